/** Claims of mentions: each place where a person or body is named, and whom it names. Who they are is decided by cypher/identity.ts. */
import type { AppointmentChange } from '../../cypher/closed-lists.ts';
import type { MentionEvent, MentionKind } from '../../cypher/enumerations.ts';
import { identifyBody, identifyPerson } from '../../cypher/identity.ts';
import type { Evidence, Mention, Properties } from '../claim.ts';
import type { Fact, Occurrence } from '../record.ts';
import { type Claims, official, organization } from './claims.ts';
import { relationOf } from './people.ts';

/** A person or body as written at one place. */
interface Named {
  kind: MentionKind;
  name: string;
  /** What the text says of it at this very place. */
  says: Properties;
  evidence: Evidence;
}

const eventOf: Readonly<Record<'meeting' | AppointmentChange, MentionEvent>> = {
  meeting: 'meeting',
  appointed: 'appointed',
  elected: 'appointed',
  dismissed: 'dismissed',
  resigned: 'dismissed',
};
function saidAt({ role, title, unit, order, note, sex, ethnicity, event }: Occurrence): Properties {
  return {
    title,
    unit,
    role: role === 'mentioned' ? null : relationOf[role],
    order,
    note,
    sex,
    ethnicity,
    event: event && eventOf[event],
  };
}
const noProps: Properties = {};

/** Every place where a person or body is named, in text order, each once: first those of which the text says something. */
function findNamed({ record, fact: factAt }: Claims): Named[] {
  const found = new Map<string, Named>();
  for (const one of record.occurrences) {
    const id = `person@${one.start}-${one.end}`;
    if (!found.has(id)) found.set(id, { kind: 'person', name: one.name, says: saidAt(one), evidence: one });
  }
  const add = (kind: MentionKind, name: string, fact: Fact | undefined): void => {
    if (!fact) return;
    const { context, rule, by } = fact;
    for (const { start, end } of [fact, ...fact.also]) {
      const id = `${kind}@${start}-${end}`;
      if (found.has(id)) continue;
      const own = start === fact.start && end === fact.end;
      found.set(id, { kind, name, says: noProps, evidence: { start, end, context: own ? context : { start, end }, rule, by } });
    }
  };
  for (const [index, { name }] of record.people.entries()) add('person', name, factAt(`/people/${index}/name`));
  for (const [index, body] of record.organizations.entries()) add('body', body, factAt(`/organizations/${index}`));
  return [...found.values()].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.kind < b.kind ? -1 : 1),
  );
}

export function claimMentions(claims: Claims, scope: string): void {
  for (const { kind, name, says, evidence } of findNamed(claims)) {
    const { start, end } = evidence;
    const { basis } = (kind === 'person' ? identifyPerson : identifyBody)(scope, name);
    const whom = kind === 'person' ? official(name) : organization(name);
    const mention: Mention = { kind: 'Mention', words: name, at: [start, end], says: { kind, name, ...says, start, end } };
    claims.add('REFERS_TO', mention, whom, evidence, { basis });
  }
}
