/** Commands on the store itself: nobody else has it open, or it is Neo4j. */
import { beginLog } from '../../cypher/log.ts';
import { nodeKinds } from '../../cypher/model.ts';
import type { Store } from '../../cypher/store.ts';
import type { Settings } from '../../server/settings.ts';
import { version } from '../../server/version.ts';
import { load } from '../7-load.ts';
import { review } from '../check/review.ts';
import { forgetRecord, keptFiles } from '../kept-files.ts';
import type { Pool } from '../pool.ts';
import { openOpinion } from '../second-opinion/opinion.ts';
import type { Backend } from './backend.ts';

async function countNodes(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of nodeKinds) {
    const [row] = await store.read(`MATCH (n:${kind}) RETURN count(n) AS n`);
    counts[kind] = Number(row?.n ?? 0);
  }
  return counts;
}

/** The backend of an open store, prepared here. Closing it closes the store and the pool. */
export async function storeBackend(store: Store, settings: Settings, pool: Pool): Promise<Backend> {
  await store.prepare();
  const files = keptFiles(settings.data);
  return {
    load: (sources, onReport, { rules, signal }) =>
      load(store, sources, {
        onReport,
        reader: pool,
        files,
        log: beginLog('command'),
        opinion: rules || !settings.model ? null : openOpinion(settings.model, settings.data, signal),
      }),
    query: (cypher, params) => store.free(cypher, params, settings.query),
    status: async () => ({
      store: store.name,
      place: settings.neo4j?.uri ?? settings.data,
      app: null,
      version,
      counts: await countNodes(store),
    }),
    forget: (recordKey) => forgetRecord(store, files, recordKey, beginLog('command')),
    review: () => review(store),
    sources: async () => (await store.versions()).map(({ source }) => source),
    async close() {
      await pool.close();
      await store.close();
    },
  };
}
