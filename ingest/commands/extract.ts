/** `jiyao extract PATH…`: what a record says, one JSON object a line, without a store. */
import type { Run } from './command.ts';
import { messageLine } from './messages.ts';
import { refusalReport, reportMessages, sharesMessage } from './reports.ts';

export const run: Run = async ({ positionals, options }, terminal) => {
  const { findSources, isRefusal } = await import('../sources.ts');
  const { readRecord } = await import('../pipeline.ts');
  let refused = 0;
  for await (const source of findSources(positionals)) {
    if (terminal.signal.aborted || terminal.closed) break;
    if (isRefusal(source)) {
      refused += 1;
      for (const line of reportMessages(refusalReport(source.path, source.message), source.path)) terminal.error(line);
      continue;
    }
    const { text, anchors, record, rows, messages } = await readRecord(await source.bytes(), source.name);
    if (record && rows) await terminal.out(JSON.stringify(record));
    else refused += 1;
    const told = record && rows ? [...messages, sharesMessage(record.shares)] : messages;
    const shown = options.has('quiet') ? told.filter(({ level }) => level === 'error') : told;
    for (const message of shown) terminal.error(messageLine(source.path ?? '-', message, text, anchors));
  }
  return terminal.interrupted ?? (refused > 0 ? 1 : 0);
};
