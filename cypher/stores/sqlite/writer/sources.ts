/** Sources, former addresses and records of before sources were kept, as they stand in SQLite. */
import { formerLabel, sourceFields, sourceLabel, toSource } from '../../sources.ts';
import type { OldRecord, Stored, Writer } from '../../writer.ts';
import type { SqlRow } from '../connection.ts';
import { columnsOf, type Tables, update } from '../graph-rows.ts';
import { hasLabel } from '../layout.ts';
import { besideOf } from './beside.ts';
import { idOf } from './graph.ts';

const propertyOf = { name: 'line', text: 'text', record: 'record', folder: 'folder' } as const;

const oldIn = ({ layout }: Tables): string => `SELECT n.p_key, n.p_source FROM node n WHERE ${hasLabel(layout, 'n', 'Record')}`;
const toOld = ([key, source]: SqlRow): OldRecord => ({ key: String(key), source: String(source) });

/** What is stored of sources. */
export function sourceReader(tables: Tables): Pick<Stored, 'sources' | 'packed' | 'allOld'> {
  const beside = besideOf(tables, sourceLabel);
  return {
    sources: async (by, values) => beside.find(propertyOf[by], values, sourceFields).map(toSource),
    async packed(name) {
      const [row] = beside.find('line', [name], ['rows']);
      return typeof row?.rows === 'string' ? row.rows : '';
    },
    allOld: async () => tables.connection.all(`${oldIn(tables)} AND n.p_sources IS NULL ORDER BY n.p_key`, []).map(toOld),
  };
}

type SourceWriter = Pick<Writer, 'lock' | 'oldRecords' | 'noteSources' | 'placeSources' | 'removeSources' | 'relist' | 'noteFormer'>;
/** Writing sources and where former addresses lead. */
export function sourceWriter(tables: Tables): SourceWriter {
  const { connection, layout } = tables;
  const sources = besideOf(tables, sourceLabel);
  const formers = besideOf(tables, formerLabel);
  const old = oldIn(tables);
  return {
    // One process writes, one transaction after another.
    lock: async () => undefined,
    async oldRecords(by, values) {
      const where = by === 'key' ? 'n.p_key = ?' : 'n.p_source = ? AND n.p_sources IS NULL';
      return values.flatMap((value) => connection.all(`${old} AND ${where}`, [value]).map(toOld));
    },
    async noteSources(found) {
      for (const { name, ...now } of found) sources.merge(name, now);
    },
    async placeSources(placed) {
      for (const { source, packed } of placed) sources.merge(source.name, { ...source, ...(packed === undefined ? {} : { rows: packed }) });
    },
    async removeSources(names) {
      names.forEach(sources.remove);
    },
    async relist(record, names, version) {
      const id = idOf(tables, record);
      const properties = { sources: [...names], version };
      if (id !== undefined) update(tables, layout.node, id, columnsOf(layout.node, Object.keys(properties)), properties);
    },
    async noteFormer(line, { record, facts }) {
      formers.merge(line, { record, ...(facts ? { ids: facts.ids, leads: facts.to } : {}) });
    },
  };
}
