/** Errors on their way from a child to the app, and what they say of a person's query. */
import { QueryRefused, StoreUnavailable } from '../../store.ts';
import type { Failure } from './messages.ts';
import { ChildEnded } from './process.ts';

/** An error as it goes over the channel. */
export const failureOf = (error: unknown): Failure => ({
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? error.stack : undefined,
  ...(error instanceof StoreUnavailable ? { unavailable: error.code } : {}),
  ...(error instanceof QueryRefused ? { refused: error.code, offset: error.offset } : {}),
});

/** Said of a query that was ended for its memory, by our watch or by the server's. */
export const tooMuchMemory = (): QueryRefused =>
  new QueryRefused('memory', 'The query needed too much memory and was ended. Narrow it: name a kind, a place or a date.');

/** The error to throw for a person's own query, whatever went wrong in the process that asked; `engine` is its name in messages. */
export function queryFailure(error: unknown, engine: string): unknown {
  if (error instanceof StoreUnavailable || error instanceof QueryRefused) return error;
  if (error instanceof ChildEnded && error.memory) return tooMuchMemory();
  if (error instanceof ChildEnded) return new QueryRefused('failed', `${engine} ended on this query. Ask it in another way.`);
  const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return new QueryRefused('failed', `${engine} cannot answer this query; ask it in another way (${why.slice(0, 300)})`);
}
