/** Data folders that are filled once and then copied: reading the same records for every file of tests is most of what starting an app costs. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf } from '../../cypher/programs.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'node_modules', '.cache', 'jiyao-filled');

/** What the records and the program that reads them are now; another program or other records make another folder. */
async function stateOf(records: string): Promise<string> {
  const { path } = await programOf(new URL('../../ingest/cli.ts', import.meta.url));
  const files = statSync(records).isDirectory() ? readdirSync(records).map((name) => join(records, name)) : [records];
  const state = files.sort().map((name) => [name, statSync(name).mtimeMs, statSync(name).size]);
  return createHash('sha256')
    .update(JSON.stringify([path, state]))
    .digest('hex')
    .slice(0, 24);
}

/** A folder of its own with what `fill` puts into one; it fills where nobody has filled one with these records before. The caller removes it. */
export async function filledFolder(records: string, fill: (data: string) => Promise<void>): Promise<string> {
  const own = await mkdtemp(join(tmpdir(), 'jiyao-web-'));
  const whole = join(kept, await stateOf(join(root, records)));
  if (!existsSync(whole)) {
    await mkdir(kept, { recursive: true });
    const part = await mkdtemp(`${whole}-part-`);
    await fill(part);
    // Whoever was first is kept.
    await rename(part, whole).catch(() => rm(part, { recursive: true, force: true }));
  }
  await cp(whole, own, { recursive: true });
  return own;
}
