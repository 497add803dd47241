/** The store for real use: Neo4j 5, one server or a cluster. Writes are managed transactions, retried by the driver; reads use READ sessions. */
import neo4j, { type Driver, type RecordShape, type Session } from 'neo4j-driver';
import { type Checked, checkFree } from '../free/check.ts';
import { schemaStatements } from '../generate/schema.ts';
import { logStatements } from '../log.ts';
import type { FreeAnswer, Limits, Row, Store } from '../store.ts';
import { keepNumber } from './log.ts';
import { queryError, storeError } from './neo4j/errors.ts';
import { fromNeo4j, toParameters } from './neo4j/values.ts';
import { readEdges, readNodes, readVersions } from './reading.ts';
import { forgetRecord, putRecords, type Run, transactions } from './write.ts';

export interface Neo4jSettings {
  /** bolt://, neo4j:// or either with +s or +ssc. */
  uri: string;
  user: string;
  password: string;
  database: string;
}

const rowOf = (record: { keys: PropertyKey[]; get(key: string): unknown }): Row =>
  Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(String(key)))]));

async function connect({ uri, user, password, database }: Neo4jSettings): Promise<Driver> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    userAgent: 'jiyao',
    connectionAcquisitionTimeout: 20_000,
    connectionTimeout: 10_000,
    maxTransactionRetryTime: 15_000,
    disableLosslessIntegers: false,
  });
  try {
    // A query, since bolt:// takes any name of a database until one is asked.
    await driver.executeQuery('RETURN 1 AS here', {}, { database, routing: neo4j.routing.READ });
    return driver;
  } catch (error) {
    await driver.close();
    throw storeError(error, { uri, user, database });
  }
}

/** Reads until the rows are enough, then lets the rest go. */
async function freeRows(
  session: Session,
  { cypher, params, names }: Checked,
  { timeout, rows: limit }: Limits,
): Promise<Omit<FreeAnswer, 'columns'>> {
  const result = session.run<RecordShape>(cypher, toParameters(params), { timeout });
  const rows: FreeAnswer['rows'] = [];
  for await (const record of result) {
    if (rows.length === limit) return { rows, truncated: true };
    rows.push(names.map((name) => fromNeo4j(record.get(name))));
  }
  return { rows, truncated: false };
}

/** Opens Neo4j. Throws StoreUnavailable where it does not answer, refuses the password or lacks the database. */
export async function openNeo4j(settings: Neo4jSettings): Promise<Store> {
  const driver = await connect(settings);
  const { database } = settings;
  let writing: Promise<unknown> = Promise.resolve();

  async function within<T>(mode: 'READ' | 'WRITE', use: (session: Session) => Promise<T>, explain = storeError): Promise<T> {
    const session = driver.session({ database, defaultAccessMode: mode, fetchSize: 1000 });
    try {
      return await use(session);
    } catch (error) {
      throw explain(error, settings);
    } finally {
      await session.close();
    }
  }
  const write = <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const done = writing.then(() =>
      within('WRITE', (session) =>
        session.executeWrite((tx) => work(async (cypher, params) => (await tx.run(cypher, toParameters(params))).records.map(rowOf))),
      ),
    );
    writing = done.catch(() => undefined);
    return done;
  };
  const read: Store['read'] = (cypher, params = {}) =>
    within('READ', (session) =>
      session.executeRead(async (tx) => (await tx.run(cypher, toParameters(params))).records.map(rowOf), { timeout: 60_000 }),
    );

  return {
    name: 'neo4j',
    async prepare() {
      await within('WRITE', async (session) => {
        for (const statement of [...schemaStatements(), ...logStatements]) await session.run(statement);
        await session.run('CALL db.awaitIndexes(60)');
      });
    },
    async put(records, log) {
      for (const batch of transactions(records, log)) keepNumber(log, await write((run) => putRecords(run, batch, log ?? null)));
    },
    async forget(key, log) {
      const done = await write((run) => forgetRecord(run, key, log ?? null));
      keepNumber(log, done.import);
      return done.there;
    },
    versions: () => readVersions(read),
    read,
    async free(cypher, params, limits) {
      const checked = checkFree(cypher, params, limits.rows, 'neo4j');
      const { rows, truncated } = await within('READ', (session) => freeRows(session, checked, limits), queryError);
      return { columns: checked.columns, rows: rows.map(checked.finish), truncated };
    },
    exportNodes: () => readNodes(read),
    exportEdges: () => readEdges(read),
    async close() {
      await writing;
      await driver.close();
    },
  };
}
