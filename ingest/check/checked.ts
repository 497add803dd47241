/** What checking looks at: the readings of the records, and the few kinds of edges that are compared across them. */
import type { Reading } from './reading.ts';

/** Where an edge's sentence stands. */
export interface Sentence {
  record: string;
  start: number;
  end: number;
}
/** A meeting as one record tells of it. */
export interface Held extends Sentence {
  meeting: string;
  scope: string;
  body: string | null;
  series: string | null;
  number: number | null;
  date: string | null;
  session: string | null;
  /** As the record prints it. */
  title: string | null;
}
export interface Presence extends Sentence {
  official: string;
  name: string;
  meeting: string;
}
/** A document proposed by somebody, or approved by a meeting. */
export interface Step extends Sentence {
  document: string;
  title: string;
  date: string | null;
}
/** An office that a record gives a person at a body: 局长 at 县财政局. */
export interface Office extends Sentence {
  official: string;
  name: string;
  title: string;
  body: string;
  date: string | null;
}
/** Two records of one meeting whose texts are nearly the same; `a` before `b` by key. */
export interface Near {
  a: string;
  b: string;
  /** What they share of 1. */
  share: number;
}
export interface Checked {
  readings: readonly Reading[];
  held: readonly Held[];
  presence: readonly Presence[];
  approved: readonly Step[];
  proposed: readonly Step[];
  offices: readonly Office[];
  near: readonly Near[];
  /** Keys of records that are one text, a list for each text. */
  oneText: readonly (readonly string[])[];
}
