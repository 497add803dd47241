/**
 * Every message there is: its rule, its level and its words in both languages (`messages/`). A message is data, a rule and its values;
 * its words are made when it is shown, so that no record depends on how one is worded.
 */
import type { Level } from '../cypher/closed-lists.ts';
import { ofFiles } from './messages/of-files.ts';
import { ofLoading } from './messages/of-loading.ts';
import { ofMarkup } from './messages/of-markup.ts';
import { ofOfd } from './messages/of-ofd.ts';
import { ofPages } from './messages/of-pages.ts';
import { ofSources } from './messages/of-sources.ts';
import { ofTexts } from './messages/of-texts.ts';
import type { Saying, Values } from './messages/saying.ts';
import type { Span } from './span.ts';

const table = { ...ofTexts, ...ofFiles, ...ofMarkup, ...ofPages, ...ofOfd, ...ofSources, ...ofLoading };

export type Rule = keyof typeof table;
export const rules = Object.keys(table) as Rule[];
/** What varies in the words of a rule. */
export type ValuesOf<R extends Rule> = (typeof table)[R] extends Saying<infer V> ? V : never;
/** What there is to say about an input; never an exception. */
export interface MessageOf<R extends Rule> {
  level: Level;
  rule: R;
  values: ValuesOf<R>;
  /** Where it stands in the raw text; null: it is about the whole. */
  span: Span | null;
}
export type Message = { [R in Rule]: MessageOf<R> }[Rule];

/** A message of a rule. */
export const message = <R extends Rule>(rule: R, values: ValuesOf<R>, span: Span | null = null): MessageOf<R> => ({
  level: table[rule].level,
  rule,
  values,
  span,
});

/** Whether a message is of a rule, so that its values are known. */
export const isOf = <R extends Rule>(rule: R, one: Message): one is Extract<Message, { rule: R }> => one.rule === rule;

/** A message as it may come from a store, which another version may have filled: it had its words in English and no values. */
export interface StoredMessage {
  rule: string;
  values?: Values;
  reason?: string;
}
export interface Words {
  zh: string;
  en: string;
}

/** The words of a message. One of another version, which this one cannot put into words, is told as it was, or by its rule. */
export function wordsOf({ rule, values, reason }: StoredMessage): Words {
  const saying = Object.hasOwn(table, rule) ? (table[rule as Rule] as Saying<Values>) : null;
  if (saying && values) return { zh: saying.zh(values), en: saying.en(values) };
  return { zh: reason ?? rule, en: reason ?? rule };
}
