/** Claims of mentions: each place where a person or body is named, and whom it names. Who they are is decided by cypher/identity.ts. */
import type { MentionKind } from '../../cypher/enumerations.ts';
import { identifyBody, identifyPerson } from '../../cypher/identity.ts';
import type { Mention } from '../claim.ts';
import type { Fact } from '../record.ts';
import { type Claims, official, organization } from './claims.ts';

/** A person or body as written at one place. */
export interface Named {
  kind: MentionKind;
  name: string;
  /** The office the text gives the person at this very place. */
  title: string | null;
  start: number;
  end: number;
  /** The fact that stands there, or further on. */
  fact: Fact;
}

/** Every place where a person or body is named, in text order, each once. */
export function findNamed({ record, fact: factAt }: Claims): Named[] {
  const found = new Map<string, Named>();
  const add = (kind: Named['kind'], name: string, title: string | null, fact: Fact | undefined): void => {
    if (!fact) return;
    for (const { start, end } of [fact, ...fact.also]) {
      const id = `${kind}@${start}-${end}`;
      const first = start === fact.start && end === fact.end;
      const known = found.get(id);
      if (known && (known.title !== null || !first || title === null)) continue;
      found.set(id, { kind, name, title: first ? title : null, start, end, fact });
    }
  };
  for (const [index, person] of record.people.entries()) add('person', person.name, person.title, factAt(`/people/${index}/name`));
  for (const [index, body] of record.organizations.entries()) add('body', body, null, factAt(`/organizations/${index}`));
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}

export function claimMentions(claims: Claims, scope: string): void {
  for (const { kind, name, title, start, end, fact } of findNamed(claims)) {
    const own = fact.start === start && fact.end === end;
    const evidence = { start, end, context: own ? fact.context : { start, end }, rule: fact.rule, by: fact.by };
    const { basis } = (kind === 'person' ? identifyPerson : identifyBody)(scope, name);
    const whom = kind === 'person' ? official(name) : organization(name);
    const mention: Mention = { kind: 'Mention', words: name, at: [start, end], says: { kind, name, title, start, end } };
    claims.add('REFERS_TO', mention, whom, evidence, { basis });
  }
}
