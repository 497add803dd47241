/** Sources, former addresses and records of before sources were kept, as they stand in Neo4j: nodes of labels the model does not know. */
import type { Params, Row } from '../../../store.ts';
import { formerLabel, sourceFields, sourceLabel, toSource } from '../../sources.ts';
import type { OldRecord, Stored, Writer } from '../../writer.ts';
import type { Run } from './statements.ts';

const propertyOf = { name: 'line', text: 'text', record: 'record', folder: 'folder' } as const;
const returned = `RETURN ${sourceFields.map((field) => `s.${field} AS ${field}`).join(', ')}`;

const old = 'MATCH (r:Record) WHERE';
const toldOf = 'RETURN r.key AS key, r.source AS source';
const toOld = ({ key, source }: Row): OldRecord => ({ key: String(key), source: String(source) });

/** What is stored of sources. */
export const sourceReader = (run: Run): Pick<Stored, 'sources' | 'packed' | 'allOld'> => ({
  async sources(by, values) {
    if (values.length === 0) return [];
    const rows = await run(`MATCH (s:${sourceLabel}) WHERE s.${propertyOf[by]} IN $values ${returned}`, { values: [...values] });
    return rows.map(toSource);
  },
  async packed(name) {
    const [row] = await run(`MATCH (s:${sourceLabel} {line: $name}) RETURN s.rows AS rows`, { name });
    return typeof row?.rows === 'string' ? row.rows : '';
  },
  allOld: async () => (await run(`${old} r.sources IS NULL ${toldOf} ORDER BY key`, {})).map(toOld),
});

type SourceWriter = Pick<Writer, 'lock' | 'oldRecords' | 'noteSources' | 'placeSources' | 'removeSources' | 'relist' | 'noteFormer'>;
/** Writing sources and where former addresses lead. */
export const sourceWriter = (run: Run): SourceWriter => ({
  async lock() {
    await run(`MERGE (s:${sourceLabel} {line: $line}) SET s.taken = true`, { line: '' });
  },
  async oldRecords(by, values) {
    if (values.length === 0) return [];
    const where = by === 'key' ? 'r.key IN $values' : 'r.source IN $values AND r.sources IS NULL';
    return (await run(`${old} ${where} ${toldOf}`, { values: [...values] })).map(toOld);
  },
  async noteSources(found) {
    await run(
      `UNWIND $rows AS row MATCH (s:${sourceLabel} {line: row.name}) SET s.folder = row.folder, s.bytes = row.bytes, s.reader = row.reader`,
      { rows: found.map((one) => ({ ...one })) },
    );
  },
  async placeSources(placed) {
    const rows = placed.map(
      ({ source, packed }): Params => ({
        line: source.name,
        properties: { ...source, ...(packed === undefined ? {} : { rows: packed }) },
      }),
    );
    if (rows.length > 0) await run(`UNWIND $rows AS row MERGE (s:${sourceLabel} {line: row.line}) SET s += row.properties`, { rows });
  },
  async removeSources(names) {
    if (names.length > 0) await run(`MATCH (s:${sourceLabel}) WHERE s.line IN $names DELETE s`, { names: [...names] });
  },
  async relist(key, sources, version) {
    await run('MATCH (r:Record {key: $key}) SET r.sources = $sources, r.version = $version', { key, sources: [...sources], version });
  },
  async noteFormer(line, { record, facts }) {
    const more = facts ? ', f.ids = $ids, f.leads = $to' : '';
    await run(`MERGE (f:${formerLabel} {line: $line}) SET f.record = $record${more}`, { line, record, ...facts });
  },
});
