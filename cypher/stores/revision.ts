/** The revision of a store: a number that each transaction which changes something makes higher, within that transaction. */
import type { Stored, Writer } from './writer.ts';

/**
 * The revision after another. It is the time in milliseconds where that is higher, so that another store in the place of this one, filled
 * anew or brought back from a copy, does not come to numbers that stood for something else.
 */
const after = (revision: number, now: number): number => Math.max(revision + 1, now);

/** Gives what is stored a higher revision. The writer holds the lock: no other one counts at the same time. */
export const advance = async (writer: Pick<Stored & Writer, 'revision' | 'setRevision'>): Promise<void> =>
  writer.setRevision(after(await writer.revision(), Date.now()));
