/**
 * Sources in a store: one node a file, of a label the model does not know, so that neither the export nor a query of a person meets
 * it. It says which record the file is a source of; what was read of a file that is not the one shown is kept here, packed.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RecordRows } from '../rows.ts';
import type { Source } from '../sources.ts';
import type { Params, Row } from '../store.ts';
import type { Run } from './statements.ts';

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

export interface StoredSource extends Source {
  /** Key of the record it is a source of. */
  record: string;
  /** Whether its text is the one that is read. */
  read: boolean;
}

const fields = ['name', 'text', 'scope', 'own', 'version', 'format', 'file', 'length', 'hash', 'folder', 'record', 'read'] as const;
export const returned = `RETURN ${fields.map((field) => `s.${field} AS ${field}`).join(', ')}`;
export const toSource = (row: Row): StoredSource => row as unknown as StoredSource;

const find =
  (where: string) =>
  async (run: Run, values: readonly string[]): Promise<StoredSource[]> =>
    values.length === 0 ? [] : (await run(`MATCH (s:${sourceLabel}) WHERE ${where} ${returned}`, { values: [...values] })).map(toSource);
export const sourcesNamed = find('s.line IN $values');
export const sourcesOfTexts = find('s.text IN $values');
export const sourcesOfRecords = find('s.record IN $values');

/** Makes writers of several machines wait for each other: what they decide rests on the sources that are there. */
export async function lockSources(run: Run): Promise<void> {
  await run(`MERGE (s:${sourceLabel} {line: $line}) SET s.taken = true`, { line: '' });
}

const pack = (rows: RecordRows): string => deflateRawSync(JSON.stringify(rows)).toString('base64');
const unpack = (packed: string): RecordRows => JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as RecordRows;

/** What was read of a source whose text is not the one shown. Null where nothing is kept: it is the one shown, or none. */
export async function keptRows(run: Run, name: string): Promise<RecordRows | null> {
  const [row] = await run(`MATCH (s:${sourceLabel} {line: $name}) RETURN s.rows AS rows`, { name });
  const packed = typeof row?.rows === 'string' ? row.rows : '';
  return packed === '' ? null : unpack(packed);
}

export interface Placed {
  source: StoredSource;
  /** What was read of it, where it is to be kept; null: nothing is kept; undefined: what is kept stays. */
  rows: RecordRows | null | undefined;
}
/** Writes where sources stand now. */
export async function writeSources(run: Run, placed: readonly Placed[]): Promise<void> {
  const rowOf = ({ source, rows }: Placed): Params => ({
    line: source.name,
    properties: { ...source, ...(rows === undefined ? {} : { rows: rows === null ? '' : pack(rows) }) },
  });
  if (placed.length > 0)
    await run(`UNWIND $rows AS row MERGE (s:${sourceLabel} {line: row.line}) SET s += row.properties`, { rows: placed.map(rowOf) });
}

export async function removeSources(run: Run, names: readonly string[]): Promise<void> {
  if (names.length > 0) await run(`MATCH (s:${sourceLabel}) WHERE s.line IN $names DELETE s`, { names: [...names] });
}
