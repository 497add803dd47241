/** What a command is, and the two ways it can end badly that are nobody's bug. */
import type { Terminal } from './terminal.ts';

/** A command line after parsing: what stands beside the options, and the options by name. */
export interface Given {
  positionals: string[];
  /** Every value of an option, in order; a flag that is set has one empty value. */
  options: ReadonlyMap<string, string[]>;
}
/** Runs a command; its answer is the exit code. */
export type Run = (given: Given, terminal: Terminal) => Promise<number>;

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
/** The command cannot do what was asked; the message says what to do: exit code 1. */
export class CommandFailed extends Error {
  override name = 'CommandFailed';
}

/** The last value of an option. */
export const optionOf = (given: Given, name: string): string | undefined => given.options.get(name)?.at(-1);
