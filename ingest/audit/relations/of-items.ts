/** What became of an item: who brought it, what was decided, who is to act, counted votes and amounts. */
import type { DecisionKind } from '../../../cypher/enumerations.ts';
import type { Appointment, Extracted, Item } from '../../record.ts';
import { type Ask, always, answerOf, never, plain, type SaidRelation, same } from './answer.ts';

/** The items a claim is of: a number, or words of heading or title. Without numbers they are counted. */
function itemsAt({ items }: Extracted, which: string): Item[] {
  if (!/^\d+$/u.test(which)) {
    const words = plain(which);
    return items.filter(({ heading, documents }) => [heading, ...documents].some((one) => plain(one).includes(words)));
  }
  const numbered = items.some(({ number }) => number !== null);
  return items.filter(({ number }, at) => (numbered ? number : at + 1) === Number(which));
}

const approvals: readonly string[] = ['approved', 'approved-in-principle'];
/** Where it is false that an item was approved, approval in principle says so as well. */
export const askDecision =
  (kind: DecisionKind): Ask =>
  (record, [which = ''], isTrue) => {
    const counts = !isTrue && approvals.includes(kind) ? approvals : [kind];
    const decisions = itemsAt(record, which).flatMap((item) => item.decisions.map((relation) => ({ relation, words: item.heading })));
    return answerOf(
      decisions,
      ({ relation }) => counts.includes(relation),
      (one) => one,
      always,
    );
  };

export const askBodies =
  (relation: SaidRelation, of: (item: Item) => readonly string[]): Ask =>
  (record, [which = '', body = '']) =>
    answerOf(
      itemsAt(record, which).flatMap(of),
      (one) => same(one, body),
      (words) => ({ relation, words }),
      always,
    );

/** `told ACTOR [lead|support] [by DAY]`; a part or a day that is not read excludes nothing. */
export const askTold: Ask = (record, [actor = '', ...rest]) => {
  const part = rest.find((word) => word === 'lead' || word === 'support');
  const day = rest.includes('by') ? rest[rest.indexOf('by') + 1] : undefined;
  return answerOf(
    record.items.flatMap(({ tasks }) => tasks).filter((task) => same(task.actor, actor)),
    (task) => (!part || task.part === part) && (!day || task.due === day),
    (task) => ({ relation: 'told', words: [task.actor, task.part, task.deadline, task.due].filter(Boolean).join(' ') }),
    (task) =>
      (part !== undefined && task.part !== null && task.part !== part) || (day !== undefined && task.due !== null && task.due !== day),
  );
};

export const askChange =
  (change: Appointment['change']): Ask =>
  (record, [person = '', office = '']) => {
    const wanted = plain(office);
    return answerOf(
      record.items.flatMap(({ appointments }) => appointments).filter((one) => same(one.person, person)),
      (one) => one.change === change && (plain(one.office).includes(wanted) || wanted.includes(plain(one.office))),
      (one) => ({ relation: one.change, words: `${one.person} ${one.office}` }),
      always,
    );
  };

export const askVotes: Ask = (record, [which = '', ...counts]) =>
  answerOf(
    itemsAt(record, which).flatMap(({ votes }) => votes),
    (vote) => [vote.for, vote.against, vote.abstained].join(' ') === counts.join(' '),
    (vote) => ({ relation: 'votes', words: [vote.for, vote.against, vote.abstained].map((count) => count ?? '–').join(' : ') }),
    always,
  );

/** An item may name several amounts. */
export const askFigure: Ask = (record, [which = '', amount = '']) =>
  answerOf(
    itemsAt(record, which).flatMap(({ figures }) => figures),
    (figure) => figure.amount === Number(amount),
    (figure) => ({ relation: 'figure', words: figure.text }),
    never,
  );
