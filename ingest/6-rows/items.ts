/** Rows of agenda items: who proposed them, which documents they are about, what was decided, who has to act. */
import type { AppointmentChange } from '../../cypher/closed-lists.ts';
import { figureKey, itemKey, scopedKey } from '../../cypher/keys.ts';
import type { RelationshipType } from '../../cypher/model.ts';
import type { Extracted, Fact, Item, Span } from '../record.ts';
import type { Builder } from './builder.ts';

/** A document named as a yardstick (按照《…》执行) is not what the sentence decides. */
const yardstick = /(?:按照?|参照|根据|依据|依照|遵照|对照|落实|贯彻|执行|违反|学习|符合)\s*$/u;
const inside = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

interface Place {
  text: string;
  position: number;
  item: Item;
  key: string;
  fact(field: string): Fact | undefined;
}

export function addItems(build: Builder, text: string, record: Extracted, facts: Map<string, Fact>, meeting: string | null): void {
  const names = new Set(record.people.map((person) => person.name));
  const actor = (name: string): string => (names.has(name) ? build.official(name) : build.organization(name));
  for (const [index, item] of record.items.entries()) {
    const { number, heading, action, decisions } = item;
    const position = index + 1;
    const key = itemKey(build.record, position);
    const date = record.meeting.date;
    build.node('Item', key, {
      record: build.record,
      position,
      number,
      heading,
      action,
      decisions: [...new Set(decisions)],
      conditions: item.conditions,
      votesFor: item.votes[0]?.for,
      votesAgainst: item.votes[0]?.against,
      votesAbstained: item.votes[0]?.abstained,
      date,
    });
    const place: Place = { text, position, item, key, fact: (field) => facts.get(`/items/${index}/${field}`) };
    if (meeting) build.edge('HAS_ITEM', meeting, key, place.fact('heading'));
    for (const [at, name] of item.submitters.entries()) build.edge('SUBMITTED', actor(name), key, place.fact(`submitters/${at}`));
    for (const [at, name] of item.forwarded_to.entries())
      build.edge('FORWARDED_TO', key, build.organization(name), place.fact(`forwarded_to/${at}`));
    addTasks(build, place, actor);
    addAppointments(build, place);
    addFigures(build, place);
    for (const [at, title] of item.documents.entries()) build.edge('CONCERNS', key, build.document(title), place.fact(`documents/${at}`));
    addStudied(build, place);
    addProposed(build, place, actor);
    addDecided(build, place, meeting);
  }
}

/** One edge for each place where the item tells somebody to act. */
function addTasks(build: Builder, { item, key, fact }: Place, actor: (name: string) => string): void {
  for (const [at, task] of item.tasks.entries()) {
    const { part, deadline, due } = task;
    build.edge('TASKED', key, actor(task.actor), fact(`tasks/${at}/actor`), { part, deadline, due });
  }
}

const changeTypes: Readonly<Record<AppointmentChange, RelationshipType>> = {
  appointed: 'APPOINTED',
  elected: 'APPOINTED',
  dismissed: 'DISMISSED',
  resigned: 'DISMISSED',
};
function addAppointments(build: Builder, { item, key, fact }: Place): void {
  for (const [at, { person, change, office }] of item.appointments.entries()) {
    build.edge(changeTypes[change], key, build.official(person), fact(`appointments/${at}/person`), { title: office }, office);
  }
}

function addFigures(build: Builder, { item, key, position, fact }: Place): void {
  for (const [at, { text, kind, amount }] of item.figures.entries()) {
    const figure = build.node('Figure', figureKey(build.record, position, at + 1), { record: build.record, name: text, kind, amount });
    build.edge('STATES', key, figure, fact(`figures/${at}/text`));
  }
}

/** What a study item passes on: the document where one is named with 《》, else the wording itself. */
function addStudied(build: Builder, { item, key, fact }: Place): void {
  for (const [at, phrase] of item.studied.entries()) {
    const title = item.documents.find((document) => phrase.includes(`《${document}》`));
    const guidance = (): string => build.node('Guidance', scopedKey('guidance', build.scope, phrase), { scope: build.scope, name: phrase });
    build.edge('STUDIED', key, title === undefined ? guidance() : build.document(title), fact(`studied/${at}`));
  }
}

/** A submitter proposed the documents that stand in one sentence with it; learning a law proposes nothing. */
function addProposed(build: Builder, { item, fact }: Place, actor: (name: string) => string): void {
  if (item.action === 'study') return;
  for (const [by, name] of item.submitters.entries()) {
    const submitter = fact(`submitters/${by}`);
    if (!submitter) continue;
    for (const [at, title] of item.documents.entries()) {
      const document = fact(`documents/${at}`);
      const place = document && [document, ...document.also].find((span) => inside(submitter.context, span));
      if (!place) continue;
      const evidence = { start: place.start, end: place.end, context: submitter.context, rule: submitter.rule, by: submitter.by };
      build.edge('PROPOSED', actor(name), build.document(title), evidence);
    }
  }
}

/** Every decision has an edge: to the documents it decides, else from the meeting to the item. */
function addDecided(build: Builder, { text, item, key, fact }: Place, meeting: string | null): void {
  const heading = fact('heading');
  const places = item.documents.map((title, at) => {
    const own = fact(`documents/${at}`);
    const spans = own ? [own, ...own.also] : [];
    return {
      title,
      spans: spans.filter((span) => !yardstick.test(text.slice(Math.max(0, span.start - 12), span.start).replace(/《\s*$/u, ''))),
    };
  });
  const ofHeading = heading ? places.filter(({ spans }) => spans.some((span) => inside(heading, span))) : [];
  for (const [at, kind] of item.decisions.entries()) {
    const decision = fact(`decisions/${at}`);
    const named = decision ? places.filter(({ spans }) => spans.some((span) => inside(decision.context, span))) : [];
    const basis = named.length > 0 ? 'named' : 'heading';
    const decided = named.length > 0 ? named : ofHeading.length === 1 ? ofHeading : [];
    for (const { title } of decided) build.edge('DECIDED', key, build.document(title), decision, { kind, basis }, kind);
    if (decided.length === 0) build.edge('DECIDED_ON', meeting ?? build.record, key, decision, { kind }, kind);
  }
}
