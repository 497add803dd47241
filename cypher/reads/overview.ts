/** The start page: counts, meetings, months. */

import type { Store } from '../store.ts';
import { type MeetingRow, readItems, readMeetingRows } from './meeting-rows.ts';
import { inScope, inSeries, type Place, placed } from './place.ts';
import { readHeads } from './record-heads.ts';
import { byCode, groupBy, hasRange, inRange, type Range, readRows } from './rows.ts';
import { recordsOf } from './telling.ts';

type Framed = Range & Place;

/** Nodes of a kind; with a range or a place, those of which a record of the place says something dated within the range. */
async function countNodes(
  store: Store,
  kind: 'Official' | 'Organization' | 'Document',
  query: Framed,
  records: ReadonlySet<string> | null,
): Promise<number> {
  if (records === null && !hasRange(query)) {
    const [row] = await readRows<{ count: number }>(store, `MATCH (n:${kind}) RETURN count(n) AS count`);
    return row?.count ?? 0;
  }
  const dated = hasRange(query) ? ['e.date >= $from', 'e.date <= $to'] : [];
  const { where, params } = placed('n', query, ...dated);
  const rows = await readRows<{ key: string; record: string }>(
    store,
    `MATCH (n:${kind})-[e]-() ${where} RETURN DISTINCT n.key AS key, e.record AS record`,
    { ...params, ...(hasRange(query) ? { from: query.from ?? '', to: query.to ?? '9999-12-31' } : {}) },
  );
  return new Set(rows.filter(({ record }) => records === null || records.has(record)).map(({ key }) => key)).size;
}

function countMonths(meetings: readonly MeetingRow[]) {
  const dated = meetings.filter(({ date }) => date !== null);
  return [...groupBy(dated, ({ date }) => (date as string).slice(0, 7))]
    .map(([month, group]) => ({ month, meetings: group.length }))
    .sort((a, b) => byCode(a.month, b.month));
}

/** Everything the start page shows, of the place and within the range. */
export async function readOverview(store: Store, query: Framed) {
  const telling = await recordsOf(store, query);
  const [rows, items, heads, officials, organizations, documents] = await Promise.all([
    readMeetingRows(store),
    readItems(store),
    readHeads(store),
    countNodes(store, 'Official', query, telling),
    countNodes(store, 'Organization', query, telling),
    countNodes(store, 'Document', query, telling),
  ]);
  const all = rows.filter((row) => inScope(row.scope, query) && inSeries(row, query));
  const here = new Set(all.map(({ key }) => key));
  const meetings = all.filter(({ date }) => inRange(date, query));
  const records = heads.filter(({ key, date }) => (telling === null || telling.has(key)) && inRange(date, query));
  const within = items.filter(({ meeting, date }) => here.has(meeting) && inRange(date, query));
  return {
    counts: {
      records: records.length,
      meetings: meetings.length,
      officials,
      organizations,
      items: within.length,
      documents,
    },
    meetings,
    months: countMonths(meetings),
    undated: all.filter(({ date }) => date === null).length,
  };
}
