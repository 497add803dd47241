/** Who does what in a clause, and who can act at all. */
import type { Frame } from '../words/frames.ts';

/** Who acts: the meeting or all who attend, somebody by name or office, a body, or nobody who is printed. */
type Subject = 'meeting' | 'person' | 'body' | 'none';
export interface Predicate {
  frame: Frame;
  subject: Subject;
  /** Offsets in the clause: where it begins without 会上 and the like; its subject with its office; its verb. */
  from: number;
  actor: { start: number; end: number };
  verb: { start: number; end: number };
  /** 了 or 过 behind the verb, or a light verb before it: it happened. */
  done: boolean;
  /** What it is about stands before the verb: 就…进行了研究. */
  about: boolean;
}
/** What the record tells of who can act. All are given words as printed, without blanks. */
export interface Actors {
  /** Length of the chair or the body that met, where one of them stands at `at`; else 0. */
  meetingAt(clause: string, at: number): number;
  isPerson(words: string): boolean;
  /** Whether the record names somebody so elsewhere. */
  isNamed(name: string): boolean;
  isBody(words: string): boolean;
  /** Whether an office stands alone: 承办法官, nobody by name. */
  isOffice(words: string): boolean;
}
