/** What is known of a function, so that it can be checked, called, told and tested. */
import type { Running } from '../running.ts';
import type { Value } from '../values.ts';
import type { Manual } from './manual.ts';

export interface Meaning {
  /**
   * As the manual writes it: `left(original :: STRING, length :: INTEGER) :: STRING`. `= x` behind a name: it may be left out;
   * `…` behind a name: any number of such. Names and types of arguments are read from it (signature.ts).
   */
  signature: string;
  /** What it gives, in one sentence. */
  says: string;
  /** An expression, and what it gives; the test evaluates both. */
  example: readonly [string, string];
  /** The page of the manual that says so. */
  source: Manual;
  /** It is asked with nulls too; without it, null among the arguments gives null. */
  nulls?: true;
  run(values: readonly Value[], running: Running): Value;
}
