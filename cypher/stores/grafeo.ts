/**
 * The embedded store: Grafeo, with nothing to install. A child process owns the file (a native call cannot be stopped, only
 * its process can); people's own queries run in another one on a read-only copy.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkFree } from '../free/check.ts';
import { type Params, type Row, type Store, StoreUnavailable } from '../store.ts';
import type { Work, WorkName } from './grafeo/messages.ts';
import { type Child, ChildEnded, startChild } from './grafeo/process.ts';
import { whenQuiet } from './grafeo/quiet.ts';
import { snapshots } from './grafeo/snapshot.ts';
import { keepNumber } from './log.ts';
import { readEdges, readNodes, readVersions } from './reading.ts';
import { transactions } from './write.ts';

/** Milliseconds one of the project's own reads may take before its process is ended and opened again. */
const readDeadline = 60_000;

async function makeFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailable('unwritable', `the data folder ${path} cannot be made (${why}); set JIYAO_DATA to another`, {
      cause: error,
    });
  }
}

/** Opens the embedded store in a folder, making both where they are missing. Throws StoreUnavailable. */
export async function openGrafeo(data: string): Promise<Store> {
  const folder = await makeFolder(data);
  const file = join(folder, 'graph.grafeo');
  let owner: Promise<Child> = startChild('own', file);
  await owner;
  let writing: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** The owner; one that has ended (killed, out of memory) is started again: what it acknowledged is in the file. */
  async function alive(): Promise<Child> {
    const child = await owner;
    if (child.alive || closed) return child;
    owner = startChild('own', file);
    return owner;
  }
  async function ask<N extends WorkName>(work: N, input: Work[N]['takes']): Promise<Work[N]['gives']> {
    const child = await alive();
    try {
      return await child.ask(work, input);
    } catch (error) {
      if (!(error instanceof ChildEnded)) throw error;
      throw new StoreUnavailable('down', 'the embedded store ended while it worked; what it had stored is safe, try again', {
        cause: error,
      });
    }
  }
  const snapshot = snapshots(join(folder, 'snapshot.grafeo'), (path) => ask('save', { path }));
  const checkpoint = whenQuiet(async () => {
    await ask('checkpoint', {});
  });
  async function readOnce(cypher: string, params: Params, again: boolean): Promise<Row[]> {
    const child = await alive();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void child.kill();
    }, readDeadline);
    try {
      return await ask('read', { cypher, params });
    } catch (error) {
      // A read changes nothing, so one whose process was ended from outside is asked again.
      if (again && !late && !child.alive) return await readOnce(cypher, params, false);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
  const read: Store['read'] = (cypher, params = {}) => readOnce(cypher, params, true);
  const write = <T>(work: () => Promise<T>): Promise<T> => {
    const done = writing.then(async () => {
      checkpoint.cancel();
      return work().finally(() => {
        snapshot.renew();
        checkpoint.soon();
      });
    });
    writing = done.catch(() => undefined);
    return done;
  };

  return {
    name: 'grafeo',
    prepare: async () => {
      await ask('prepare', {});
    },
    async put(records, log) {
      for (const batch of transactions(records, log))
        await write(async () => keepNumber(log, await ask('put', { records: batch, log: log ?? null })));
    },
    forget: (record, log) =>
      write(async () => {
        const done = await ask('forget', { record, log: log ?? null });
        keepNumber(log, done.import);
        return done.there;
      }),
    versions: () => readVersions(read),
    read,
    async free(cypher, params, { timeout, rows: limit }) {
      const checked = checkFree(cypher, params, limit, 'embedded');
      const rows = await snapshot.ask(checked.cypher, checked.params, limit, timeout);
      return {
        columns: checked.columns,
        rows: rows.slice(0, limit).map((row) => checked.finish(checked.names.map((name) => row[name] ?? null))),
        truncated: rows.length > limit,
      };
    },
    exportNodes: () => readNodes(read),
    exportEdges: () => readEdges(read),
    async close() {
      if (closed) return;
      await writing;
      await snapshot.close();
      await checkpoint.now();
      closed = true;
      await (await owner).close();
    },
  };
}
