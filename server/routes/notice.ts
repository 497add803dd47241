/** GET /notice: what every page must say of the store. */
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { notice as shape } from '../schema/notice.ts';

export const noticeRoutes: Routes =
  ({ notice }) =>
  async (app) => {
    const schema = { operationId: 'getNotice', summary: 'What every page must say of the store', response: answers(shape) };
    app.get('/notice', { schema }, async () => notice);
  };
