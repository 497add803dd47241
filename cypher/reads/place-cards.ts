/** Places as cards: how often each met year by year, its newest meeting, and who chairs now. Counted by the store, for one page of places. */

import { groupBy } from '../group-by.ts';
import { isOwnScope } from '../keys.ts';
import type { Store } from '../store.ts';
import { unknownPlace } from './place.ts';
import { byCode, byDateDown, firstOf, hasRange, type NodeFields, projectNode, type Range, readRows, toRef } from './rows.ts';

/** What all places are sorted and searched by. */
export interface PlaceHead {
  scope: string;
  meetings: number;
  /** Day of the newest meeting; null: none has a day. */
  newest: string | null;
}
interface Series {
  scope: string;
  body: string | null;
  series: string | null;
  meetings: number;
}

/** A condition on meetings: within the range, where there is one. */
const within = (range: Range): string => (hasRange(range) ? ' AND m.date >= $from AND m.date <= $to' : '');
const bounds = (range: Range) => (hasRange(range) ? { from: range.from ?? '', to: range.to ?? '9999-12-31' } : {});

/** The places that are named in records and met within the range; those that met most first. */
export async function readPlaceHeads(store: Store, range: Range): Promise<PlaceHead[]> {
  const rows = await readRows<PlaceHead>(
    store,
    `MATCH (m:Meeting) WHERE NOT m.scope STARTS WITH $unknown${within(range)} RETURN m.scope AS scope, count(m) AS meetings, max(m.date) AS newest`,
    { unknown: unknownPlace, ...bounds(range) },
  );
  return rows.filter(({ scope }) => !isOwnScope(scope)).sort((a, b) => firstOf(b.meetings - a.meetings, byCode(a.scope, b.scope)));
}

/** What the cards of these places say beyond their heads, by place. */
export async function readPlaceCards(store: Store, heads: readonly PlaceHead[], range: Range) {
  const scopes = heads.map(({ scope }) => scope);
  const here = `WHERE m.scope IN $scopes${within(range)}`;
  const params = { scopes, ...bounds(range) };
  const dates = [...new Set(heads.flatMap(({ newest }) => newest ?? []))];
  const [years, series, newest] = await Promise.all([
    readRows<{ scope: string; year: string; meetings: number }>(
      store,
      `MATCH (m:Meeting) ${here} AND m.date IS NOT NULL RETURN m.scope AS scope, substring(m.date, 0, 4) AS year, count(m) AS meetings`,
      params,
    ),
    readRows<Series>(
      store,
      `MATCH (m:Meeting) ${here} RETURN m.scope AS scope, m.body AS body, m.series AS series, count(m) AS meetings`,
      params,
    ),
    readRows<{ scope: string; m: NodeFields }>(
      store,
      `MATCH (m:Meeting) WHERE m.scope IN $scopes AND m.date IN $dates RETURN m.scope AS scope, ${projectNode('m')}`,
      { scopes, dates },
    ),
  ]);
  const main = mainSeries(series);
  const chairs = await readChairs(store, [...main.values()], range);
  const yearsOf = groupBy(years, ({ scope }) => scope);
  const newestOf = groupBy(newest, ({ scope }) => scope);
  return new Map(
    heads.map(({ scope, meetings, newest: day }) => {
      const held = yearsOf.get(scope) ?? [];
      const latest = (newestOf.get(scope) ?? []).map(({ m }) => toRef(m)).filter(({ date }) => date !== null && date === day);
      return [
        scope,
        {
          years: held.map(({ year, meetings: count }) => ({ year: Number(year), meetings: count })).sort((a, b) => a.year - b.year),
          undated: meetings - held.reduce((sum, { meetings: count }) => sum + count, 0),
          newest: latest.sort((a, b) => byCode(a.key, b.key))[0] ?? null,
          chair: chairs.get(scope) ?? null,
        },
      ] as const;
    }),
  );
}

/** The series of each place that met most: who chairs it is who chairs there. */
function mainSeries(all: readonly Series[]): Map<string, Series> {
  const name = ({ body, series }: Series): string => `${body ?? ''}\n${series ?? ''}`;
  const sorted = [...all].sort((a, b) =>
    firstOf(Number(a.body === null) - Number(b.body === null), b.meetings - a.meetings, byCode(name(a), name(b))),
  );
  return new Map([...groupBy(sorted, ({ scope }) => scope)].map(([scope, own]) => [scope, own[0] as Series]));
}

interface ChairRow {
  scope: string;
  body: string | null;
  series: string | null;
  date: string;
  meeting: string;
  edge: string;
  o: NodeFields;
}

/** Who chaired the newest meeting of a series that says who did, by place. */
async function readChairs(store: Store, series: readonly Series[], range: Range) {
  const scopes = series.map(({ scope }) => scope);
  const match = `MATCH (m:Meeting)<-[e:CHAIRED]-(o:Official) WHERE m.scope IN $scopes`;
  const last = await readRows<{ scope: string; body: string | null; series: string | null; date: string | null }>(
    store,
    `${match}${within(range)} RETURN m.scope AS scope, m.body AS body, m.series AS series, max(m.date) AS date`,
    { scopes, ...bounds(range) },
  );
  const id = (one: { scope: string; body: string | null; series: string | null }): string =>
    JSON.stringify([one.scope, one.body, one.series]);
  const wanted = new Set(series.map(id));
  const dayOf = new Map(last.filter((one) => wanted.has(id(one))).map((one) => [id(one), one.date]));
  const dates = [...new Set([...dayOf.values()].flatMap((date) => date ?? []))];
  const rows = await readRows<ChairRow>(
    store,
    `${match} AND m.date IN $dates RETURN m.scope AS scope, m.body AS body, m.series AS series, m.date AS date, m.key AS meeting, e.id AS edge, ${projectNode('o')}`,
    { scopes, dates },
  );
  const found = rows.filter((row) => dayOf.get(id(row)) === row.date);
  found.sort((a, b) => firstOf(byDateDown(a.date, b.date), byCode(a.meeting, b.meeting), byCode(a.o.key, b.o.key), byCode(a.edge, b.edge)));
  return new Map(
    [...groupBy(found, ({ scope }) => scope)].map(([scope, own]) => {
      const { o, edge, date, body, series: name } = own[0] as ChairRow;
      return [scope, { official: toRef(o), edge, date, body, series: name }] as const;
    }),
  );
}
