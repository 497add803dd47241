/** What can be asked of a reading: by each relation, what the reader says that agrees with a claim, and what it says instead. */
import { type DecisionKind, decisionKinds } from '../../cypher/enumerations.ts';
import { type Appointment, type Extracted, type Item, type Role, roles } from '../record.ts';

/** What was read: which relation, or the role or decision in its place, and the words. */
export interface Said {
  relation: SaidRelation;
  words: string;
}
export interface Answer {
  agrees: Said[];
  /** What cannot be true where the claim is. */
  differs: Said[];
  /** What else is said of the same, which speaks neither for the claim nor against it. */
  beside?: Said[];
}
type Ask = (record: Extracted, words: readonly string[], isTrue: boolean) => Answer;

/** What is asked of a reading beside roles and decisions. */
const others = [
  'title',
  'date',
  'items',
  'submitted',
  'forwarded',
  'told',
  'appointed',
  'dismissed',
  'resigned',
  'elected',
  'votes',
  'figure',
  'numbered',
] as const;
export const saidRelations = [...new Set([...roles, ...decisionKinds, ...others])];
export type SaidRelation = (typeof saidRelations)[number];

const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.replace(/[\s“”"]+/gu, '');
const part = <T>(all: readonly T[], agrees: (one: T) => boolean, show: (one: T) => Said): Answer => ({
  agrees: all.filter(agrees).map(show),
  differs: all.filter((one) => !agrees(one)).map(show),
});
/** What differs counts only where nothing agrees. */
const either = ({ agrees, differs }: Answer): Answer => ({ agrees, differs: agrees.length > 0 ? [] : differs });

/** Roles of those who were there. */
const attending: readonly Role[] = ['chair', 'present', 'invited', 'observer'];
/** Where it is false that somebody was there, any role of those who were is wrong. */
const askRole =
  (role: Role): Ask =>
  (record, [name = ''], isTrue) => {
    const roles = record.people.filter((one) => same(one.name, name)).map((one) => ({ relation: one.role, words: one.name }));
    const counts = isTrue || role === 'chair' || role === 'absent' ? [role] : attending;
    const agrees = roles.filter(({ relation }) => counts.includes(relation));
    const opposite = role === 'absent' ? attending : ['absent'];
    const differs = roles.filter(
      ({ relation }) => opposite.includes(relation) || (agrees.length === 0 && attending.includes(role) && attending.includes(relation)),
    );
    return { agrees, differs, beside: roles.filter((one) => !agrees.includes(one) && !differs.includes(one)) };
  };

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
const askDecision =
  (kind: DecisionKind): Ask =>
  (record, [which = ''], isTrue) => {
    const counts = !isTrue && approvals.includes(kind) ? approvals : [kind];
    const decisions = itemsAt(record, which).flatMap(({ decisions: all, heading }) =>
      all.map((relation) => ({ relation, words: heading })),
    );
    return either(
      part(
        decisions,
        ({ relation }) => counts.includes(relation),
        (one) => one,
      ),
    );
  };
const askBodies =
  (relation: SaidRelation, of: (item: Item) => readonly string[]): Ask =>
  (record, [which = '', body = '']) =>
    either(
      part(
        itemsAt(record, which).flatMap(of),
        (one) => same(one, body),
        (words) => ({ relation, words }),
      ),
    );

/** `told ACTOR [lead|support] [by DAY]` */
const askTold: Ask = (record, [actor = '', ...rest]) => {
  const wanted = rest.find((word) => word === 'lead' || word === 'support');
  const day = rest[rest.indexOf('by') + 1];
  const due = rest.includes('by') ? day : undefined;
  const tasks = record.items.flatMap(({ tasks: all }) => all).filter((task) => same(task.actor, actor));
  const show = (task: (typeof tasks)[number]): Said => ({
    relation: 'told',
    words: [task.actor, task.part, task.deadline, task.due].filter(Boolean).join(' '),
  });
  const agrees = tasks.filter((task) => (!wanted || task.part === wanted) && (!due || task.due === due));
  const differs = tasks.filter(
    (task) => (wanted && task.part !== null && task.part !== wanted) || (due && task.due !== null && task.due !== due),
  );
  const beside = agrees.length > 0 ? [] : tasks.filter((task) => !differs.includes(task));
  return { ...either({ agrees: agrees.map(show), differs: differs.map(show) }), beside: beside.map(show) };
};

const askChange =
  (change: Appointment['change']): Ask =>
  (record, [person = '', office = '']) => {
    const found = record.items.flatMap(({ appointments }) => appointments).filter((one) => same(one.person, person));
    const [a, b] = [plain(office), (one: Appointment): string => plain(one.office)];
    return either(
      part(
        found,
        (one) => one.change === change && (b(one).includes(a) || a.includes(b(one))),
        (one) => ({ relation: one.change, words: `${one.person} ${one.office}` }),
      ),
    );
  };

/** One value of the record that may be another. */
const askValue =
  (relation: SaidRelation, of: (record: Extracted) => string | number | null): Ask =>
  (record, [value = '']) => {
    const read = of(record);
    return part(
      read === null ? [] : [String(read)],
      (one) => one === value,
      (words) => ({ relation, words }),
    );
  };

const askTitle: Ask = (record, [name = '', title = '']) =>
  either(
    part(
      record.people.filter((one) => same(one.name, name) && one.title !== null),
      (one) => same(one.title ?? '', title),
      (one) => ({ relation: 'title', words: `${one.name} ${one.title}` }),
    ),
  );
const askVotes: Ask = (record, [which = '', ...counts]) =>
  either(
    part(
      itemsAt(record, which).flatMap(({ votes }) => votes),
      (vote) => [vote.for, vote.against, vote.abstained].join(' ') === counts.join(' '),
      (vote) => ({ relation: 'votes', words: [vote.for, vote.against, vote.abstained].map((count) => count ?? '–').join(' : ') }),
    ),
  );
const askFigure: Ask = (record, [which = '', amount = '']) =>
  either(
    part(
      itemsAt(record, which).flatMap(({ figures }) => figures),
      (figure) => figure.amount === Number(amount),
      (figure) => ({ relation: 'figure', words: figure.text }),
    ),
  );
const askNumbered: Ask = (record, [number = '']) =>
  either(
    part(
      record.document_numbers,
      (one) => same(one, number),
      (words) => ({ relation: 'numbered', words }),
    ),
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
  date: askValue('date', ({ meeting }) => meeting.date),
  items: askValue('items', ({ items }) => items.length || null),
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
