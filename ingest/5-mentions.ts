/** Stage 5: each person or body as written, with its place in the record. Who they are is decided by cypher/identity.ts. */
import type { MentionKind } from '../cypher/enumerations.ts';
import type { Extracted, Fact, Span } from './record.ts';

export interface Mention {
  kind: MentionKind;
  name: string;
  /** The office the text gives the person at this very place. */
  title: string | null;
  start: number;
  end: number;
  context: Span;
  rule: string;
  by: Fact['by'];
}

/** Facts by their JSON Pointer. */
export const byPath = (record: Extracted): Map<string, Fact> => new Map(record.facts.map((fact) => [fact.path, fact]));

/** Every place where a person or body is named, in text order, each once. */
export function findMentions(record: Extracted): Mention[] {
  const facts = byPath(record);
  const mentions = new Map<string, Mention>();
  const add = (kind: Mention['kind'], name: string, title: string | null, fact: Fact | undefined): void => {
    if (!fact) return;
    for (const place of [fact, ...fact.also]) {
      const id = `${kind}@${place.start}-${place.end}`;
      const first = place === fact;
      const known = mentions.get(id);
      if (known && (known.title !== null || !first || title === null)) continue;
      const context = first ? fact.context : { start: place.start, end: place.end };
      mentions.set(id, {
        kind,
        name,
        title: first ? title : null,
        start: place.start,
        end: place.end,
        context,
        rule: fact.rule,
        by: fact.by,
      });
    }
  };
  for (const [index, person] of record.people.entries()) add('person', person.name, person.title, facts.get(`/people/${index}/name`));
  for (const [index, body] of record.organizations.entries()) add('body', body, null, facts.get(`/organizations/${index}`));
  return [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}
