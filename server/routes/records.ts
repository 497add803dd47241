/** Records: the list, one with its text and facts, and taking one out. */
import { readRecord, readRecords } from '../../cypher/reads/record.ts';
import type { Routes } from '../context.ts';
import { found, problem } from '../errors.ts';
import { answers, byKey } from '../schema/common.ts';
import { forgotten, recordDetail, recordList, recordQuery } from '../schema/record.ts';

export const recordsRoutes: Routes =
  ({ store, search }) =>
  async (app) => {
    app.get(
      '/records',
      { schema: { operationId: 'listRecords', summary: 'Records', querystring: recordQuery, response: answers(recordList) } },
      async ({ query }) => readRecords(store, query),
    );
    app.get(
      '/records/:key',
      {
        schema: { operationId: 'getRecord', summary: 'One record with its text and facts', params: byKey, response: answers(recordDetail) },
      },
      async ({ params: { key } }) => found(await readRecord(store, key), key),
    );
    app.delete(
      '/records/:key',
      {
        config: { secret: true },
        schema: { operationId: 'forgetRecord', summary: 'Take a record out', params: byKey, response: answers(forgotten) },
      },
      async ({ params: { key } }) => {
        if (!(await store.forget(key))) throw problem('not-found', key);
        await search.sync();
        return { forgotten: key };
      },
    );
  };
