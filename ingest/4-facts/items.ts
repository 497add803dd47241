/**
 * Items: one for each numbered heading and for each unnumbered extra paragraph; what they hold is read by the rules beside this one.
 */
import type { Para, View } from '../2-lines.ts';
import type { Sections, Zone } from '../3-sections.ts';
import { unquoted } from '../language/clauses.ts';
import type { Found } from '../language/people/cells.ts';
import { type Actors, predicateOf } from '../language/predicate.ts';
import type { Item, Span } from '../record.ts';
import type { Frame } from '../words/frames.ts';
import { actionVerbs } from '../words/verbs.ts';
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
import { findTitles } from './references.ts';
import { addPerson } from './roster.ts';
import { readStudied } from './study.ts';
import { parties, readSubmitters, readTellers } from './submitters.ts';
import { readTasks } from './tasks.ts';
import { findStudies } from './unnumbered.ts';
import { readVotes } from './votes.ts';

export interface Names {
  from: number;
  to: number;
  text: string;
}

/** The action a heading's first verb makes; without one the first verb of the body. */
function actionOf(heading: string, body: string): { action: Item['action']; at: number; length: number } | null {
  const bare = heading.replace(/《[^《》]*》|[（(][^（）()]{1,6}稿[）)]|“[^“”]*”|研究(?:所|院|中心|室)|学习(?:中心|型)/g, (text) =>
    '＿'.repeat(text.length),
  );
  if (/^(?:并|还|会议)?(?:原则|一致)?(?:同意|批准)/.test(bare)) return null;
  // 关于…活动安排: a noun.
  const best = first(/^关于/.test(bare) ? bare.replace(/(?:安排|部署)$/, '＿＿') : bare);
  if (best) return best;
  const lead = first(body.slice(0, 60));
  if (
    lead &&
    /^(?:会议)?.{0,6}(?:听取|审议|讨论了|研究(?:了|后认为|并))|^[一-龥]{2,20}提请(?:会议)?审议/.test(body) &&
    (lead.action === 'hear' || lead.action === 'deliberate')
  )
    return { ...lead, at: -1 };
  return null;
}

function first(text: string): { action: Item['action']; at: number; length: number } | null {
  let best: { action: Item['action']; at: number; length: number } | null = null;
  for (const [word, action] of actionVerbs) {
    const at = text.indexOf(word);
    if (at >= 0 && (!best || at < best.at || (at === best.at && word.length > best.length))) best = { action, at, length: word.length };
  }
  if (best && text.startsWith('听取', best.at)) {
    const more = text.slice(best.at);
    if (/^听取[^。]*(?:，|并|、)(?:并)?(?:审议|研究讨论|讨论审议)(?!意见)/.test(more) && !/审议[^。]*的?(?:汇报|报告)$/.test(more))
      return { ...best, action: 'deliberate' };
  }
  if (best && /^(?:协调|部署)/.test(text) && best.action === 'hear') return best;
  return best;
}

/** The person, with an office or without, who reports in the heading of an item: 沈清通报…, 县政协某委主任沈清作了《…报告》. */
function tellerIn(heading: string, actors: Actors): Span | undefined {
  const said = predicateOf(unquoted(heading.replace(/[。：；]$/, '')), actors);
  return said?.frame === 'tell' && said.subject === 'person' ? said.actor : undefined;
}

/** What is told is heard; what is passed on is studied; what a body announces (某办公室通报了…) is neither. */
const toldAction = (words: string, body: boolean): Item['action'] =>
  /^(?:同志|首先|分别|随后|还|并)*(?:传达|领学|学习)/.test(words)
    ? 'study'
    : body && (/^(?:分别|还|并)*通报/.test(words) || /(?:说明|解读)$/.test(words))
      ? 'other'
      : 'hear';

/** The action of an item by its predicate, where that says it. What is heard and agreed to (听取并同意) is heard, and passing is by its first verb. */
const byFrame: Partial<Record<Frame, Item['action']>> = {
  hear: 'hear',
  study: 'study',
  deliberate: 'deliberate',
  enact: 'decide',
  remark: 'decide',
  review: 'other',
  arrange: 'other',
};

