/** Rows that were sent are the rows that were made. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rowsOf } from '../ingest/rows-testing.ts';
import { arrived, sent, sizeOf, typesOf } from './sent-rows.ts';

const seeds = new URL('../seeds/', import.meta.url);
const all = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => rowsOf(readFileSync(new URL(name, seeds), 'utf8'), name));

test('they come as they went, and tell on the way what is asked of them', () => {
  for (const rows of all) {
    const away = sent(rows);
    expect(arrived(away)).toStrictEqual(rows);
    expect([typesOf(away), sizeOf(away)]).toEqual([typesOf(rows), sizeOf(rows)]);
    expect(sizeOf(away)).toBe(rows.nodes.length + rows.edges.length);
    expect(Object.values(typesOf(away)).reduce((sum, count) => sum + count, 0)).toBe(rows.edges.length);
  }
  expect(all.length).toBeGreaterThan(3);
});
test('a source that was given its folder on the way keeps it', () => {
  const [rows] = all;
  const away = sent(rows!);
  expect(arrived({ ...away, source: { ...away.source, folder: 'f' } }).source.folder).toBe('f');
});
test('half of a pair of code units, as a cut quote may hold, comes as it went', () => {
  const [rows] = all;
  const odd = {
    ...rows!,
    nodes: [{ kind: 'Project' as const, key: 'project:\ud83d|\0', labels: [], properties: { scope: '\udc00', name: '\u2028' } }],
  };
  expect(arrived(sent(odd))).toStrictEqual(odd);
});
