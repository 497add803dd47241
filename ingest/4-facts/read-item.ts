/** One item: what its heading and body say, each read by a rule of its own. */
import type { View } from '../2-lines.ts';
import { unquoted } from '../language/clauses.ts';
import type { Found } from '../language/people/cells.ts';
import { type Actors, predicateOf } from '../language/predicate.ts';
import type { Item, Span } from '../record.ts';
import { actionBy, actionOf, isOther, toldAction } from './action.ts';
import { actorsOf } from './actors.ts';
import { findAppointments } from './appointments.ts';
import type { Body } from './bodies.ts';
import { readConditions } from './conditions.ts';
import { readDecisions } from './decisions.ts';
import type { Draft, DraftItem } from './draft.ts';
import { readFigures } from './figures.ts';
import type { ItemInput } from './item-input.ts';
import { addOnce, type Noted, note } from './note.ts';
import { officeBefore } from './office-before.ts';
import { parties } from './parties.ts';
import { findTitles } from './references.ts';
import { addPerson } from './roster.ts';
import { readStudied } from './study.ts';
import { readSubmitters, readTellers } from './submitters.ts';
import { readTasks } from './tasks.ts';
import { tasksInCells } from './tasks-in-cells.ts';
import { readVotes } from './votes.ts';

/** A place in the flat text where a name of the record stands. */
export interface Names {
  from: number;
  to: number;
  text: string;
}

/** The person, with an office or without, who reports in the heading of an item: 沈清通报…, 县政协某委主任沈清作了《…报告》. */
function tellerIn(heading: string, actors: Actors): Span | undefined {
  const said = predicateOf(unquoted(heading.replace(/[。：；]$/, '')), actors);
  return said?.frame === 'tell' && (said.subject === 'person' || said.subject === 'body') ? said.actor : undefined;
}

/** Reads one item into the draft. */
export function readItem(
  view: View,
  input: ItemInput,
  bodies: readonly Body[],
  names: readonly Names[],
  speakers: ((paragraph: string) => boolean) | null,
  draft: Draft,
): DraftItem {
  const { heading, body } = input;
  const text = view.flat.slice(heading.start, heading.end);
  const bodyText = body.map(({ start, end }) => view.flat.slice(start, end)).join('\n');
  const act = actionOf(text, bodyText);
  const actors = actorsOf(draft);
  const told = input.frame ? undefined : tellerIn(text, actors);
  const teller = input.teller ?? (told && { start: heading.start + told.start, end: heading.start + told.end });
  const what = teller
    ? toldAction(view.flat.slice(Math.max(teller.end, heading.start), heading.end), input.teller?.body ?? false)
    : actionBy(text, input.frame, act);
  const kind: Item['action'] = draft.kind === 'speech' || isOther(text) ? 'other' : what;
  const verb: Span =
    act && act.at >= 0
      ? { start: heading.start + act.at, end: heading.start + act.at + act.length }
      : { start: heading.start, end: Math.min(heading.end, heading.start + 2) };
  const whole = [heading, ...body];
  const documents: Noted[] = [];
  for (const span of whole)
    for (const title of findTitles(view, span.start, span.end))
      if (!background(view, title, span === heading, kind)) addOnce(documents, title);
  const submitters = readSubmitters(view, heading, body, actors);
  if (teller) {
    parties(view, teller.start, view.flat.slice(teller.start, teller.end), submitters);
    readTellers(view, heading, actors, submitters);
  }
  const { decisions, forwarded } = readDecisions(view, whole, speakers, input.verb);
  const item: DraftItem = {
    number: input.number
      ? { value: input.number.value, span: input.number.span, context: input.number.span, rule: 'items/number', also: [] }
      : null,
    heading: note(view, heading.start, heading.end, 'items/heading'),
    action: note<Item['action']>(view, verb.start, verb.end, 'items/action', kind),
    submitters: draft.kind === 'speech' ? [] : submitters.submitters,
    documents,
    decisions: draft.kind === 'speech' ? [] : decisions,
    forwarded_to: draft.kind === 'speech' ? [] : forwarded,
    studied:
      kind === 'study'
        ? readStudied(view, input.teller ? { start: Math.max(input.teller.end, heading.start), end: heading.end } : heading, body)
        : [],
    tasks: [
      ...readTasks(view, body.length > 0 ? body : [heading], bodies, names, draft.meeting.date?.value ?? null),
      ...tasksInCells(view, input.cells, bodies, names, draft.meeting.date?.value ?? null),
    ],
    figures: readFigures(view, whole),
    votes: readVotes(view, whole),
    appointments: whole.flatMap((span) => findAppointments(view, span)),
    conditions: readConditions(view, whole),
  };
  if (item.heading.span.end - item.heading.span.start > 0) item.heading.context = item.heading.span;
  for (const person of submitters.persons) speak(view, person, draft);
  draft.items.push(item);
  return item;
}

/** The office with what stands before its comma: 局党组成员、副局长, not 副局长 alone. */
const wider = (whole: Found | null, own: Found | null): Found | null =>
  whole && own && whole.value.length > own.value.length && whole.value.endsWith(own.value) && whole.value.includes('、') ? whole : own;

function speak(view: View, person: { name: Span; title: Span | null }, draft: Draft): void {
  const found = (span: Span): { value: string; span: Span } => {
    const { value, span: raw } = note(view, span.start, span.end, '');
    return { value, span: raw };
  };
  const { context } = note(view, person.name.start, person.name.end, '');
  addPerson(
    draft,
    { name: found(person.name), title: wider(officeBefore(view, person.name.start), person.title ? found(person.title) : null) },
    'speaker',
    found(person.name).span,
    context,
    'speakers/reported',
  );
}

/** A title a clause only leans on (落实《X协议》, 根据《X》) is background, unless the heading names it. */
function background(view: View, title: Noted, inHeading: boolean, kind: Item['action']): boolean {
  if (inHeading || kind === 'study') return false;
  const { start } = title.span;
  const before =
    view.raw
      .slice(Math.max(0, start - 30), start - 1)
      .replace(/\s+/g, '')
      .split(/[，。；]/)
      .at(-1) ?? '';
  return /(?:(?<!抓紧|尽快|及时|依法|组织|重新|负责|可以?)签订|签订的|公司|落实与[^，。；]*)$/.test(before) && !/同意|通过/.test(before);
}
