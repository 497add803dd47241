/** What a message is: a rule, the values that vary in it, and where it stands. Its words are made when it is shown. */
import type { Level } from '../../cypher/closed-lists.ts';

export type Value = string | number | readonly (string | number)[];
export type Values = Readonly<Record<string, Value>>;
/** A message without anything that varies. */
export type Nothing = Readonly<Record<string, never>>;

/** What one rule says: its level and its words in both languages. `V`: the values that stand in them. */
export interface Saying<V extends Values> {
  readonly level: Level;
  zh(values: V): string;
  en(values: V): string;
}

/** One rule of the table; words without values are plain texts. */
export function says<V extends Values = Nothing>(
  level: Level,
  zh: string | ((values: V) => string),
  en: string | ((values: V) => string),
): Saying<V> {
  return { level, zh: typeof zh === 'string' ? () => zh : zh, en: typeof en === 'string' ? () => en : en };
}

/** A number of bytes in megabytes. */
export const mega = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;
