/** Officials: the list and the page of one. */
import { readOfficials } from '../../cypher/reads/official.ts';
import { readOfficial } from '../../cypher/reads/official-page.ts';
import { readPresentWhen } from '../../cypher/reads/present-when.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import { approvalList, approvalQuery, officialDetail, officialList, officialQuery, officialRange } from '../schema/official.ts';

export const officialsRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/officials',
      {
        config: { revised: true },
        schema: { operationId: 'listOfficials', summary: 'Officials', querystring: officialQuery, response: answers(officialList) },
      },
      async ({ query }) => readOfficials(store, query),
    );
    app.get(
      '/officials/:key',
      {
        config: { revised: true },
        schema: {
          operationId: 'getOfficial',
          summary: 'One of the officials',
          params: byKey,
          querystring: officialRange,
          response: answers(officialDetail),
        },
      },
      async ({ params: { key }, query }) => found(await readOfficial(store, key, query), key),
    );
    app.get(
      '/officials/:key/approvals',
      {
        config: { revised: true },
        schema: {
          operationId: 'listApprovals',
          summary: 'What was approved at meetings where the official was present: the approval is the meeting’s',
          params: byKey,
          querystring: approvalQuery,
          response: answers(approvalList),
        },
      },
      async ({ params: { key }, query }) => found(await readPresentWhen(store, key, query), key),
    );
  };
