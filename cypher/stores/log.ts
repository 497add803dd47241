/** Writing the log of imports, the same for both stores: within the transaction of the records, so that both are there or neither. */
import { type EntryStatus, entryStatuses, type Logging, logLabel, logLine, type Way } from '../log.ts';
import type { Run } from './statements.ts';

export interface Entry {
  /** Key of the record. */
  record: string;
  source: string;
  status: EntryStatus;
}

const line = `(l:${logLabel} {line: $line})`;

/** The number of a new import. Numbers follow each other on every machine: whoever comes second waits for the first to be done. */
async function begin(run: Run, way: Way): Promise<number> {
  // Writing takes the lock, before the number is read.
  await run(`MERGE ${line} SET l.taken = true`, { line: logLine.last });
  const [row] = await run(`MATCH ${line} SET l.number = coalesce(l.number, 0) + 1 RETURN l.number AS number`, { line: logLine.last });
  const number = Number(row?.number);
  const counts = ['entries', 'same', 'undone', ...entryStatuses].map((name) => `${name}: 0`).join(', ');
  await run(`CREATE (l:${logLabel} {line: $line, number: $number, at: $at, way: $way, ${counts}})`, {
    line: logLine.import(number),
    number,
    at: new Date().toISOString(),
    way,
  });
  return number;
}

/** Marks what the import said of these sources as taken back. */
async function undo(run: Run, number: number, sources: readonly string[]): Promise<void> {
  const rows = await run(
    `UNWIND $sources AS source MATCH (e:${logLabel} {source: source}) WHERE e.import = $number AND e.undone = false SET e.undone = true RETURN e.status AS status`,
    { sources: [...sources], number },
  );
  const counts = entryStatuses.map((status) => [status, rows.filter((row) => row.status === status).length] as const);
  const fewer = counts.map(([status]) => `l.${status} = coalesce(l.${status}, 0) - $${status}`).join(', ');
  await run(`MATCH ${line} SET l.undone = l.undone + $all, ${fewer}`, {
    line: logLine.import(number),
    all: rows.length,
    ...Object.fromEntries(counts),
  });
}

/**
 * Writes what happened to records, and gives the number of the import. An import begins with its first change, and anew where
 * the one to go on with is not there.
 */
export async function writeLog(
  run: Run,
  { way, import: known, same, undo: back }: Logging,
  entries: readonly Entry[],
): Promise<number | null> {
  if (back) {
    const sources = entries.map(({ source }) => source);
    if (known !== null && sources.length > 0) await undo(run, known, sources);
    return known;
  }
  if (entries.length === 0 && (known === null || same === 0)) return known;
  const number = known ?? (await begin(run, way));
  // An import of before a status was known has no count of it.
  const more = entryStatuses.map((status) => `l.${status} = coalesce(l.${status}, 0) + $${status}`).join(', ');
  const [row] = await run(`MATCH ${line} SET l.entries = l.entries + $all, l.same = l.same + $same, ${more} RETURN l.entries AS entries`, {
    line: logLine.import(number),
    all: entries.length,
    same,
    ...Object.fromEntries(entryStatuses.map((name) => [name, entries.filter(({ status }) => status === name).length])),
  });
  if (!row) return writeLog(run, { way, import: null, same, undo: false }, entries);
  const first = Number(row.entries) - entries.length;
  const rows = entries.map(({ record, source, status }, at) => ({ line: logLine.entry(number, first + at), record, source, status }));
  await run(
    `UNWIND $rows AS row CREATE (e:${logLabel} {line: row.line, import: $number, record: row.record, source: row.source, status: row.status, undone: false})`,
    { rows, number },
  );
  return number;
}

/** Keeps what a transaction logged, once it is through. */
export function keepNumber(log: Logging | undefined, number: number | null): void {
  if (!log) return;
  log.import = number;
  if (number !== null) log.same = 0;
}
