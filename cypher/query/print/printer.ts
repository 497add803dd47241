/** What the parts of the printer ask of each other: an expression holds queries and patterns, and these hold expressions. */
import type { Expression, PatternPart, Query } from '../tree.ts';
import type { Labels } from './choices.ts';
import type { Words } from './words.ts';

export interface Printer {
  words: Words;
  labels: Labels;
  /** Labels of the nodes that may be seen; null: all are. */
  visible: readonly string[] | null;
  expression(of: Expression): string;
  query(of: Query): string;
  pattern(of: PatternPart): string;
}
