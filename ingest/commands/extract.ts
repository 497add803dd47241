/** `jiyao extract PATH…`: what a record says, one JSON object a line, without a store. */
import type { ModelSettings } from '../second-opinion/endpoint.ts';
import type { Opinion } from '../second-opinion/opinion.ts';
import type { Refusal } from '../sources.ts';
import type { Run } from './command.ts';
import { messageLine } from './messages.ts';
import { modelLine, refusalReport, reportMessages, sharesMessage } from './reports.ts';
import { readCommandSettings } from './settings.ts';

async function open(model: ModelSettings, data: string, signal: AbortSignal): Promise<Opinion> {
  const { openOpinion } = await import('../second-opinion/opinion.ts');
  return openOpinion(model, data, signal);
}

export const run: Run = async ({ positionals, options }, terminal) => {
  const { bytesOf, findSources, isRefusal } = await import('../sources.ts');
  const { readRecord } = await import('../pipeline.ts');
  const { read, model: set, data } = await readCommandSettings();
  const opinion = set && !options.has('rules') ? await open(set, data, terminal.signal) : null;
  let refused = 0;
  for await (const source of findSources(positionals, read)) {
    if (terminal.signal.aborted || terminal.closed) break;
    const bytes = isRefusal(source) ? source : await bytesOf(source);
    if (isRefusal(source) || !(bytes instanceof Uint8Array)) {
      const { path, message } = bytes as Refusal;
      refused += 1;
      for (const line of reportMessages(refusalReport(path, message), path)) terminal.error(line);
      continue;
    }
    const { text, anchors, record, rows, messages, model } = await readRecord(bytes, source.name, { limits: read, opinion });
    if (record && rows) await terminal.out(JSON.stringify(record));
    else refused += 1;
    const told = record && rows ? [...messages, sharesMessage(record.shares)] : messages;
    const shown = options.has('quiet') ? told.filter(({ level }) => level === 'error') : told;
    for (const message of shown) terminal.error(messageLine(source.path ?? '-', message, text, anchors));
    if (model && !options.has('quiet')) terminal.error(modelLine(source.path ?? '-', model));
  }
  return terminal.interrupted ?? (refused > 0 ? 1 : 0);
};
