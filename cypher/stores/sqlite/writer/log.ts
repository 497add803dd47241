/** The log of imports in SQLite. */
import { entryStatuses, logLabel, logLine } from '../../../log.ts';
import type { Counts, LogWriter } from '../../writer.ts';
import type { Tables } from '../graph-rows.ts';
import { besideOf } from './beside.ts';

const none: Counts = { new: 0, changed: 0, joined: 0, forgotten: 0 };

/** Writing the log. */
export function logWriter(tables: Tables): LogWriter {
  const lines = besideOf(tables, logLabel);
  /** What an import counts, each changed by so many. */
  const headOf = (number: number, counts: Counts): Record<string, number> | null => {
    const [head] = lines.find('line', [logLine.import(number)], ['entries', 'same', ...entryStatuses]);
    if (!head) return null;
    return Object.fromEntries([
      ...['entries', 'same'].map((name) => [name, Number(head[name] ?? 0)]),
      ...entryStatuses.map((status) => [status, Number(head[status] ?? 0) + counts[status]]),
    ]);
  };
  return {
    async begin(way, at) {
      const [last] = lines.find('line', [logLine.last], ['number']);
      const number = Number(last?.number ?? 0) + 1;
      lines.merge(logLine.last, { number });
      lines.merge(logLine.import(number), { number, at, way, entries: 0, same: 0, ...none });
      return number;
    },
    async count(number, counts, same) {
      const head = headOf(number, counts);
      if (!head) return null;
      const before = head.entries ?? 0;
      const all = entryStatuses.reduce((sum, status) => sum + counts[status], 0);
      lines.merge(logLine.import(number), { ...head, entries: before + all, same: (head.same ?? 0) + same });
      return before;
    },
    async add(number, first, entries) {
      entries.forEach(({ record, source, status }, at) => {
        lines.merge(logLine.entry(number, first + at), { import: number, record, source, status, undone: false });
      });
    },
    async undo(number, sources) {
      const entries = lines
        .find('source', sources, ['line', 'import', 'status', 'undone'])
        .filter((entry) => entry.import === number && entry.undone === false);
      for (const { line } of entries) lines.merge(String(line), { undone: true });
      const fewer = { ...none };
      for (const status of entryStatuses) fewer[status] -= entries.filter((entry) => entry.status === status).length;
      const head = headOf(number, fewer);
      if (head) lines.merge(logLine.import(number), head);
    },
  };
}
