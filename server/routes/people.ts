/** The network of people: meetings folded into the edges between those present. */
import { readCompany, readShared, readTogether } from '../../cypher/reads/people.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import { company, companyQuery, shared, sharedBody, together, togetherQuery } from '../schema/people.ts';

export const peopleRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/officials/:key/company',
      {
        config: { revised: true },
        schema: {
          operationId: 'getCompany',
          summary: 'Who was present with an official, the most frequent first',
          params: byKey,
          querystring: companyQuery,
          response: answers(company),
        },
      },
      async ({ params: { key }, query }) => found(await readCompany(store, key, query), key),
    );
    app.post(
      '/graph/people',
      {
        schema: {
          operationId: 'getShared',
          summary: 'How often each two of some officials were present together',
          body: sharedBody,
          response: answers(shared),
        },
      },
      async ({ body: { keys, ...query } }) => readShared(store, keys, query),
    );
    app.get(
      '/together',
      {
        config: { revised: true },
        schema: {
          operationId: 'getTogether',
          summary: 'The meetings at which two officials were both present',
          querystring: togetherQuery,
          response: answers(together),
        },
      },
      async ({ query: { one, other, ...query } }) => found(await readTogether(store, one, other, query), `${one} → ${other}`),
    );
  };
