/** GET /map: a record set at a glance. */
import { readMap } from '../../cypher/reads/map.ts';
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { mapQuery, recordMap } from '../schema/map.ts';

export const mapRoutes: Routes =
  ({ store }) =>
  async (app) => {
    const schema = {
      operationId: 'getMap',
      summary: 'Meetings by year, who chaired, topics in bursts',
      querystring: mapQuery,
      response: answers(recordMap),
    };
    app.get('/map', { config: { revised: true }, schema }, async ({ query }) => readMap(store, query));
  };
