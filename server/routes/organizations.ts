/** Organizations: the list and the page of one. */
import { readOrganizations } from '../../cypher/reads/organization.ts';
import { readOrganization } from '../../cypher/reads/organization-page.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import { organizationDetail, organizationList, organizationQuery } from '../schema/organization.ts';

export const organizationsRoutes: Routes =
  ({ store }) =>
  async (app) => {
    app.get(
      '/organizations',
      {
        schema: {
          operationId: 'listOrganizations',
          summary: 'Organizations',
          querystring: organizationQuery,
          response: answers(organizationList),
        },
      },
      async ({ query }) => readOrganizations(store, query),
    );
    app.get(
      '/organizations/:key',
      {
        schema: {
          operationId: 'getOrganization',
          summary: 'One of the organizations',
          params: byKey,
          response: answers(organizationDetail),
        },
      },
      async ({ params: { key } }) => found(await readOrganization(store, key), key),
    );
  };
