/** Commands on the store itself: nobody else has it open, or it is Neo4j. */
import { beginLog } from '../../cypher/log.ts';
import { nodeKinds } from '../../cypher/model.ts';
import { sourceNames } from '../../cypher/reads/sources.ts';
import type { Store } from '../../cypher/store.ts';
import type { Settings } from '../../server/settings.ts';
import { version } from '../../server/version.ts';
import { load } from '../7-load.ts';
import { review } from '../check/review.ts';
import type { Pool } from '../pool.ts';
import { readOver } from '../read-over.ts';
import { openOpinion } from '../second-opinion/opinion.ts';
import { forgetRecord, storedFiles } from '../stored-files.ts';
import type { Backend } from './backend.ts';
import { printable } from './printable.ts';

async function countNodes(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of nodeKinds) {
    const [row] = await store.read(`MATCH (n:${kind}) RETURN count(n) AS n`);
    counts[kind] = Number(row?.n ?? 0);
  }
  return counts;
}

const toStderr = (line: string): void => void process.stderr.write(`${printable(line)}\n`);

/** The backend of an open store, prepared here; what an earlier version stored is read over. Closing it closes the store and the pool. */
export async function storeBackend(store: Store, settings: Settings, pool: Pool, say: (line: string) => void = toStderr): Promise<Backend> {
  await store.prepare();
  const { done, left } = await readOver(store);
  if (done > 0) say(`${done} ${done === 1 ? 'record' : 'records'} of an earlier version read over; former addresses lead on`);
  if (left.length > 0)
    say(`${left.length} of an earlier version can only be read over from their files (jiyao ingest): ${left.slice(0, 5).join(', ')}`);
  const files = storedFiles(settings.data);
  return {
    load: (sources, onReport, { rules, signal, keepFuller = false }) =>
      load(store, sources, {
        onReport,
        keepFuller,
        reader: pool,
        files,
        log: beginLog('command'),
        opinion: rules || !settings.model ? null : openOpinion(settings.model, settings.data, signal),
      }),
    query: (cypher, params) => store.userQuery(cypher, params, settings.query),
    status: async () => ({
      store: store.name,
      place: settings.neo4j?.uri ?? settings.data,
      app: null,
      version,
      counts: await countNodes(store),
    }),
    forget: (what, { renamed } = { renamed: false }) => forgetRecord(store, files, what, renamed ? undefined : beginLog('command')),
    cameFrom: (folder) => store.sources({ folder }),
    review: () => review(store),
    sources: () => sourceNames(store),
    async close() {
      await pool.close();
      await store.close();
    },
  };
}
