/**
 * For which items somebody was at a meeting, where records limit it: came with an item, left before one, recused, there for some only. What
 * leaves the items open (中途离会) leaves open every one of that meeting.
 */
import { recordOfKey } from '../keys.ts';
import type { RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import { anyOf, type EdgeFields, projectEdge, readRows } from './rows.ts';
import { inBatches, type StandsFor } from './told.ts';

export const limitTypes = ['JOINED_AT', 'LEFT_AT', 'RECUSED_FROM', 'PRESENT_FOR'] as const satisfies RelationshipType[];
type LimitType = (typeof limitTypes)[number];
export interface Limit {
  e: EdgeFields & { type: LimitType };
  meeting: string;
  /** Null: the record does not say which. */
  item: string | null;
}
/** `away`: not there for the item; an edge: it says that this is open; null: nothing limits it. */
export type Presence = 'away' | EdgeFields | null;

/** All that limits the presence of an official, by the item or the meeting it is told of. */
export const readLimits = async (store: Store, official: string): Promise<Limit[]> => {
  const [items, meetings] = await Promise.all([
    readRows<Limit>(
      store,
      `MATCH (o:Official {key: $key})-[e:${anyOf(limitTypes)}]->(i:Item)<-[:HAS_ITEM]-(m:Meeting) RETURN m.key AS meeting, i.key AS item, ${projectEdge('e')}`,
      { key: official },
    ),
    readRows<Omit<Limit, 'item'>>(
      store,
      `MATCH (o:Official {key: $key})-[e:${anyOf(limitTypes)}]->(m:Meeting) RETURN m.key AS meeting, ${projectEdge('e')}`,
      { key: official },
    ),
  ]);
  return [...items, ...meetings.map((one) => ({ ...one, item: null }))];
};

/** Where each item of some meetings stands in each of its records, by the item that stands for it. */
export type Positions = ReadonlyMap<string, ReadonlyMap<string, number>>;
export async function readPositions(store: Store, meetings: readonly string[], standsFor: StandsFor): Promise<Positions> {
  const rows = await inBatches<{ item: string; position: number }>(
    store,
    meetings,
    'MATCH (m:Meeting {key: key})-[:HAS_ITEM]->(i:Item) RETURN i.key AS item, i.position AS position',
  );
  const places = new Map<string, Map<string, number>>();
  for (const { item, position } of rows) {
    const own = places.get(standsFor(item)) ?? new Map<string, number>();
    places.set(standsFor(item), own.set(recordOfKey(item) ?? '', position));
  }
  return places;
}

/** Whether somebody was there for an item, by the limits of its meeting. */
export function presenceAt(item: string, limits: readonly Limit[], positions: Positions, standsFor: StandsFor): Presence {
  const is = ({ item: other }: Limit): boolean => other !== null && standsFor(other) === standsFor(item);
  const of = (type: LimitType): Limit[] => limits.filter(({ e }) => e.type === type);
  if (of('RECUSED_FROM').some(is)) return 'away';
  const only = of('PRESENT_FOR');
  if (only.length > 0 && !only.some(is)) return 'away';
  for (const limit of [...of('JOINED_AT'), ...of('LEFT_AT')]) {
    if (limit.item === null) continue;
    const places = positions.get(standsFor(item));
    const [at, bound] = [places?.get(limit.e.record), positions.get(standsFor(limit.item))?.get(limit.e.record)];
    if (at === undefined || bound === undefined) continue;
    if (limit.e.type === 'JOINED_AT' ? at < bound : at >= bound) return 'away';
  }
  return limits.find((limit) => limit.item === null)?.e ?? null;
}
