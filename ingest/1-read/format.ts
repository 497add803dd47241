/**
 * What a format is: how bytes of one kind become text.
 */
import type { Anchors } from '../../cypher/anchors.ts';
import type { Message } from '../record.ts';
import type { ReadLimits } from './limits.ts';

export interface ReadResult {
  /** null where the content was refused; then `messages` says why. */
  text: string | null;
  encoding: string | null;
  /** Where pages or paragraphs begin in `text`; null for plain text, whose lines are in the text itself. */
  anchors: Anchors | null;
  messages: Message[];
}
export interface Format {
  /** `name` is the source's, for messages; `step` is called before each page that takes seconds. Never throws on bad input. */
  read(bytes: Uint8Array, name: string, limits: ReadLimits, step: () => void): ReadResult | Promise<ReadResult>;
}

/** A refusal: one sentence that names the file, says what is wrong and what to do. */
export const refuse = (rule: string, reason: string, more: readonly Message[] = []): ReadResult => ({
  text: null,
  encoding: null,
  anchors: null,
  messages: [...more, { level: 'error', rule, reason, span: null }],
});

/** A message about a file as a whole. */
export const tell = (level: 'info' | 'warning', rule: string, reason: string): Message => ({ level, rule, reason, span: null });
