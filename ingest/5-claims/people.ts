/** Claims of people: roles at the meeting, offices held. Attendance comes from the record's roles, never from a mention. */
import type { RelationshipType } from '../../cypher/model.ts';
import type { Evidence } from '../claim.ts';
import { splitOffice } from '../language/people/office-parts.ts';
import type { Role } from '../record.ts';
import { type Claims, itself, official, organization } from './claims.ts';

/** The relationship of each role. */
export const relationOf: Record<Exclude<Role, 'mentioned'>, RelationshipType> = {
  chair: 'CHAIRED',
  present: 'ATTENDED',
  invited: 'INVITED_TO',
  observer: 'OBSERVED',
  absent: 'ABSENT_FROM',
  recorder: 'TOOK_MINUTES',
  speaker: 'SPOKE_AT',
};
export function claimPeople(claims: Claims): void {
  const { record, meeting } = claims;
  for (const [index, { name, role, title }] of record.people.entries()) {
    const evidence = claims.fact(`/people/${index}/name`);
    const person = official(name);
    if (role === 'mentioned') claims.add('MENTIONED_IN', person, itself, evidence);
    else if (meeting) claims.add(relationOf[role], person, meeting, evidence, { title });
  }
  claimOffices(claims);
}

/** Offices at bodies: those of the roles, and of other places where the meeting names the person with another. */
function claimOffices(claims: Claims): void {
  const { record } = claims;
  // An office that a rule read is divided by what rules read alone: no model moves the line.
  const read = record.organizations.filter((_, index) => claims.fact(`/organizations/${index}`)?.by !== 'model');
  const told = new Set<string>();
  const claim = (name: string, title: string, evidence: Evidence | undefined): void => {
    told.add(`${name} ${title}`);
    for (const office of title.split('、')) {
      const held = splitOffice(office, evidence?.by === 'model' ? record.organizations : read);
      if (held) claims.add('HELD', official(name), organization(held.body), evidence, { title: held.title });
    }
  };
  for (const [index, { name, title }] of record.people.entries())
    if (title !== null) claim(name, title, claims.fact(`/people/${index}/title`));
  for (const one of record.occurrences) {
    const { name, title, unit, event } = one;
    if (title === null || event !== 'meeting' || told.has(`${name} ${title}`)) continue;
    if (unit !== null && title.startsWith(unit) && title.length > unit.length && !title.includes('、'))
      claims.add('HELD', official(name), organization(unit), one, { title: title.slice(unit.length) });
    else claim(name, title, one);
  }
}
