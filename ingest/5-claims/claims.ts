/** Collects the claims of one record. One without a span is never made; a message says so. */
import type { RelationshipType } from '../../cypher/model.ts';
import type { Claim, Evidence, Mention, Properties } from '../claim.ts';
import { type Message, message } from '../messages.ts';
import type { Extracted, Fact, Item } from '../record.ts';

export interface Claims {
  readonly record: Extracted;
  /** The fact at a JSON Pointer. */
  fact(path: string): Fact | undefined;
  readonly made: Claim[];
  readonly messages: Message[];
  /** The items, by their index in the record. */
  readonly items: Mention[];
  /** The meetings the record is of; null for one without a sentence. */
  meetings: readonly (Mention | null)[];
  /** The first of them, whose roster and items these are; null where it names none. */
  meeting: Mention | null;
  add(relation: RelationshipType, from: Mention, to: Mention, evidence: Evidence | undefined, props?: Properties): void;
  /** Who acts: one of the record's people, else a body. */
  actor(name: string): Mention;
}

/** The record itself. */
export const itself: Mention = { kind: 'Record', words: '' };
export const official = (words: string): Mention => ({ kind: 'Official', words });
export const organization = (words: string): Mention => ({ kind: 'Organization', words });
export const titled = (words: string): Mention => ({ kind: 'Document', words });

/** An item by its position, counted from 1. */
export function itemAt(record: Extracted, item: Item, position: number): Mention {
  const { number, heading, action, decisions, conditions, votes } = item;
  const [vote] = votes;
  const says: Properties = {
    position,
    number,
    heading,
    action,
    decisions: [...new Set(decisions)],
    conditions,
    votesFor: vote?.for,
    votesAgainst: vote?.against,
    votesAbstained: vote?.abstained,
    date: record.meeting.date,
  };
  return { kind: 'Item', words: heading, at: [position], says };
}

const noProps = {};

/** An empty collection for a record. */
export function claimsOn(record: Extracted): Claims {
  const facts = new Map(record.facts.map((fact) => [fact.path, fact]));
  const people = new Set(record.people.map(({ name }) => name));
  const made: Claim[] = [];
  const messages: Message[] = [];
  return {
    record,
    fact: (path) => facts.get(path),
    made,
    messages,
    items: [],
    meetings: [],
    meeting: null,
    add(relation, from, to, evidence, props = noProps) {
      if (evidence) made.push({ relation, from, to, props, evidence });
      else messages.push(message('rows/no-span', { type: relation, to: to.words || to.kind }));
    },
    actor: (name) => (people.has(name) ? official(name) : organization(name)),
  };
}
