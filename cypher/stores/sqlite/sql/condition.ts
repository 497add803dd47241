/** Conditions as SQL, in Cypher's logic of three values, which SQL has too. What is known before a row is read is left out of the text. */
import { truthOf } from '../../../engine/operators/truth.ts';
import type { Known, Rendering } from './rendering.ts';

/** What a condition comes to for this run; undefined: each row decides. */
export type Truth = boolean | null | undefined;
export interface Condition {
  /** `wanted`: only true counts, so that a condition which can but be false or null may say false. */
  truth(to: Rendering, wanted: boolean): Truth;
  /** Asked only where the row decides. */
  write(to: Rendering): void;
}

const literals = new Map<Truth, string>([
  [true, '1'],
  [false, '0'],
  [null, 'NULL'],
]);
/** Writes a condition, also one whose truth is known. */
export function writeCondition(condition: Condition, to: Rendering, wanted: boolean): void {
  const truth = condition.truth(to, wanted);
  if (truth === undefined) condition.write(to);
  else to.add(literals.get(truth) ?? 'NULL');
}

/** A condition of which each row decides. */
export const each = (write: (to: Rendering) => void): Condition => ({
  truth: () => undefined,
  write(to) {
    to.add('(');
    write(to);
    to.add(')');
  },
});

/** One known before the rows. */
export const constant = (known: Known): Condition => ({
  truth: (to) => truthOf(to.value(known)),
  write: () => undefined,
});

/** AND and OR: `decided` ends them, the others are left out. */
function several(conditions: readonly Condition[], decided: boolean, word: string): Condition {
  return {
    truth(to, wanted) {
      let unknown = false;
      let open = false;
      for (const condition of conditions) {
        const truth = condition.truth(to, wanted);
        if (truth === decided) return decided;
        if (truth === undefined) open = true;
        else if (truth === null) unknown = true;
      }
      if (wanted && unknown && !decided) return false;
      return open ? undefined : unknown ? null : !decided;
    },
    write(to) {
      const left = conditions.filter((condition) => condition.truth(to, false) !== !decided);
      to.add('(');
      to.join(left, word, (condition) => writeCondition(condition, to, false));
      to.add(')');
    },
  };
}
/** All of several; true where there are none. */
export const all = (conditions: readonly Condition[]): Condition => several(conditions, false, ' AND ');
/** Any of several; false where there are none. */
export const anyOf = (conditions: readonly Condition[]): Condition => several(conditions, true, ' OR ');

export const not = (condition: Condition): Condition => ({
  truth(to) {
    const truth = condition.truth(to, false);
    return typeof truth === 'boolean' ? !truth : truth;
  },
  write(to) {
    to.add('(NOT ');
    condition.write(to);
    to.add(')');
  },
});
export const either = (left: Condition, right: Condition): Condition => ({
  truth(to) {
    const [a, b] = [left.truth(to, false), right.truth(to, false)];
    if (a === null || b === null) return null;
    return a === undefined || b === undefined ? undefined : a !== b;
  },
  write(to) {
    to.add('(');
    writeCondition(left, to, false);
    to.add(' <> ');
    writeCondition(right, to, false);
    to.add(')');
  },
});
