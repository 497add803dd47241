/** Meetings as rows of a list: the overview, the list of meetings and the order before and after one. */

import { type DecisionKind, presenceTypes } from '../enumerations.ts';
import type { Store } from '../store.ts';
import { anyOf, approvals, byCode, byDateDown, firstOf, readRows } from './rows.ts';
import { checkStored } from './stored.ts';
import { onceEach, readAllStandsFor } from './told.ts';

export interface MeetingFields {
  key: string;
  title: string;
  body: string | null;
  series: string | null;
  number: number | null;
  date: string | null;
  scope: string;
}
export interface MeetingRow extends MeetingFields {
  attendance: number;
  items: number;
  approved: number;
}
export const meetingReturn = (name: string): string =>
  `${name}.key AS key, ${name}.name AS title, ${name}.body AS body, ${name}.series AS series, ${name}.number AS number, ${name}.date AS date, ${name}.scope AS scope`;
const isApproved = (decisions: readonly string[] | null): boolean => approvals.some((kind) => decisions?.includes(kind));

export interface ItemFields {
  meeting: string;
  key: string;
  date: string | null;
  decisions: DecisionKind[] | null;
}
/** Items of all meetings, each once a meeting, however many of its records tell it: with what any of them says was decided. */
export async function readItems(store: Store): Promise<ItemFields[]> {
  const [items, standsFor] = await Promise.all([
    readRows<ItemFields>(
      store,
      'MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item) RETURN m.key AS meeting, i.key AS key, m.date AS date, i.decisions AS decisions',
    ),
    readAllStandsFor(store),
  ]);
  for (const item of items) checkStored('Item', item.key, item);
  return onceEach(
    items,
    ({ key }) => key,
    standsFor,
    ({ meeting }) => meeting,
  );
}

/** All meetings with their counts, the latest first, the undated last. */
export async function readMeetingRows(store: Store): Promise<MeetingRow[]> {
  const [meetings, present, items] = await Promise.all([
    readRows<MeetingFields>(store, `MATCH (m:Meeting) RETURN ${meetingReturn('m')}`),
    readRows<{ key: string; count: number }>(
      store,
      `MATCH (o:Official)-[:${anyOf(presenceTypes)}]->(m:Meeting) RETURN m.key AS key, count(DISTINCT o.key) AS count`,
    ),
    readItems(store),
  ]);
  const attendance = new Map(present.map(({ key, count }) => [key, count]));
  const counts = new Map<string, { items: number; approved: number }>();
  for (const { meeting, decisions } of items) {
    const count = counts.get(meeting) ?? { items: 0, approved: 0 };
    count.items += 1;
    if (isApproved(decisions)) count.approved += 1;
    counts.set(meeting, count);
  }
  return meetings
    .map((meeting) => ({
      ...meeting,
      attendance: attendance.get(meeting.key) ?? 0,
      ...(counts.get(meeting.key) ?? { items: 0, approved: 0 }),
    }))
    .sort((a, b) => firstOf(byDateDown(a.date, b.date), byCode(a.key, b.key)));
}
