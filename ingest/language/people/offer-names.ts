/**
 * The names that may begin at a cell, each with the evidence for it.
 */
import { bound, type Cells } from './cells.ts';
import { commonness } from './common-words.ts';
import { isLed, longestName, paddingWeight, wordWeight } from './name-evidence.ts';
import type { Pass } from './pass.ts';
import { type Ending, opensTitle, type Titles } from './title-evidence.ts';
import { type Setting, state, weightsOf } from './weights.ts';

const knownName = 6;
/** What stands between a person and what they do, rather than at the end of a name. */
const goesOn: ReadonlySet<string> = new Set('因赴在就还由于对从向将并也均已未率前受为带要任');
/** A conjunction rather than a surname, where it touches what stands before it. */
const jointSigns: ReadonlySet<string> = new Set('和及与并同由请让被对向为兼');
const dot = /[·•・.．‧∙⋅●﹒]/;

export interface Names {
  /** For each place, how common the most common word is that runs over it. */
  over: Float64Array;
  /** Offers the names that begin at a cell to the table. */
  offer(at: number, table: Pass): void;
}

/** The names of a stretch; `known` are names the record tells elsewhere. */
export function namesOf(cells: Cells, { endings }: Titles, over: Float64Array, setting: Setting, known: ReadonlySet<string>): Names {
  const { text, before } = cells;
  const size = text.length;
  const weights = weightsOf[setting];
  const runEnds = nextBounds(before, size);
  const dots = nextDots(text);
  const offer = (at: number, table: Pass): void => {
    const runEnd = runEnds[at] ?? size;
    const opens = (before[at] ?? 0) > bound.none;
    const joint = jointSigns.has(text[at] ?? '');
    const sick = !opens && text[at - 1] === '因';
    const dotted = (dots[at] ?? size) < Math.min(runEnd, at + longestName);
    const unlikely = setting === 'prose' && !dotted && table.only(at, state.other);
    const longest = dotted ? longestName : opens || endings[at] ? Math.min(8, Math.max(4, runEnd - at)) : 4;
    for (let to = at + 2; to <= Math.min(size, at + longest); to += 1) {
      if (to - at > 4 && !dotted && to !== runEnd) continue;
      const word = text.slice(at, to);
      const led = isLed(word);
      // In prose a short word without a surname is a name only behind an office, a body or another name, or where the record tells it.
      if (unlikely && !led && to - at < 4 && !known.has(word)) continue;
      let weight = wordWeight(word);
      if (weight === Number.NEGATIVE_INFINITY) continue;
      weight += paddingWeight(cells, at, to);
      if (weight === Number.NEGATIVE_INFINITY) break;
      const ending = endings[to];
      const closes = to === size || (before[to] ?? 0) > bound.none;
      // 主任|王俊科、: between an office and a mark nothing but a name stands.
      const alone = closes && led && endings[at]?.kind === 'office';
      if (ending && !dotted) weight -= endingCost(ending.kind, to - at) * (alone ? 0.25 : 1);
      if (known.has(word)) weight += knownName;
      else if (sick && /^[公事病故]/.test(word)) weight -= 6;
      else if (joint && (!opens || setting !== 'list')) weight -= 4 + (to - at > 2 ? commonness(word.slice(1)) : 0);
      if (!led && !dotted) weight += weights.noSurname;
      if (!dotted && (before[at + 1] ?? 0) === bound.none)
        weight += weights.word * commonness(word) + weights.crossed * ((over[at] ?? 0) + (over[to] ?? 0));
      if (led && to - at === 3) weight += weights.word * (setting === 'prose' ? 1 : 0.6) * commonness(text.slice(at, at + 2));
      if (!dotted && to - at > (led ? 3 : 2)) weight += weights.word * mostOf(over, at + 1, to);
      weight += weights.name + (opens ? 0.4 : 0) + (closes ? 0.4 : 0);
      if (!closes && to - at > 2 && goesOn.has(text[to - 1] ?? '')) weight -= 2;
      // 工程师|协会正|副会长: between two offices stands a name with a surname.
      if (!led && !opens && !closes && endings[at] && opensTitle(text, to)) weight -= 3;
      if (weight > weights.hopeless) table.relax(at, to, state.name, 'name', weight, before[at] ?? 0);
    }
  };
  return { over, offer };
}

/** What speaks against a name that ends like an office (顾问), a body or an area (白石镇, 文秘科, 公室). */
const endingCost = (kind: Ending['kind'], length: number): number =>
  kind === 'office' ? 4 : kind === 'body' ? 5 : length > 2 ? 4 : kind === 'weak' ? 1.5 : 0;

/** The greatest of [from, to). */
function mostOf(list: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at += 1) if ((list[at] ?? 0) > most) most = list[at] ?? 0;
  return most;
}

/** For each cell, where the run without blank or mark that holds it ends. */
function nextBounds(before: readonly number[], size: number): Int32Array {
  const ends = new Int32Array(size + 1).fill(size);
  for (let at = size - 1; at >= 0; at -= 1)
    ends[at] = at + 1 >= size || (before[at + 1] ?? 0) > bound.none ? at + 1 : (ends[at + 1] ?? size);
  return ends;
}
/** For each cell, where the next dot that parts a name stands. */
function nextDots(text: string): Int32Array {
  const next = new Int32Array(text.length + 1).fill(text.length);
  for (let at = text.length - 1; at >= 0; at -= 1) next[at] = dot.test(text[at] ?? '') ? at : (next[at + 1] ?? text.length);
  return next;
}
