/**
 * The period and the place the reader has chosen, as one question to a record: does it count? Every fact has the date of its record
 * and is told by it, so people, bodies, documents and findings are within through the records that tell of them.
 */
import { onceARevision } from '../cache.ts';
import { groupBy } from '../group-by.ts';
import type { NodeKind } from '../model.ts';
import type { Store } from '../store.ts';
import { inScope, inSeries, type Place } from './place.ts';
import { hasRange, inRange, type Range, readRows } from './rows.ts';

export type Framed = Range & Place;

/** What the frame asks of a record. */
export interface Telling {
  key: string;
  scope: string;
  date: string | null;
  /** Body and series of the meetings it tells of. */
  met: { body: string | null; series: string | null }[];
}

/** Where a thing lies: within, or what has to be lifted to see it. */
export type Lies = 'inside' | 'period' | 'place' | 'both';
export interface Outside {
  /** Seen again without the period. */
  period: number;
  /** Seen again without the place. */
  place: number;
  /** Seen again only without either. */
  both: number;
}
export interface Frame {
  /** Whether a period or a place is asked for at all. */
  readonly asked: boolean;
  /** Whether a record counts. */
  has(record: string): boolean;
  /** Where something lies that these records tell of. */
  lies(records: Iterable<string>): Lies;
}

export const isPlaced = ({ scope, body, series }: Place): boolean => scope !== undefined || body !== undefined || series !== undefined;

/** What every record of the store tells of; read once a revision. */
export const readTellings = onceARevision(async (store): Promise<readonly Telling[]> => {
  const [records, meetings] = await Promise.all([
    readRows<Omit<Telling, 'met'>>(store, 'MATCH (r:Record) RETURN r.key AS key, r.scope AS scope, r.date AS date'),
    readRows<{ key: string; body: string | null; series: string | null }>(
      store,
      'MATCH (r:Record)-[:RECORDS]->(m:Meeting) RETURN r.key AS key, m.body AS body, m.series AS series',
    ),
  ]);
  const all = new Map(records.map((record): [string, Telling] => [record.key, { ...record, met: [] }]));
  for (const { key, body, series } of meetings) all.get(key)?.met.push({ body, series });
  return [...all.values()];
});

const ofPlace = ({ scope, met }: Telling, place: Place): boolean =>
  inScope(scope, place) && ((place.body === undefined && place.series === undefined) || met.some((one) => inSeries(one, place)));

/** The frame over the records that are told of. */
export function frameOver(tellings: Iterable<Telling>, query: Framed): Frame {
  if (!hasRange(query) && !isPlaced(query)) return { asked: false, has: () => true, lies: () => 'inside' };
  const here = new Set<string>();
  const then = new Set<string>();
  for (const telling of tellings) {
    if (ofPlace(telling, query)) here.add(telling.key);
    if (inRange(telling.date, query)) then.add(telling.key);
  }
  const has = (record: string): boolean => here.has(record) && then.has(record);
  return {
    asked: true,
    has,
    lies(records) {
      let found: Lies = 'both';
      for (const record of records) {
        if (has(record)) return 'inside';
        if (here.has(record)) found = 'period';
        else if (found === 'both' && then.has(record)) found = 'place';
      }
      return found;
    },
  };
}

/** The frame over the records of a store; where nothing is asked for the store is not either. */
export async function readFrame(store: Store, query: Framed): Promise<Frame> {
  return frameOver(hasRange(query) || isPlaced(query) ? await readTellings(store) : [], query);
}

/** How much lies outside, by what has to be lifted. */
export function outsideOf(all: Iterable<Lies>): Outside {
  const outside: Outside = { period: 0, place: 0, both: 0 };
  for (const one of all) if (one !== 'inside') outside[one] += 1;
  return outside;
}

/** For every node of a kind the records that tell of it. */
export async function readTold(store: Store, kind: NodeKind): Promise<Map<string, string[]>> {
  const rows = await readRows<{ key: string; record: string }>(
    store,
    `MATCH (n:${kind})-[e]-() RETURN DISTINCT n.key AS key, e.record AS record`,
  );
  return new Map([...groupBy(rows, ({ key }) => key)].map(([key, told]) => [key, told.map(({ record }) => record)]));
}
