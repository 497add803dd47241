/**
 * Occurrences: each place where a person is named in a list, a sentence of presence or an appointment, with what the text says of them there.
 * A person who is named twice has one row a role in `people`, and two occurrences.
 */
import { bodySuffix } from '../language/people/names.ts';
import { splitAtSuffix, splitOffice } from '../language/people/office-parts.ts';
import type { Occurrence, Span } from '../record.ts';
import type { OccurrenceNote } from './claimed.ts';
import type { Draft } from './draft.ts';

const bracket = /^[\s　]*[（(]([^（）()\n]{1,30})[）)]/u;
const parted = /[，,、；;\s]+/u;
/** Peoples are named so; 家族, 民族 and 贵族 are none. */
const people = /^(?!家族|民族|种族|贵族|氏族|宗族|水族馆)[一-龥]{1,5}族$/u;

/** What the bracket behind a name says: a remark, of which sex, people and unit are told by themselves. */
function noteBehind(raw: string, at: number): Pick<Occurrence, 'note' | 'sex' | 'ethnicity' | 'unit'> {
  const found = bracket.exec(raw.slice(at, at + 40));
  if (!found) return { note: null, sex: null, ethnicity: null, unit: null };
  const note = (found[1] ?? '').trim();
  const parts = note.split(parted);
  const first = (test: (part: string) => boolean): string | null => parts.find(test) ?? null;
  const sex = first((part) => /^[男女]性?$/u.test(part));
  return {
    note,
    sex: sex === null ? null : sex.startsWith('男') ? '男' : '女',
    ethnicity: first((part) => people.test(part)),
    unit: first((part) => part.length > 2 && bodySuffix(part) > 0),
  };
}

/** Each place once, in the order of the text; of a place that was read twice what says more. */
function eachPlace(notes: readonly OccurrenceNote[], names: ReadonlySet<string>): OccurrenceNote[] {
  const byPlace = new Map<number, OccurrenceNote>();
  const says = ({ role, title }: OccurrenceNote): number => (role === 'mentioned' ? 0 : 2) + (title ? 1 : 0);
  for (const note of notes) {
    const before = byPlace.get(note.name.span.start);
    if (names.has(note.name.value) && (!before || says(note) > says(before))) byPlace.set(note.name.span.start, note);
  }
  return [...byPlace.values()].sort((a, b) => a.name.span.start - b.name.span.start);
}

/** The body of an office, or that alone. */
const unitOf = (title: string, bodies: readonly string[]): string | null =>
  bodies.includes(title) ? title : ((splitOffice(title, bodies) ?? splitAtSuffix(title))?.body ?? null);

/** What occurrences hold beside names: their offices and what stands in brackets. */
export const spansOf = (text: string, draft: Draft): Span[] =>
  draft.occurrences.flatMap(({ name, title }) => {
    const { end } = name.span;
    const behind = bracket.exec(text.slice(end, end + 40))?.[0].length ?? 0;
    return [...(title ? [title.span] : []), ...(behind > 0 ? [{ start: end, end: end + behind }] : [])];
  });

/** The people of the draft in the end, wherever they are named. `text` is as published, `written` gives a value in its characters. */
export function occurrencesOf(text: string, draft: Draft, written: (one: OccurrenceNote['name']) => string): Occurrence[] {
  const names = new Set(draft.people.map(({ name }) => name.value));
  const bodies = draft.organizations.map(({ value }) => value);
  const changes = new Map(
    draft.items.flatMap(({ appointments }) => appointments.map(({ person, change }) => [person.span.start, change.value] as const)),
  );
  const places = new Map<number, number>();
  return eachPlace(draft.occurrences, names).map(({ name, title, role, roleAt, context, rule }) => {
    const { start, end } = name.span;
    const behind = noteBehind(text, end);
    const order = rule.startsWith('roster') && role !== 'mentioned' ? (places.get(roleAt) ?? 0) + 1 : null;
    if (order !== null) places.set(roleAt, order);
    const office = title && written(title);
    const own = title && unitOf(title.value, bodies);
    return {
      name: written(name),
      role,
      title: office,
      ...behind,
      unit: own && office ? office.slice(0, own.length) : behind.unit,
      order,
      event: changes.get(start) ?? (role === 'mentioned' ? null : 'meeting'),
      start,
      end,
      context: { start: Math.min(context.start, start), end: Math.max(context.end, end) },
      rule: `${rule}/name`,
      by: 'rule',
    };
  });
}
