/** A source: the bytes that one record is read from, under the name it has in the store; or why there are none. */
import type { Message } from './messages.ts';

export interface Source {
  /** Base name of a file; path below the given folder, with `/`; `stdin-HASH.txt` for standard input (or as its content is). Always plain (source-name.ts). */
  name: string;
  path: string | null;
  /** The folder it was found in, as a hash of its path; left out: it was given by itself. */
  folder?: string;
  bytes(): Promise<Uint8Array>;
}
/** Something that was asked for and cannot be read, with what to do. */
export interface Refusal {
  path: string;
  message: Message;
  /** The source name it would have; what is in an archive begins with it. */
  name?: string;
}
export const isRefusal = (one: Source | Refusal | Uint8Array): one is Refusal => 'message' in one;
