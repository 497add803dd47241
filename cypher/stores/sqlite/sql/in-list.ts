/** IN: a value of a row in a list that is known before, and a known value in a list of a row. */
import type { Value } from '../../../engine/values.ts';
import { QueryRefused } from '../../../store.ts';
import type { SqlValue } from '../connection.ts';
import type { Layout } from '../layout.ts';
import { hidden } from '../nulls.ts';
import type { Condition } from './condition.ts';
import { type Known, notPushed, type Rendering } from './rendering.ts';
import { comparable, comparand, type Scalar } from './scalar.ts';

function listOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value;
  throw new QueryRefused('failed', 'IN needs a list on its right, and this is none.');
}
/** Texts and whole numbers go as one value, so that lists of any length are one statement. */
function writeList(values: readonly SqlValue[], to: Rendering): void {
  if (values.every((value) => typeof value === 'bigint' || typeof value === 'string')) {
    to.add('(SELECT value FROM json_each(');
    // Texts within a text, as they are stored.
    to.bind(
      `[${hidden(values)
        .map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value)))
        .join(',')}]`,
    );
    to.add('))');
    return;
  }
  to.add('(');
  to.join(values, ', ', (value) => to.bind(value));
  to.add(')');
}
/** `scalar IN list`. */
export function isOneOf(scalar: Scalar, list: Known, layout: Layout): Condition {
  if (!comparable(scalar.kind, scalar.kind)) notPushed(`${scalar.kind} IN`);
  const alike = (to: Rendering): SqlValue[] => listOf(to.value(list)).flatMap((value) => comparand(scalar.kind, value, layout) ?? []);
  return {
    truth(to, wanted) {
      const value = to.value(list);
      if (value === null) return null;
      if (listOf(value).length === 0) return false;
      return wanted && alike(to).length === 0 ? false : undefined;
    },
    write(to) {
      const values = alike(to);
      const unknown = listOf(to.value(list)).includes(null);
      to.add('(');
      scalar.write(to);
      if (values.length === 0) to.add(unknown ? ' IS NULL AND NULL OR NULL)' : ' IS NULL AND NULL)');
      else {
        to.add(' IN ');
        writeList(values, to);
        to.add(unknown ? ' OR NULL)' : ')');
      }
    },
  };
}

/**
 * `known IN scalar`, a list of texts. It is JSON without spaces, so that the element, as JSON and behind a bracket or comma, stands
 * nowhere but as an element: a quote within a text is escaped.
 */
export function isElementOf(element: Known, scalar: Scalar): Condition {
  if (scalar.kind !== 'string[]') notPushed(`IN ${scalar.kind}`);
  return {
    truth: (to, wanted) => (wanted && typeof to.value(element) !== 'string' ? false : undefined),
    write(to) {
      const value = to.value(element);
      to.add('(');
      if (typeof value === 'string') {
        to.add('instr(');
        scalar.write(to);
        to.add(', ');
        to.bind(`[${JSON.stringify(value)}`);
        to.add(') = 1 OR instr(');
        scalar.write(to);
        to.add(', ');
        to.bind(`,${JSON.stringify(value)}`);
        to.add(') > 0');
      } else {
        // Of another type: in no list of texts. Null: unknown, but for the empty list.
        scalar.write(to);
        to.add(value === null ? " <> '[]' AND NULL" : ' IS NULL AND NULL');
      }
      to.add(')');
    },
  };
}
