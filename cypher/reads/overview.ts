/** The start page: counts, series, meetings, months, warnings. */

import type { Store } from '../store.ts';
import type { Message } from './extract.ts';
import { type MeetingRow, readItems, readMeetingRows } from './meeting-rows.ts';
import { type RecordHead, readHeads, readReadings } from './record-heads.ts';
import { byCode, byDateDown, firstOf, groupBy, hasRange, inRange, type Range, readRows } from './rows.ts';

const levels = ['error', 'warning', 'info'] as const;
/** The most warnings the start page shows; each record shows all of its own. */
const mostWarnings = 500;

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

function countSeries(meetings: readonly MeetingRow[]) {
  const groups = groupBy(meetings, ({ scope, body, series }) => JSON.stringify([scope, body, series]));
  return [...groups.values()]
    .map((group) => {
      const { scope, body, series } = group[0] as MeetingRow;
      return { scope, body, series, count: group.length };
    })
    .sort((a, b) =>
      firstOf(b.count - a.count, byCode(JSON.stringify([a.scope, a.body, a.series]), JSON.stringify([b.scope, b.body, b.series]))),
    );
}

function countMonths(meetings: readonly MeetingRow[]) {
  const dated = meetings.filter(({ date }) => date !== null);
  return [...groupBy(dated, ({ date }) => (date as string).slice(0, 7))]
    .map(([month, group]) => ({ month, meetings: group.length }))
    .sort((a, b) => byCode(a.month, b.month));
}

/** Warnings and errors of the records, the worst first. */
async function readWarnings(store: Store, heads: readonly RecordHead[]) {
  const readings = await readReadings(store, heads);
  const told = heads.flatMap(({ key, source, date }) =>
    (readings.get(key)?.messages ?? [])
      .filter(({ level }) => level !== 'info')
      .map(({ level, rule, reason, span }: Message) => ({
        date,
        warning: { record: key, source, level, rule, reason, start: span?.start ?? null, end: span?.end ?? null },
      })),
  );
  return told
    .sort((a, b) =>
      firstOf(
        levels.indexOf(a.warning.level) - levels.indexOf(b.warning.level),
        byDateDown(a.date, b.date),
        byCode(a.warning.source, b.warning.source),
        (a.warning.start ?? -1) - (b.warning.start ?? -1),
        byCode(a.warning.rule + a.warning.reason, b.warning.rule + b.warning.reason),
      ),
    )
    .slice(0, mostWarnings)
    .map(({ warning }) => warning);
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
      decisions: within.reduce((sum, { decisions }) => sum + (decisions?.length ?? 0), 0),
    },
    series: countSeries(meetings),
    meetings,
    months: countMonths(meetings),
    undated: all.filter(({ date }) => date === null).length,
    warnings: await readWarnings(store, records),
  };
}
