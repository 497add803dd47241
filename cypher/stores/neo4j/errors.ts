/** Neo4j's errors in Jiyao's words: what a person can act on; the rest is a bug and passes through. */
import { Neo4jError } from 'neo4j-driver';
import { QueryRefused, StoreUnavailable } from '../../store.ts';

export interface Place {
  uri: string;
  user: string;
  database: string;
}

const isNeo4jError = (error: unknown): error is Neo4jError => error instanceof Neo4jError;
const unreachable = /ServiceUnavailable|SessionExpired|DatabaseUnavailable|NotALeader/u;

/** The error to throw instead, for the project's own work. */
export function storeError(error: unknown, { uri, user, database }: Place): unknown {
  if (!isNeo4jError(error)) return error;
  const say = (code: StoreUnavailable['code'], message: string): StoreUnavailable => new StoreUnavailable(code, message, { cause: error });
  if (error.code.startsWith('Neo.ClientError.Security.'))
    return say('auth', `Neo4j at ${uri} refuses user ${user}; check NEO4J_USER and NEO4J_PASSWORD (${error.message})`);
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound')
    return say('down', `Neo4j at ${uri} has no database ${database}; check NEO4J_DATABASE`);
  if (unreachable.test(error.code)) return say('down', `Neo4j at ${uri} does not answer; start it or check NEO4J_URI (${error.message})`);
  return error;
}

/** The error to throw instead, for a person's own query. */
export function queryError(error: unknown, place: Place): unknown {
  if (!isNeo4jError(error)) return error;
  if (/TransactionTimedOut|Terminated/u.test(error.code))
    return new QueryRefused('timeout', 'The query took too long and was ended. Narrow it: name a kind, a place or a date, or lower LIMIT.');
  if (/MemoryPoolOutOfMemory/u.test(error.code))
    return new QueryRefused('memory', 'The query needed too much memory and was ended. Narrow it: name a kind, a place or a date.');
  if (error.code === 'Neo.ClientError.Statement.AccessMode') return new QueryRefused('write', 'Queries only read; nothing was changed.');
  if (error.code === 'Neo.ClientError.Statement.ParameterMissing') return new QueryRefused('parameter', error.message);
  if (error.code.startsWith('Neo.ClientError.Statement.')) return new QueryRefused('syntax', error.message);
  return storeError(error, place);
}
