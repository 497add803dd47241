/** Meetings: the list. The page of one is in meeting.ts. */
import type { Store } from '../store.ts';
import type { Framed } from './frame.ts';
import { countLies, frameOfMeetings, whereAll } from './frame-query.ts';
import { type MeetingFields, meetingReturn, toMeetingRows } from './meeting-rows.ts';
import { type Paging, readRows } from './rows.ts';

/** The list of meetings, the latest first, the undated last. `q` stands in the name or the scope. */
export async function readMeetings(store: Store, { limit, offset, ...query }: Framed & Paging & { q?: string | undefined }) {
  const frame = frameOfMeetings(query);
  const meant = query.q === undefined ? null : '(m.name CONTAINS $typed OR m.scope CONTAINS $typed)';
  const params = query.q === undefined ? {} : { typed: query.q };
  const all = `MATCH (m:Meeting) ${whereAll(meant)}`;
  const [meetings, lies, undated] = await Promise.all([
    readRows<MeetingFields>(
      store,
      `MATCH (m:Meeting) ${whereAll(meant, frame.inside)} RETURN ${meetingReturn('m')} ORDER BY date IS NULL, date DESC, key SKIP $offset LIMIT $limit`,
      { ...params, ...frame.params, limit, offset },
    ),
    countLies(store, 'm', all, all, frame, params),
    readRows<{ count: number }>(store, `MATCH (m:Meeting) ${whereAll(meant, 'm.date IS NULL')} RETURN count(m) AS count`, params),
  ]);
  return {
    page: { total: lies.inside, limit, offset },
    undated: undated[0]?.count ?? 0,
    outside: lies.outside,
    meetings: await toMeetingRows(store, meetings),
  };
}
