/** GET /overview: the start page. */
import { readOverview } from '../../cypher/reads/overview.ts';
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { overview, overviewQuery } from '../schema/overview.ts';

export const overviewRoutes: Routes =
  ({ store }) =>
  async (app) => {
    const schema = {
      operationId: 'getOverview',
      summary: 'Counts and months',
      querystring: overviewQuery,
      response: answers(overview),
    };
    app.get('/overview', { config: { revised: true }, schema }, async ({ query }) => readOverview(store, query));
  };
