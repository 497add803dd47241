/** The start page: counts, meetings, months. */

import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Frame, type Framed, readFrame, readTold } from './frame.ts';
import { type MeetingRow, readItems, readMeetingRows } from './meeting-rows.ts';
import { inScope, inSeries } from './place.ts';
import { readHeads } from './record-heads.ts';
import { byCode, inRange, readRows } from './rows.ts';

/** Nodes of a kind; with a period or a place, those that a record within it tells of. */
async function countNodes(store: Store, kind: 'Official' | 'Organization' | 'Document', frame: Frame): Promise<number> {
  if (!frame.asked) {
    const [row] = await readRows<{ count: number }>(store, `MATCH (n:${kind}) RETURN count(n) AS count`);
    return row?.count ?? 0;
  }
  const told = await readTold(store, kind);
  return [...told.values()].filter((records) => frame.lies(records) === 'inside').length;
}

function countMonths(meetings: readonly MeetingRow[]) {
  const dated = meetings.filter(({ date }) => date !== null);
  return [...groupBy(dated, ({ date }) => (date as string).slice(0, 7))]
    .map(([month, group]) => ({ month, meetings: group.length }))
    .sort((a, b) => byCode(a.month, b.month));
}

/** Everything the start page shows, of the place and within the range. */
export async function readOverview(store: Store, query: Framed) {
  const frame = await readFrame(store, query);
  const [rows, items, heads, officials, organizations, documents] = await Promise.all([
    readMeetingRows(store),
    readItems(store),
    readHeads(store),
    countNodes(store, 'Official', frame),
    countNodes(store, 'Organization', frame),
    countNodes(store, 'Document', frame),
  ]);
  const all = rows.filter((row) => inScope(row.scope, query) && inSeries(row, query));
  const here = new Set(all.map(({ key }) => key));
  const meetings = all.filter(({ date }) => inRange(date, query));
  const records = heads.filter(({ key }) => frame.has(key));
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
