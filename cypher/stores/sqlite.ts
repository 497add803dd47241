/**
 * The embedded store: SQLite, with nothing to install. A child process writes the file; whoever reads does so beside it, on a connection of
 * its own, and sees what was committed before it began.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Logging } from '../log.ts';
import { wholeVocabulary } from '../model-vocabulary.ts';
import { type Outcome, type Store, StoreUnavailable } from '../store.ts';
import { keepNumber } from './log.ts';
import { readSources } from './reading.ts';
import { rowsOfSource } from './sources.ts';
import { openConnection } from './sqlite/connection.ts';
import { edgesIn, nodesIn, versionsIn } from './sqlite/exporting.ts';
import { asStoreFailure } from './sqlite/failure.ts';
import { closeFile, makeTables, openFile } from './sqlite/file.ts';
import { formerFile } from './sqlite/former/convert.ts';
import { layoutOf } from './sqlite/layout.ts';
import { takeLock } from './sqlite/lock.ts';
import { openOwner } from './sqlite/owner.ts';
import { openReaders } from './sqlite/readers.ts';
import type { Reads } from './sqlite/reads.ts';
import { sqliteStored } from './sqlite/writer.ts';
import { turns } from './turns.ts';
import { type Target, transactions } from './write.ts';

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

/** Questions of people at once: quick ones, slow ones; saved questions have as many of their own. */
const places = { quick: 2, slow: 2, moments: 400, waiting: 20 };
/** Rows of one transaction, about: the more, the fewer pages of the indexes are written again and again. */
const transactionRows = 20_000;
/** Rows handed on before others have their turn. */
const portion = 200;
/** Rows of a synchronous walk, with turns for others between them. */
async function* inPortions<T>(rows: Iterable<T>): AsyncIterable<T> {
  let given = 0;
  for (const row of rows) {
    yield row;
    given += 1;
    if (given % portion === 0) await setImmediate();
  }
}

/** Opens the embedded store in a folder, making both where they are missing. Throws StoreUnavailable. */
export async function openSqlite(data: string): Promise<Store> {
  const folder = await makeFolder(data);
  const file = join(folder, 'graph.sqlite');
  if (formerFile(folder) !== null)
    throw new StoreUnavailable(
      'former',
      `${folder} holds a store of the first release (graph.grafeo); read it over with one command: npm run jiyao -- convert`,
    );
  const letGo = takeLock(file);
  try {
    return await openLocked(file, letGo);
  } catch (error) {
    letGo();
    throw asStoreFailure(error, file);
  }
}

async function openLocked(file: string, letGo: () => void): Promise<Store> {
  const layout = layoutOf(wholeVocabulary);
  // The file is made where it is not there, and refused where it is another's: for that no process that writes is needed.
  closeFile(openFile(file, layout));
  const owner = openOwner(file);
  const connection = openConnection(file, { readOnly: true });
  const tables = { connection, layout };
  const stored = sqliteStored(tables);
  /** Loaded by the first question: the language is most of this program, and who only puts records in asks none. */
  let reads: Promise<Reads> | null = null;
  const readsHere = (): Promise<Reads> => {
    reads ??= import('./sqlite/reads.ts').then(({ readsOf }) => readsOf(tables));
    return reads;
  };
  const readers = openReaders(file);
  const own = turns(places);
  const saved = turns(places);
  let closed = false;

  /** Does work of reading; what SQLite says becomes ours. */
  const reading = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asStoreFailure(error, file);
    }
  };
  const forget = async (target: Target, log?: Logging): Promise<boolean> => {
    const done = await owner.ask('forget', { target, log: log ?? null });
    keepNumber(log, done.import);
    return done.there;
  };
  return {
    name: 'sqlite',
    prepare: async () => {
      const writing = openFile(file, layout);
      try {
        makeTables(writing, layout, file);
      } catch (error) {
        throw asStoreFailure(error, file);
      } finally {
        closeFile(writing);
      }
    },
    async put(records, log) {
      const outcomes: Outcome[] = [];
      const batches = [...transactions(records, log, transactionRows)];
      for (const [at, batch] of batches.entries()) {
        const done = await owner.ask('put', { records: batch, log: log ?? null, more: at < batches.length - 1 });
        keepNumber(log, done.import);
        outcomes.push(...done.outcomes);
      }
      return outcomes;
    },
    forget: (record, log) => forget({ record }, log),
    forgetSource: (source, log) => forget({ source }, log),
    sources: (of) => reading(() => readSources(stored, of)),
    oldRecords: () => reading(() => stored.allOld()),
    rowsOf: (source) => reading(() => rowsOfSource(stored, source)),
    revision: () => reading(() => stored.revision()),
    versions: () => reading(() => versionsIn(tables)),
    read: (cypher, params = {}) =>
      reading(async () => {
        const here = await readsHere();
        return here.isShort(cypher, params) ? here.ask(cypher, params) : readers.read(cypher, params);
      }),
    userQuery: (cypher, params, limits, { signal, saved: isSaved = false, caller } = {}) =>
      (isSaved ? saved : own).take(
        (turn) => readers.ask(cypher, params, limits, turn, isSaved ? 'saved' : 'own'),
        limits.timeout,
        signal,
        caller,
      ),
    exportNodes: () => inPortions(nodesIn(tables)),
    exportEdges: () => inPortions(edgesIn(tables)),
    async close() {
      if (closed) return;
      closed = true;
      await readers.close();
      // The last to close the file writes the log of changes back into it: the process that may write.
      connection.close();
      await owner.close();
      letGo();
    },
  };
}
