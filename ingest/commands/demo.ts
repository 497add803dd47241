/**
 * `jiyao serve --demo`: four made-up counties, in a store of their own, marked as made up. The page is there at once and says how far
 * the reading is; at the next start nothing is read, unless the archive or the reader has changed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Notice } from '../../server/notice.ts';
import type { Settings } from '../../server/settings.ts';
import { findSources } from '../sources.ts';
import { findApp } from './app.ts';
import type { Backend } from './backend.ts';
import { appBackend } from './backend-app.ts';
import { loadPaths } from './loading.ts';
import type { Terminal } from './terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const archive = join(root, 'bench', 'demo', 'made-up.zip');

/** The settings of the demo, and what of the given ones it leaves alone. */
export function demoSettings(settings: Settings): { settings: Settings; left: string[] } {
  const data = join(settings.data, 'demo');
  const left = [
    ...(settings.neo4j ? [`NEO4J_URI is left alone: the demo has an embedded store of its own, ${data}`] : []),
    ...(settings.model ? ['JIYAO_LLM_URL is left alone: the demo asks no model'] : []),
  ];
  return { settings: { ...settings, data, neo4j: null, model: null }, left };
}

/** The archive and the reader as they are now: where both are as they were, there is nothing to read. */
function state(): string {
  const hash = createHash('sha256').update(readFileSync(archive));
  for (const folder of ['ingest', 'cypher'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const { size, mtimeMs } = statSync(join(root, folder, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

/** Reads the demo's records through the running app, where they are not there yet; `notice` says how far it is. */
export async function fillDemo(settings: Settings, notice: Notice, terminal: Terminal): Promise<void> {
  const stamp = join(settings.data, 'demo-read');
  const now = state();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === now) return;
  const app = await findApp(settings.data);
  if (!app || terminal.signal.aborted) return;
  const reading = { done: 0, total: 0 };
  for await (const _one of findSources([archive], settings.read)) reading.total += 1;
  notice.reading = reading;
  await terminal.out(`reading ${reading.total} made-up records, once; the page is there already and says how far it is`);
  const backend = appBackend(app, settings);
  const told: Backend = {
    ...backend,
    load: (sources, onReport, how) =>
      backend.load(
        sources,
        async (report) => {
          reading.done += 1;
          await onReport(report);
        },
        how,
      ),
  };
  try {
    await loadPaths(told, [archive], terminal, { read: settings.read, rules: true, quiet: true });
    if (reading.done === reading.total) await writeFile(stamp, now);
  } finally {
    notice.reading = null;
  }
}
