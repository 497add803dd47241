/** What is said of a file whose reading came to nothing: the rule, the cap it met, and the setting that raises it. */
import type { ReadLimits } from '../1-read/limits.ts';
import { type Message, message } from '../messages.ts';
import type { ReadRecord } from '../reader.ts';
import type { Outcome } from './process.ts';

function sayOf(outcome: Exclude<Outcome, { kind: 'read' }>, name: string, { memory, timeout, answer }: ReadLimits): Message {
  if (outcome.kind === 'memory') return message('read/memory', { name, most: memory });
  if (outcome.kind === 'time') return message('read/time', { name, most: timeout });
  if (outcome.kind === 'large') return message('read/answer', { name, most: answer });
  return outcome.kind === 'failed'
    ? message('read/failed', { name, why: outcome.reason })
    : message('read/ended', { name, how: outcome.how });
}

/** The reading of a file that could not be read. */
export function refusalOf(outcome: Exclude<Outcome, { kind: 'read' }>, name: string, limits: ReadLimits): ReadRecord {
  const messages = [sayOf(outcome, name, limits)];
  return { text: null, format: null, anchors: null, record: null, rows: null, messages, model: null };
}
