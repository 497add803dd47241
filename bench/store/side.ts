/**
 * One side of the comparison, in a process of its own: `side.ts WORK ROOT DATA RECORDS` prints what WORK cost with the project at ROOT, as
 * JSON. Works are `load` (all records of a folder into an empty store), `open`, `read` (the app's routes) and `change`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { memory, processorTime } from './processes.ts';
import { timeRoutes } from './routes.ts';
import { type MeasuredStore, treeAt } from './tree.ts';

const [work = '', root = '', data = '', records = ''] = process.argv.slice(2);
const tree = treeAt(root);
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();
const diskOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
async function costOf(run: () => Promise<unknown>): Promise<number> {
  const before = processorTime();
  await run();
  return processorTime() - before;
}

const first = 'MATCH (m:Meeting) RETURN m.key AS key LIMIT 1';
/** Loads all modules by opening an empty store. */
async function warmUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-empty-'));
  const store = await tree.openStore(folder);
  await store.prepare();
  await store.read(first);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

async function load(): Promise<object> {
  const store = await tree.openStore(data);
  await store.prepare();
  const rowsAtOnce = await tree.rowsAtOnce();
  let [cost, rows, count] = [0, 0, 0];
  let batch: { nodes: unknown[]; edges: unknown[] }[] = [];
  const put = async (): Promise<void> => {
    const ready = batch;
    cost += await costOf(() => store.put(ready));
    count += ready.length;
    batch = [];
  };
  for (const name of namesIn(records)) {
    const read = await tree.read(readFileSync(join(records, name)), name);
    if (!read) continue;
    batch.push(read);
    rows += read.nodes.length + read.edges.length;
    if (batch.reduce((sum, { nodes, edges }) => sum + nodes.length + edges.length, 0) >= rowsAtOnce) await put();
  }
  await put();
  cost += await costOf(() => store.close());
  return { cost, rows, records: count, disk: diskOf(data) };
}

/** Opened, with a first answer; what it goes on doing behind is waited for. What loading the program costs is not the store's. */
async function opened(): Promise<{ store: MeasuredStore; cost: number }> {
  let store: MeasuredStore | undefined;
  await warmUp();
  const cost = await costOf(async () => {
    store = await tree.openStore(data);
    await store.read(first);
    await pause(2000);
  });
  return { store: store!, cost };
}
async function open(): Promise<object> {
  const { store, cost } = await opened();
  const held = memory();
  await store.close();
  return { cost, held };
}
async function read(): Promise<object> {
  const { store } = await opened();
  const { routes, app } = await timeRoutes(store, () => tree.buildApp(store), processorTime);
  const held = memory();
  await app.close();
  await store.close();
  return { routes, held };
}

/** A line more in a record, so that all it says is put anew. */
async function change(): Promise<object> {
  const { store } = await opened();
  const names = namesIn(records);
  const changed = [];
  for (const at of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const name = names[Math.floor(names.length * at)]!;
    const text = readFileSync(join(records, name), 'utf8');
    changed.push(await tree.read(new TextEncoder().encode(`${text}\n附注：本件于${process.pid}号补发。\n`), name));
  }
  const rows = changed.filter((one) => one !== null);
  // The first starts the process that writes, where there is none yet.
  await store.put(rows.splice(0, 1));
  let cost = 0;
  for (const one of rows) cost += await costOf(() => store.put([one]));
  const closing = await costOf(() => store.close());
  return { cost: cost / rows.length, closing };
}

const works = { load, open, read, change };
if (!Object.hasOwn(works, work)) throw new Error(`no such work: ${work}`);
process.stdout.write(`${JSON.stringify(await works[work as keyof typeof works]())}\n`);
