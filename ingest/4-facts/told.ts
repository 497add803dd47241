/**
 * People in the body who are in no roster, or speak beside it: 县司法局局长司马缸就…作了解读, 谢副校长…, 陶然书记强调, 代表田野则提出,
 * 陶然：…. An office on either side of a name or a name the record knows makes the person; what follows makes the role.
 */
import { flatOffset, rawSpan, type View } from '../2-lines.ts';
import { isInArticle } from '../articles.ts';
import { bound, cellsOf } from '../language/people/cells.ts';
import type { Person } from '../language/people/notes.ts';
import { holders } from '../language/people/read-people.ts';
import { segment } from '../language/people/segment.ts';
import { verbAfter } from '../language/people/verb-after.ts';
import type { Role, Span } from '../record.ts';
import { piecesBehind, signSet } from '../signs.ts';
import { holds } from '../span.ts';
import { verbAt } from '../words/frames.ts';
import { endsInOffice } from '../words/offices.ts';
import type { Draft } from './draft.ts';
import { partsThatName } from './naming-parts.ts';
import { sentence } from './note.ts';
import { addPerson, isRead } from './roster.ts';
import { isElsewhere, joins, speaks } from './speaks.ts';

const longestSentence = 600;
const endsSentence = signSet('。；！？\n');
/** The name of a record names a meeting, not people. */
const title = /^[^，。；：]{4,60}(?:会议|会)(?:记录|纪要|简报|通知)?\n$/;

interface Place {
  person: Person;
  from: number;
  to: number;
  /** Where what the person does begins. */
  after: number;
}

/** Whoever made the report is found by their own rule. */
const press = /(?:记者|编辑|通讯员|摄影|主编|编审|主播)$/;

/** Adds speakers and, beside them, who is only named with an office. */
export function readTold(view: View, draft: Draft): void {
  const known = new Set(draft.people.map(({ name }) => name.value));
  const roles = new Map<string, Set<Role>>();
  for (const { name, role } of draft.people) roles.set(name.value, (roles.get(name.value) ?? new Set()).add(role.value));
  const firsts = new Set([...known].map((name) => name[0] ?? ''));
  let at = 0;
  for (const text of piecesBehind(view.flat, endsSentence)) {
    if (text.length > 3 && text.length < longestSentence && !title.test(text) && !isInArticle(view, at)) {
      const parts = partsThatName(text, known, firsts);
      if (parts.length > 0) readSentence(view, at, text, parts, known, roles, draft);
    }
    at += text.length;
  }
}

/** The longest title of each person so far. */
function fullest(draft: Draft): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { name, title } of draft.people)
    if (title && title.value.length > (titles.get(name.value)?.length ?? 0)) titles.set(name.value, title.value);
  return titles;
}

function readSentence(
  view: View,
  at: number,
  text: string,
  parts: readonly Span[],
  known: ReadonlySet<string>,
  roles: Map<string, Set<Role>>,
  draft: Draft,
): void {
  const places = parts.flatMap(({ start, end }) => placesOf(view, at + start, text.slice(start, end), known));
  if (places.length === 0) return;
  const titles = fullest(draft);
  const { title: whole } = draft.meeting;
  const held = whole !== null && holds(rawSpan(view, at, at + text.length), whole.span);
  for (const [index, place] of places.entries()) {
    const { person, from, to } = place;
    // 县长|周例会: the meeting's own name names nobody; 干部|任免: nor does what it does.
    if (draft.meeting.title && holds(draft.meeting.title.span, person.name.span)) continue;
    if (isRead(draft, person.name.span.start) || verbAt(person.name.value, 0)?.word === person.name.value) continue;
    // 陶然、田野分别就…作了说明: what the last of a list does, all do.
    let last = place;
    for (
      let next = index + 1;
      next < places.length && joins(view.flat, last.after, startOf(view, places[next], last.after), places[next]?.after ?? 0);
      next += 1
    )
      last = places[next] ?? last;
    const name = person.name.value;
    const after = view.flat
      .slice(last.after, last.after + 110)
      .replace(/^(?:同志)?(?:分别|先后|依次|都|均|则|也|还)(?=[就代对向关作做进提表谈强指要])/, '');
    const before = text.slice(0, from - at);
    const opens =
      /(?:^|[，。；：！（(]|[、.．]|会上|会议由|会议听取了?|听取了?|审议了?|根据|观看了?)$/.test(before.slice(-8)) || person.title !== null;
    const dialogue = /^[：:](?!\d)/.test(after) && before === '';
    const spoke = dialogue || (speaks(after) && opens && !isElsewhere(before, person, roles, draft, held));
    const behind = person.title !== null && person.title.span.start >= person.name.span.end;
    const goes = verbAfter(after, 0) || (!behind && /^[、，,（(]/.test(after));
    if (!spoke && (!person.title || !goes)) continue;
    if (behind && !known.has(name) && /(?:领导|负责人|代表|成员|干部|专家|人员)$/.test(person.title?.value ?? '')) continue;
    const role = spoke ? 'speaker' : 'mentioned';
    const had = roles.get(name) ?? new Set();
    if (had.has(role) || (!spoke && had.size > 0)) continue;
    roles.set(name, had.add(role));
    const title = isShort(person, titles) ? null : person.title;
    addPerson(
      draft,
      { name: person.name, title },
      role,
      person.name.span,
      sentence(view, from, to),
      spoke ? 'speakers' : 'mentions/official',
    );
  }
}
/** 谢书记: the office behind a name, where the record tells a fuller one, stands for that. */
function isShort({ name, title }: Person, titles: ReadonlyMap<string, string>): boolean {
  if (!title || title.span.start < name.span.end) return false;
  const fuller = titles.get(name.value) ?? '';
  return fuller.length > title.value.length && fuller.includes(title.value.replace(/^副(?=.{3})/, ''));
}
/** Where a person begins who follows another: at their own office, not at the one they share. */
function startOf(view: View, place: Place | undefined, after: number): number {
  if (!place) return 0;
  const title = place.person.title ? flatOffset(view, place.person.title.span.start) : place.from;
  return title >= after && title < place.from ? title : place.from;
}

function placesOf(view: View, at: number, text: string, known: ReadonlySet<string>): Place[] {
  if (text.trim() === '') return [];
  const { start, end } = rawSpan(view, at, at + text.replace(/\n$/, '').length);
  const cells = cellsOf(view.lists, start, end, true);
  const parts = segment(cells, 'prose', known);
  if (!parts.some(({ kind }) => kind === 'name')) return [];
  const spans = new Map(parts.filter(({ kind }) => kind === 'name').map((part) => [cells.at[part.from], part]));
  return holders(view.lists, cells, parts)
    .people.map((person) => {
      const from = flatOffset(view, person.name.span.start);
      const to = flatOffset(view, person.name.span.end - 1) + 1;
      const behind = person.title && person.title.span.start >= person.name.span.end ? flatOffset(view, person.title.span.end - 1) + 1 : to;
      const part = spans.get(person.name.span.start);
      const touching = part !== undefined && (cells.before[part.to] ?? bound.none) === bound.none;
      return { person, from, to, after: touching ? behind : to };
    })
    .filter(
      ({ person: { name, title } }) => known.has(name.value) || (title !== null && endsInOffice(title.value) && !press.test(title.value)),
    );
}
