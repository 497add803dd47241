/**
 * The roster: labelled lines 出席：…, 列席：…, 请假：… → people with their roles; counts are checked against the names.
 */
import type { View } from '../2-lines.ts';
import type { Field, Sections } from '../3-sections.ts';
import { attendeesOf } from '../language/labels/roster-words.ts';
import { type Found, squash } from '../language/people/cells.ts';
import type { Person } from '../language/people/notes.ts';
import { type PeopleList, readPeople } from '../language/people/read-people.ts';
import { message } from '../messages.ts';
import type { Role, Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';
import { awayClauses, clauseOf } from './away-clauses.ts';
import type { Draft, DraftPerson } from './draft.ts';
import type { Noted } from './note.ts';
import { type StrangeLabel, strangeLabels } from './strange-labels.ts';

const noted = ({ value, span, pieces }: Found, context: Span, rule: string): Noted => ({
  value,
  span,
  context,
  rule,
  also: [],
  ...(pieces ? { pieces } : {}),
});

/** The rows of a draft by role and name, and the raw offsets at which their names stand. */
interface Rows {
  byKey: Map<string, DraftPerson>;
  starts: Set<number>;
}
const indexes = new WeakMap<Draft, Rows>();
function rowsOf(draft: Draft): Rows {
  const rows = indexes.get(draft) ?? { byKey: new Map<string, DraftPerson>(), starts: new Set<number>() };
  indexes.set(draft, rows);
  return rows;
}
/** The row of a person in a role, if there is one. */
export const rowOf = (draft: Draft, name: string, role: Role): DraftPerson | undefined => rowsOf(draft).byKey.get(`${role} ${name}`);
/** Whether a person's name that stands at this raw offset has already been read. */
export const isRead = (draft: Draft, start: number): boolean => rowsOf(draft).starts.has(start);

/** Adds a person once for each role; a second time its span is kept, and its title where there was none. Each time is an occurrence. */
export function addPerson(draft: Draft, person: Person, role: Role, roleSpan: Span, context: Span, rule: string): void {
  const rows = rowsOf(draft);
  rows.starts.add(person.name.span.start);
  draft.occurrences.push({ name: person.name, title: person.title, role, roleAt: roleSpan.start, context, rule });
  const key = `${role} ${person.name.value}`;
  const same = rows.byKey.get(key);
  if (same) {
    // The office printed first is the whole one: later it is 书记 alone.
    if (person.title && person.title.span.start < (same.title?.span.start ?? Number.POSITIVE_INFINITY))
      same.title = noted(person.title, context, `${rule}/title`);
    if (same.name.also.length < 20 && same.name.span.start !== person.name.span.start) same.name.also.push(person.name.span);
    return;
  }
  const row: DraftPerson = {
    name: noted(person.name, context, `${rule}/name`),
    role: { value: role, span: roleSpan, context, rule: `${rule}/role`, also: [] },
    title: person.title ? noted(person.title, context, `${rule}/title`) : null,
  };
  rows.byKey.set(key, row);
  draft.people.push(row);
}

/** From the roster label to the end of the line that holds the name. */
function lineContext(raw: string, field: Field, end: number): Span {
  let stop = end;
  while (stop < field.value.end && stop - end < 200 && raw[stop] !== '\n' && raw[stop] !== '\r') stop += 1;
  return { start: field.label.start, end: Math.max(stop, end) };
}

/** The office a label gives to all behind it: 委员 of 出席委员, 主席团成员 of 缺席主席团成员. */
function sharedOffice(word: string): string | null {
  const whose = attendeesOf(word)?.whose ?? (/^(?:党组|主席团)成员$/.test(word) ? word : '');
  return endsInOffice(whose) && !/^(?:会议)?(?:成员|班子成员|负责人|嘉宾|干部)$|负责/.test(whose) ? whose : null;
}
/** Where the last `length` characters of a label begin, blanks not counted. */
function startOfTail(raw: string, label: Span, length: number): number {
  let at = label.end;
  for (let left = length; left > 0 && at > label.start; ) if (/\S/.test(raw[--at] ?? '')) left -= 1;
  return at;
}

/** The count that stands behind a label: 列席（3人）：, 缺席3人：. */
function countBehind(raw: string, { label, value }: Field): number | null {
  const found = /^[\s　]*[（(]?共?(\d{1,4})[\s　]*[人名位]/.exec(raw.slice(label.end, Math.min(value.end, label.end + 24)));
  return found ? Number(found[1]) : null;
}

/** Fewer characters than these are marks of the layout. */
const leastUnread = 2;
/** Says where a roster holds what nobody read. */
function sayUnread(view: View, spans: readonly Span[], draft: Draft): void {
  for (const span of spans) {
    const words = squash(view.raw.slice(span.start, span.end));
    if (words.length >= leastUnread && /[一-龥]/.test(words))
      draft.messages.push(message('roster/unread', { words: words.slice(0, 40) }, span));
  }
}

/** The people of a list, without those behind labels that nobody knows. */
function listsBetween(lists: string, { start, end }: Span, strange: readonly StrangeLabel[]): PeopleList {
  const stops = [...strange.map(({ whole }) => whole), { start: end, end }];
  const parts = stops.map((stop, index) => readPeople(lists, index === 0 ? start : (stops[index - 1]?.end ?? start), stop.start));
  return {
    people: parts.flatMap(({ people }) => people),
    beside: parts.flatMap(({ beside }) => beside),
    unread: parts.flatMap(({ unread }) => unread),
    leftover: parts.reduce((sum, { leftover }) => sum + leftover, 0),
    count: parts.findLast(({ count }) => count !== null)?.count ?? null,
  };
}

/** Reads all roster fields into the draft. */
export function readRoster(view: View, sections: Sections, draft: Draft): void {
  for (const field of sections.fields) {
    if (field.kind !== 'roster' || !field.role) continue;
    draft.fixed.push(field.label);
    const strange = strangeLabels(view.lists, field.value.start, field.value.end);
    const list = listsBetween(view.lists, field.value, strange);
    const clauses = field.role === 'absent' ? [] : awayClauses(view.lists, field.value.start, field.value.end);
    const common = sharedOffice(field.word);
    for (const person of list.people) {
      const end = Math.max(person.name.span.end, person.title?.span.end ?? 0);
      const context = lineContext(view.raw, field, end);
      const title =
        person.title ??
        (common ? { value: common, span: { start: startOfTail(view.raw, field.label, common.length), end: field.label.end } } : null);
      const away = field.role === 'absent' ? null : (person.away?.span ?? clauseOf(clauses, person.name, list.people)?.verb);
      if (field.role !== 'absent' && !away && person.doubt)
        draft.messages.push(message('roster/remark', { name: person.name.value, remark: person.doubt.value }, person.doubt.span));
      addPerson(draft, { name: person.name, title }, away ? 'absent' : field.role, away ?? field.label, context, 'roster');
    }
    const whole = { start: field.label.start, end: field.value.end };
    const said = list.count?.value ?? countBehind(view.raw, field);
    if (said !== null && said !== list.people.length && list.people.length > 0)
      draft.messages.push(message('roster/count', { label: field.word, said, read: list.people.length }, whole));
    if (list.people.length > 0) sayUnread(view, list.unread, draft);
    for (const { label } of strange)
      draft.messages.push(message('roster/label', { words: squash(view.raw.slice(label.start, label.end)), label: field.word }, label));
    for (const person of list.beside)
      addPerson(draft, person, 'mentioned', person.name.span, lineContext(view.raw, field, person.name.span.end), 'roster/beside');
    if (list.people.length === 0 && field.value.end > field.value.start && list.leftover > 0)
      draft.messages.push(message('roster/names', { label: field.word }, whole));
  }
}
