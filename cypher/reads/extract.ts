/**
 * What the reader made of a record, as it stands in Record.extract (docs/format.md): only what the reads look at.
 * Declared here because cypher/ imports nothing from ingest/; the server's tests compare the two.
 */

import type { Level } from '../closed-lists.ts';
import type { DecisionKind } from '../enumerations.ts';
import type { Provenance } from '../model.ts';

export interface Span {
  start: number;
  end: number;
}
export interface Fact extends Span {
  path: string;
  value: string | number | boolean;
  context: Span;
  rule: string;
  by: Provenance['by'];
  also: Span[];
}
export interface Message {
  level: Level;
  rule: string;
  /** Left out: it was stored by an earlier version, with its words in `reason`. */
  values?: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  reason?: string;
  span: Span | null;
}
export interface Portal {
  index: string | null;
  publisher: string | null;
  generated: string | null;
  number: string | null;
  subject: string | null;
  address: string | null;
}
export interface Extracted {
  issuer: string | null;
  /** Absent from what an earlier version stored. */
  portal?: Portal;
  people: { name: string }[];
  items: {
    submitters: string[];
    documents: string[];
    decisions: DecisionKind[];
    forwarded_to: string[];
    studied: string[];
    responsible: string[];
    tasks: { actor: string }[];
    appointments: { person: string }[];
  }[];
  organizations: string[];
  documents: string[];
  laws: string[];
  drafts: string[];
  strategies: string[];
  distribution: string[];
  projects: string[];
  aliases: { short: string; full: string }[];
  /** Absent from what an earlier version stored. */
  claims?: { from: { kind: string; words: string }; to: { kind: string; words: string } }[];
  /** The language model that some of the facts are by. */
  model: string | null;
  facts: Fact[];
  messages: Message[];
  unread: Span[];
  shares: { fact: number; fixed: number; unread: number };
}
