/**
 * What a format is: how bytes of one kind become text.
 */
import type { Anchors } from '../../cypher/anchors.ts';
import type { Message } from '../messages.ts';
import type { ReadLimits } from './limits.ts';

export interface ReadResult {
  /** null where the content was refused; then `messages` says why. */
  text: string | null;
  encoding: string | null;
  /** Where pages or paragraphs begin in `text`; null for plain text, whose lines are in the text itself. */
  anchors: Anchors | null;
  /** The address a web page was saved from, where it names one. */
  address?: string;
  messages: Message[];
}
export interface Format {
  /** `name` is the source's, for messages; `step` is called before each page that takes seconds. Never throws on bad input. */
  read(bytes: Uint8Array, name: string, limits: ReadLimits, step: () => void): ReadResult | Promise<ReadResult>;
}

/** A refusal: a message that says what is wrong with the file and what to do, behind those there are already. */
export const refuse = (why: Message, more: readonly Message[] = []): ReadResult => ({
  text: null,
  encoding: null,
  anchors: null,
  messages: [...more, why],
});
