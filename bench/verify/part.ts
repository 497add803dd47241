/** A part of `npm run verify`: a row of cases by number, each asked by itself, so that a run can stop anywhere and go on. */

/** What became of one case. */
export interface Checked {
  /** Outcomes, to be counted; a case can have several. */
  outcomes: string[];
  /** What is wrong, each told by its kind; empty where all is well. */
  faults: { kind: string; text: string }[];
}
/** A part that is set up. */
export interface Opened {
  check(number: number): Promise<Checked>;
  close(): Promise<void>;
}
export interface Part {
  name: string;
  /** One line for `--list`. */
  about: string;
  /** How many cases there are. */
  count: number;
  /** What the cases are drawn from; another seed is another run. 0: nothing is drawn. */
  seed: number;
  /** Sets up what the cases of a seed need. */
  open(seed: number): Promise<Opened>;
}
