/**
 * Tables of items: 序号 | 议题 | 议定意见 | 责任单位 | 完成时限. Each row is an item: its number, its heading, what was settled, who is told to act and
 * by when. A table is one where its head names a matter and, beside it, what was settled of it or who is told.
 */
import type { TaskPart } from '../../cypher/enumerations.ts';
import { flatOffset, type Line, type Para, type View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { type ItemColumn, itemColumns } from '../words/item-columns.ts';
import { type Cell, cellsOfLine, type Parting, partingOf } from './cells.ts';

/** A row; all spans in the flat text. */
export interface ItemRow {
  number: number;
  mark: Span;
  heading: Span;
  body: Span[];
  /** Cells that name who is told to act, each with what the head says they are. */
  told: { span: Span; part: TaskPart | null }[];
  due: Span | null;
}
export interface ItemTable {
  rows: ItemRow[];
  paras: Para[];
}
const none: ItemTable = { rows: [], paras: [] };
const digits = /^\d{1,3}$/;
const longestHead = 80;

const kindOf = (words: string): ItemColumn | undefined => {
  const plain = words.replace(/[\s　]|[（(].*[）)]/gu, '');
  return itemColumns.get(plain);
};

function headOf(view: View, line: Line): { kinds: Map<number, ItemColumn>; words: Map<number, string>; parting: Parting } | null {
  const parting = partingOf(line.text);
  if (parting === 'blank' || line.text.length > longestHead) return null;
  const cells = cellsOfLine(view.raw, line, parting);
  const kinds = new Map(cells.flatMap(({ at, text }): [number, ItemColumn][] => (kindOf(text) ? [[at, kindOf(text) as ItemColumn]] : [])));
  const has = new Set(kinds.values());
  return has.has('matter') && (has.has('settled') || has.has('told'))
    ? { kinds, words: new Map(cells.map(({ at, text }) => [at, text])), parting }
    : null;
}

/** The items that a text gives as a table; none where it has no such table. Linear. */
export function itemTable(view: View): ItemTable {
  const lines = view.paras.flatMap((para) => para.lines.map((line) => ({ para, line })));
  const at = lines.findIndex(({ line }) => headOf(view, line) !== null);
  const first = lines[at];
  const head = first ? headOf(view, first.line) : null;
  if (!first || !head) return none;
  const paras = new Set<Para>([first.para]);
  const rows: ItemRow[] = [];
  const flat = ({ start, end }: Cell): Span => ({ start: flatOffset(view, start), end: flatOffset(view, end - 1) + 1 });
  for (const { para, line } of lines.slice(at + 1)) {
    if (partingOf(line.text) !== head.parting) break;
    const cells = cellsOfLine(view.raw, line, head.parting).filter(({ text }) => text !== '');
    const of = (kind: ItemColumn): Cell[] => cells.filter((cell) => head.kinds.get(cell.at) === kind);
    const [matter] = of('matter');
    if (!matter) break;
    const [number] = of('number').filter(({ text }) => digits.test(text));
    paras.add(para);
    rows.push({
      number: number ? Number(number.text) : rows.length + 1,
      mark: flat(number ?? matter),
      heading: flat(matter),
      body: of('settled').map(flat),
      told: of('told').map((cell) => ({ span: flat(cell), part: partOf(head.words.get(cell.at) ?? '') })),
      due: of('due').map(flat)[0] ?? null,
    });
  }
  return rows.length > 0 ? { rows, paras: [...paras] } : none;
}

const partOf = (words: string): TaskPart | null =>
  /牵头|主办|主责/.test(words) ? 'lead' : /配合|协办|协助/.test(words) ? 'support' : null;
