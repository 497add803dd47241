/** Neo4j's errors in Jiyao's words: what a person can act on; the rest is a bug and passes through. */
import { Neo4jError } from 'neo4j-driver';
import { QueryRefused, StoreUnavailable } from '../../store.ts';
import { tooMuchMemory } from '../process/failure.ts';
import type { Place } from './settings.ts';

const isNeo4jError = (error: unknown): error is Neo4jError => error instanceof Neo4jError;
/** The driver's own, for a pool without a free connection; the server's, for its memory and its limits. */
const overloaded = /MemoryPoolOutOfMemory|TransactionTimedOut|Terminated|MaximumTransactionLimitReached|StackOverFlow|OutOfMemory/u;
const noConnection = /Connection acquisition timed out/u;
const unreachable = /ServiceUnavailable|SessionExpired|DatabaseUnavailable|NotALeader/u;

/** The error to throw instead, for the project's own work. */
export function storeError(error: unknown, { uri, user, database }: Place): unknown {
  if (!isNeo4jError(error)) return error;
  const say = (code: StoreUnavailable['code'], message: string): StoreUnavailable => new StoreUnavailable(code, message, { cause: error });
  if (error.code.startsWith('Neo.ClientError.Security.'))
    return say('auth', `Neo4j at ${uri} refuses user ${user}; check NEO4J_USER and NEO4J_PASSWORD (${error.message})`);
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound')
    return say('down', `Neo4j at ${uri} has no database ${database}; check NEO4J_DATABASE`);
  if (noConnection.test(error.message))
    return say('busy', `Neo4j at ${uri} gives no connection: it does not answer, or all are in use; try again in a few seconds`);
  if (overloaded.test(error.code)) return say('busy', `Neo4j at ${uri} could not finish (${error.message}); try again, or ask for less`);
  if (unreachable.test(error.code)) return say('down', `Neo4j at ${uri} does not answer; start it or check NEO4J_URI (${error.message})`);
  return error;
}

/** The error to throw instead, for a person's own query. */
export function queryError(error: unknown, place: Place): unknown {
  if (!isNeo4jError(error)) return error;
  if (/TransactionTimedOut|Terminated/u.test(error.code))
    return new QueryRefused('timeout', 'The query took too long and was ended. Narrow it: name a kind, a place or a date, or lower LIMIT.');
  if (/MemoryPoolOutOfMemory|OutOfMemory/u.test(error.code)) return tooMuchMemory();
  if (error.code === 'Neo.ClientError.Statement.AccessMode') return new QueryRefused('write', 'Queries only read; nothing was changed.');
  // What was checked and printed anew is right Cypher: what the server says against it, it says of this query alone.
  if (/^Neo\.(?:ClientError|DatabaseError|TransientError)\.(?:Statement|General)\./u.test(error.code))
    return new QueryRefused(
      'failed',
      `Neo4j cannot answer this query; ask it in another way (${(error.message.split('\n')[0] ?? '').slice(0, 300)})`,
    );
  return storeError(error, place);
}
