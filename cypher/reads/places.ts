/** What the picker of places offers: the places that records speak for, and the bodies and series that met at one of them. */
import { isOwnScope } from '../keys.ts';
import { pinyinOf } from '../pinyin.ts';
import type { Store } from '../store.ts';
import { type Place, placed } from './place.ts';
import { byCode, firstOf, readRows } from './rows.ts';

interface Count {
  scope: string;
  count: number;
}

/** The known places, the one with the most meetings first, each with what is typed for it; and how much names no place. */
export async function readPlaces(store: Store) {
  const [records, meetings] = await Promise.all([
    readRows<Count>(store, 'MATCH (r:Record) RETURN r.scope AS scope, count(r) AS count'),
    readRows<Count>(store, 'MATCH (m:Meeting) RETURN m.scope AS scope, count(m) AS count'),
  ]);
  const met = new Map(meetings.map(({ scope, count }) => [scope, count]));
  const all = records.map(({ scope, count }) => ({ scope, records: count, meetings: met.get(scope) ?? 0 }));
  const unknown = all.filter(({ scope }) => isOwnScope(scope));
  const sum = (name: 'records' | 'meetings'): number => unknown.reduce((total, one) => total + one[name], 0);
  return {
    places: all
      .filter(({ scope }) => !isOwnScope(scope))
      .map((place) => ({ ...place, ...pinyinOf(place.scope, false) }))
      .sort((a, b) => firstOf(b.meetings - a.meetings, b.records - a.records, byCode(a.scope, b.scope))),
    unknown: { records: sum('records'), meetings: sum('meetings') },
  };
}

/** Bodies and series that met at a place, those that met most first. */
export async function readSeries(store: Store, place: Place) {
  const { where, params } = placed('m', place);
  const rows = await readRows<{ body: string | null; series: string | null; meetings: number }>(
    store,
    `MATCH (m:Meeting) ${where} RETURN m.body AS body, m.series AS series, count(m) AS meetings`,
    params,
  );
  const name = (value: string | null): string => value ?? '';
  const series = rows.sort((a, b) =>
    firstOf(b.meetings - a.meetings, byCode(name(a.body), name(b.body)), byCode(name(a.series), name(b.series))),
  );
  return { series };
}
