/** Rows of people: roles at the meeting, offices held, mentions. Attendance comes from the record's roles, never from a mention. */
import { identifyBody, identifyPerson } from '../../cypher/identity.ts';
import { mentionKey } from '../../cypher/keys.ts';
import type { RelationshipType } from '../../cypher/model.ts';
import { findMentions } from '../5-mentions.ts';
import type { Extracted, Fact, Role } from '../record.ts';
import type { Builder } from './builder.ts';

const relationshipOf: Record<Exclude<Role, 'mentioned'>, RelationshipType> = {
  chair: 'CHAIRED',
  present: 'ATTENDED',
  invited: 'INVITED_TO',
  observer: 'OBSERVED',
  absent: 'ABSENT_FROM',
  recorder: 'TOOK_MINUTES',
  speaker: 'SPOKE_AT',
};
/** What may follow a body in an office: 县委|副书记, but not 县委|办主任 (that body is 县委办). */
const officeAfterBody =
  /^(?!办|室|厅|局(?!长)|部(?!长)|处(?!长)|科(?!长)|委(?!员)).{0,8}(?:长|书记|主任|主席|经理|政委|成员|委员|常委|员|师|负责人|助理|顾问)$/u;

/** An office split at the longest body of the record it begins with; null where it names no body. */
function splitOffice(office: string, bodies: readonly string[]): { body: string; title: string } | null {
  const body = bodies.filter((name) => office.startsWith(name)).sort((a, b) => b.length - a.length)[0];
  if (body === undefined) return null;
  const title = office.slice(body.length);
  return officeAfterBody.test(title) ? { body, title } : null;
}

export function addPeople(build: Builder, record: Extracted, facts: Map<string, Fact>, meeting: string | null): void {
  // An office that a rule read is divided by what rules read alone: no model moves the line.
  const read = record.organizations.filter((_, index) => facts.get(`/organizations/${index}`)?.by !== 'model');
  for (const [index, person] of record.people.entries()) {
    const evidence = facts.get(`/people/${index}/name`);
    const official = build.official(person.name);
    if (person.role === 'mentioned') build.edge('MENTIONED_IN', official, build.record, evidence);
    else if (meeting) build.edge(relationshipOf[person.role], official, meeting, evidence, { title: person.title });
    for (const office of person.title?.split('、') ?? []) {
      const title = facts.get(`/people/${index}/title`);
      const held = splitOffice(office, title?.by === 'model' ? record.organizations : read);
      if (held) build.edge('HELD', official, build.organization(held.body), title, { title: held.title }, held.title);
    }
  }
}

export function addMentions(build: Builder, record: Extracted): void {
  for (const mention of findMentions(record)) {
    const { kind, name, title, start, end } = mention;
    const key = mentionKey(build.record, build.place(start), build.place(end));
    build.node('Mention', key, { record: build.record, kind, name, title, start, end });
    const person = kind === 'person';
    const basis = (person ? identifyPerson : identifyBody)(build.scope, name).basis;
    build.edge('REFERS_TO', key, person ? build.official(name) : build.organization(name), mention, { basis });
  }
}
