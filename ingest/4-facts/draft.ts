/**
 * The draft: the record while the rules fill it. Every value is noted with its span, its context and its rule; 4-facts/assemble.ts makes record and facts of it.
 */
import type { DecisionKind, FigureKind, Session, TaskPart } from '../../cypher/enumerations.ts';
import { rawSpan, type View } from '../2-lines.ts';
import { withoutTermInside } from '../language/terms.ts';
import type { Appointment, Extracted, Item, Message, Role, Span } from '../record.ts';
import type { DraftClaim, OccurrenceNote } from './claimed.ts';

/** What a fact can hold. */
export type Value = string | number | boolean;
export interface Noted<T extends Value = string> {
  value: T;
  span: Span;
  context: Span;
  rule: string;
  also: Span[];
  /** Where the value is put together of stretches apart, as in 县政协召开…会议: these. */
  pieces?: Span[];
}
export interface DraftPerson {
  name: Noted;
  role: Noted<Role>;
  title: Noted | null;
}
/** What rules of their own find in an item: see tasks.ts, figures.ts, votes.ts, appointments.ts. */
export interface TaskNote {
  actor: Noted;
  part: Noted<TaskPart> | null;
  deadline: Noted | null;
  due: Noted | null;
}
export interface FigureNote {
  text: Noted;
  kind: Noted<FigureKind>;
  amount: Noted<number>;
}
export interface VoteNote {
  for: Noted<number> | null;
  against: Noted<number> | null;
  abstained: Noted<number> | null;
  unanimous: Noted<boolean>;
}
export interface AppointmentNote {
  person: Noted;
  change: Noted<Appointment['change']>;
  office: Noted;
}
export interface DraftItem {
  number: Noted<number> | null;
  heading: Noted;
  action: Noted<Item['action']>;
  submitters: Noted[];
  documents: Noted[];
  decisions: Noted<DecisionKind>[];
  forwarded_to: Noted[];
  studied: Noted[];
  tasks: TaskNote[];
  figures: FigureNote[];
  votes: VoteNote[];
  appointments: AppointmentNote[];
  conditions: Noted[];
}
export interface DraftMeeting {
  body: Noted | null;
  title: Noted | null;
  series: Noted | null;
  number: Noted<number> | null;
  date: Noted | null;
  session: Noted<Session> | null;
  place: Noted | null;
}
export interface Draft {
  kind: Extracted['kind'];
  scope: Noted | null;
  meeting: DraftMeeting;
  /** Further meetings held together with it, each with a name of its own; day, session and place are shared. */
  others: Pick<DraftMeeting, 'body' | 'title' | 'series' | 'number'>[];
  /** The first meeting's own part of the title, where there are others. */
  firstTitle: Noted | null;
  issuer: Noted | null;
  issued: Noted | null;
  people: DraftPerson[];
  occurrences: OccurrenceNote[];
  items: DraftItem[];
  organizations: Noted[];
  documents: Noted[];
  laws: Noted[];
  drafts: Noted[];
  documentNumbers: Noted[];
  strategies: Noted[];
  distribution: Noted[];
  projects: Noted[];
  targets: { indicator: Noted; value: Noted }[];
  aliases: { short: Noted; full: Noted }[];
  claims: DraftClaim[];
  messages: Message[];
  /** The labels of fields: fixed wording, also where a role stands on one. */
  fixed: Span[];
}

export function emptyDraft(): Draft {
  return {
    kind: 'minutes',
    scope: null,
    meeting: { body: null, title: null, series: null, number: null, date: null, session: null, place: null },
    others: [],
    firstTitle: null,
    issuer: null,
    issued: null,
    people: [],
    occurrences: [],
    items: [],
    organizations: [],
    documents: [],
    laws: [],
    drafts: [],
    documentNumbers: [],
    strategies: [],
    distribution: [],
    projects: [],
    targets: [],
    aliases: [],
    claims: [],
    messages: [],
    fixed: [],
  };
}

const reach = 300;
/** 。！？； and the end of a line, by their code units. */
const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b || unit === 10;
/** Where the sentence around [from, to) begins and its last mark stands, in the flat text; at most 300 characters to either side. */
export function sentenceBounds(flat: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && from - start < reach && !isStop(flat.charCodeAt(start - 1))) start -= 1;
  let end = to;
  while (end < flat.length && end - to < reach && !isStop(flat.charCodeAt(end))) end += 1;
  return { start, end };
}

/** The sentence around [from, to) of the flat text with its mark, as a span of the raw text. */
export function sentence(view: View, from: number, to: number): Span {
  const { flat } = view;
  const { start, end } = sentenceBounds(flat, from, to);
  return rawSpan(view, start, end < flat.length && flat[end] !== '\n' ? end + 1 : end);
}

/** Notes the stretch [from, to) of the flat text as a value. */
export function note(view: View, from: number, to: number, rule: string): Noted;
export function note<T extends Value>(view: View, from: number, to: number, rule: string, value: T): Noted<T>;
export function note(view: View, from: number, to: number, rule: string, value?: Value): Noted<Value> {
  return { value: value ?? view.flat.slice(from, to), span: rawSpan(view, from, to), context: sentence(view, from, to), rule, also: [] };
}

/** Notes the body at [from, to), a government without the term inside its name: 县|十九届|政府. */
export function noteBody(view: View, from: number, to: number, rule: string, value = withoutTermInside(view.flat.slice(from, to))): Noted {
  const name = view.flat.slice(from, to);
  const whole = note(view, from, to, rule, value);
  if (value === name || value.length >= name.length) return whole;
  let head = 0;
  while (name[head] === value[head]) head += 1;
  const rest = value.length - head;
  if (rest <= 0 || !name.endsWith(value.slice(head))) return whole;
  return { ...whole, pieces: [rawSpan(view, from, from + head), rawSpan(view, to - rest, to)] };
}

/** Values already in each list, so that a list of any length is filled in linear time. */
const indexes = new WeakMap<object, Map<Value, Noted<Value>>>();

/** Adds to a list unless the value is there; then its span becomes a further one. A list filled through here is filled through nothing else. */
export function addOnce<T extends Value>(list: Noted<T>[], entry: Noted<T>): void {
  const index = indexes.get(list) ?? new Map<Value, Noted<Value>>();
  indexes.set(list, index);
  const same = index.get(entry.value);
  if (!same) {
    index.set(entry.value, entry);
    list.push(entry);
  } else if (same.also.length < 20 && same.span.start !== entry.span.start && !same.also.some(({ start }) => start === entry.span.start))
    same.also.push(entry.span);
}
