/**
 * The segmenter of lists of people: one pass of dynamic programming that parts a stretch into names, offices, bodies, groups and
 * what is none of these, so that the evidence of all parts together is greatest. Nothing is decided word by word.
 */
import { signSet } from '../../signs.ts';
import { bound, type Cells } from './cells.ts';
import { commonWords } from './common-words.ts';
import { groupWeight } from './groups.ts';
import { listOf } from './lists.ts';
import { offerNames, searchNames } from './offer-names.ts';
import { Pass } from './pass.ts';
import { inField, longestTitle, opensTitle, titlesIn, titleWeight } from './title-evidence.ts';
import { verbAfter } from './verb-after.ts';
import { type Part, type Setting, state, touching, weightsOf } from './weights.ts';

export type { Part, Setting } from './weights.ts';

const joint = /^(?:以及|及其|及|和|与|并|兼)/;
const tail =
  /^(?:同志|先生|女士|教授|老师)?(?:等[^、，。；]{0,14}?(?:领导(?:干部|同志)?|同志|人员|成员|负责人|委员|代表|常委|专家)|等|一行)?(?:[\d一二两三四五六七八九十]{1,4}[人名位](?:同志)?)?/;
const count = /^(?:等|共|共计|计|应到|实到|合计)?\d{1,4}(?:余|多)?[人名位]/;

const opensCount = signSet('等共计应实合0123456789');
const opensJoint = signSet('以及和与并兼');
const opensTail = signSet('同先女教老等一0123456789二两三四五六七八九十');

/** The best parting of the cells. `known` are names the record tells elsewhere. Linear: parts are of bounded length. */
export function segment(cells: Cells, setting: Setting, known: ReadonlySet<string> = new Set()): Part[] {
  const { text, before } = cells;
  const size = text.length;
  const titles = titlesIn(cells);
  const weights = weightsOf[setting];
  const table = new Pass(size, setting);
  const common = commonWords(cells);
  const search = searchNames(cells, titles, common, setting, known);
  const stops = nextStops(before, size, bound.list);
  const lines = nextStops(before, size, bound.line + 1);
  for (let at = 0; at < size; at += 1) {
    const gap = before[at] ?? 0;
    const named = table.has(at, state.name);
    const follows = gap === bound.none && named && setting !== 'list' && verbAfter(text, at) ? weights.verbAfter - touching : 0;
    table.relax(at, at + 1, state.other, 'other', weights.other, gap, follows);
    offerNames(search, at, table);
    const furthest = Math.min(lines[at] ?? size, at + longestTitle);
    for (let to = titles.next[at + 2] ?? size; to <= furthest; to = titles.next[to + 1] ?? size) {
      const ending = titles.endings[to];
      if (!ending) continue;
      const weight = titleWeight(cells, titles, at, to) + (gap === bound.none ? weights.crossed * (common.over[at] ?? 0) * 0.6 : 0);
      if (weight === Number.NEGATIVE_INFINITY) continue;
      const odd = gap !== bound.none ? 0 : (opensTitle(text, at) ? 0 : -2) + (ending.kind === 'body' && to - at === ending.length ? -3 : 0);
      if (ending.kind === 'office') table.relaxOffice(at, to, weight, gap, odd);
      else table.relax(at, to, state.body, 'body', weight, gap, odd);
    }
    const counted = opensCount(text, at) ? (count.exec(text.slice(at, at + 12))?.[0].length ?? 0) : 0;
    if (counted > 0) table.relax(at, at + counted, state.other, 'count', 1, gap);
    // ，以及陶然: also behind a mark.
    const joins = gap === bound.none || (gap <= bound.comma && text.startsWith('以及', at));
    const joined = joins && opensJoint(text, at) ? (joint.exec(text.slice(at, at + 2))?.[0].length ?? 0) : 0;
    if (joined > 0) table.relax(at, at + joined, state.joint, 'joint', inField(text, at) ? -4 : -0.3, gap);
    if (gap === bound.none && !named && !table.has(at, state.joint)) continue;
    const stop = stops[at] ?? size;
    const group = stop - at > 40 || (gap === bound.none && !table.has(at, state.joint)) ? 0 : groupWeight(text.slice(at, stop));
    if (group > 0) table.relax(at, stop, state.other, 'group', group, gap);
    const trail = named && opensTail(text, at) ? (tail.exec(text.slice(at, Math.min(stop, at + 30)))?.[0].length ?? 0) : 0;
    if (trail > 0) table.relaxFrom(at, state.name, at + trail, state.joint, 'tail', 0.8);
  }
  return table.parts(setting === 'list');
}

/** For each cell, where the next one behind it stands that has so much or more before it. */
function nextStops(before: readonly number[], size: number, least: number): readonly number[] {
  const next = listOf(size + 1, size);
  for (let at = size - 2; at >= 0; at -= 1) next[at] = (before[at + 1] ?? 0) >= least ? at + 1 : (next[at + 1] ?? size);
  return next;
}
