/**
 * Tables of people: a head that names the columns and the rows below it. One is a roster where a label or a heading above it says so, where
 * its head asks who was there, or where a row does; any other (who is to be appointed, who gets what) is left alone.
 */
import type { Para, View } from '../2-lines.ts';
import { rosterRole } from '../language/labels/roster-words.ts';
import { squash } from '../language/people/cells.ts';
import type { Role, Span } from '../record.ts';
import { type Cell, cellsOfLine, type Parting, partingOf } from './cells.ts';
import { type Column, columnsOf, isRosterHead } from './columns.ts';
import { peopleOfRow, type RowPerson } from './rows.ts';

export interface RosterTable {
  /** The role of a row that says nothing of its own. */
  role: Role;
  /** The label or heading above, or the head of the table. */
  label: Span;
  head: Span;
  rows: { span: Span; people: RowPerson[] }[];
  /** How many paragraphs it takes, its head included. */
  length: number;
}

interface Head {
  columns: Column[];
  parting: Parting;
}
/** The head of a table of people that a paragraph is, or null. */
export function tableHead(view: View, para: Para | undefined): Head | null {
  const line = para?.lines[0];
  if (!para || !line || para.text.length > 80 || /[。：:]/.test(para.text)) return null;
  const parting = partingOf(line.text);
  const columns = columnsOf(cellsOfLine(view.raw, line, parting), parting !== 'blank');
  return columns ? { columns, parting } : null;
}

const endsTable = /[。]|(?<!\d)[：:]|^[一二三四五六七八九十]{1,3}、/;
/** What such a table is called where it stands by itself. */
const sheet = /(?:签到|(?:参会|到会|与会|出席|参加会议)(?:人员|单位|领导|代表)?(?:名单|名册|情况|一览))(?:表|簿|册|单|名单)?$/;

const passedBy = new WeakMap<View, Map<string, number>>();
/** By the shape of a table's head, the paragraph up to which its rows told no role. */
function passedIn(view: View): Map<string, number> {
  const passed = passedBy.get(view) ?? new Map<string, number>();
  passedBy.set(view, passed);
  return passed;
}

/** 出席 or 列席 below it: the column says who was there. 请假 alone may be a leave of any kind. */
const heldBy = ({ at }: Column, body: readonly { cells: readonly Cell[] }[]): 'presence' | 'none' =>
  body.some(({ cells }) => cells.some((cell) => cell.at === at && (rosterRole(squash(cell.text)) ?? 'absent') !== 'absent'))
    ? 'presence'
    : 'none';

/** The table of people that begins at a paragraph, or null. `above` is the roster label or heading right before it. */
export function rosterTable(view: View, index: number, above: { role: Role; label: Span } | null): RosterTable | null {
  const first = view.paras[index];
  const head = tableHead(view, first);
  if (!first || !head) return null;
  const called = view.paras.slice(Math.max(0, index - 3), index).some(({ text }) => sheet.test(text));
  const isOpen = above !== null || called || isRosterHead(head.columns);
  // A list of staff repeats its head: what no row told from the first on, none tells from a later one on.
  const passed = passedIn(view);
  const shape = JSON.stringify(head);
  if (!isOpen && index < (passed.get(shape) ?? 0)) return null;
  const byNumber = head.parting !== 'blank';
  const body: { span: Span; cells: Cell[] }[] = [];
  let at = index + 1;
  for (; at < view.paras.length; at += 1) {
    const para = view.paras[at];
    if (!para || endsTable.test(para.text)) break;
    const read = para.lines.map((line) => {
      const cells = cellsOfLine(view.raw, line, head.parting);
      return { span: { start: line.start, end: line.end }, cells };
    });
    if (!read.some(({ cells }) => cells.length > 1)) break;
    body.push(...read.filter(({ cells }) => !columnsOf(cells, byNumber)));
  }
  const columns = head.columns.map((column) => (column.kind === 'open' ? { ...column, kind: heldBy(column, body) } : column));
  const rows = body.map(({ span, cells }) => ({ span, people: peopleOfRow(view.raw, cells, columns, byNumber) }));
  const told = rows.some(({ people }) => people.some(({ role }) => role !== null));
  if (!told) passed.set(shape, at);
  if (rows.every(({ people }) => people.length === 0) || !(isOpen || told)) return null;
  const span = { start: first.lines[0]?.start ?? 0, end: first.lines.at(-1)?.end ?? 0 };
  return { role: above?.role ?? 'present', label: above?.label ?? span, head: span, rows, length: at - index };
}
