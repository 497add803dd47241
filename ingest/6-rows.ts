/** Stage 6: the claims of one record → node and edge rows, checked against the model. Pure; the same record gives the same rows. */
import { hash as digest } from 'node:crypto';
import type { Anchors } from '../cypher/anchors.ts';
import type { RecordFormat } from '../cypher/enumerations.ts';
import { recordKey } from '../cypher/keys.ts';
import { nodes } from '../cypher/model.ts';
import { checkRows, type EdgeRow, type NodeRow, type RecordRows } from '../cypher/rows.ts';
import type { SourceFile } from '../cypher/sources.ts';
import { claimsOf } from './5-claims.ts';
import { edgesOf } from './6-rows/edges.ts';
import { nodesOf, present, type Speaking } from './6-rows/nodes.ts';
import { hasPages } from './has-pages.ts';
import type { Extracted, Message } from './record.ts';
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
  const { source, kind, issuer, issued, meeting } = record;
  const key = recordKey(same, record.scope ?? '');
  const speaking: Speaking = { record: key, scope: record.scope ?? key, compared: plain, place: (offset) => at[offset] ?? 0 };
  const claims = claimsOf(text, record, speaking.scope);
  const made = nodesOf(speaking);
  // An item has its node whether or not anything is claimed of it.
  for (const item of claims.items) made.keyOf(item);
  const date = meeting.date ?? issued;
  const edges = edgesOf(claims.made, made.keyOf, speaking, text, date);
  const file = format === 'text' ? null : hash;
  const extract = JSON.stringify(record);
  const version = versionOf(text, file, extract, edges);
  const own: NodeRow = {
    kind: 'Record',
    key,
    labels: [],
    properties: present({
      source,
      sources: [source],
      version,
      kind,
      scope: speaking.scope,
      scopeKnown: record.scope !== null,
      title: meeting.title,
      date,
      issuer,
      issued,
      address: record.portal.address,
      text,
      format,
      file,
      anchors: anchors && JSON.stringify(anchors),
      extract,
    }),
  };
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
  const rows: RecordRows = { record: key, version, source: from, nodes: [own, ...spokenOf(made.rows, edges)], edges };
  checkRows(rows);
  return { rows, messages: claims.messages };
}

/** A shared node that no sentence of this record speaks of is not part of its rows. */
function spokenOf(rows: ReadonlyMap<string, NodeRow>, edges: readonly EdgeRow[]): NodeRow[] {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [...rows.values()].filter((row) => nodes[row.kind].owner === 'record' || ends.has(row.key));
}
