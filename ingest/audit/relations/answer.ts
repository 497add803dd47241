/** What a reading says of a claim: what agrees with it, what cannot be true beside it, and what else it says of the same. */
import { decisionKinds } from '../../../cypher/enumerations.ts';
import { type Extracted, roles } from '../../record.ts';

/** What is asked of a reading beside roles and decisions. */
const others = [
  'title',
  'date',
  'items',
  'submitted',
  'forwarded',
  'told',
  'appointed',
  'dismissed',
  'resigned',
  'elected',
  'votes',
  'figure',
  'numbered',
] as const;
export const saidRelations = [...new Set([...roles, ...decisionKinds, ...others])];
export type SaidRelation = (typeof saidRelations)[number];

/** What was read: which relation, or the role or decision in its place, and the words. */
export interface Said {
  relation: SaidRelation;
  words: string;
}
export interface Answer {
  agrees: Said[];
  /** What cannot be true where the claim is. */
  differs: Said[];
  /** What speaks neither for the claim nor against it. */
  beside: Said[];
}
/** Asks a reading: `words` of whom or what; whether the claim is true decides how much counts as saying it. */
export type Ask = (record: Extracted, words: readonly string[], isTrue: boolean) => Answer;

/** Words without blanks and quotation marks. */
export const plain = (text: string): string => text.replace(/[\s“”"]+/gu, '');
export const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** Of what was read of one thing: what agrees; where nothing does, the rest `excludes` the claim, or is beside it. */
export function answerOf<T>(all: readonly T[], agrees: (one: T) => boolean, show: (one: T) => Said, excludes: (one: T) => boolean): Answer {
  const agreeing = all.filter(agrees);
  const rest = agreeing.length > 0 ? [] : all;
  return {
    agrees: agreeing.map(show),
    differs: rest.filter(excludes).map(show),
    beside: rest.filter((one) => !excludes(one)).map(show),
  };
}
export const always = (): boolean => true;
export const never = (): boolean => false;
