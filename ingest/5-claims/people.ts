/** Claims of people: roles at the meeting, offices held. Attendance comes from the record's roles, never from a mention. */
import type { RelationshipType } from '../../cypher/model.ts';
import type { Role } from '../record.ts';
import { type Claims, itself, official, organization } from './claims.ts';

const relationOf: Record<Exclude<Role, 'mentioned'>, RelationshipType> = {
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

export function claimPeople(claims: Claims): void {
  const { record, meeting } = claims;
  // An office that a rule read is divided by what rules read alone: no model moves the line.
  const read = record.organizations.filter((_, index) => claims.fact(`/organizations/${index}`)?.by !== 'model');
  for (const [index, { name, role, title }] of record.people.entries()) {
    const evidence = claims.fact(`/people/${index}/name`);
    const person = official(name);
    if (role === 'mentioned') claims.add('MENTIONED_IN', person, itself, evidence);
    else if (meeting) claims.add(relationOf[role], person, meeting, evidence, { title });
    if (title === null) continue;
    const fact = claims.fact(`/people/${index}/title`);
    for (const office of title.split('、')) {
      const held = splitOffice(office, fact?.by === 'model' ? record.organizations : read);
      if (held) claims.add('HELD', person, organization(held.body), fact, { title: held.title });
    }
  }
}
