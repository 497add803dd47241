/** Meetings as rows of a list. */
import { type DecisionKind, presenceTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { anyOf, approvals } from './rows.ts';
import { checkStored } from './stored.ts';
import { inBatches, onceEach, readAllStandsFor } from './told.ts';

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

interface ItemFields {
  meeting: string;
  key: string;
  decisions: DecisionKind[] | null;
}
/** Items of some meetings, each once a meeting, however many of its records tell it: with what any of them says was decided. */
async function readItems(store: Store, keys: readonly string[]): Promise<ItemFields[]> {
  const [items, standsFor] = await Promise.all([
    inBatches<ItemFields>(
      store,
      keys,
      'MATCH (m:Meeting {key: key})-[:HAS_ITEM]->(i:Item) RETURN m.key AS meeting, i.key AS key, i.decisions AS decisions',
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

/** The rows of some meetings, in their order. */
export async function toMeetingRows(store: Store, meetings: readonly MeetingFields[]): Promise<MeetingRow[]> {
  const keys = meetings.map(({ key }) => key);
  const [present, items] = await Promise.all([
    inBatches<{ key: string; count: number }>(
      store,
      keys,
      `MATCH (m:Meeting {key: key})<-[:${anyOf(presenceTypes)}]-(o:Official) RETURN m.key AS key, count(DISTINCT o.key) AS count`,
    ),
    readItems(store, keys),
  ]);
  const attendance = new Map(present.map(({ key, count }) => [key, count]));
  const told = groupBy(items, ({ meeting }) => meeting);
  return meetings.map((meeting) => {
    const own = told.get(meeting.key) ?? [];
    const approved = own.filter(({ decisions }) => isApproved(decisions)).length;
    return { ...meeting, attendance: attendance.get(meeting.key) ?? 0, items: own.length, approved };
  });
}
