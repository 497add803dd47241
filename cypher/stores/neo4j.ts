/** The store for real use: Neo4j 5, one server or a cluster. Writes are managed transactions, retried by the driver; reads use READ sessions. */
import pLimit from 'p-limit';
import { schemaStatements } from '../generate/schema.ts';
import { type Logging, logStatements } from '../log.ts';
import { arrived } from '../sent-rows.ts';
import type { Outcome, Row, Store } from '../store.ts';
import { keepNumber } from './log.ts';
import { checkDriver, openDriver, orAway, pinned, within } from './neo4j/drivers.ts';
import { openQuestions } from './neo4j/questions.ts';
import type { Neo4jSettings } from './neo4j/settings.ts';
import { fromNeo4j, toParameters } from './neo4j/values.ts';
import { cypherStored, cypherWriter } from './neo4j/writer.ts';
import { readEdges, readNodes, readSources, readVersions } from './reading.ts';
import { rowsOfSource, sourceStatements } from './sources.ts';
import { turns } from './turns.ts';
import { forget, putRecords, type Target, transactions } from './write.ts';
import type { Writer } from './writer.ts';

/** Rows of one transaction, about: 5,000 to 10,000 is where Neo4j loads fastest. */
const transactionRows = 5000;
/** Reads for pages at once; more wait here for one to end, where no deadline of the driver runs. */
const mostReads = 50;
/** Queries of people at once: quick ones, slow ones; saved questions have as many of their own. */
const places = { quick: 2, slow: 2, moments: 400, waiting: 20 };

const rowOf = (record: { keys: PropertyKey[]; get(key: string): unknown }): Row =>
  Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(String(key)))]));

/** Opens Neo4j. Throws StoreUnavailable where it does not answer, refuses the password or lacks the database. */
export async function openNeo4j(settings: Neo4jSettings): Promise<Store> {
  const reads = openDriver(settings, 'soon', mostReads + 1);
  try {
    await checkDriver(reads, settings);
  } catch (error) {
    await reads.close();
    throw error;
  }
  const writes = openDriver(settings, 'patient', 4);
  const questions = openQuestions(settings);
  const own = turns(places);
  const saved = turns(places);
  const inTurn = pLimit(mostReads);
  let writing: Promise<unknown> = Promise.resolve();

  const write = <T>(work: (writer: Writer) => Promise<T>): Promise<T> => {
    const done = writing.then(() =>
      within(writes, 'WRITE', settings, (session) =>
        session.executeWrite((tx) =>
          work(cypherWriter(async (cypher, params) => (await tx.run(pinned(cypher), toParameters(params))).records.map(rowOf))),
        ),
      ),
    );
    writing = done.catch(() => undefined);
    return done;
  };
  const read: Store['read'] = (cypher, params = {}) =>
    inTurn(() =>
      orAway(
        within(reads, 'READ', settings, (session) =>
          session.executeRead(async (tx) => (await tx.run(pinned(cypher), toParameters(params))).records.map(rowOf), { timeout: 60_000 }),
        ),
        reads,
        settings,
      ),
    );

  const stored = cypherStored(read);
  const forgetTarget = async (target: Target, log?: Logging): Promise<boolean> => {
    const done = await write((writer) => forget(writer, target, log ?? null));
    keepNumber(log, done.import);
    return done.there;
  };

  return {
    name: 'neo4j',
    async prepare() {
      await within(writes, 'WRITE', settings, async (session) => {
        for (const statement of [...schemaStatements(), ...logStatements, ...sourceStatements]) await session.run(pinned(statement));
        await session.run(pinned('CALL db.awaitIndexes(60)'));
      });
    },
    async put(records, log) {
      const outcomes: Outcome[] = [];
      for (const batch of transactions(records, log, transactionRows)) {
        const done = await write((writer) => putRecords(writer, batch.map(arrived), log ?? null));
        keepNumber(log, done.import);
        outcomes.push(...done.outcomes);
      }
      return outcomes;
    },
    forget: (record, log) => forgetTarget({ record }, log),
    forgetSource: (source, log) => forgetTarget({ source }, log),
    sources: (of) => readSources(stored, of),
    oldRecords: () => stored.allOld(),
    rowsOf: (source) => rowsOfSource(stored, source),
    revision: () => stored.revision(),
    versions: () => readVersions(read),
    read,
    userQuery: (cypher, params, limits, { signal, saved: isSaved = false, caller } = {}) =>
      (isSaved ? saved : own).take(
        (turn) => questions.ask({ cypher, params }, limits, turn, isSaved ? 'saved' : 'own'),
        limits.timeout,
        signal,
        caller,
      ),
    exportNodes: () => readNodes(read),
    exportEdges: () => readEdges(read),
    async close() {
      await writing;
      await Promise.all([reads.close(), writes.close(), questions.close()]);
    },
  };
}
