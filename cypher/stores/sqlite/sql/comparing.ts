/** = <> < <= > >= between values of rows, and with what is known before. */
import type { Comparison } from '../../../query/tree.ts';
import type { SqlValue } from '../connection.ts';
import { idStart, type Layout } from '../layout.ts';
import { type Condition, each } from './condition.ts';
import { type Known, notPushed, Rendering } from './rendering.ts';
import { comparable, comparand, ordered, type Scalar } from './scalar.ts';

const isEquality = (operator: Comparison): boolean => operator === '=' || operator === '<>';
function check(scalar: Scalar, operator: Comparison): void {
  if (!comparable(scalar.kind, scalar.kind) || !(isEquality(operator) || ordered(scalar.kind))) notPushed(`${scalar.kind} ${operator}`);
}

/** Two values of rows. */
export function compareScalars(left: Scalar, operator: Comparison, right: Scalar): Condition {
  check(left, operator);
  if (!comparable(left.kind, right.kind)) notPushed(`${left.kind} ${operator} ${right.kind}`);
  return each((to) => {
    left.write(to);
    to.add(` ${operator} `);
    right.write(to);
  });
}

/** Values of two types are never equal, and unknown where one is null. */
function writeUnlike(scalar: Scalar, operator: Comparison, to: Rendering): void {
  to.add('(');
  scalar.write(to);
  to.add(operator === '=' ? ' IS NULL AND NULL)' : ' IS NOT NULL OR NULL)');
}

/** Ids that are equal begin alike: that is what the index finds. */
function writeStart(scalar: Scalar, value: SqlValue, to: Rendering): void {
  const part = new Rendering(to.frame, to.running);
  scalar.write(part);
  to.add(`${idStart(part.text)} = substr(`);
  to.bind(value);
  to.add(', 1, 8) AND ');
}

/** A value of a row with one that is known before: of what type that is, is seen when the query runs. */
export function compareKnown(scalar: Scalar, operator: Comparison, known: Known, layout: Layout): Condition {
  check(scalar, operator);
  return {
    truth(to, wanted) {
      const value = to.value(known);
      if (value === null) return null;
      if (comparand(scalar.kind, value, layout) !== undefined) return undefined;
      if (!isEquality(operator)) return Number.isNaN(value) ? undefined : null;
      return wanted && operator === '=' ? false : undefined;
    },
    write(to) {
      const value = comparand(scalar.kind, to.value(known), layout);
      if (value === undefined) return writeUnlike(scalar, isEquality(operator) ? operator : '=', to);
      to.add('(');
      if (scalar.id && operator === '=') writeStart(scalar, value, to);
      scalar.write(to);
      to.add(` ${operator} `);
      to.bind(value);
      to.add(')');
    },
  };
}
