/** Writing the log of imports, the same for all stores: within the transaction of the records, so that both are there or neither. */
import { entryStatuses, type Logging } from '../log.ts';
import type { Counts, Entry, Writer } from './writer.ts';

const countsOf = (entries: readonly Entry[]): Counts =>
  Object.fromEntries(entryStatuses.map((name) => [name, entries.filter(({ status }) => status === name).length])) as Counts;

/**
 * Writes what happened to records, and gives the number of the import. An import begins with its first change, and anew where
 * the one to go on with is not there.
 */
export async function writeLog(
  { log }: Writer,
  { way, import: known, same, undo }: Logging,
  entries: readonly Entry[],
): Promise<number | null> {
  if (undo) {
    if (known !== null && entries.length > 0)
      await log.undo(
        known,
        entries.map(({ source }) => source),
      );
    return known;
  }
  if (entries.length === 0 && (known === null || same === 0)) return known;
  const begin = (): Promise<number> => log.begin(way, new Date().toISOString());
  const counts = countsOf(entries);
  let number = known ?? (await begin());
  let first = await log.count(number, counts, same);
  if (first === null) {
    if (entries.length === 0) return null;
    number = await begin();
    first = await log.count(number, counts, same);
  }
  await log.add(number, first ?? 0, entries);
  return number;
}

/** Keeps what a transaction logged, once it is through. */
export function keepNumber(log: Logging | undefined, number: number | null): void {
  if (!log) return;
  log.import = number;
  if (number !== null) log.same = 0;
}
