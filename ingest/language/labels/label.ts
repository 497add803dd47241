/**
 * A label: the words that open a field, and which kind of field they open.
 */
import type { Role } from '../../record.ts';
import { type FieldKind, fieldLabels } from '../../words/labels.ts';
import { namedRole, rosterRole } from './roster-words.ts';

export interface Label {
  kind: FieldKind;
  role: Role | null;
  /** The label's words without padding: 出席委员. */
  word: string;
  /** Offsets in the line: the label's words, and where its value begins. */
  start: number;
  end: number;
  value: number;
  colon: boolean;
}

const fields: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries(fieldLabels).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as FieldKind] as const)),
);
/** Whether words are those of a label, set off by a colon. */
export const isLabel = (word: string): boolean => fields.has(word) || rosterRole(word) !== null;
export const longest = 20;
export const maxLabels = 24;
export const blank = /[ \t　\u00a0]/;

/** The label of these words, or null; without a colon only words on the list are one. */
export function label(word: string, start: number, end: number, value: number, colon: boolean): Label | null {
  const role = colon ? rosterRole(word) : namedRole(word);
  const kind = role ? 'roster' : fields.get(word);
  return kind ? { kind, role, word, start, end, value, colon } : null;
}
/** The first place from `at` on that is no blank. */
export const skip = (line: string, at: number): number => {
  let to = at;
  while (blank.test(line[to] ?? '')) to += 1;
  return to;
};
