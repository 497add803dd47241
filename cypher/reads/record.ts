/** Records: the list, one with its text and every fact in it with its entry of the graph, and the file of one. */

import { parseAnchors } from '../anchors.ts';
import type { RecordFormat } from '../enumerations.ts';
import type { Store } from '../store.ts';
import type { Extracted, Fact, Portal } from './extract.ts';
import { type Framed, outsideOf, readFrame } from './frame.ts';
import { type RecordHead, readHeads, readReadings } from './record-heads.ts';
import { nodeOfFact, readRecordEdges } from './record-links.ts';
import { byCode, byDateDown, firstOf, type NodeFields, type Paging, pageOf, projectNode, readRows, toRef } from './rows.ts';
import { readStatementsOf } from './statements.ts';
import { checkStored } from './stored.ts';

const noPortal: Portal = { index: null, publisher: null, generated: null, number: null, subject: null, address: null };
const noShares = { fact: 0, fixed: 0, unread: 0 };

/** The latest first, the undated last, of the period and place. */
export async function readRecords(store: Store, query: Framed & Paging) {
  const [frame, all] = await Promise.all([readFrame(store, query), readHeads(store)]);
  const heads = all.filter(({ key }) => frame.has(key)).sort((a, b) => firstOf(byDateDown(a.date, b.date), byCode(a.source, b.source)));
  const { page, rows } = pageOf(heads, query);
  const readings = await readReadings(store, rows);
  return {
    page,
    outside: outsideOf(all.map(({ key }) => frame.lies([key]))),
    records: rows.map(({ version: _, ...head }) => {
      const reading = readings.get(head.key);
      const messages = reading?.messages ?? [];
      return {
        ...head,
        messages: messages.length,
        warnings: messages.filter(({ level }) => level !== 'info').length,
        shares: reading?.shares ?? noShares,
      };
    }),
  };
}

type Whole = RecordHead & { text: string; format: RecordFormat; anchors: string | null; extract: string };

/** One record with its text; null when there is none of that key. */
export async function readRecord(store: Store, key: string) {
  const [whole] = await readRows<Whole>(
    store,
    'MATCH (r:Record {key: $key}) RETURN r.key AS key, r.source AS source, coalesce(r.sources, [r.source]) AS sources, r.version AS version, r.kind AS kind, r.title AS title, r.date AS date, r.issuer AS issuer, r.issued AS issued, r.scope AS scope, r.text AS text, r.format AS format, r.anchors AS anchors, r.extract AS extract',
    { key },
  );
  if (!whole) return null;
  checkStored('Record', key, whole);
  const extracted = JSON.parse(whole.extract) as Extracted;
  const [meetings, edges, statements] = await Promise.all([
    readRows<{ m: NodeFields }>(store, `MATCH (r:Record {key: $key})-[:RECORDS]->(m:Meeting) RETURN ${projectNode('m')}`, { key }),
    readRecordEdges(store, whole),
    readStatementsOf(store, [key]),
  ]);
  const refs = [...new Map(meetings.map(({ m }) => [m.key, toRef(m)])).values()].sort((a, b) => byCode(a.key, b.key));
  const { extract: _, anchors, ...head } = whole;
  return {
    ...head,
    anchors: parseAnchors(anchors),
    model: extracted.model,
    portal: extracted.portal ?? noPortal,
    // The first of the meetings is told by the facts of `meeting`.
    facts: extracted.facts
      .filter(({ path }) => !path.startsWith('/meetings/0/'))
      .map((fact: Fact) => ({
        ...fact,
        edge: edges.edgeOf(fact),
        node: edges.known(nodeOfFact(whole, extracted, refs[0]?.key ?? null, fact.path)),
      })),
    unread: extracted.unread,
    shares: extracted.shares,
    messages: extracted.messages,
    meetings: refs,
    statements,
  };
}

/**
 * The file with pages of a record: that of the source asked for, else of the one that is read, else of the first that has one. `file` is
 * its hash, null where it has no pages; null when there is no such record or source.
 */
export async function readFileOf(store: Store, key: string, name: string | null): Promise<{ source: string; file: string | null } | null> {
  const sources = await store.sources({ record: key });
  const drawn = sources.filter(({ file }) => file !== '');
  const one =
    name === null
      ? (drawn.find(({ read }) => read) ?? drawn[0] ?? sources.find(({ read }) => read))
      : sources.find((source) => source.name === name);
  if (one) return { source: one.name, file: one.file === '' ? null : one.file };
  if (name !== null) return null;
  // A record of before sources were kept.
  const [row] = await readRows<{ source: string; file: string | null }>(
    store,
    'MATCH (r:Record {key: $key}) RETURN r.source AS source, r.file AS file',
    { key },
  );
  return row ?? null;
}
