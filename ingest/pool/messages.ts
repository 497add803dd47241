/** What the pool and a reading process say to each other: one file goes in, one answer comes out, and nothing between but steps. */
import type { ReadLimits } from '../1-read/limits.ts';
import type { ReadRecord, ToStore } from '../reader.ts';

/** What may be asked of a file: all that was read of it, or what is stored. */
export interface Readings {
  whole: ReadRecord;
  toStore: ToStore;
}
export interface Job {
  name: string;
  bytes: Uint8Array;
  wanted: keyof Readings;
}
/** Bytes of memory: resident now, and the most that was; where the system does not tell the most, now. */
export interface Use {
  now: number;
  peak: number;
}
export type Word =
  /** It has loaded the reader; a file may come. */
  | { kind: 'ready'; use: Use }
  /** A page was begun whose reading takes seconds by its nature: the clock starts anew. */
  | { kind: 'step' }
  /** The reading, as `v8.serialize` wrote it. */
  | { kind: 'read'; value: Uint8Array; use: Use }
  /** The reading has so many bytes, which is more than an answer may. */
  | { kind: 'large' }
  /** The reader threw: a fault of it, or of a library. */
  | { kind: 'failed'; reason: string };

/** What a reading process is started with, as its one argument, in JSON. */
export type Start = ReadLimits;

/** The file descriptor of the pipe on which the watch tells how much memory it saw, and that it was too much. */
export const watchPipe = 4;
/** What it begins a line with where the process held too much. */
export const tooMuchMark = '!';
