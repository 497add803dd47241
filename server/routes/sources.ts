/** Sources: which files a record was read from, what came from a folder, and taking one out. */
import { beginLog } from '../../cypher/log.ts';
import { readSourceList } from '../../cypher/reads/sources.ts';
import { forgetRecord } from '../../ingest/stored-files.ts';
import type { Routes } from '../context.ts';
import { problem } from '../errors.ts';
import { answers } from '../schema/common.ts';
import { bySource, forgetQuery, forgottenSource, sourceList, sourceQuery } from '../schema/sources.ts';

export const sourcesRoutes: Routes =
  ({ store, search, files }) =>
  async (app) => {
    app.get(
      '/sources',
      {
        config: { revised: true },
        schema: {
          operationId: 'listSources',
          summary: 'Sources of a record or a folder',
          querystring: sourceQuery,
          response: answers(sourceList),
        },
      },
      async ({ query: { folder, record, ...paging } }) =>
        readSourceList(store, record === undefined ? { folder: folder ?? '' } : { record }, paging),
    );
    app.delete(
      '/sources/:name',
      {
        config: { access: 'secret' },
        schema: {
          operationId: 'forgetSource',
          summary: 'Take a source out',
          params: bySource,
          querystring: forgetQuery,
          response: answers(forgottenSource),
        },
      },
      async ({ params: { name }, query: { renamed } }) => {
        if (!(await forgetRecord(store, files, { source: name }, renamed ? undefined : beginLog('command'))))
          throw problem('not-found', name);
        await search.sync();
        return { forgotten: name };
      },
    );
  };
