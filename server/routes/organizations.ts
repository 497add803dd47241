/** Organizations: the list, the head of one, and its lists, a page at a time: none of them grows with the records that are stored. */
import { readOrganizations } from '../../cypher/reads/organization.ts';
import { isOrganization, readActs, readOrganization, readPeople, readReceived } from '../../cypher/reads/organization-page.ts';
import { readPieces } from '../../cypher/reads/pieces.ts';
import { readTasks } from '../../cypher/reads/tasks.ts';
import type { Routes } from '../context.ts';
import { found } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import {
  actList,
  actQuery,
  organizationDetail,
  organizationList,
  organizationQuery,
  peopleList,
  peopleQuery,
  pieceList,
  pieceQuery,
  receivedList,
  receivedQuery,
  taskList,
  taskQuery,
} from '../schema/organization.ts';

const today = (): string => new Date().toLocaleDateString('sv');

export const organizationsRoutes: Routes =
  ({ store }) =>
  async (app) => {
    const of = async <T>(key: string, read: () => Promise<T>): Promise<T> =>
      found((await isOrganization(store, key)) ? await read() : null, key);
    app.get(
      '/organizations',
      {
        config: { revised: true },
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
        config: { revised: true },
        schema: {
          operationId: 'getOrganization',
          summary: 'One of the organizations',
          params: byKey,
          response: answers(organizationDetail),
        },
      },
      async ({ params: { key } }) => found(await readOrganization(store, key), key),
    );
    app.get(
      '/organizations/:key/brought',
      {
        config: { revised: true },
        schema: {
          operationId: 'listBrought',
          summary: 'What a body brought, and what came of it',
          params: byKey,
          querystring: pieceQuery,
          response: answers(pieceList),
        },
      },
      ({ params: { key }, query }) => of(key, () => readPieces(store, key, query)),
    );
    app.get(
      '/organizations/:key/tasks',
      {
        // Without a day what is due is told as of today.
        config: { revised: today },
        schema: {
          operationId: 'listTasks',
          summary: 'What a body was told to do',
          params: byKey,
          querystring: taskQuery,
          response: answers(taskList),
        },
      },
      ({ params: { key }, query }) => of(key, () => readTasks(store, key, { ...query, day: query.day ?? today() })),
    );
    app.get(
      '/organizations/:key/received',
      {
        config: { revised: true },
        schema: {
          operationId: 'listReceived',
          summary: 'Items that went on to a body',
          params: byKey,
          querystring: receivedQuery,
          response: answers(receivedList),
        },
      },
      ({ params: { key }, query }) => of(key, () => readReceived(store, key, query)),
    );
    app.get(
      '/organizations/:key/people',
      {
        config: { revised: true },
        schema: {
          operationId: 'listPeople',
          summary: 'Who held office at a body',
          params: byKey,
          querystring: peopleQuery,
          response: answers(peopleList),
        },
      },
      ({ params: { key }, query }) => of(key, () => readPeople(store, key, query)),
    );
    app.get(
      '/organizations/:key/acts',
      {
        config: { revised: true },
        schema: {
          operationId: 'listActs',
          summary: 'Meetings that a body convened, records that it issued',
          params: byKey,
          querystring: actQuery,
          response: answers(actList),
        },
      },
      ({ params: { key }, query }) => of(key, () => readActs(store, key, query.type, query)),
    );
  };
