/** The start page: counts, meetings, months. */

import type { Store } from '../store.ts';
import { type MeetingRow, readItems, readMeetingRows } from './meeting-rows.ts';
import { readHeads } from './record-heads.ts';
import { byCode, groupBy, hasRange, inRange, type Range, readRows } from './rows.ts';

/** Nodes of a kind; with a range, those a dated relationship of the range speaks of. */
async function countNodes(store: Store, kind: 'Official' | 'Organization' | 'Document', range: Range): Promise<number> {
  const [row] = hasRange(range)
    ? await readRows<{ count: number }>(
        store,
        `MATCH (n:${kind})-[e]-() WHERE e.date >= $from AND e.date <= $to RETURN count(DISTINCT n.key) AS count`,
        { from: range.from ?? '', to: range.to ?? '9999-12-31' },
      )
    : await readRows<{ count: number }>(store, `MATCH (n:${kind}) RETURN count(n) AS count`);
  return row?.count ?? 0;
}

function countMonths(meetings: readonly MeetingRow[]) {
  const dated = meetings.filter(({ date }) => date !== null);
  return [...groupBy(dated, ({ date }) => (date as string).slice(0, 7))]
    .map(([month, group]) => ({ month, meetings: group.length }))
    .sort((a, b) => byCode(a.month, b.month));
}

/** Everything the start page shows, within the range. */
export async function readOverview(store: Store, range: Range) {
  const [all, items, heads, officials, organizations, documents] = await Promise.all([
    readMeetingRows(store),
    readItems(store),
    readHeads(store),
    countNodes(store, 'Official', range),
    countNodes(store, 'Organization', range),
    countNodes(store, 'Document', range),
  ]);
  const meetings = all.filter(({ date }) => inRange(date, range));
  const records = heads.filter(({ date }) => inRange(date, range));
  const within = items.filter(({ date }) => inRange(date, range));
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
