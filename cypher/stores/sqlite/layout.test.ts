/** Where a vocabulary's graph stands: names are quoted, labels are ranges, and an index is used for the label it is of. */
import { expect, test } from 'vitest';
import { wholeVocabulary } from '../../model-vocabulary.ts';
import type { LabelSet, Vocabulary } from '../../query/vocabulary.ts';
import { openConnection } from './connection.ts';
import { columnOf, hasLabel, layoutOf, span } from './layout.ts';
import { schemaStatements } from './tables.ts';

const set = (...labels: string[]): LabelSet => ({ labels, properties: [], indexes: [], unique: [] });
const vocabulary = (nodes: LabelSet[]): Vocabulary => ({ nodes, relationships: [], closed: false });

test('sets are found by their labels in any order, and numbers by range', () => {
  const layout = layoutOf(vocabulary([set('A'), set('A', 'B'), set(), set('B')]));
  expect(['A', 'B'].map((label) => layout.rangesOf(label))).toEqual([
    [{ from: span, to: 3 * span - 1 }],
    [
      { from: 2 * span, to: 3 * span - 1 },
      { from: 4 * span, to: 5 * span - 1 },
    ],
  ]);
  expect([layout.setOf(['B', 'A']), layout.setOf(['A', 'B']), layout.setOf([]), layout.setOf(['C'])]).toEqual([2, 2, 3, undefined]);
  expect(layout.labelsOf(2 * span + 7)).toEqual(['A', 'B']);
  expect(() => layout.labelsOf(7)).toThrow(RangeError);
  expect(hasLabel(layout, 'n', 'C')).toBe('0');
});

test('names of all kinds become columns, also those that differ in case alone', () => {
  const names = ['name', 'Name', 'a"b', 'x; DROP TABLE node', '名', 'id', 'p_name'];
  const layout = layoutOf(vocabulary([{ ...set('A'), properties: names.map((name) => ({ name, type: 'string' })) }]));
  const connection = openConnection(':memory:', { readOnly: false });
  for (const statement of schemaStatements(layout)) connection.exec(statement);
  const columns = [...layout.node.columns.values()];
  connection.run(`INSERT INTO node (${columns.map(({ name }) => name).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, names);
  const row = connection.get(`SELECT ${columns.map((column) => columnOf(layout.node, 'n', column)).join(', ')} FROM node n`, []);
  expect(row).toEqual(names);
  connection.close();
});

test('the model has a layout whose indexes are used by label', () => {
  const layout = layoutOf(wholeVocabulary);
  const connection = openConnection(':memory:', { readOnly: false });
  for (const statement of [...schemaStatements(layout), ...schemaStatements(layout)]) connection.exec(statement);
  const plan = (sql: string): string =>
    connection
      .all(`EXPLAIN QUERY PLAN ${sql}`, [])
      .map((row) => row[3])
      .join('; ');
  expect(plan('SELECT id FROM node WHERE p_key = ?')).toContain('node_key');
  expect(plan(`SELECT n.p_name FROM node n WHERE ${hasLabel(layout, 'n', 'Meeting')} AND n.p_scope = ? ORDER BY n.p_date DESC`)).toBe(
    'SEARCH n USING INDEX node_meeting_scope_date (p_scope=?)',
  );
  expect(plan(`SELECT n.p_key FROM node n WHERE ${hasLabel(layout, 'n', 'Policy')} AND n.p_name = ?`)).toContain('node_document_name');
  // Another kind has no such index, and its numbers are all that is looked through.
  expect(plan(`SELECT n.p_key FROM node n WHERE ${hasLabel(layout, 'n', 'Project')} AND n.p_name = ?`)).toContain('PRIMARY KEY');
  connection.close();
});
