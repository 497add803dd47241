/**
 * One side of the comparison, in a process of its own: `side.ts rows ROOT TEXTS` prints what a record costs from bytes to rows, `side.ts home
 * ROOT DATA PATH…` what the paths cost with the store in DATA; milliseconds of processor time, the least of three rounds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processorTime } from '../store/processes.ts';
import { treeAt } from '../store/tree.ts';

const [work, root = '', folder = '', ...paths] = process.argv.slice(2);
const tree = treeAt(root);
/** Records of one round. */
const sample = 200;

async function leastOf(round: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 3; times += 1) {
    const before = processorTime();
    await round();
    least = Math.min(least, processorTime() - before);
  }
  return least;
}

async function rows(): Promise<number> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  const files = names.slice(0, sample).map((name) => [readFileSync(join(folder, name)), name] as const);
  const round = async (): Promise<void> => {
    for (const [bytes, name] of files) await tree.read(bytes, name);
  };
  await round();
  return (await leastOf(round)) / files.length;
}

async function home(): Promise<number> {
  const store = await tree.openStore(folder);
  await store.prepare();
  const app = await tree.buildApp(store);
  const ask = async (): Promise<void> => {
    for (const path of paths) {
      const { statusCode, body } = await app.inject({ url: `/api/v1/${path}`, headers: { host: '127.0.0.1' } });
      if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body.slice(0, 300)}`);
    }
  };
  await ask();
  const cost = await leastOf(ask);
  await app.close();
  await store.close();
  return cost;
}

process.stdout.write(`${work === 'home' ? await home() : await rows()}\n`);
