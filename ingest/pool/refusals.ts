/** What is said of a file whose reading came to nothing: the rule, the cap it met, and the setting that raises it. */
import { refuse } from '../1-read/format.ts';
import type { ReadLimits } from '../1-read/limits.ts';
import type { ReadRecord } from '../reader.ts';
import type { Outcome } from './process.ts';

function sayOf(outcome: Exclude<Outcome, { kind: 'read' }>, name: string, { memory, timeout, answer }: ReadLimits) {
  if (outcome.kind === 'memory')
    return refuse(
      'read/memory',
      `${name}: reading it takes more than ${memory} bytes of memory and was stopped; if the file is sound, raise the limit (JIYAO_READ_MEMORY).`,
    );
  if (outcome.kind === 'time')
    return refuse(
      'read/time',
      `${name}: reading it takes longer than ${timeout} milliseconds and was stopped; if the file is sound, raise the limit (JIYAO_READ_TIMEOUT).`,
    );
  if (outcome.kind === 'large')
    return refuse(
      'read/answer',
      `${name}: what is read in it takes more than ${answer} bytes; split it, or raise the limit if it is one record (JIYAO_READ_ANSWER).`,
    );
  return outcome.kind === 'failed'
    ? refuse('read/failed', `${name}: the reader stumbled over it (${outcome.reason}); please report this with the file.`)
    : refuse('read/ended', `${name}: the process that read it was ended (${outcome.how}); read it again.`);
}

/** The reading of a file that could not be read. */
export function refusalOf(outcome: Exclude<Outcome, { kind: 'read' }>, name: string, limits: ReadLimits): ReadRecord {
  const { messages } = sayOf(outcome, name, limits);
  return { text: null, format: null, anchors: null, record: null, rows: null, messages, model: null };
}
