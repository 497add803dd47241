/**
 * Where offices and bodies end, and how much a run of cells that ends there looks like one. What stands in front of the last word
 * (分管 of 分管副县长, 县发改局 of 县发改局局长) belongs to it unless a verb or a mark stands in between.
 */
import { areaSuffixes, fields, levels, strongSuffixes, weakSuffixes } from '../../words/bodies.ts';
import { officeEndingAt } from '../../words/offices.ts';
import { titleStops } from '../../words/titles.ts';
import { bound, type Cells } from './cells.ts';

export const longestTitle = 36;
const fieldSet: ReadonlySet<string> = new Set(fields);
const stops: ReadonlySet<string> = new Set(titleStops);
const longestStop = Math.max(...titleStops.map((word) => word.length));
const longestSuffix = Math.max(...[...strongSuffixes].map((word) => word.length));

const joinedFields = fields.flatMap((field) => [...field].flatMap((char, index) => ('和与及'.includes(char) ? [{ field, index }] : [])));
/** Whether a conjunction stands inside a field of work or between two: 发展|和|改革, 农业农村|和|水利. */
export const inField = (text: string, at: number): boolean =>
  joinedFields.some(({ field, index }) => at >= index && text.startsWith(field, at - index)) ||
  (fields.some((field) => text.startsWith(field, at + 1)) &&
    fields.some((field) => field.length <= at && text.startsWith(field, at - field.length)));

/** An office (副局长), a body (县发改局) or an area (沙溪镇) that ends at a cell, with the length of the word that tells so. */
export interface Ending {
  kind: 'office' | 'body' | 'area' | 'weak';
  length: number;
}

/** Characters a body or area ends in. */
const lastOfBody: ReadonlySet<string> = new Set(
  [...strongSuffixes, ...areaSuffixes, ...weakSuffixes, '镇', '乡', '村'].map((word) => word.at(-1) ?? ''),
);

function bodyEnding(text: string, end: number): Ending | null {
  if (!lastOfBody.has(text[end - 1] ?? '')) return null;
  for (let length = Math.min(longestSuffix, end); length >= 2; length -= 1)
    if (strongSuffixes.has(text.slice(end - length, end))) return { kind: 'body', length };
  for (const length of [3, 2]) if (areaSuffixes.has(text.slice(end - length, end))) return { kind: 'area', length };
  const last = text[end - 1] ?? '';
  if (/[镇乡村]/.test(last)) return { kind: 'area', length: 1 };
  return weakSuffixes.has(last) ? { kind: 'weak', length: 1 } : null;
}

/** The office word that ends here, also of one who is to hold it: 副主任人选. */
function officeWord(text: string, end: number): number {
  const candidate = /(?:提名人选|建议人选|候选人|人选)$/.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0;
  const office = officeEndingAt(text, end - candidate);
  return office > 0 ? office + candidate : 0;
}

/** The ending of each cell, null where none is; and how many stop words end within the first cells. */
export interface Titles {
  endings: (Ending | null)[];
  stopsUpTo: Int16Array;
}
export function titlesIn({ text }: Cells): Titles {
  const endings: (Ending | null)[] = [null];
  const stopsUpTo = new Int16Array(text.length + 1);
  for (let end = 1; end <= text.length; end += 1) {
    const office = officeWord(text, end);
    endings.push(office > 0 ? { kind: 'office', length: office } : bodyEnding(text, end));
    let stop = 0;
    for (let length = 1; length <= Math.min(longestStop, end); length += 1) if (stops.has(text.slice(end - length, end))) stop = 1;
    stopsUpTo[end] = (stopsUpTo[end - 1] ?? 0) + stop;
  }
  return { endings, stopsUpTo };
}

const base = { office: 1.5, body: 1.5, area: 0.6, weak: 0 } as const;

/** How much the cells [from, to) look like an office or a body. */
export function titleWeight({ text, before }: Cells, { endings, stopsUpTo }: Titles, from: number, to: number): number {
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
  for (let at = from + 1; at < to; at += 1) {
    const gap = before[at] ?? 0;
    if (gap > bound.line) return Number.NEGATIVE_INFINITY;
    if (gap === bound.line) sum -= 3;
    else if (gap > bound.none) sum -= at > word ? 0.2 : 0.7;
  }
  if ((before[from] ?? 0) === bound.none && /[和与及同并]/.test(text[from] ?? '')) sum -= 1.5;
  return sum - 4 * ((stopsUpTo[word] ?? 0) - (stopsUpTo[from] ?? 0));
}

/** Whether an office or body may begin here right behind a name: 陶然|副县长, 古丽·艾山|县商务局局长. */
export const opensTitle = (text: string, at: number): boolean =>
  /[省市县区州镇乡旗局委院校党副代常第总主书村校政公支]/.test(text[at] ?? '');

/** Whether a field of work, a level or an office stands right before a short suffix: 发改|局, 县|委, 河长|办. */
function fieldOrLevel(text: string, from: number, word: number): boolean {
  for (let length = Math.min(12, word - from); length >= 2; length -= 1) if (fieldSet.has(text.slice(word - length, word))) return true;
  return levels.includes(text.slice(from, word)) || officeEndingAt(text, word) > 0;
}
