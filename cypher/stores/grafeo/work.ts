/** What the child does when asked. */
import type { QueryResult } from '@grafeo-db/js';
import { schemaStatements } from '../../generate/schema.ts';
import { logStatements } from '../../log.ts';
import type { Cut, Params, Row, Value } from '../../store.ts';
import { handOn } from '../meter.ts';
import { cypherWriter } from '../neo4j/writer.ts';
import type { Request, Work } from '../process/messages.ts';
import type { OnPart } from '../process/pool.ts';
import { sourceStatements } from '../sources.ts';
import { forget, putRecords } from '../write.ts';
import type { Writer } from '../writer.ts';
import { type Database, diskFailure, rowOf, rowsOf } from './database.ts';

/** Two transactions on one key: the loser gets this and may try again. */
const conflict = /GRAFEO-T001/u;
const tries = 5;

/** A commit that failed has ended the transaction itself; saying so would hide why. */
function rollback(tx: ReturnType<Database['beginTransaction']>): void {
  try {
    tx.rollback();
  } catch (error) {
    if (!/GRAFEO-T004/u.test(String(error))) throw error;
  }
}

async function transaction<T>(db: Database, work: (writer: Writer) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const tx = db.beginTransaction();
    try {
      const done = await work(cypherWriter(async (cypher, params) => rowsOf(await tx.executeCypher(cypher, params))));
      tx.commit();
      return done;
    } catch (error) {
      rollback(tx);
      if (attempt === tries || !conflict.test(String(error))) throw error;
    }
  }
}

const query = async (db: Database, cypher: string, params: Params): Promise<Row[]> => rowsOf(await db.executeCypher(cypher, params));

/** A constraint makes no index of its own here (look-ups would be a hundred times slower); indexes on relationships are not known. */
function dialect(statement: string): string[] {
  const [, name, kind, property] = /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.(\w+)/u.exec(statement) ?? [];
  if (name) return [statement, `CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${kind}) ON (n.${property})`];
  return statement.includes('FOR ()') ? [] : [statement];
}

async function prepare(db: Database): Promise<void> {
  for (const statement of [...schemaStatements(), ...logStatements, ...sourceStatements].flatMap(dialect))
    await db.executeCypher(statement);
}

/** Row by row, so that no more than what is handed on is ever made of values here. */
function* rowsIn(result: QueryResult, names: readonly string[]): Generator<Value[]> {
  for (let at = 0; at < result.length; at += 1) {
    const row = rowOf(result.get(at));
    yield names.map((name) => row[name] ?? null);
  }
}
const free = async (db: Database, { cypher, params, names, ...limits }: Work['free']['takes'], onPart: OnPart): Promise<Cut | null> =>
  handOn(rowsIn(await db.executeCypher(cypher, params), names), limits, onPart);

async function perform(db: Database, request: Request, onPart: OnPart): Promise<unknown> {
  switch (request.work) {
    case 'open':
    case 'ask':
    case 'drop':
    case 'print':
      throw new Error(`${request.work} is no work of this process.`);
    case 'prepare':
      return prepare(db);
    case 'put':
      return transaction(db, (writer) => putRecords(writer, request.input.records, request.input.log));
    case 'forget':
      return transaction(db, (writer) => forget(writer, request.input.target, request.input.log));
    case 'read':
      return query(db, request.input.cypher, request.input.params);
    case 'free':
      return free(db, request.input, onPart);
    case 'save':
      return db.save(request.input.path);
    case 'checkpoint':
      return db.walCheckpoint();
  }
}

/** Does the work of a request; what it gives back is JSON. `onPart` is given rows before that. */
export const worker =
  (db: Database) =>
  async (request: Request, onPart: OnPart): Promise<unknown> =>
    (await perform(db, request, onPart).catch((error: unknown) => Promise.reject(diskFailure(error) ?? error))) ?? null;
