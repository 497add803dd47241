/**
 * The embedded store: Grafeo, with nothing to install. A child process owns the file (a native call cannot be stopped, only
 * its process can); people's own queries run in another one on a read-only copy.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkFree } from '../free/check.ts';
import type { Logging } from '../log.ts';
import { type Outcome, type Store, StoreUnavailable } from '../store.ts';
import { openOwner } from './grafeo/owner.ts';
import { whenQuiet } from './grafeo/quiet.ts';
import { openReaders } from './grafeo/readers.ts';
import { keepNumber } from './log.ts';
import { cypherStored } from './neo4j/writer.ts';
import { readEdges, readNodes, readSources, readVersions } from './reading.ts';
import { rowsOfSource } from './sources.ts';
import { turns } from './turns.ts';
import { type Target, transactions } from './write.ts';

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
  const owner = await openOwner(file);
  let writing: Promise<unknown> = Promise.resolve();
  let closed = false;
  const readers = openReaders({
    folder: join(folder, 'copies'),
    save: (path) => owner.ask('save', { path }),
    owner: (input, how) => owner.ask('free', input, how),
  });
  // Each reader holds a copy of the graph in memory: few at once. Saved questions have turns of their own.
  const own = turns({ quick: 1, slow: 2, moments: 300, waiting: 20 });
  const saved = turns({ quick: 1, slow: 1, moments: 1000, waiting: 20 });
  const checkpoint = whenQuiet(async () => {
    await owner.ask('checkpoint', {});
  });
  const read: Store['read'] = (cypher, params = {}) => owner.ask('read', { cypher, params }, { deadline: readDeadline });
  const write = <T>(work: () => Promise<T>): Promise<T> => {
    const done = writing.then(async () => {
      checkpoint.cancel();
      return work().finally(() => {
        readers.renew();
        checkpoint.soon();
      });
    });
    writing = done.catch(() => undefined);
    return done;
  };

  const stored = cypherStored(read);
  const forget = (target: Target, log?: Logging): Promise<boolean> =>
    write(async () => {
      const done = await owner.ask('forget', { target, log: log ?? null });
      keepNumber(log, done.import);
      return done.there;
    });

  return {
    name: 'grafeo',
    prepare: async () => {
      await owner.ask('prepare', {});
    },
    async put(records, log) {
      const outcomes: Outcome[] = [];
      for (const batch of transactions(records, log))
        await write(async () => {
          const done = await owner.ask('put', { records: batch, log: log ?? null });
          keepNumber(log, done.import);
          outcomes.push(...done.outcomes);
        });
      return outcomes;
    },
    forget: (record, log) => forget({ record }, log),
    forgetSource: (source, log) => forget({ source }, log),
    sources: (of) => readSources(stored, of),
    rowsOf: (source) => rowsOfSource(stored, source),
    versions: () => readVersions(read),
    read,
    async free(cypher, params, limits, { signal, saved: isSaved = false } = {}) {
      const checked = checkFree(cypher, params, limits.rows, 'embedded');
      return (isSaved ? saved : own).take((turn) => readers.ask(checked, limits, turn, isSaved ? 'saved' : 'own'), limits.timeout, signal);
    },
    exportNodes: () => readNodes(read),
    exportEdges: () => readEdges(read),
    async close() {
      if (closed) return;
      await writing;
      closed = true;
      await readers.close();
      await checkpoint.now();
      await owner.close();
    },
  };
}
