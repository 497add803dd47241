/** What bodies proposed and what the meetings decided: counts, and the items behind them. */
import { readOutcomeItems, readOutcomes } from '../../cypher/reads/outcomes.ts';
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { outcomeItems, outcomeItemsQuery, outcomes, outcomesQuery } from '../schema/outcomes.ts';

export const outcomesRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/outcomes',
      {
        config: { revised: true },
        schema: {
          operationId: 'getOutcomes',
          summary: 'What bodies brought and what the meetings decided',
          querystring: outcomesQuery,
          response: answers(outcomes),
        },
      },
      async ({ query }) => readOutcomes(store, query),
    );
    app.get(
      '/outcomes/items',
      {
        config: { revised: true },
        schema: {
          operationId: 'listOutcomeItems',
          summary: 'The items behind them',
          querystring: outcomeItemsQuery,
          response: answers(outcomeItems),
        },
      },
      async ({ query }) => readOutcomeItems(store, query),
    );
  };
