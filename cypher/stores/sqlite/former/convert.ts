/**
 * A store of the first release read over into SQLite: every node and relationship, and what stands beside the graph. The former file is only
 * copied from; it is renamed once what was written has been compared with it.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { logLabel } from '../../../log.ts';
import { nodeKinds, relationshipTypes } from '../../../model.ts';
import { wholeVocabulary } from '../../../model-vocabulary.ts';
import { type Params, type Store, StoreUnavailable, UnknownStored } from '../../../store.ts';
import { lineOfEdge, lineOfNode } from '../../canonical.ts';
import { readEdges, readNodes } from '../../reading.ts';
import { formerLabel, sourceLabel } from '../../sources.ts';
import { edgesIn, nodesIn } from '../exporting.ts';
import { closeFile, openFile } from '../file.ts';
import type { Tables } from '../graph-rows.ts';
import { layoutOf } from '../layout.ts';
import { takeLock } from '../lock.ts';
import { besideOf } from '../writer/beside.ts';
import { rowWriter } from '../writer/graph.ts';
import { openFormer } from './engine.ts';
import { edgeRowOf, known, type LeftBehind, nodeRowOf } from './rows.ts';

export interface Converted {
  nodes: number;
  edges: number;
  beside: number;
  /** Properties that nothing of today can hold, with how often they stood there. */
  left: [property: string, times: number][];
  /** Where the former file is now. */
  kept: string;
}

/** The file of the first release; null where there is none, or a graph of today is there. */
export function formerFile(data: string): string | null {
  const file = join(data, 'graph.grafeo');
  return existsSync(file) && !existsSync(join(data, 'graph.sqlite')) ? file : null;
}

/** Rows of one call. */
const portion = 2000;
async function inPortions<T>(rows: AsyncIterable<T>, use: (some: T[]) => Promise<void>): Promise<number> {
  let [some, count]: [T[], number] = [[], 0];
  for await (const row of rows) {
    some.push(row);
    count += 1;
    if (some.length === portion) {
      await use(some);
      some = [];
    }
  }
  if (some.length > 0) await use(some);
  return count;
}

async function* besides(read: Store['read'], label: string): AsyncIterable<Params> {
  for (let after: string | null = null; ; ) {
    const where: string = after === null ? '' : ' WHERE n.line > $after';
    const rows = await read(`MATCH (n:${label})${where} RETURN n.line AS line, properties(n) AS properties ORDER BY line LIMIT 500`, {
      after,
    });
    for (const { line, properties } of rows) if (line !== '') yield properties as Params;
    if (rows.length < 500) return;
    after = String(rows.at(-1)?.line);
  }
}

/** Throws UnknownStored where the former store holds what is neither the model's nor ours beside it: it would be lost. */
async function checkWhole(read: Store['read']): Promise<void> {
  const count = async (pattern: string): Promise<number> => Number((await read(`MATCH ${pattern} RETURN count(*) AS n`))[0]?.n);
  const sum = async (patterns: readonly string[]): Promise<number> => {
    let all = 0;
    for (const pattern of patterns) all += await count(pattern);
    return all;
  };
  const labels = [...nodeKinds, logLabel, sourceLabel, formerLabel];
  if ((await count('(n)')) !== (await sum(labels.map((label) => `(n:${label})`))))
    throw new UnknownStored(`the former store holds nodes that are none of ${labels.join(', ')}`);
  if ((await count('()-[r]->()')) !== (await sum(relationshipTypes.map((type) => `()-[r:${type}]->()`))))
    throw new UnknownStored('the former store holds relationships that the model does not know');
}

async function copyInto(tables: Tables, read: Store['read'], left: LeftBehind): Promise<Omit<Converted, 'left' | 'kept'>> {
  const { layout, connection } = tables;
  const writer = rowWriter(tables);
  const sum = createHash('sha256');
  connection.exec('BEGIN IMMEDIATE');
  const nodes = await inPortions(readNodes(read), async (some) => {
    const rows = some.map((node) => nodeRowOf(node, layout, left));
    for (const { key, kind, labels, properties } of rows)
      sum.update(`${lineOfNode({ key, labels: [kind, ...labels].sort(), properties })}\n`);
    await writer.writeNodes(rows);
  });
  const edges = await inPortions(readEdges(read), async (some) => {
    const rows = some.map((edge) => edgeRowOf(edge, layout, left));
    rows.forEach(({ properties }, at) => {
      const { id = '', type = '', from = '', to = '' } = some[at] ?? {};
      sum.update(`${lineOfEdge({ id, type, from, to, properties: properties as Params })}\n`);
    });
    await writer.writeEdges(rows, new Map());
  });
  let beside = 0;
  for (const label of [logLabel, sourceLabel, formerLabel]) {
    const rows = besideOf(tables, label);
    const words = layout.vocabulary.nodes[(layout.setOf([label]) ?? 0) - 1]?.properties ?? [];
    for await (const properties of besides(read, label)) {
      rows.merge(String(properties.line), known(label, properties, words, left));
      beside += 1;
    }
  }
  connection.exec('COMMIT');
  const written = createHash('sha256');
  for (const node of nodesIn(tables)) written.update(`${lineOfNode(node)}\n`);
  for (const edge of edgesIn(tables)) written.update(`${lineOfEdge(edge)}\n`);
  const stored = Number(connection.get('SELECT count(*) FROM beside', [])?.[0]);
  if (written.digest('hex') !== sum.digest('hex') || stored !== beside)
    throw new Error('what was written is not what the former store holds; it is left as it is');
  return { nodes, edges, beside };
}

/** Reads a store over, by way of a folder for what is needed meanwhile, with the package of the first release installed in another. Throws StoreUnavailable, UnknownStored. */
export async function convert(data: string, working: string, packageFolder: string): Promise<Converted> {
  const former = formerFile(data);
  if (former === null) throw new StoreUnavailable('damaged', `${data} holds no store of the first release that is to be converted`);
  const file = join(data, 'graph.sqlite');
  const [part, copy] = [`${file}.part`, join(working, 'copy.grafeo')];
  const letGo = takeLock(file);
  const clear = async (): Promise<void> => {
    for (const path of [part, `${part}-wal`, `${part}-shm`, copy, `${copy}.wal`]) await rm(path, { recursive: true, force: true });
  };
  try {
    await clear();
    // Opening a former file may write to it.
    for (const end of ['', '.wal']) if (existsSync(former + end)) await cp(former + end, copy + end, { recursive: true });
    const from = openFormer(packageFolder, copy);
    const left: LeftBehind = new Map();
    const layout = layoutOf(wholeVocabulary);
    const connection = openFile(part, layout);
    let done: Omit<Converted, 'left' | 'kept'>;
    try {
      await checkWhole(from.read);
      done = await copyInto({ connection, layout }, from.read, left);
    } finally {
      from.close();
      closeFile(connection);
    }
    for (const end of ['-wal', '-shm']) await rm(part + end, { force: true });
    await rename(part, file);
    const kept = `${former}.old`;
    for (const end of ['.wal', '']) if (existsSync(former + end)) await rename(former + end, kept + end);
    return { ...done, left: [...left], kept };
  } finally {
    await clear();
    letGo();
  }
}
