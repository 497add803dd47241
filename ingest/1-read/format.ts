/**
 * What a format is: how bytes of one kind become text.
 */
import type { Message } from '../record.ts';

export interface ReadResult {
  /** null where the content was refused; then `messages` says why. */
  text: string | null;
  encoding: string | null;
  messages: Message[];
}
export interface Format {
  name: string;
  /** Lower case, without the dot. */
  extensions: readonly string[];
  read(bytes: Uint8Array, name: string): ReadResult;
}
