/**
 * Sources in a store: one node a file, of a label the model does not know, so that neither the export nor a query of a person meets
 * it. It says which record the file is a source of; what was read of a file that is not the one shown is kept here, packed.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RecordRows } from '../rows.ts';
import type { Source } from '../sources.ts';
import type { Row, SourceState } from '../store.ts';
import type { Stored, StoredSource } from './writer.ts';

export const sourceLabel = 'Source';
export const formerLabel = 'Former';

/** Constraints and indexes of sources and former addresses, as the model's own are written. */
export const sourceStatements: readonly string[] = [
  `CREATE CONSTRAINT source_line IF NOT EXISTS FOR (n:${sourceLabel}) REQUIRE n.line IS UNIQUE`,
  ...['text', 'own', 'record', 'folder'].map(
    (property) => `CREATE INDEX source_${property} IF NOT EXISTS FOR (n:${sourceLabel}) ON (n.${property})`,
  ),
  `CREATE CONSTRAINT former_line IF NOT EXISTS FOR (n:${formerLabel}) REQUIRE n.line IS UNIQUE`,
];

/** Properties of a source in a store, beside its `line`, which is its name. */
export const sourceFields = [
  'name',
  'text',
  'scope',
  'own',
  'version',
  'format',
  'file',
  'length',
  'hash',
  'folder',
  'bytes',
  'reader',
  'record',
  'read',
] as const satisfies readonly (keyof (Source & StoredSource))[];
/** Those of before bytes and reader were kept have none. */
export const toSource = (row: Row): StoredSource =>
  ({ ...row, bytes: row.bytes ?? '', reader: row.reader ?? '' }) as unknown as StoredSource;
export const toState = ({ name, record, version, folder, format, file, read, bytes, reader }: StoredSource): SourceState => ({
  name,
  record,
  version,
  folder,
  format,
  file,
  read,
  bytes,
  reader,
});

/** What was read of a source, as it is kept. */
export const pack = (rows: RecordRows): string => deflateRawSync(JSON.stringify(rows)).toString('base64');
const unpack = (packed: string): RecordRows => JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as RecordRows;

/** What was read of a source whose text is not the one shown. Null where nothing is kept: it is the one shown, or none. */
export async function storedRows(stored: Stored, name: string): Promise<RecordRows | null> {
  const packed = await stored.packed(name);
  return packed === '' ? null : unpack(packed);
}

/** The rows of a source whose text is read, as they went in: the graph holds no more and no less. */
export async function readBack(stored: Stored, source: StoredSource): Promise<RecordRows> {
  const { record, read: _, own: __, version, ...file } = source;
  const edges = await stored.edgeRows(record);
  const nodes = await stored.nodeRows(record, [...new Set(edges.flatMap(({ from, to }) => [from, to]))]);
  return { record, version, source: file, nodes, edges };
}

/** What one source said as it was put in; null where it is not there. */
export async function rowsOfSource(stored: Stored, name: string): Promise<RecordRows | null> {
  const [source] = await stored.sources('name', [name]);
  if (!source) return null;
  return source.read ? readBack(stored, source) : storedRows(stored, name);
}
