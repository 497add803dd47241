/** The state of the server, and ingesting through it. */
import { setTimeout as wait } from 'node:timers/promises';
import { onceARevision } from '../../cypher/cache.ts';
import { readRows } from '../../cypher/reads/rows.ts';
import type { SearchIndex } from '../../cypher/search/index.ts';
import type { Store } from '../../cypher/store.ts';
import type { Routes } from '../context.ts';
import { problem } from '../errors.ts';
import { said } from '../said.ts';
import { ingestAnswer, ingestBody, status } from '../schema/admin.ts';
import { answers } from '../schema/common.ts';
import { version } from '../version.ts';

/** Bytes of a body that holds this many in base64, with the names around them: what is promised for files is taken whatever they are packed in. */
const inBase64 = (bytes: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(bytes / 3) * 4 + 1024 * 1024);

/** Milliseconds that GET /status waits for the search index; a longer run goes on without it. */
const patience = 500;

/** Whether search knows what the store holds. What another program put into the store is taken in now, not only when somebody searches. */
async function isReady(search: SearchIndex, store: Store): Promise<boolean> {
  const isSame = async (): Promise<boolean> => search.revision() === (await store.revision());
  if (await isSame()) return true;
  await Promise.race([search.sync(), wait(patience, undefined, { ref: false })]);
  return isSame();
}
const countRecords = onceARevision(async (store) => {
  const [row] = await readRows<{ records: number }>(store, 'MATCH (r:Record) RETURN count(r) AS records');
  return row?.records ?? 0;
});

export const adminRoutes: Routes =
  ({ store, search, settings, ingest, findings }) =>
  async (app) => {
    app.get('/status', { schema: { operationId: 'getStatus', summary: 'State of the server', response: answers(status) } }, async () => {
      const records = await countRecords(store);
      return {
        store: store.name,
        records,
        version,
        ready: await isReady(search, store),
        ingest: ingest !== null,
        protected: settings.token !== null,
        model: settings.model?.model ?? null,
      };
    });
    app.post(
      '/ingest',
      {
        config: { access: 'secret' },
        bodyLimit: inBase64(settings.bodyLimit),
        schema: { operationId: 'ingest', summary: 'Read files into the graph', body: ingestBody, response: answers(ingestAnswer) },
      },
      async ({ body: { files, rules, keepFuller, import: number } }) => {
        if (!ingest) throw problem('no-ingest');
        const decoded = files.map(({ name, bytes, folder }) => ({ name, folder, bytes: Buffer.from(bytes, 'base64') }));
        const answer = await ingest(decoded, { rules, keepFuller, import: number });
        findings.changed();
        await search.sync();
        return { ...answer, reports: answer.reports.map((report) => ({ ...report, messages: report.messages.map(said) })) };
      },
    );
  };
