/** The start page: counts and months. */
import type { Store } from '../store.ts';
import type { Framed } from './frame.ts';
import { countWithin, frameOfMeetings, frameOfRecords, whereAll } from './frame-query.ts';
import { readRows } from './rows.ts';
import { inBatches, readSameItems } from './told.ts';

interface Count {
  count: number;
}
const countOf = async (rows: Promise<Count[]>): Promise<number> => (await rows).reduce((sum, { count }) => sum + count, 0);

/** Items of the meetings within, each once, however many records of its meeting tell it. */
async function countItems(store: Store, { inside, params }: ReturnType<typeof frameOfMeetings>): Promise<number> {
  const [items, same] = await Promise.all([
    countOf(readRows(store, `MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item) ${whereAll(inside)} RETURN count(DISTINCT i.key) AS count`, params)),
    readSameItems(store),
  ]);
  const told = `MATCH (i:Item {key: key})<-[:HAS_ITEM]-(m:Meeting) ${whereAll(inside)} RETURN count(DISTINCT i.key) AS count`;
  return items - (await countOf(inBatches(store, [...same.keys()], told, params)));
}

/** Everything the start page shows, of the place and within the range; `undated`: meetings of the place without a day. */
export async function readOverview(store: Store, query: Framed) {
  const meetings = frameOfMeetings(query);
  const records = frameOfRecords(query);
  const { from: _, to: __, ...place } = query;
  const here = frameOfMeetings(place);
  const [recorded, met, undated, items, officials, organizations, documents] = await Promise.all([
    countOf(readRows(store, `MATCH (r:Record) ${whereAll(records.inside)} RETURN count(r) AS count`, records.params)),
    readRows<Count & { month: string | null }>(
      store,
      `MATCH (m:Meeting) ${whereAll(meetings.inside)} RETURN substring(m.date, 0, 7) AS month, count(m) AS count ORDER BY month`,
      meetings.params,
    ),
    countOf(readRows(store, `MATCH (m:Meeting) ${whereAll(here.inside, 'm.date IS NULL')} RETURN count(m) AS count`, here.params)),
    countItems(store, meetings),
    countWithin(store, 'Official', query),
    countWithin(store, 'Organization', query),
    countWithin(store, 'Document', query),
  ]);
  return {
    counts: {
      records: recorded,
      meetings: met.reduce((sum, { count }) => sum + count, 0),
      officials,
      organizations,
      items,
      documents,
    },
    months: met.flatMap(({ month, count }) => (month === null ? [] : [{ month, meetings: count }])),
    undated,
  };
}