/** Headings that only say that somebody speaks. */
const says = /(?:讲话|发言|回复|答复|交流|致辞|表态|总结)$/;

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
  const plain = /^(?:其他|其它|其他事项|其他工作)[。：]?$/.test(text);
  const kind: Item['action'] =
    draft.kind === 'speech' || plain
      ? 'other'
      : teller
        ? toldAction(view.flat.slice(teller.end, heading.end), input.teller?.body ?? false)
        : ((input.frame && byFrame[input.frame]) ?? act?.action ?? (says.test(text) ? 'other' : 'decide'));
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
    studied: kind === 'study' ? readStudied(view, input.teller ? { start: input.teller.end, end: heading.end } : heading, body) : [],
    tasks: readTasks(view, body.length > 0 ? body : [heading], bodies, names, draft.meeting.date?.value ?? null),
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

/** Whether a paragraph is what one of these opensTurn: 陶然：…, 陶然发言：…. */
const opensWith =
  (names: ReadonlySet<string>) =>
  (paragraph: string): boolean =>
    [2, 3, 4].some((length) => opensTurn.test(paragraph.slice(length, length + 3)) && names.has(paragraph.slice(0, length)));
const opensTurn = /^(?:汇报|发言|同志)?[：:]/;

/** All items with numbers, then the unnumbered extras after the last. */
export function readItems(view: View, sections: Sections, bodies: readonly Body[], names: readonly Names[], draft: Draft): void {
  // What the chair opensTurn last is what the meeting decides; what others say is their opinion.
  const chairs = new Set(draft.people.filter(({ role }) => role.value === 'chair').map(({ name }) => name.value));
  const known = [...new Set(draft.people.map(({ name }) => name.value))]
    .filter((name) => !chairs.has(name))
    .filter((name) => /^[㐀-鿿]{2,4}$/.test(name))
    .slice(0, 400);
  const speakers = known.length > 0 ? opensWith(new Set(known)) : null;
  if (sections.zones.length > 0 && draft.kind !== 'speech') {
    const headings = sections.zones.map(({ heading, body }) =>
      view.flat.slice(heading.start, Math.min(heading.end + 80, body.at(-1)?.end ?? heading.end)),
    );
    for (const study of findStudies(view, sections.head, headings, draft))
      readItem(view, { ...study, body: [] }, bodies, names, null, draft);
  }
  for (const zone of sections.zones) readItem(view, zoneInput(view, zone), bodies, names, speakers, draft);
  let current: ItemInput | null = null;
  const inputs: ItemInput[] = [];
  for (const para of sections.extras) {
    const opened = extra(para);
    if (opened) {
      current = opened;
      inputs.push(opened);
    } else if (current) current.body.push({ start: para.from, end: para.to });
  }
  for (const input of inputs) readItem(view, input, bodies, names, speakers, draft);
}

function zoneInput(view: View, zone: Zone): ItemInput {
  const { start } = zone.mark;
  const digits = /[0-9零一二三四五六七八九十百]+/.exec(view.flat.slice(start, zone.mark.end));
  const at = start + (digits?.index ?? 0);
  const number = note(view, at, at + (digits?.[0].length ?? 1), '');
  return { number: { value: zone.number, span: number.span }, heading: zone.heading, body: zone.body };
}

const noMatter =
  /^(?:另外，|此外，|最后，)?会议(?:还|同时)?(?:研究|讨论|审议|听取|通报)(?:决定)?了?(?:其他|其它|有关其他)(?:有关)?(?:事项|事宜|工作|问题)/;
/** An extra paragraph's item: its first sentence is the heading; null where it only goes on or names no matter. */
function extra(para: Para): ItemInput | null {
  if (noMatter.test(para.text) || !/^(?:另外，|此外，|最后，)?会议/.test(para.text)) return null;
  const stop = para.text.indexOf('。');
  const end = stop < 0 ? para.to : para.from + stop + 1;
  return { number: null, heading: { start: para.from, end }, body: end < para.to ? [{ start: end, end: para.to }] : [] };
}
