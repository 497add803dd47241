/**
 * Sentences inside a roster that say who was away: 出席：陶然、田野，方圆请假; 方圆同志因事未到 on a line of its own.
 */
import type { Found } from '../language/people/cells.ts';
import type { Span } from '../record.ts';

const verb =
  /(?:因[^，。；、\n（）()]{1,10}?)?(?:请假|缺席|缺会|(?:未能?|没有?|不能|无法)(?:出席|参加|到会|参会|与会|来|到))(?!人员|[\s　]*[：:])/gu;
const opening = /[，,；;。\n\r：:（(][^，,；;。\n\r：:（(]*$/u;

export interface AwayClause {
  /** Where its people begin; the verb ends them. */
  from: number;
  verb: Span;
  /** Nothing parts it from those who came: only the one right before the verb was away. */
  last: boolean;
}

/** The clauses of absence in `raw.slice(start, end)`, in order. Linear. */
export function awayClauses(raw: string, start: number, end: number): AwayClause[] {
  let done = start;
  return [...raw.slice(start, end).matchAll(verb)].map(({ index, 0: { length } }) => {
    const at = start + index;
    const found = opening.exec(raw.slice(Math.max(done, at - 200), at));
    const from = found ? at - found[0].length + 1 : done;
    const clause = { from, verb: { start: at, end: at + length }, last: !found && done === start };
    done = at + length;
    return clause;
  });
}

/** The clause that says of a person of the list that they were away. */
export function clauseOf(clauses: readonly AwayClause[], name: Found, people: readonly { name: Found }[]): AwayClause | undefined {
  return clauses.find(
    ({ from, verb: { start }, last }) =>
      name.span.start >= from &&
      name.span.end <= start &&
      (!last || people.findLast((one) => one.name.span.end <= start)?.name.span.start === name.span.start),
  );
}
