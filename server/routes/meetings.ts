/** Meetings: the list and the page of one. */
import { readMeeting } from '../../cypher/reads/meeting.ts';
import { readMeetings } from '../../cypher/reads/meetings.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import { meetingDetail, meetingList, meetingQuery } from '../schema/meeting.ts';

export const meetingsRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/meetings',
      {
        config: { revised: true },
        schema: { operationId: 'listMeetings', summary: 'Meetings', querystring: meetingQuery, response: answers(meetingList) },
      },
      async ({ query }) => readMeetings(store, query),
    );
    app.get(
      '/meetings/:key',
      {
        config: { revised: true },
        schema: { operationId: 'getMeeting', summary: 'One of the meetings', params: byKey, response: answers(meetingDetail) },
      },
      async ({ params: { key } }) => found(await readMeeting(store, key), key),
    );
  };
