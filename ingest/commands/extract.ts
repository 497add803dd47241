/** `jiyao extract PATH…`: what a record says, one JSON object a line, without a store. */
import type { ReadRecord } from '../reader.ts';
import { refusal } from '../report.ts';
import type { ModelSettings } from '../second-opinion/endpoint.ts';
import type { Opinion } from '../second-opinion/opinion.ts';
import { isRefusal, type Refusal, type Source } from '../source.ts';
import type { Run } from './command.ts';
import { messageLine } from './messages.ts';
import { modelLine, sharesMessage } from './reports.ts';
import { readCommandSettings } from './settings.ts';

async function open(model: ModelSettings, data: string, signal: AbortSignal): Promise<Opinion> {
  const { openOpinion } = await import('../second-opinion/opinion.ts');
  return openOpinion(model, data, signal);
}

interface Outcome extends Pick<ReadRecord, 'record' | 'messages' | 'text' | 'anchors' | 'model'> {
  /** How messages call the source. */
  at: string;
}

export const run: Run = async ({ positionals, options }, terminal) => {
  const { bytesOf, findSources } = await import('../sources.ts');
  const { inOrder } = await import('../in-order.ts');
  const { readRecord } = await import('../pipeline.ts');
  const { openPool } = await import('../pool.ts');
  const { read, readProcesses, model: set, data } = await readCommandSettings();
  const opinion = set && !options.has('rules') ? await open(set, data, terminal.signal) : null;
  const pool = openPool(read, { processes: readProcesses });

  const readOne = async (source: Source | Refusal): Promise<Outcome> => {
    const bytes = isRefusal(source) ? source : await bytesOf(source);
    if (!isRefusal(source) && bytes instanceof Uint8Array) {
      const { rows, record, ...rest } = await readRecord(bytes, source.name, { reader: pool, opinion });
      return { ...rest, record: rows ? record : null, at: source.path ?? '-' };
    }
    const { path, message } = bytes as Refusal;
    return { record: null, messages: refusal(path, message).messages, text: null, anchors: null, model: null, at: path };
  };
  let refused = 0;
  try {
    for await (const { at, text, anchors, record, messages, model } of inOrder(findSources(positionals, read), pool.ahead, readOne)) {
      if (terminal.signal.aborted || terminal.closed) break;
      if (record) await terminal.out(JSON.stringify(record));
      else refused += 1;
      const told = record ? [...messages, sharesMessage(record.shares)] : messages;
      const shown = options.has('quiet') ? told.filter(({ level }) => level === 'error') : told;
      for (const message of shown) terminal.error(messageLine(at, message, text, anchors));
      if (model && !options.has('quiet')) terminal.error(modelLine(at, model));
    }
  } finally {
    await pool.close();
  }
  return terminal.interrupted ?? (refused > 0 ? 1 : 0);
};
