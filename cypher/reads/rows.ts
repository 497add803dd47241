/** Small tools of the reads: typed rows, portable projections of nodes and relationships, total orders, ranges. */

import type { OfficeChange } from '../closed-lists.ts';
import { type DecisionBasis, type DecisionKind, presenceTypes, type RoleType, type Session, type TaskPart } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import {
  kindOfKey,
  type NodeKind,
  nodes,
  type Provenance,
  provenance,
  type RelationshipType,
  relationships,
  relationshipTypes,
} from '../model.ts';
import { type Params, type Store, UnknownStored } from '../store.ts';
import { checkEdges } from './stored.ts';

/** Rows of one of our own queries, in the shape its RETURN gives them. Throws UnknownStored where a relationship says what the model does not know. */
export async function readRows<T>(store: Store, cypher: string, params: Params = {}): Promise<T[]> {
  const rows = await store.read(cypher, params);
  for (const row of rows) checkEdges(row);
  return rows as unknown as T[];
}

/** What every list and page shows of a node. */
export interface NodeRef {
  key: string;
  kind: NodeKind;
  title: string;
  labels: string[];
  date: string | null;
}
/** A node as `projectNode` returns it; absent properties are null. */
export interface NodeFields {
  key: string;
  name: string | null;
  heading: string | null;
  source: string | null;
  indicator: string | null;
  date: string | null;
  policy: boolean | null;
}
/** A relationship as `projectEdge` returns it. */
export interface EdgeFields {
  id: string;
  type: RelationshipType;
  record: string;
  start: number;
  end: number;
  quote: string;
  contextStart: number;
  contextEnd: number;
  rule: string;
  by: Provenance['by'];
  date: string | null;
  title: string | null;
  kind: DecisionKind | null;
  basis: DecisionBasis | null;
  session: Session | null;
  place: string | null;
  part: TaskPart | null;
  deadline: string | null;
  due: string | null;
}

/** A node as a map: stores differ in how they hand out bare nodes. */
export const projectNode = (name: string): string => `${name} {.key, .name, .heading, .source, .indicator, .date, .policy} AS ${name}`;
/** All that the model lets a relationship carry. */
const carried = [
  ...new Set([provenance, ...Object.values(relationships).map(({ properties }) => properties)].flatMap(({ shape }) => Object.keys(shape))),
];
/** A relationship as a map, with its type and all that the model lets it carry. */
export const projectEdge = (name: string): string =>
  `${name} {${carried.map((one) => `.${one}`).join(', ')}, type: type(${name})} AS ${name}`;

type Plain = string | number | boolean | string[];
/** What a relationship says beside its provenance. */
export function ownProperties(edge: EdgeFields): Record<string, Plain> {
  const held = edge as unknown as Readonly<Record<string, Plain | null | undefined>>;
  return Object.fromEntries(
    Object.keys(relationships[edge.type].properties.shape).flatMap((name) => {
      const value = held[name];
      return value === null || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Kind of a key that came out of the store. */
export function kindOf(key: string): NodeKind {
  const kind = kindOfKey(key);
  if (!kind) throw new UnknownStored(`${JSON.stringify(key)} is the key of no kind of node`);
  return kind;
}

/** NodeRef of a projected node. */
export function toRef(fields: NodeFields): NodeRef {
  const kind = kindOf(fields.key);
  const title = fields[nodes[kind].title as keyof NodeFields];
  const labels = fields.policy === true ? [kind, 'Policy'] : [kind];
  return { key: fields.key, kind, title: String(title ?? fields.key), labels, date: fields.date };
}

/** NodeRef, or null where an optional match found nothing (a store may give a map of nulls). */
export const toMaybeRef = (fields: NodeFields | null): NodeRef | null => (fields?.key ? toRef(fields) : null);

/** Whether a role is presence. */
export const isPresence = (role: RoleType): boolean => (presenceTypes as readonly RoleType[]).includes(role);
export const anyOf = (types: readonly RelationshipType[]): string => types.join('|');
export const approvals = ['approved', 'approved-in-principle'] as const satisfies DecisionKind[];
/** What became of an office, by the relationship that says so. */
export const officeChange = { APPOINTED: 'appointed', DISMISSED: 'dismissed' } as const satisfies Partial<
  Record<RelationshipType, OfficeChange>
>;
export const typeOrder = (type: RelationshipType): number => relationshipTypes.indexOf(type);

/** Code-unit order: the same everywhere, whatever a store's collation. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Dates ascending, the undated last. */
export const byDate = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : byCode(a, b));
/** Dates descending, the undated last. */
export const byDateDown = (a: string | null, b: string | null): number => (a === null || b === null ? byDate(a, b) : byDate(b, a));
/** The first comparison that tells two things apart. */
export const firstOf = (...comparisons: number[]): number => comparisons.find((comparison) => comparison !== 0) ?? 0;
/** Facts by date, then by where their sentence stands; `key` tells apart those that stand at one place. A total order: the id ends it. */
export const byFact = <T extends { e: EdgeFields }>(a: T, b: T, key: (one: T) => string = () => ''): number =>
  firstOf(
    byDate(a.e.date, b.e.date),
    byCode(a.e.record, b.e.record),
    a.e.start - b.e.start,
    byCode(key(a), key(b)),
    byCode(a.e.id, b.e.id),
  );

export interface Range {
  from?: string | undefined;
  to?: string | undefined;
}
export const hasRange = (range: Range): boolean => range.from !== undefined || range.to !== undefined;
/** Whether a date lies in the range, its ends included. The undated lie in no range but the open one. */
export function inRange(date: string | null, range: Range): boolean {
  if (!hasRange(range)) return true;
  return date !== null && date >= (range.from ?? '') && date <= (range.to ?? '9999-12-31');
}

/** What of a list lies in a range, and how much outside, the undated among them told apart. Without a range nothing is outside. */
export function parted<T>(all: readonly T[], dateOf: (one: T) => string | null, range: Range) {
  const inside = all.filter((one) => inRange(dateOf(one), range));
  const undated = hasRange(range) ? all.filter((one) => dateOf(one) === null).length : 0;
  return { inside, outside: all.length - inside.length, undated };
}

export interface Paging {
  limit: number;
  offset: number;
}
/** One page of a list in its total order. */
export function pageOf<T>(all: readonly T[], { limit, offset }: Paging): { page: Paging & { total: number }; rows: T[] } {
  return { page: { total: all.length, limit, offset }, rows: all.slice(offset, offset + limit) };
}

/** How many of a list fall under each of the names, in the order of these. */
export const countBy = <T, Name extends string>(
  all: readonly T[],
  names: readonly Name[],
  nameOf: (one: T) => Name,
): Record<Name, number> => {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const one of all) counts[nameOf(one)] += 1;
  return counts;
};

/** The same for each year of a date, the years in order; the undated have none. */
export const countByYear = <T, Name extends string>(
  all: readonly T[],
  names: readonly Name[],
  nameOf: (one: T) => Name,
  dateOf: (one: T) => string | null,
): { year: number; counts: Record<Name, number> }[] =>
  [
    ...groupBy(
      all.filter((one) => dateOf(one) !== null),
      (one) => dateOf(one)?.slice(0, 4) ?? '',
    ),
  ]
    .map(([year, own]) => ({ year: Number(year), counts: countBy(own, names, nameOf) }))
    .sort((a, b) => a.year - b.year);
