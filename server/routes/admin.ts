/** The state of the server, and ingesting through it. */

import type { Routes } from '../context.ts';
import { problem } from '../errors.ts';
import { ingestAnswer, ingestBody, status } from '../schema/admin.ts';
import { answers } from '../schema/common.ts';
import { version } from '../version.ts';

export const adminRoutes: Routes =
  ({ store, search, settings, ingest }) =>
  async (app) => {
    app.get('/status', { schema: { operationId: 'getStatus', summary: 'State of the server', response: answers(status) } }, async () => {
      const records = await store.versions();
      return {
        store: store.name,
        records: records.length,
        version,
        ready: search.holds(records),
        ingest: ingest !== null,
        protected: settings.token !== null,
        model: settings.model?.model ?? null,
      };
    });
    app.post(
      '/ingest',
      {
        config: { access: 'secret' },
        bodyLimit: settings.bodyLimit,
        schema: { operationId: 'ingest', summary: 'Read files into the graph', body: ingestBody, response: answers(ingestAnswer) },
      },
      async ({ body: { files, rules, import: number } }) => {
        if (!ingest) throw problem('no-ingest');
        const decoded = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') }));
        const answer = await ingest(decoded, { rules, import: number });
        await search.sync();
        return answer;
      },
    );
  };
