/**
 * Where offices and bodies end, and how much a run of cells that ends there looks like one. What stands in front of the last word
 * (分管 of 分管副县长, 县发改局 of 县发改局局长) belongs to it unless a verb or a mark stands in between.
 */

import { signSet } from '../../signs.ts';
import { Trie } from '../../trie.ts';
import { areaSuffixes, fields, levels, strongSuffixes, weakSuffixes } from '../../words/bodies.ts';
import { officeEndingAt } from '../../words/offices.ts';
import { titleStops } from '../../words/titles.ts';
import { bound, type Cells } from './cells.ts';
import { listOf } from './lists.ts';

export const longestTitle = 36;
const fieldsBack = Trie.of(fields, true);
const stopsBack = Trie.of(titleStops, true);
const strongBack = Trie.of(strongSuffixes, true);
const levelSet: ReadonlySet<string> = new Set(levels);

const joinedFields = fields.flatMap((field) => [...field].flatMap((char, index) => ('和与及'.includes(char) ? [{ field, index }] : [])));
/** Whether a conjunction stands inside a field of work or between two: 发展|和|改革, 农业农村|和|水利. */
export const inField = (text: string, at: number): boolean =>
  joinedFields.some(({ field, index }) => at >= index && text.startsWith(field, at - index)) ||
  (fieldsBack.lengthBefore(text, at) > 0 && fields.some((field) => text.startsWith(field, at + 1)));

/** An office (副局长), a body (县发改局) or an area (沙溪镇) that ends at a cell, with the length of the word that tells so. */
export interface Ending {
  kind: 'office' | 'body' | 'area' | 'weak';
  length: number;
}

/** Characters a body or area ends in. */
const lastOfBody: ReadonlySet<string> = new Set(
  [...strongSuffixes, ...areaSuffixes, ...weakSuffixes, '镇', '乡', '村', '组', '队', '社'].map((word) => word.at(-1) ?? ''),
);

function bodyEnding(text: string, end: number): Ending | null {
  if (!lastOfBody.has(text[end - 1] ?? '')) return null;
  const strong = strongBack.lengthBefore(text, end);
  if (strong > 0) return { kind: 'body', length: strong };
  for (const length of [3, 2]) if (areaSuffixes.has(text.slice(end - length, end))) return { kind: 'area', length };
  const last = text[end - 1] ?? '';
  if (/[镇乡村]/.test(last)) return { kind: 'area', length: 1 };
  // 三组, 第二村民小组: who comes for one of several.
  if (/(?:[一二三四五六七八九十\d]小?|[村居]民小?)[组队社]$/.test(text.slice(Math.max(0, end - 4), end)))
    return { kind: 'area', length: 2 };
  return weakSuffixes.has(last) ? { kind: 'weak', length: 1 } : null;
}

const endsInCandidate = signSet('选人');
const candidates = /(?:提名人选|建议人选|候选人|人选)$/;
/** The office word that ends here, also of one who is to hold it: 副主任人选. */
function officeWord(text: string, end: number): number {
  const candidate = endsInCandidate(text, end - 1) ? (candidates.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0) : 0;
  const office = officeEndingAt(text, end - candidate);
  return office > 0 ? office + candidate : 0;
}

/** The ending of each cell, null where none is. */
export interface Titles {
  endings: (Ending | null)[];
  /** The first place from a cell on where something ends. */
  next: readonly number[];
  /** How many stop words end within the first cells, and how many blanks and marks stand before them. */
  stopsUpTo: readonly number[];
  gapsUpTo: readonly number[];
}
export function titlesIn({ text, before }: Cells): Titles {
  const size = text.length;
  const endings: (Ending | null)[] = [null];
  const stopsUpTo = listOf(size + 1, 0);
  const gapsUpTo = listOf(size + 1, 0);
  for (let end = 1; end <= size; end += 1) {
    const office = officeWord(text, end);
    endings.push(office > 0 ? { kind: 'office', length: office } : bodyEnding(text, end));
    stopsUpTo[end] =
      (stopsUpTo[end - 1] ?? 0) + (stopsBack.lengthBefore(text, end) > 0 || (text[end - 2] === '等' && isDigit(text, end - 1)) ? 1 : 0);
    gapsUpTo[end] = (gapsUpTo[end - 1] ?? 0) + ((before[end] ?? 0) > bound.none ? 1 : 0);
  }
  const next = listOf(size + 2, size + 1);
  for (let at = size; at >= 0; at -= 1) next[at] = endings[at] ? at : (next[at + 1] ?? 0);
  return { endings, next, stopsUpTo, gapsUpTo };
}

const isDigit = signSet('0123456789');
const isJoint = signSet('和与及同并');
const base = { office: 1.5, body: 1.5, area: 0.6, weak: 0 } as const;

/** How much the cells [from, to) look like an office or a body. */
export function titleWeight({ text, before }: Cells, { endings, stopsUpTo, gapsUpTo }: Titles, from: number, to: number): number {
  const ending = endings[to];
  if (!ending) return Number.NEGATIVE_INFINITY;
  const word = to - ending.length;
  if (from > word) return Number.NEGATIVE_INFINITY;
  const front = word - from;
  if (ending.kind !== 'office' && front === 0 && ending.length < 2) return Number.NEGATIVE_INFINITY;
  let sum = base[ending.kind] + Math.min(ending.length, 4) * (ending.kind === 'office' ? 0.9 : 0.5) + front * 0.2;
  const inside = endings[word];
  if (ending.kind === 'office' && inside && inside.kind !== 'weak' && inside.length <= front) sum += 1;
  for (let next = to + 1; next <= to + 4; next += 1) if ((endings[next]?.length ?? 0) > next - to) sum -= 2;
  if (ending.kind === 'weak') sum += fieldOrLevel(text, from, word) ? 1.5 : front > 1 ? 0.3 : 0;
  for (let at = gapsUpTo[from] === gapsUpTo[to - 1] ? to : from + 1; at < to; at += 1) {
    const gap = before[at] ?? 0;
    if (gap > bound.line) return Number.NEGATIVE_INFINITY;
    if (gap === bound.line) sum -= 3;
    else if (gap > bound.none) sum -= at > word ? 0.2 : 0.7;
  }
  if ((before[from] ?? 0) === bound.none && isJoint(text, from)) sum -= 1.5;
  // 甲、乙等镇班子成员: 等 stands between them and what they are.
  if (text[from] === '等') sum -= 6;
  return sum - 4 * ((stopsUpTo[word] ?? 0) - (stopsUpTo[from] ?? 0));
}

/** Whether an office or body may begin here right behind a name: 陶然|副县长, 古丽·艾山|县商务局局长. */
export const opensTitle = signSet('省市县区州镇乡旗局委院校党副代常第总主书村校政公支');

/** Whether a field of work, a level or an office stands right before a short suffix: 发改|局, 县|委, 河长|办. */
function fieldOrLevel(text: string, from: number, word: number): boolean {
  return fieldsBack.lengthBefore(text, word, from) > 1 || levelSet.has(text.slice(from, word)) || officeEndingAt(text, word) > 0;
}
