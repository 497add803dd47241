/** Shapes that several resources share. Long values and text come from records: clients must treat them as untrusted. */
import { z } from 'zod';
import { anchorUnits } from '../../cypher/closed-lists.ts';
import { actions, decisionKinds, recordFormats, recordKinds, roleTypes } from '../../cypher/enumerations.ts';
import { nodeKinds, provenance, relationshipTypes } from '../../cypher/model.ts';
import { errorCodes, type IssueRule, issueRules } from '../errors.ts';

export const nodeKind = z.enum(nodeKinds).meta({ id: 'NodeKind' });
export const relationshipType = z.enum(relationshipTypes).meta({ id: 'RelationshipType' });
export const role = z.enum(roleTypes).meta({ id: 'Role', description: 'Presence is every role but ABSENT_FROM and SPOKE_AT.' });
export const decisionKind = z.enum(decisionKinds).meta({ id: 'DecisionKind' });

const calendar = (value: string): boolean => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'a date is YYYY-MM-DD', abort: true })
  .refine(calendar, { error: 'no such day in the calendar', params: { rule: 'calendar' satisfies IssueRule } });
export const key = z.string().min(1).max(1500).describe('Key of a node, URL-encoded in paths: it holds | : # and Chinese');
export const byKey = z.object({ key });
export const offset = z.number().int().min(0).describe('UTF-16 code units in the raw text');
export const date = z.string().nullable().describe('YYYY-MM-DD');
export const count = z.number().int().min(0);

export const paging = (limit: number, most: number) => ({
  limit: z.coerce.number().int().min(1).max(most).default(limit),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
/** Inclusive. Undated things are left out when a range is set, and counted in `undated`. */
const range = { from: isoDate.optional(), to: isoDate.optional() };
const inOrder = (query: unknown): boolean => {
  const { from, to } = query as { from?: string; to?: string };
  return from === undefined || to === undefined || from <= to;
};
/** A query or body that takes a range, with what else it takes. */
export const ranged = <T extends z.ZodRawShape>(shape: T) =>
  z.object({ ...range, ...shape }).refine(inOrder, {
    error: 'from is later than to',
    path: ['from'],
    params: { rule: 'order' satisfies IssueRule },
  });
export const words = z.string().max(200);
/** The place the reader has chosen: everything that takes a range may take it too. */
export const place = {
  scope: z.string().min(1).max(1500).optional().describe('A place of `/places`; `record:`: all records that name none'),
  body: words.min(1).optional().describe('A body that met; `-`: none is stated'),
  series: words.min(1).optional().describe('A series of meetings; `-`: none is stated'),
};

/** A query or body that takes the period and the place, with what else it takes. */
export const framed = <T extends z.ZodRawShape>(shape: T) => ranged({ ...place, ...shape });
export const outside = z
  .object({
    period: z.number().int().min(0).describe('Seen again without the period'),
    place: z.number().int().min(0).describe('Seen again without the place'),
    both: z.number().int().min(0).describe('Seen again only without either'),
  })
  .meta({ id: 'Outside', description: 'What else there is outside the period and the place that are asked for' });

export const page = z.object({ total: count, limit: count, offset: count }).meta({ id: 'Page' });

export const recordKind = z.enum(recordKinds).meta({ id: 'RecordKind' });
export const recordFormat = z.enum(recordFormats).meta({ id: 'RecordFormat', description: 'What a text was read from' });
export const action = z.enum(actions).meta({ id: 'Action', description: 'What a meeting did with an item' });

export const nodeRef = z
  .object({
    key,
    kind: nodeKind,
    title: z.string().describe('Name to show'),
    labels: z.array(z.string()),
    date,
  })
  .meta({ id: 'NodeRef' });

export const by = provenance.shape.by;

export const evidence = z
  .object({
    edge: z.string().describe('Id of the relationship'),
    type: relationshipType,
    record: key,
    source: z.string(),
    start: offset,
    end: offset,
    quote: z.string().describe('Raw text from start to end'),
    contextStart: offset,
    contextEnd: offset,
    context: z.string().describe('Raw text from contextStart, at most 2000 characters'),
    rule: z.string(),
    by,
    date,
    place: z
      .object({ unit: z.enum(anchorUnits), number: z.number().int().min(1) })
      .nullable()
      .describe('Page or paragraph of the file; null for plain text'),
  })
  .meta({ id: 'Evidence', description: 'The sentence that makes a relationship believable.' });

/** The value of a property of the graph. */
export const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
/** What a page lists by the caption of its relationship. */
export const statement = z
  .object({
    type: relationshipType,
    from: nodeRef,
    to: nodeRef,
    properties: z.record(z.string(), value),
    meeting: nodeRef.nullable().describe('The meeting whose item one of the ends is'),
    evidence,
  })
  .meta({ id: 'Statement', description: 'A statement of a relationship that the model marks as listed.' });

/** A decision on an item, the same wherever one is told. */
export const outcome = z
  .object({ kind: decisionKind, document: nodeRef.nullable().describe('null: the decision names no document'), evidence })
  .meta({ id: 'Outcome' });

/** A kind of decision where there is no room for more: its mark leads to the sentence. */
export const decided = z
  .object({ kind: decisionKind, edge: z.string().describe('Id of the relationship that says so') })
  .meta({ id: 'DecidedKind' });

export const problem = z
  .object({
    type: z.string(),
    title: z.string().describe('Chinese and English'),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(errorCodes),
    value: z.string().optional().describe('The thing the detail names'),
    instance: z.string().optional(),
    offset: z.number().int().nullable().optional().describe('Where in the query'),
    errors: z.array(z.object({ path: z.string(), message: z.string(), rule: z.enum(issueRules), bound: z.number().optional() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; the codes are in docs/errors.md.' });

const problemBody = { description: 'Problem', content: { 'application/problem+json': { schema: problem } } };
/** The answers of a route: its own, or a problem. */
export const answers = <T extends z.ZodType>(body: T) => ({ 200: body, '4xx': problemBody, '5xx': problemBody });
