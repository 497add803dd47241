/**
 * `jiyao serve --demo`: four made-up counties, in a store of their own, marked as made up. The page is there at once and says how far
 * the reading is; at the next start nothing is read, unless the archive or the reader has changed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPackage } from '../../cypher/programs.js';
import { markMadeUp, type Notice } from '../../server/notice.ts';
import type { Settings } from '../../server/settings.ts';
import { countSources, readBehind } from './behind.ts';
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

/** Where the reader is: its sources, or what the package holds in their place. */
const readers = isPackage ? [join('dist', 'programs')] : ['ingest', 'cypher'];

/** The archive and the reader as they are now: where both are as they were, there is nothing to read. */
function state(): string {
  const hash = createHash('sha256').update(readFileSync(archive));
  for (const folder of readers)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!(isPackage ? /\.js$/u : /(?<!\.test)\.ts$/u).test(name)) continue;
      const { size, mtimeMs } = statSync(join(root, folder, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

const stampOf = (settings: Settings): string => join(settings.data, 'demo-read');

/** Marks the store as made up, and says what there is to read; null: nothing. Before the app listens, so that its first answer knows. */
export async function prepareDemo(settings: Settings): Promise<Notice['reading']> {
  await markMadeUp(settings.data);
  if ((await readFile(stampOf(settings), 'utf8').catch(() => '')) === state()) return null;
  return { done: 0, total: await countSources([archive], settings.read) };
}

/** Reads the demo's records through the running app, where `notice` says there are some. */
export async function fillDemo(settings: Settings, notice: Notice, terminal: Terminal): Promise<void> {
  if (notice.reading === null) return;
  const begin = (total: number): string => `reading ${total} made-up records, once; the page is there already and says how far it is`;
  const read = await readBehind(settings, notice, [archive], { rules: true, begin }, terminal);
  if (read && !terminal.signal.aborted) await writeFile(stampOf(settings), state());
}
