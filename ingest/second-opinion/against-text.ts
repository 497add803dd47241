/**
 * A model's proposals against the text. Nothing is believed: the quote must be one of the sentences that were asked about, the name
 * must stand in it unread, the sentence itself must say what is claimed, and what a rule has read stays as the rule read it.
 */
import { isLawfulName } from '../../cypher/name-law.ts';
import { flatOffset, rawSpan, readLines } from '../2-lines.ts';
import { divide } from '../3-sections.ts';
import { bodySuffix, isName } from '../language/people/names.ts';
import type { Extracted, Fact, Role, Span } from '../record.ts';
import { generic, tradeVerbs } from '../words/bodies.ts';
import { endsInOffice } from '../words/offices.ts';
import { roleSaid } from './presence.ts';
import type { Proposal } from './question.ts';
import type { Sentence, Unread } from './sentences.ts';

/** Why a proposal was dropped, in words for a person. */
export const reasons = {
  form: 'not in the form',
  quote: 'quote not in the text',
  name: 'name not in its quote',
  shape: 'no name of a person or body',
  role: 'not said by its quote',
  place: 'cannot be said there',
  read: 'read by a rule already',
  again: 'proposed twice',
} as const;
export type Reason = keyof typeof reasons;
export const dropReasons = Object.keys(reasons) as [Reason, ...Reason[]];

/** A value and the stretch of the raw text it stands on. */
export interface Stand<T extends string = string> {
  value: T;
  span: Span;
}
/** What is left of a proposal once it has been found in the text. */
export type Accepted = { context: Span; name: Stand } & (
  | { relation: 'attended' | 'mentioned'; role: Stand<Role>; title: Stand | null }
  | { relation: 'body' }
  | { relation: 'submitted'; item: number }
);

const submits = /提交|提请|提出|汇报|报告|说明|上报|报送|起草/u;
const bodyForm = /^[\p{Script=Han}\p{N}A-Za-z（）()“”·]{3,40}$/u;
const headings = /^\/items\/(\d+)\/heading$/u;
const attendance: readonly Role[] = ['chair', 'present', 'invited', 'observer', 'absent', 'recorder'];

const isBody = (name: string): boolean =>
  bodyForm.test(name) && bodySuffix(name) > 0 && !generic.test(name) && !tradeVerbs.some((one) => one.length > 1 && name.startsWith(one));

/** Proposals of one record, taken in order; each is kept, or dropped with its reason. */
export function checker(record: Extracted, unread: Unread) {
  const { view } = unread;
  const known = namesRead(record);
  const itemAt = itemFinder(record, unread);
  const seen = new Set<string>();

  const stand = (from: number, to: number): Stand => ({ value: unread.written(from, to), span: rawSpan(view, from, to) });

  function stretch(quote: string, asked: readonly Sentence[]): { sentence: Sentence; from: number; to: number } | null {
    const bare = readLines(quote).flat.replaceAll('\n', '');
    if (bare.length < 2) return null;
    for (const sentence of asked) {
      const at = sentence.text.indexOf(bare);
      if (at >= 0) return { sentence, from: at, to: at + bare.length };
    }
    return null;
  }

  function titleOf({ title }: Proposal, sentence: Sentence, from: number, to: number): Stand | null {
    if (title === null || !endsInOffice(title)) return null;
    for (const start of [from - title.length, to])
      if (start >= 0 && sentence.text.startsWith(title, start)) return stand(sentence.from + start, sentence.from + start + title.length);
    return null;
  }

  return function check(one: Proposal, asked: readonly Sentence[]): Accepted | Reason {
    const found = stretch(one.quote, asked);
    if (!found) return 'quote';
    const { sentence } = found;
    const places: { from: number; to: number }[] = [];
    for (let at = sentence.text.indexOf(one.name, found.from); at >= 0; at = sentence.text.indexOf(one.name, at + 1))
      if (at + one.name.length <= found.to) places.push({ from: at, to: at + one.name.length });
    if (places.length === 0) return 'name';
    const person = one.relation === 'attended' || one.relation === 'mentioned';
    if (!isLawfulName(one.name) || (person ? !isName(one.name, true) : !isBody(one.name))) return 'shape';
    const open = places.filter(({ from, to }) => unread.isUnread(sentence.from + from, sentence.from + to));
    const [first] = open;
    if (!first) return 'read';
    const name = stand(sentence.from + first.from, sentence.from + first.to);
    if ((person ? known.bodies : known.people).has(name.value)) return 'read';
    const id = `${one.relation === 'attended' ? 'mentioned' : one.relation} ${one.name}`;
    if (seen.has(id)) return 'again';
    const context = sentence.span;
    const item = itemAt(sentence);
    if (one.relation === 'attended') {
      if (known.present.has(name.value)) return 'read';
      if (item !== null) return 'place';
      for (const { from, to } of open) {
        const said = roleSaid(sentence.text, from, to);
        if (said?.role !== one.role || said.from < found.from || said.to > found.to) continue;
        seen.add(id);
        const role = { value: said.role, span: rawSpan(view, sentence.from + said.from, sentence.from + said.to) };
        const at = stand(sentence.from + from, sentence.from + to);
        return { relation: one.relation, context, name: at, role, title: titleOf(one, sentence, from, to) };
      }
      return 'role';
    }
    if (one.relation === 'mentioned') {
      if (known.people.has(name.value)) return 'read';
      seen.add(id);
      const role = { value: 'mentioned' as const, span: name.span };
      return { relation: one.relation, context, name, role, title: titleOf(one, sentence, first.from, first.to) };
    }
    if (one.relation === 'submitted') {
      if (typeof item !== 'number') return 'place';
      if ((record.items[item]?.submitters.length ?? 0) > 0) return 'read';
      if (!submits.test(sentence.text)) return 'role';
      seen.add(id);
      return { relation: one.relation, context, name, item };
    }
    if (known.bodies.has(name.value)) return 'read';
    seen.add(id);
    return { relation: one.relation, context, name };
  };
}

/** The names that rules have read. What they took for a person is no body, what they took for an actor is not made another. */
function namesRead(record: Extracted): Record<'people' | 'present' | 'bodies', ReadonlySet<string>> {
  const of = (test: (role: Role) => boolean): Set<string> =>
    new Set(record.people.filter(({ role }) => test(role)).map(({ name }) => name));
  const people = of(() => true);
  const actors = record.items.flatMap((item) => [...item.submitters, ...item.responsible, ...item.forwarded_to]);
  const bodies = new Set([...record.organizations, ...actors].filter((name) => !people.has(name)));
  return { people, present: of((role) => attendance.includes(role)), bodies };
}

/** The item a sentence stands in: its index in the record; 'some' where that is not known; null outside all items. */
function itemFinder(record: Extracted, { view }: Unread): (sentence: Sentence) => number | 'some' | null {
  const { zones, extras } = divide(view);
  const starts = new Map<number, number>();
  for (const { path, start } of record.facts as readonly Fact[]) {
    const index = headings.exec(path)?.[1];
    if (index !== undefined) starts.set(flatOffset(view, start), Number(index));
  }
  return ({ from }) => {
    const inside = ({ start, end }: Span): boolean => start <= from && from < end;
    const zone = zones.find((one) => inside({ start: one.mark.start, end: one.heading.end }) || one.body.some(inside));
    if (zone) return starts.get(zone.heading.start) ?? 'some';
    return extras.some((para) => inside({ start: para.from, end: para.to })) ? 'some' : null;
  };
}
