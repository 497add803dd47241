/**
 * What the reader makes of one text: the record format (docs/format.md), its facts and its messages.
 * Every offset is a UTF-16 code unit in the raw text; `end` is exclusive.
 */
import { z } from 'zod';
import { appointmentChanges, levels } from '../cypher/closed-lists.ts';
import { readers, recordKinds, sessions, sexes } from '../cypher/enumerations.ts';
import { nodeKinds, relationshipTypes } from '../cypher/model.ts';
import { item } from './item.ts';
import type { Message } from './messages.ts';
import { portal } from './portal.ts';
import { span } from './span.ts';

export { type Appointment, type Item, item } from './item.ts';
export type { Message } from './messages.ts';
export { type Span, span } from './span.ts';

/** One value of the record and where it stands: `path` is a JSON Pointer into the record. */
export const fact = span.extend({
  path: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** What a reader must see to believe it: the sentence, or the roster label with its line. */
  context: span,
  /** The rule that made it, e.g. `roster/name`; of a model `model/` and the relation. */
  rule: z.string(),
  /** Who read it: the rules, or a language model asked for a second opinion. */
  by: z.enum(readers),
  /** Further spans that say the same. */
  also: z.array(span),
});
export type Fact = z.infer<typeof fact>;

/** What the reader has to say about its input, as data: its words are made when it is shown (messages.ts). */
export const message = z.object({
  level: z.enum(levels),
  /** e.g. `roster/count` */
  rule: z.string(),
  /** What varies in its words, by name. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
  span: span.nullable(),
});

export const roles = ['chair', 'present', 'invited', 'observer', 'absent', 'recorder', 'speaker', 'mentioned'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const person = z.object({ name: z.string(), role, title: z.string().nullable() });
export const meeting = z.object({
  body: z.string().nullable(),
  title: z.string().nullable(),
  series: z.string().nullable(),
  number: z.number().int().nullable(),
  /** ISO date of the first day. */
  date: z.string().nullable(),
  session: z.enum(sessions).nullable(),
  place: z.string().nullable(),
});

/** A place where a person is named, with what the text says of them there. */
export const occurrence = span.extend({
  name: z.string(),
  role,
  /** The office given at this place, with the body where it is written. */
  title: z.string().nullable(),
  /** The body: that of the office, or the one in brackets behind the name. */
  unit: z.string().nullable(),
  /** Place in its list, from 1. */
  order: z.number().int().min(1).nullable(),
  /** What stands in brackets behind the name, and what of it is sex or ethnicity. */
  note: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  ethnicity: z.string().nullable(),
  /** What they are named for: the meeting, or a decision on an office. */
  event: z.enum(['meeting', ...appointmentChanges]).nullable(),
  context: span,
  rule: z.string(),
  by: z.enum(readers),
});
export type Occurrence = z.infer<typeof occurrence>;

/** An end of a claim: a thing as the text names it. */
export const end = z.object({
  kind: z.enum(nodeKinds),
  /** As written; of an item its heading. */
  words: z.string(),
  /** Of an item or meeting: its index in `items` or `meetings`. */
  at: z.number().int().min(0).nullable(),
});
/** A relationship of the graph that no other field tells. */
export const claim = z.object({
  relation: z.enum(relationshipTypes),
  from: end,
  to: end,
  props: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** The three shares of a text's characters (white space left out); they add up to 1. */
export const shares = z.object({ fact: z.number(), fixed: z.number(), unread: z.number() });
export type Shares = z.infer<typeof shares>;

/** One line of `jiyao extract`. */
export const record = z.object({
  source: z.string(),
  kind: z.enum(recordKinds),
  /** The place that scopes every name, e.g. 象山县; null where the text names none. */
  scope: z.string().nullable(),
  /** The first of `meetings`; its title is the whole phrase where the record is of several. */
  meeting,
  /** Every meeting the record is of: one, or several held together (X暨Y, X和第N次Y). */
  meetings: z.array(meeting),
  issuer: z.string().nullable(),
  issued: z.string().nullable(),
  portal,
  people: z.array(person),
  /** Every place where one of them is named; `people` has one row a role. */
  occurrences: z.array(occurrence),
  items: z.array(item),
  organizations: z.array(z.string()),
  documents: z.array(z.string()),
  /** Those of `documents` that are laws or regulations in force, and those the text itself marks as drafts. */
  laws: z.array(z.string()),
  drafts: z.array(z.string()),
  /** Numbers of documents: 〔2023〕18号 with the letters before it. */
  document_numbers: z.array(z.string()),
  /** Named strategies and plans without 《》: 乡村振兴战略, “十四五”规划. */
  strategies: z.array(z.string()),
  distribution: z.array(z.string()),
  projects: z.array(z.string()),
  targets: z.array(z.object({ indicator: z.string(), value: z.string() })),
  /** Short forms the text itself declares (…以下简称…): `short` stands for `full`. */
  aliases: z.array(z.object({ short: z.string(), full: z.string() })),
  claims: z.array(claim),
  /** The language model that some of the facts are by; null where all are by the rules. */
  model: z.string().nullable(),
  facts: z.array(fact),
  messages: z.array(message),
  /** Stretches no rule claimed, in order. */
  unread: z.array(span),
  shares,
});
export type Extracted = Omit<z.infer<typeof record>, 'messages'> & { messages: Message[] };
