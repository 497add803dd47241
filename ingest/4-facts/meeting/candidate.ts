/** A meeting that a record names where its own would stand, and what says that it was held. */
import type { Para } from '../../2-lines.ts';
import type { Clause } from './clause.ts';
import type { Convened } from './convened.ts';
import type { MeetingName } from './name.ts';

/** The paragraph and the sentence that say a meeting was held. */
export interface Held {
  para: Para;
  clause: Clause;
  from: number;
  to: number;
  dated: boolean;
}
export interface Candidate {
  /** Offsets in the flat text. */
  name: MeetingName;
  title: string;
  pieces?: Convened['pieces'] | undefined;
  weight: number;
  held: Held | null;
}
