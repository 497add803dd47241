/** Stage 6: the facts of one record → node and edge rows, checked against the model. Pure; the same record gives the same rows. */
import { hash as digest } from 'node:crypto';
import type { Anchors } from '../cypher/anchors.ts';
import type { RecordFormat, Standing } from '../cypher/enumerations.ts';
import { meetingKey, recordKey, scopedKey, targetKey } from '../cypher/keys.ts';
import { nodes } from '../cypher/model.ts';
import { checkRows, type EdgeRow, type NodeRow, type RecordRows } from '../cypher/rows.ts';
import type { SourceFile } from '../cypher/sources.ts';
import { byPath } from './5-mentions.ts';
import { type Builder, rowBuilder } from './6-rows/builder.ts';
import { addItems } from './6-rows/items.ts';
import { addMentions, addPeople } from './6-rows/people.ts';
import { hasPages } from './has-pages.ts';
import type { Extracted, Fact, Message } from './record.ts';
import { compared } from './same-text.ts';

export const hashOf = (data: string | Uint8Array): string => digest('sha256', data);

/** The file a text was read from. */
export interface FileOf {
  format: RecordFormat;
  anchors: Anchors | null;
  /** SHA-256 of its bytes. */
  hash: string;
}
const plainText: FileOf = { format: 'text', anchors: null, hash: '' };

/**
 * A record's version: SHA-256 of the raw text, of what was read in it, of the relationships that makes and of the file where it is no
 * text file. A reader that reads better, a model's other opinion, and a graph that keeps more of it make another version: the record
 * is then taken in anew, not left as it was.
 */
const versionOf = (text: string, file: string | null, extract: string, edges: readonly EdgeRow[]): string =>
  hashOf([text, extract, JSON.stringify(edges), file ?? ''].join('\n'));

/**
 * Rows of one record. `messages` holds what could not become an edge because the reader gave it no span.
 * Throws where rows break the model: a bug, never bad input.
 */
export function toRows(
  text: string,
  record: Extracted,
  { format, anchors, hash }: FileOf = plainText,
): { rows: RecordRows; messages: Message[] } {
  const { text: plain, at } = compared(text);
  const same = hashOf(plain);
  const own = recordKey(same, record.scope ?? '');
  const build = rowBuilder(text, record, own, at);
  const facts = byPath(record);
  const file = format === 'text' ? null : hash;
  const extract = JSON.stringify(record);
  const { source, kind, issuer, issued, meeting } = record;
  if (issuer) build.edge('ISSUED', build.organization(issuer), build.record, facts.get('/issuer'));
  const held = addMeetings(build, record, facts);
  addPeople(build, record, facts, held);
  addItems(build, text, record, facts, held);
  addLists(build, record, facts);
  addMentions(build, record);
  const edges = [...build.edges.values()];
  const version = versionOf(text, file, extract, edges);
  build.node('Record', build.record, {
    source,
    sources: [source],
    version,
    kind,
    scope: build.scope,
    scopeKnown: record.scope !== null,
    title: meeting.title,
    date: meeting.date ?? issued,
    issuer,
    issued,
    text,
    format,
    file,
    anchors: anchors && JSON.stringify(anchors),
    extract,
  });
  const from: SourceFile = {
    name: source,
    text: same,
    scope: record.scope ?? '',
    format,
    file: file !== null && hasPages(format) ? file : '',
    length: text.length,
    hash: hashOf([text, file ?? ''].join('\n')),
    folder: '',
    bytes: '',
    reader: '',
  };
  const rows: RecordRows = { record: own, version, source: from, nodes: spokenOf(build), edges };
  checkRows(rows);
  return { rows, messages: build.messages };
}

/** A shared node that no sentence of this record speaks of is not part of its rows. */
function spokenOf(build: Builder): NodeRow[] {
  const ends = new Set([...build.edges.values()].flatMap((edge) => [edge.from, edge.to]));
  return [...build.nodes.values()].filter((row) => nodes[row.kind].owner === 'record' || ends.has(row.key));
}

/** The meetings the record is about; the key of the first, null where it names none. Roster and items belong to the first. */
function addMeetings(build: Builder, record: Extracted, facts: Map<string, Fact>): string | null {
  const keys = record.meetings.map((meeting, index) => addMeeting(build, meeting, `/meetings/${index}`, facts));
  return keys[0] ?? null;
}

function addMeeting(build: Builder, meeting: Extracted['meeting'], path: string, facts: Map<string, Fact>): string | null {
  const { body, title, series, number, date, session, place } = meeting;
  const evidence = facts.get(`${path}/title`) ?? facts.get(`${path}/body`) ?? facts.get(`${path}/series`);
  if (!evidence) return null;
  const key = meetingKey({ scope: build.scope, body, title, series, number, date }, build.record);
  // Without a number the title is part of the key, and says more than body and kind.
  const made = `${body ?? ''}${number === null ? '' : `第${number}次`}${series ?? '会议'}`;
  const name = number === null && title ? title : made;
  build.node('Meeting', key, { scope: build.scope, name, body, series, number, date });
  build.edge('RECORDS', build.record, key, evidence, { title, session, place });
  if (body) build.edge('CONVENED', build.organization(body), key, facts.get(`${path}/body`));
  return key;
}

/** What stands in lists of the record: bodies, titles, distribution, short forms, projects, targets. */
function addLists(build: Builder, record: Extracted, facts: Map<string, Fact>): void {
  const { scope } = build;
  const each = (field: string, values: readonly string[], add: (value: string, fact: Fact | undefined) => void): void => {
    for (const [index, value] of values.entries()) add(value, facts.get(`/${field}/${index}`));
  };
  each('organizations', record.organizations, (name, fact) => build.edge('MENTIONED_IN', build.organization(name), build.record, fact));
  const standing = (title: string): Standing | undefined =>
    record.drafts.includes(title) ? 'draft' : record.laws.includes(title) ? 'law' : undefined;
  each('documents', record.documents, (title, fact) =>
    build.edge('CITED_IN', build.document(title), build.record, fact, { standing: standing(title) }),
  );
  each('strategies', record.strategies, (name, fact) =>
    build.edge('CITED_IN', build.node('Strategy', scopedKey('strategy', scope, name), { scope, name }), build.record, fact),
  );
  each('distribution', record.distribution, (name, fact) => build.edge('SENT_TO', build.record, build.organization(name), fact));
  each('projects', record.projects, (name, fact) =>
    build.edge('NAMES_PROJECT', build.record, build.node('Project', scopedKey('project', scope, name), { scope, name }), fact),
  );
  for (const [index, { indicator, value }] of record.targets.entries()) {
    const key = build.node('Target', targetKey(build.record, index + 1), { record: build.record, indicator, value });
    build.edge('SETS_TARGET', build.record, key, facts.get(`/targets/${index}/value`));
  }
  for (const [index, { short, full }] of record.aliases.entries())
    build.edge('ALSO_KNOWN_AS', build.organization(short), build.organization(full), facts.get(`/aliases/${index}/short`));
}
