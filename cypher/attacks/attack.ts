/** What an attack is. The cases are data (cases/): they know nothing of how a store or the check works, and outlive both. */
import type { Params, QueryRefused } from '../store.ts';

/**
 * What has to happen. A code: refused, for this reason or another that is told before it runs. `answered`: an ordinary answer, within its
 * limits. `limits`: an answer, or a refusal because it took too long, too much memory or failed; what is asked is in the language.
 */
export type Expected = QueryRefused['code'] | 'answered' | 'limits';

/** A query, with its parameters where it has some. `@FILE` and `@URL` stand for the canaries: a file, an address of this machine. */
export type Attack = string | readonly [query: string, params: Params];

/** Attacks of one kind. */
export interface AttackClass {
  name: string;
  /** What would be lost if one got through. */
  why: string;
  attacks: Partial<Record<Expected, readonly Attack[]>>;
}
