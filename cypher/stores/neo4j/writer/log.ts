/** The log of imports in Neo4j. */
import { entryStatuses, logLabel, logLine } from '../../../log.ts';
import type { LogWriter } from '../../writer.ts';
import type { Run } from './statements.ts';

const line = `(l:${logLabel} {line: $line})`;
/** An import of before a status was known has no count of it. */
const changed = (sign: '+' | '-'): string =>
  entryStatuses.map((status) => `l.${status} = coalesce(l.${status}, 0) ${sign} $${status}`).join(', ');

/** Writing the log. */
export const logWriter = (run: Run): LogWriter => ({
  async begin(way, at) {
    // Writing takes the lock, before the number is read.
    await run(`MERGE ${line} SET l.taken = true`, { line: logLine.last });
    const [row] = await run(`MATCH ${line} SET l.number = coalesce(l.number, 0) + 1 RETURN l.number AS number`, { line: logLine.last });
    const number = Number(row?.number);
    const counts = ['entries', 'same', ...entryStatuses].map((name) => `${name}: 0`).join(', ');
    await run(`CREATE (l:${logLabel} {line: $line, number: $number, at: $at, way: $way, ${counts}})`, {
      line: logLine.import(number),
      number,
      at,
      way,
    });
    return number;
  },
  async count(number, counts, same) {
    const all = entryStatuses.reduce((sum, status) => sum + counts[status], 0);
    const [row] = await run(
      `MATCH ${line} SET l.entries = l.entries + $all, l.same = l.same + $same, ${changed('+')} RETURN l.entries AS entries`,
      { line: logLine.import(number), all, same, ...counts },
    );
    return row ? Number(row.entries) - all : null;
  },
  async add(number, first, entries) {
    const rows = entries.map((entry, at) => ({ ...entry, line: logLine.entry(number, first + at) }));
    await run(
      `UNWIND $rows AS row CREATE (e:${logLabel} {line: row.line, import: $number, record: row.record, source: row.source, status: row.status, undone: false})`,
      { rows, number },
    );
  },
  async undo(number, sources) {
    const rows = await run(
      `UNWIND $sources AS source MATCH (e:${logLabel} {source: source}) WHERE e.import = $number AND e.undone = false SET e.undone = true RETURN e.status AS status`,
      { sources: [...sources], number },
    );
    const counts = Object.fromEntries(entryStatuses.map((status) => [status, rows.filter((row) => row.status === status).length]));
    await run(`MATCH ${line} SET ${changed('-')}`, { line: logLine.import(number), ...counts });
  },
});
