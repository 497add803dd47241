/**
 * The head of a table of people: which column holds names, which their unit and office, which tells who was there.
 */

import { rosterRole } from '../language/labels/roster-words.ts';
import { squash } from '../language/people/cells.ts';
import type { Role } from '../record.ts';
import { type ColumnKind, columnHeads } from '../words/columns.ts';
import type { Cell } from './cells.ts';

export interface Column {
  /** `open`: a head that is on no list; what stands below it tells what it holds. */
  kind: ColumnKind | 'role' | 'open';
  /** Who stands below, or is ticked there: 出席, 请假. */
  role: Role | null;
  /** Where it begins: the cell's number, or the column on the page. */
  at: number;
  /** 姓名 职务 | 姓名 职务: who stands side by side, counted from 0. */
  group: number;
}

/** What the column under a head holds, or undefined where the word is the head of none. */
const columnWords: ReadonlyMap<string, ColumnKind> = new Map(
  Object.entries(columnHeads).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind as ColumnKind] as const)),
);

const known = (word: string): Pick<Column, 'kind' | 'role'> | null => {
  const kind = word === '' ? 'none' : columnWords.get(word);
  if (kind) return { kind, role: null };
  const role = rosterRole(word);
  return role && { kind: 'role', role };
};
const wordOf = (cells: readonly Cell[]): string =>
  squash(cells.map(({ text }) => text).join('')).replace(/[（(].{0,8}[）)]$|[/／·、和]/gu, '');
/** Cells that a padded word may take where blanks part them: 姓　名. */
const mostPadded = 6;

/** So many columns of a table of people may have heads that nobody listed. */
const mostOpen = 2;
const isOpen = (text: string): boolean => /^[一-龥]{2,8}$/.test(squash(text));

/** The columns a row of cells is the head of, or null where it is none. */
export function columnsOf(cells: readonly Cell[], byNumber: boolean): Column[] | null {
  if (cells.length < 2 || cells.length > 40) return null;
  const columns: Column[] = [];
  let group = 0;
  for (let at = 0; at < cells.length; ) {
    let size = byNumber ? 1 : Math.min(mostPadded, cells.length - at);
    while (size > 1 && !known(wordOf(cells.slice(at, at + size)))) size -= 1;
    const found = known(wordOf(cells.slice(at, at + size)));
    if (!found) {
      // 参会类型 beside 姓名: a column of its own only where marks part the cells.
      if (!byNumber || !isOpen(cells[at]?.text ?? '')) return null;
      columns.push({ kind: 'open', role: null, at: cells[at]?.at ?? 0, group: 0 });
      at += 1;
      continue;
    }
    if (found.kind !== 'none' && !found.role && columns.some((one) => one.kind === found.kind && one.group === group)) group += 1;
    columns.push({ ...found, at: cells[at]?.at ?? 0, group });
    at += size;
  }
  const has = (kind: Column['kind']): number => columns.filter((one) => one.kind === kind).length;
  // Beside columns for who was there (应出席 实出席 请假) an open one may count meetings.
  if (has('open') > 0 && (has('name') === 0 || has('role') > 0 || has('open') > mostOpen)) return null;
  const office = has('unit') + has('office') > 0;
  return (has('name') > 0 && columns.some(({ kind }) => kind !== 'name' && kind !== 'none')) || has('role') > (office ? 0 : 1)
    ? columns
    : null;
}

/** Whether the head alone says that those below were asked to be there: a place to sign, or a column for who was. */
export const isRosterHead = (columns: readonly Column[]): boolean => columns.some(({ kind }) => kind === 'role' || kind === 'signature');
