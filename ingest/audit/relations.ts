/** What can be asked of a reading, by name. One that is added wants a claim that asks it. */
import { type Ask, always, answerOf, never, type SaidRelation, same } from './relations/answer.ts';
import { askBodies, askChange, askDecision, askFigure, askTold, askVotes } from './relations/of-items.ts';
import { askRole, askTitle } from './relations/of-people.ts';

const askDate: Ask = ({ meeting }, [day]) =>
  answerOf(
    meeting.date === null ? [] : [meeting.date],
    (one) => one === day,
    (words) => ({ relation: 'date', words }),
    always,
  );
const askItems: Ask = ({ items }, [count]) =>
  answerOf(
    items.length === 0 ? [] : [String(items.length)],
    (one) => one === count,
    (words) => ({ relation: 'items', words }),
    always,
  );
const askNumbered: Ask = (record, [number = '']) =>
  answerOf(
    record.document_numbers,
    (one) => same(one, number),
    (words) => ({ relation: 'numbered', words }),
    never,
  );

export const relations = {
  chair: askRole('chair'),
  present: askRole('present'),
  invited: askRole('invited'),
  observer: askRole('observer'),
  absent: askRole('absent'),
  recorder: askRole('recorder'),
  speaker: askRole('speaker'),
  title: askTitle,
  date: askDate,
  items: askItems,
  approved: askDecision('approved'),
  'approved-in-principle': askDecision('approved-in-principle'),
  deferred: askDecision('deferred'),
  submitted: askBodies('submitted', ({ submitters }) => submitters),
  forwarded: askBodies('forwarded', ({ forwarded_to: to }) => to),
  told: askTold,
  appointed: askChange('appointed'),
  dismissed: askChange('dismissed'),
  resigned: askChange('resigned'),
  elected: askChange('elected'),
  votes: askVotes,
  figure: askFigure,
  numbered: askNumbered,
} satisfies Partial<Record<SaidRelation, Ask>>;
export type Relation = keyof typeof relations;
export const isRelation = (word: string): word is Relation => Object.hasOwn(relations, word);
