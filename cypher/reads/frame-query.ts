/**
 * The period and the place the reader has chosen, as conditions of a query: the store tells what lies within, and only a page of it
 * comes over. A fact has the date of its record and is told by it, so people, bodies and documents are within through their facts.
 */
import type { NodeKind } from '../model.ts';
import type { Params, Store } from '../store.ts';
import { type Framed, isPlaced, type Lies, type Outside } from './frame.ts';
import { notStated, type Place, placeConditions, placeParams } from './place.ts';
import { hasRange, type Range, readRows } from './rows.ts';

export interface FrameQuery {
  /** Whether a period or a place is asked for at all. */
  readonly asked: boolean;
  /** What is matched behind the pattern of the fact; empty where no place is asked for. */
  readonly match: string;
  /** The condition that it is within; null where nothing is asked for. */
  readonly inside: string | null;
  /** How it lies, as a number: the largest of a thing's facts tells how the thing lies. */
  readonly lies: string;
  readonly params: Params;
}
/** By the number `lies` gives. */
const byNumber: readonly Lies[] = ['both', 'place', 'period', 'inside'];

/** Conditions of a range for the date of what a name stands for; the undated lie in no range. */
export const rangeConditions = (name: string, range: Range): string[] =>
  hasRange(range) ? [`${name}.date >= $from`, `${name}.date <= $to`] : [];
export const rangeParams = (range: Range): Params => (hasRange(range) ? { from: range.from ?? '', to: range.to ?? '9999-12-31' } : {});

/** Conditions of a body and a series for a meeting. */
export const seriesConditions = (name: string, { body, series }: Place): string[] => [
  ...(body === undefined ? [] : [`coalesce(${name}.body, '${notStated}') = $body`]),
  ...(series === undefined ? [] : [`coalesce(${name}.series, '${notStated}') = $series`]),
];
const seriesParams = ({ body, series }: Place): Params => ({
  ...(body === undefined ? {} : { body }),
  ...(series === undefined ? {} : { series }),
});

/** WHERE with all conditions; nothing where there are none. */
export const whereAll = (...conditions: (string | null)[]): string => {
  const all = conditions.filter((one) => one !== null);
  return all.length > 0 ? `WHERE ${all.join(' AND ')}` : '';
};

function frameOf(query: Framed, match: string, here: readonly string[], then: readonly string[]): FrameQuery {
  const all = (conditions: readonly string[]): string => (conditions.length > 0 ? conditions.join(' AND ') : 'true');
  const both = [...here, ...then];
  return {
    asked: both.length > 0,
    match,
    inside: both.length > 0 ? all(both) : null,
    lies: `CASE WHEN ${all(both)} THEN 3 WHEN ${all(here)} THEN 2 WHEN ${all(then)} THEN 1 ELSE 0 END`,
    params: { ...placeParams(query), ...seriesParams(query), ...rangeParams(query) },
  };
}
/** The frame for the facts of a name. */
export function frameOfFacts(query: Framed, fact = 'e'): FrameQuery {
  const match = isPlaced(query) ? `MATCH (r:Record {key: ${fact}.record})` : '';
  return frameOf(query, match, recordConditions(query), rangeConditions(fact, query));
}
/** The frame for a record `r`. */
export const frameOfRecords = (query: Framed): FrameQuery => frameOf(query, '', recordConditions(query), rangeConditions('r', query));
/** The frame for a meeting: its own place and date. */
export const frameOfMeetings = (query: Framed, name = 'm'): FrameQuery =>
  frameOf(query, '', [...placeConditions(name, query), ...seriesConditions(name, query)], rangeConditions(name, query));

function recordConditions(query: Place): string[] {
  const met = seriesConditions('met', query);
  return [
    ...placeConditions('r', query),
    ...(met.length > 0 ? [`EXISTS { MATCH (r)-[:RECORDS]->(met:Meeting) WHERE ${met.join(' AND ')} }`] : []),
  ];
}

/** How many of a list lie within, and how many outside, by what has to be lifted. */
export interface Counted {
  inside: number;
  outside: Outside;
}

/**
 * Counts the nodes `node` of a list: `all` matches them, `told` matches them with their facts `e`, of which the frame asks. What no fact
 * tells of lies within no frame.
 */
export async function countLies(
  store: Store,
  node: string,
  all: string,
  told: string,
  frame: FrameQuery,
  params: Params,
): Promise<Counted> {
  const [row] = await readRows<{ count: number }>(store, `${all} RETURN count(${node}) AS count`, params);
  const total = row?.count ?? 0;
  if (!frame.asked) return { inside: total, outside: { period: 0, place: 0, both: 0 } };
  const rows = await readRows<{ lies: number; count: number }>(
    store,
    `${told} WITH ${node}.key AS key, max(${frame.lies}) AS lies RETURN lies, count(key) AS count`,
    { ...params, ...frame.params },
  );
  const count = (lies: Lies): number => rows.find((one) => byNumber[one.lies] === lies)?.count ?? 0;
  const [inside, period, place] = [count('inside'), count('period'), count('place')];
  return { inside, outside: { period, place, both: total - inside - period - place } };
}

/** Nodes of a kind, of the period and place; without either all of them. */
export async function countWithin(store: Store, kind: NodeKind, query: Framed): Promise<number> {
  const { asked, match, inside, params } = frameOfFacts(query);
  const cypher = asked
    ? `MATCH (n:${kind})-[e]-() ${match} ${whereAll(inside)} RETURN count(DISTINCT n.key) AS count`
    : `MATCH (n:${kind}) RETURN count(n) AS count`;
  const [row] = await readRows<{ count: number }>(store, cypher, params);
  return row?.count ?? 0;
}
