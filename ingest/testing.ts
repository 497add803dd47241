/**
 * What tests of the reader share: the conditions that every reading must keep.
 */
import { expect } from 'vitest';
import { withoutTermInside } from './language/terms.ts';
import { type Message, wordsOf } from './messages.ts';
import type { Extracted, Span } from './record.ts';
import { simplified } from './simplified.ts';

/** Messages with their words in English. */
export const told = (messages: readonly Message[]): { level: string; rule: string; reason: string }[] =>
  messages.map((one) => ({ level: one.level, rule: one.rule, reason: wordsOf(one).en }));

const squash = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');

/** Paths whose value is copied from the text as it stands. */
const copied =
  /^\/(?:people\/\d+\/(?:name|title)|items\/\d+\/(?:heading|submitters\/\d+|documents\/\d+|forwarded_to\/\d+|studied\/\d+|responsible\/\d+)|organizations\/\d+|documents\/\d+|distribution\/\d+|projects\/\d+|issuer|meeting\/(?:title|place))$/;

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
}

/** Whether a stretch of the text says `value`: blanks aside, and short lines within it aside, which are page marks. */
function says(stretch: string, value: string): boolean {
  const lines = stretch.split(/[\n\r\v\f\u2028\u2029]+/u).map(squash);
  let rest = squash(value);
  for (const [at, line] of lines.entries()) {
    const inside = at > 0 && at < lines.length - 1;
    if (rest.startsWith(line)) rest = rest.slice(line.length);
    else if (!inside || line.length >= 30) return false;
  }
  return rest === '';
}

/** A government is named without the term inside its name: 青崖县|十五届|人民政府. */
const isGovernment = (path: string, stretch: string, value: unknown): boolean =>
  path.startsWith('/organizations/') && withoutTermInside(simplified(squash(stretch))) === simplified(String(value));

/** What holds for every reading of every text: spans in the text, values where the spans say, shares that add up. */
export function holds(text: string, result: Extracted): void {
  const wrong: string[] = [];
  const inside = ({ start, end }: Span): boolean => start < end && end <= text.length;
  for (const span of result.unread) if (!inside(span)) wrong.push(`unread ${span.start}-${span.end}`);
  for (const fact of result.facts) {
    const { path, context, also, start, end } = fact;
    if (![fact, context, ...also].every(inside)) wrong.push(`${path}: a span outside the text`);
    if (context.start > start || context.end < end) wrong.push(`${path}: the context leaves it out`);
    if (at(result, path) !== fact.value) wrong.push(`${path}: not ${fact.value}`);
    if (copied.test(path) && !says(text.slice(start, end), String(fact.value)) && !isGovernment(path, text.slice(start, end), fact.value))
      wrong.push(`${path}: ${JSON.stringify(text.slice(start, end))} does not say ${fact.value}`);
  }
  for (const { name, context, ...own } of result.occurrences) {
    if (![own, context].every(inside) || context.start > own.start || context.end < own.end) wrong.push(`${name}: a span outside`);
    if (!says(text.slice(own.start, own.end), name)) wrong.push(`${text.slice(own.start, own.end)} does not say ${name}`);
  }
  expect(wrong).toEqual([]);
  const { fact, fixed, unread } = result.shares;
  expect(fact + fixed + unread).toBeCloseTo(1, 9);
}
