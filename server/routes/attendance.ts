/** GET /attendance: officials × meetings. */
import { readAttendance } from '../../cypher/reads/attendance.ts';
import type { Routes } from '../context.ts';
import { attendance, attendanceQuery } from '../schema/attendance.ts';
import { answers } from '../schema/common.ts';

export const attendanceRoutes: Routes =
  ({ store }) =>
  async (app) => {
    const schema = { operationId: 'getAttendance', summary: 'Who was there', querystring: attendanceQuery, response: answers(attendance) };
    app.get('/attendance', { config: { revised: true }, schema }, async ({ query }) => readAttendance(store, query));
  };
