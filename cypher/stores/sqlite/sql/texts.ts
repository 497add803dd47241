/** STARTS WITH, ENDS WITH, CONTAINS: a text of a row with one that is known before. */
import type { Condition } from './condition.ts';
import { type Known, notPushed, type Rendering } from './rendering.ts';
import type { Scalar } from './scalar.ts';

/** The text that comes right after all that begin with this one, by code points; null: there is none. */
function after(text: string): string | null {
  const points = [...text];
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    const point = last.codePointAt(0) ?? 0;
    if (point < 0x10ffff) return points.join('') + String.fromCodePoint(point === 0xd7ff ? 0xe000 : point + 1);
  }
  return null;
}

type Test = (scalar: Scalar, text: string, to: Rendering) => void;
const tests: Record<'STARTS WITH' | 'ENDS WITH' | 'CONTAINS', Test> = {
  // As a range, for which an index can be used.
  'STARTS WITH'(scalar, text, to) {
    scalar.write(to);
    to.add(' >= ');
    to.bind(text);
    const end = after(text);
    if (end === null) return;
    to.add(' AND ');
    scalar.write(to);
    to.add(' < ');
    to.bind(end);
  },
  'ENDS WITH'(scalar, text, to) {
    to.add('substr(');
    scalar.write(to);
    to.add(', ');
    to.bind(BigInt(-[...text].length));
    to.add(') = ');
    to.bind(text);
  },
  CONTAINS(scalar, text, to) {
    to.add('instr(');
    scalar.write(to);
    to.add(', ');
    to.bind(text);
    to.add(') > 0');
  },
};

/** Unknown where the other value is no text. */
export function textCondition(scalar: Scalar, operator: keyof typeof tests, known: Known): Condition {
  if (scalar.kind !== 'string') notPushed(`${scalar.kind} ${operator}`);
  return {
    truth: (to) => (typeof to.value(known) === 'string' ? undefined : null),
    write(to) {
      const text = to.value(known);
      if (typeof text !== 'string') return to.add('NULL');
      to.add('(');
      // All texts begin and end with the empty one.
      tests[text === '' ? 'STARTS WITH' : operator](scalar, text, to);
      to.add(')');
    },
  };
}
