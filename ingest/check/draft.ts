/** What the rules of the check give, before it is put in order. */
import type { Sentence } from './checked.ts';
import type { Finding, FindingKind } from './finding.ts';

/** A finding before it is given its place. */
export interface Draft {
  kind: FindingKind;
  level: Finding['level'];
  zh: string;
  en: string;
  detail?: readonly string[];
  /** Where it stands; a record without a place is the record as a whole; left out: in no record. */
  at?: Sentence | { record: string; start: null; end: null };
  others?: readonly string[];
}
/** What a rule gives one by one; null is nothing, only a place to pause in long work. */
export type Drafts = Iterable<Draft | null>;
