/**
 * The names that may begin at a cell, each with the evidence for it.
 */
import { signSet } from '../../signs.ts';
import { bound, type Cells } from './cells.ts';
import type { CommonWords } from './common-words.ts';
import { listOf } from './lists.ts';
import { longestName, paddingWeight, wordWeight } from './name-evidence.ts';
import { ledUpTo } from './name-signs.ts';
import type { Pass } from './pass.ts';
import { type Ending, opensTitle, type Titles } from './title-evidence.ts';
import { type Setting, state, weightsOf } from './weights.ts';

const knownName = 6;
/** What stands between a person and what they do, rather than at the end of a name. */
const goesOn = signSet('因赴在就还由于对从向将并也均已未率前受为带要任接');
const allOf = signSet('均都皆');
/** A conjunction rather than a surname, where it touches what stands before it. */
const isJoint = signSet('和及与并同由请让被对向为兼暨');
const isReason = signSet('公事病故');
const isDigit = signSet('0123456789');
const isArea = signSet('镇乡村');
const isLevel = signSet('省市县区州旗');
const isBodyOfLevel = signSet('委政纪');
const isHead = signSet('长支书');
const isDot = signSet('·•・.．‧∙⋅●﹒');

/** A stretch in which names are looked for; `known` are names the record tells elsewhere. */
export interface NameSearch {
  cells: Cells;
  titles: Titles;
  common: CommonWords;
  setting: Setting;
  known: ReadonlySet<string>;
  /** For each cell, where the run without blank or mark that holds it ends, and where the next dot that parts a name stands. */
  runEnds: readonly number[];
  dots: readonly number[];
  /** How many blanks, marks and notes stand before the first cells. */
  gapsUpTo: readonly number[];
}
export function searchNames(cells: Cells, titles: Titles, common: CommonWords, setting: Setting, known: ReadonlySet<string>): NameSearch {
  const { text, before, notes } = cells;
  const size = text.length;
  const runEnds = listOf(size + 1, size);
  const dots = listOf(size + 1, size);
  for (let at = size - 1; at >= 0; at -= 1) {
    runEnds[at] = at + 1 >= size || (before[at + 1] ?? 0) > bound.none ? at + 1 : (runEnds[at + 1] ?? size);
    dots[at] = isDot(text, at) ? at : (dots[at + 1] ?? size);
  }
  const gapsUpTo = listOf(size + 1, 0);
  for (let at = 1; at < size; at += 1)
    gapsUpTo[at] = (gapsUpTo[at - 1] ?? 0) + ((before[at] ?? 0) > bound.none || (notes.size > 0 && notes.has(at - 1)) ? 1 : 0);
  return { cells, titles, common, setting, known, runEnds, dots, gapsUpTo };
}

