/**
 * The draft: the record while the rules fill it. Every value is noted with its span, its context and its rule; 4-facts/assemble.ts makes record and facts of it.
 */
import type { DecisionKind, FigureKind, Session, TaskPart } from '../../cypher/enumerations.ts';
import type { PortalPart } from '../portal.ts';
import type { Appointment, Extracted, Item, Message, Role, Span } from '../record.ts';
import type { DraftClaim, OccurrenceNote } from './claimed.ts';
import type { Noted } from './note.ts';

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
  portal: Record<PortalPart, Noted | null>;
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
    portal: { index: null, publisher: null, generated: null, number: null, subject: null },
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
