/** =~: whether a pattern of Java takes the whole text. RE2 needs time that grows with the text alone, so that no pattern can hang. */
import { RE2JS } from 're2js';
import type { Budget } from '../../budget.ts';
import { typeName } from '../../kinds.ts';
import { refuse } from '../../refuse.ts';
import type { Value } from '../../values.ts';
import type { Truth } from '../truth.ts';
import { translated } from './translate.ts';

const longest = 1000;

function compiled(pattern: string): RE2JS {
  if (pattern.length > longest) refuse(`A pattern may have ${longest} characters; this has ${pattern.length}.`);
  const text = translated(pattern);
  try {
    return RE2JS.compile(text);
  } catch (error) {
    return refuse(`This is no pattern that can be used: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** A matcher that keeps the last pattern it saw, as most questions have one. Texts alone match; other values give null. */
export function matcher(): (text: Value, pattern: Value, budget: Budget) => Truth {
  let last: { pattern: string; expression: RE2JS } | null = null;
  return (text, pattern, budget) => {
    if (text === null || pattern === null) return null;
    if (typeof pattern !== 'string')
      return typeof text === 'string' ? refuse(`A pattern is a STRING, but this is ${typeName(pattern)}.`) : null;
    if (last?.pattern !== pattern) last = { pattern, expression: compiled(pattern) };
    if (typeof text !== 'string') return null;
    budget.step(1 + (text.length >> 4));
    return last.expression.matches(text);
  };
}