/** Offers the names that begin at a cell to the table. */
export function offerNames(search: NameSearch, at: number, table: Pass): void {
  const { cells, titles, common, setting, known, runEnds, dots, gapsUpTo } = search;
  const { endings } = titles;
  const { text, before } = cells;
  const { over } = common;
  const size = text.length;
  const weights = weightsOf[setting];
  const runEnd = runEnds[at] ?? size;
  const gap = before[at] ?? 0;
  const opens = gap > bound.none;
  const led = ledUpTo(text, at);
  const joint = isJoint(text, at);
  const sick = !opens && text[at - 1] === '因';
  const dotted = (dots[at] ?? size) < Math.min(runEnd, at + longestName);
  const unlikely = setting === 'prose' && !dotted && table.only(at, state.other);
  // In prose a short word without a surname is a name only behind an office, a body or another name, or where the record tells it.
  const rarely = unlikely && led === 0 && !firstsOf(known).has(text.charCodeAt(at));
  const longest = dotted ? longestName : opens || endings[at] ? Math.min(8, Math.max(4, runEnd - at)) : 4;
  for (let to = at + (rarely ? 4 : 2); to <= Math.min(size, at + longest); to += 1) {
    const length = to - at;
    if (length > 4 && !dotted && to !== runEnd) continue;
    const isLed = length <= led;
    if (unlikely && !isLed && length < 4 && !known.has(text.slice(at, to))) continue;
    let weight = wordWeight(text, at, to);
    if (weight === Number.NEGATIVE_INFINITY) continue;
    if (gapsUpTo[to - 1] !== gapsUpTo[at]) weight += paddingWeight(cells, at, to);
    if (weight === Number.NEGATIVE_INFINITY) break;
    const ending = endings[to];
    const closes = to === size || (before[to] ?? 0) > bound.none || text.startsWith('同志', to);
    // 主任|王俊科、: between an office and a mark nothing but a name stands.
    const alone = closes && isLed && endings[at]?.kind === 'office';
    if (ending && !dotted) weight -= endingCost(ending.kind, length) * (alone ? 0.25 : 1);
    if (known.size > 0 && known.has(text.slice(at, to))) weight += knownName;
    else if (sick && isReason(text, at)) weight -= 6;
    else if (joint && (!opens || setting !== 'list'))
      weight -= 4 + (length > 2 ? common.at(at + 1, length - 1) : 0) + (text[at] === '由' && ledUpTo(text, at + 1) >= length - 1 ? 2 : 0);
    if (!isLed && !dotted) weight += weights.noSurname;
    if (!dotted && (before[at + 1] ?? 0) === bound.none)
      weight += weights.word * common.at(at, length) + weights.crossed * ((over[at] ?? 0) + (over[to] ?? 0));
    if (isLed && length === 3) weight += weights.word * (setting === 'prose' ? 1 : 0.6) * common.at(at, 2);
    if (!dotted && length > (isLed ? 3 : 2)) weight += weights.word * mostOf(over, at + 1, to);
    if (!dotted && !closes) weight -= followedCost(text, to);
    weight += weights.name + (opens ? 0.4 : 0) + (closes ? 0.4 : 0);
    // 方圆都|出席: what goes on may end the stretch before the verb.
    if (length > 2 && (!closes ? goesOn(text, to - 1) : setting === 'presence' && to === size && allOf(text, to - 1))) weight -= 2;
    // 工程师|协会正|副会长: between two offices stands a name with a surname.
    if (!isLed && !opens && !closes && endings[at] && opensTitle(text, to)) weight -= 3;
    if (weight > weights.hopeless) table.relax(at, to, state.name, 'name', weight, gap);
  }
}

const firsts = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();
/** What the known names begin with, found once for all that is looked through with them. */
function firstsOf(known: ReadonlySet<string>): ReadonlySet<number> {
  const had = firsts.get(known);
  if (had) return had;
  const made = new Set(Array.from(known, (name) => name.charCodeAt(0)));
  firsts.set(known, made);
  return made;
}

/** What speaks against a name that ends like an office (顾问), a body or an area (白石镇, 文秘科, 公室). */
const endingCost = (kind: Ending['kind'], length: number): number =>
  kind === 'office' ? 4 : kind === 'body' ? 5 : length > 2 ? 4 : kind === 'weak' ? 1.5 : 0;

/** What follows a name nowhere: a count (其中缺席|2人), an area that goes on to no head of one (山七|镇主要负责人, 柳河|镇党委书记); seldom a level with its body (龙湖|区委副书记). */
function followedCost(text: string, to: number): number {
  if (isDigit(text, to) || (isArea(text, to) && !isHead(text, to + 1))) return 4;
  return isLevel(text, to) && (isBodyOfLevel(text, to + 1) || text.startsWith('人大', to + 1)) ? 3 : 0;
}

/** The greatest of [from, to). */
function mostOf(list: readonly number[], from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at += 1) if ((list[at] ?? 0) > most) most = list[at] ?? 0;
  return most;
}
