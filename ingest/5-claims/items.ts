/** Claims of agenda items: who proposed them, which documents they are about, what was decided, who has to act. */
import type { AppointmentChange } from '../../cypher/closed-lists.ts';
import type { RelationshipType } from '../../cypher/model.ts';
import type { Mention } from '../claim.ts';
import type { Fact, Item } from '../record.ts';
import { holds } from '../span.ts';
import { type Claims, itemAt, itself, official, organization, titled } from './claims.ts';

/** A document named as a yardstick (按照《…》执行) is not what the sentence decides. */
const yardstick = /(?:按照?|参照|根据|依据|依照|遵照|对照|落实|贯彻|执行|违反|学习|符合)\s*$/u;

/** One item of the record and what it is called by in claims. */
interface Place {
  item: Item;
  mention: Mention;
  fact(field: string): Fact | undefined;
}

/** `text` is the raw text: what stands before a title tells what it is named for. */
export function claimItems(claims: Claims, text: string): void {
  const { record, meeting } = claims;
  for (const [index, item] of record.items.entries()) {
    const position = index + 1;
    const mention = itemAt(record, item, position);
    claims.items.push(mention);
    const place: Place = { item, mention, fact: (field) => claims.fact(`/items/${index}/${field}`) };
    if (meeting) claims.add('HAS_ITEM', meeting, mention, place.fact('heading'));
    for (const [at, name] of item.submitters.entries())
      claims.add('SUBMITTED', claims.actor(name), mention, place.fact(`submitters/${at}`));
    for (const [at, name] of item.forwarded_to.entries())
      claims.add('FORWARDED_TO', mention, organization(name), place.fact(`forwarded_to/${at}`));
    for (const [at, { actor, part, deadline, due }] of item.tasks.entries())
      claims.add('TASKED', mention, claims.actor(actor), place.fact(`tasks/${at}/actor`), { part, deadline, due });
    for (const [at, { person, change, office }] of item.appointments.entries())
      claims.add(changeTypes[change], mention, official(person), place.fact(`appointments/${at}/person`), { title: office });
    for (const [at, { text: words, kind, amount }] of item.figures.entries()) {
      const figure: Mention = { kind: 'Figure', words, at: [position, at + 1], says: { name: words, kind, amount } };
      claims.add('STATES', mention, figure, place.fact(`figures/${at}/text`));
    }
    for (const [at, title] of item.documents.entries()) claims.add('CONCERNS', mention, titled(title), place.fact(`documents/${at}`));
    claimStudied(claims, place);
    claimProposed(claims, place);
    claimDecided(claims, place, text);
  }
}

const changeTypes: Readonly<Record<AppointmentChange, RelationshipType>> = {
  appointed: 'APPOINTED',
  elected: 'APPOINTED',
  dismissed: 'DISMISSED',
  resigned: 'DISMISSED',
};

/** What a study item passes on: the document where one is named with 《》, else the wording itself. */
function claimStudied(claims: Claims, { item, mention, fact }: Place): void {
  for (const [at, phrase] of item.studied.entries()) {
    const title = item.documents.find((document) => phrase.includes(`《${document}》`));
    claims.add('STUDIED', mention, title === undefined ? { kind: 'Guidance', words: phrase } : titled(title), fact(`studied/${at}`));
  }
}

/** A submitter proposed the documents that stand in one sentence with it; learning a law proposes nothing. */
function claimProposed(claims: Claims, { item, fact }: Place): void {
  if (item.action === 'study') return;
  for (const [by, name] of item.submitters.entries()) {
    const submitter = fact(`submitters/${by}`);
    if (!submitter) continue;
    for (const [at, title] of item.documents.entries()) {
      const document = fact(`documents/${at}`);
      const place = document && [document, ...document.also].find((span) => holds(submitter.context, span));
      if (!place) continue;
      const evidence = { start: place.start, end: place.end, context: submitter.context, rule: submitter.rule, by: submitter.by };
      claims.add('PROPOSED', claims.actor(name), titled(title), evidence);
    }
  }
}

/** Every decision is claimed: of the documents it decides, else of the item by the meeting. */
function claimDecided(claims: Claims, { item, mention, fact }: Place, text: string): void {
  if (item.decisions.length === 0) return;
  const heading = fact('heading');
  const places = item.documents.map((title, at) => {
    const own = fact(`documents/${at}`);
    const spans = own ? [own, ...own.also] : [];
    return {
      title,
      spans: spans.filter((span) => !yardstick.test(text.slice(Math.max(0, span.start - 12), span.start).replace(/《\s*$/u, ''))),
    };
  });
  const ofHeading = heading ? places.filter(({ spans }) => spans.some((span) => holds(heading, span))) : [];
  for (const [at, kind] of item.decisions.entries()) {
    const decision = fact(`decisions/${at}`);
    const named = decision ? places.filter(({ spans }) => spans.some((span) => holds(decision.context, span))) : [];
    const basis = named.length > 0 ? 'named' : 'heading';
    const decided = named.length > 0 ? named : ofHeading.length === 1 ? ofHeading : [];
    for (const { title } of decided) claims.add('DECIDED', mention, titled(title), decision, { kind, basis });
    if (decided.length === 0) claims.add('DECIDED_ON', claims.meeting ?? itself, mention, decision, { kind });
  }
}
