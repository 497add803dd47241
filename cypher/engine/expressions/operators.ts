/** Operators of one side and of two, IS NULL and labels as conditions. */
import { negate } from '../operators/arithmetic.ts';
import { binary as meanings } from '../operators/binary.ts';
import { hasLabels as labelsOf } from '../operators/labels.ts';
import { and, not, or, type Truth, truthOf } from '../operators/truth.ts';
import { isNormalized as normalized, isTyped as typed } from '../operators/typed.ts';
import { isOfValues, located } from '../refuse.ts';
import type { Evaluate } from '../running.ts';
import type { CompileKind } from './kinds.ts';

const truth =
  (evaluate: Evaluate): ((...args: Parameters<Evaluate>) => Truth) =>
  (frame, running) =>
    truthOf(evaluate(frame, running));

/** AND and OR: `decides` on one side is the answer, whatever the other side is, even an error. */
function logical(decides: boolean, left: Evaluate, right: Evaluate): Evaluate {
  const both = decides ? or : and;
  const [first, second] = [truth(left), truth(right)];
  return (frame, running) => {
    let known: Truth;
    try {
      known = first(frame, running);
    } catch (error) {
      if (isOfValues(error) && second(frame, running) === decides) return decides;
      throw error;
    }
    return known === decides ? decides : both(known, second(frame, running));
  };
}

export const binary: CompileKind<'binary'> = ({ operator, left, right, at }, scope, compiler) => {
  const [first, second] = [compiler.expression(left, scope), compiler.expression(right, scope)];
  if (operator === 'AND' || operator === 'OR') return located(at, operator, logical(operator === 'OR', first, second));
  const meaning = meanings[operator]();
  return located(at, operator, (frame, running) => meaning(first(frame, running), second(frame, running), running.budget));
};

export const unary: CompileKind<'unary'> = ({ operator, of, at }, scope, compiler) => {
  const evaluate = compiler.expression(of, scope);
  if (operator === 'NOT') return located(at, 'NOT', (frame, running) => not(truthOf(evaluate(frame, running))));
  return operator === '-' ? located(at, '-', (frame, running) => negate(evaluate(frame, running))) : evaluate;
};

export const isNull: CompileKind<'isNull'> = ({ of, not: negated }, scope, compiler) => {
  const evaluate = compiler.expression(of, scope);
  return (frame, running) => (evaluate(frame, running) === null) !== negated;
};

export const isTyped: CompileKind<'isTyped'> = ({ of, types, not: negated }, scope, compiler) => {
  const evaluate = compiler.expression(of, scope);
  return (frame, running) => typed(evaluate(frame, running), types) !== negated;
};

export const isNormalized: CompileKind<'isNormalized'> = ({ of, form, not: negated }, scope, compiler) => {
  const evaluate = compiler.expression(of, scope);
  return (frame, running) => {
    const known = normalized(evaluate(frame, running), form);
    return negated ? not(known) : known;
  };
};

export const hasLabels: CompileKind<'hasLabels'> = ({ of, labels, at }, scope, compiler) => {
  const [evaluate, test] = [compiler.expression(of, scope), labelsOf(labels)];
  return located(at, 'labels', (frame, running) => test(evaluate(frame, running)));
};
