/** The rows of the attendance matrix and their orders: pure, so that a test can hold them. */
import type { AttendanceAnswer, Evidence, Model, Role } from '../shapes.ts';
import { seriate } from './seriation.ts';

export const orders = ['role', 'alike', 'presence', 'first', 'name'] as const;
export type Order = (typeof orders)[number];

export interface Cell {
  readonly role: Role;
  /** Whether the role is presence: absence and a mere speech are not. */
  readonly there: boolean;
  readonly edge: string;
  readonly by: Evidence['by'];
}
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly scope: string;
  /** Meetings of the person's place among the columns: those of other places are no base of anything. */
  readonly base: number;
  readonly cells: ReadonlyMap<number, readonly Cell[]>;
  /** Meetings at which the person was present. */
  readonly present: number;
  /** Index of the first meeting that names the person. */
  readonly first: number;
  /** The place in the list of roles of the most involved role held. */
  readonly rank: number;
}

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** One row a person, in the order the API gives. `roles` runs from the most to the least involved. */
export function rowsOf(data: AttendanceAnswer, { roles, presence }: Pick<Model, 'roles' | 'presence'>): Row[] {
  const cells = data.officials.map(() => new Map<number, Cell[]>());
  for (const cell of data.cells)
    cells[cell.o]?.set(
      cell.m,
      cell.roles.map((role, i) => ({ role, there: presence.includes(role), edge: cell.edges[i] ?? '', by: cell.by[i] ?? 'rule' })),
    );
  const bases = new Map<string, number>();
  for (const { scope } of data.meetings) bases.set(scope, (bases.get(scope) ?? 0) + 1);
  return data.officials.map((official, o) => {
    const mine = cells[o] ?? new Map<number, Cell[]>();
    const held = [...mine.values()].flat().map((one) => one.role);
    return {
      ...official,
      base: bases.get(official.scope) ?? 0,
      cells: mine,
      present: [...mine.values()].filter((at) => at.some(({ there }) => there)).length,
      first: Math.min(Number.MAX_SAFE_INTEGER, ...mine.keys()),
      rank: Math.min(roles.length, ...held.map((role) => roles.indexOf(role)).filter((i) => i >= 0)),
    };
  });
}

/** The meetings at which the person was present. */
export function presentAt(row: Row): Set<number> {
  return new Set([...row.cells].flatMap(([meeting, held]) => (held.some(({ there }) => there) ? [meeting] : [])));
}

/** Rows in the order asked; what is alike stands by presence, then by name. */
export function sortRows(rows: readonly Row[], order: Order): Row[] {
  const by: Readonly<Record<Exclude<Order, 'alike'>, (a: Row, b: Row) => number>> = {
    role: (a, b) => a.rank - b.rank,
    presence: (a, b) => b.present - a.present,
    first: (a, b) => a.first - b.first,
    name: (a, b) => collator.compare(a.name, b.name),
  };
  if (order === 'alike') {
    const steady = sortRows(rows, 'presence');
    return seriate(steady.map((row) => presentAt(row))).map((index) => steady[index] as Row);
  }
  return [...rows].sort((a, b) => by[order](a, b) || b.present - a.present || collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}
