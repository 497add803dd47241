/** Data folders that are filled once and then copied: reading the same records for every file of tests is most of what starting an app costs. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'node_modules', '.cache', 'jiyao-filled');

/** Files below a folder, or the file itself, with their times and sizes. */
function filesOf(path: string, ending = ''): [name: string, time: number, size: number][] {
  const names = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name, statSync(name)] as const)
    .filter(([, stat]) => stat.isFile())
    .map(([name, { mtimeMs, size }]) => [name, mtimeMs, size]);
}
/** What the records and the program that reads them are now: another of either makes another folder. */
function stateOf(records: string): string {
  const program = ['cypher', 'ingest', 'server'].flatMap((folder) => filesOf(join(root, folder), '.ts'));
  return createHash('sha256')
    .update(JSON.stringify([program, filesOf(join(root, records))]))
    .digest('hex')
    .slice(0, 24);
}

/** A folder of its own with what `fill` puts into one; it fills where nobody has filled one with these records before. The caller removes it. */
export async function filledFolder(records: string, fill: (data: string) => Promise<void>): Promise<string> {
  const own = await mkdtemp(join(tmpdir(), 'jiyao-web-'));
  const whole = join(kept, stateOf(records));
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
