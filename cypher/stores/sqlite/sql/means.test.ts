/** Where SQL and Cypher mean different things by the same words: each case is asked of one SQL and of the engine alone. */
import { expect, test } from 'vitest';
import { Budget } from '../../../engine/budget.ts';
import { toJson } from '../../../engine/json.ts';
import type { Pushdown } from '../../../engine/pushdown.ts';
import { compileQuery } from '../../../engine/run.ts';
import type { MapValue, Value } from '../../../engine/values.ts';
import { parse } from '../../../query/parse.ts';
import type { Property, Vocabulary } from '../../../query/vocabulary.ts';
import { layoutOf } from '../layout.ts';
import { loadGraph } from '../testing.ts';
import { sqlitePushdown } from './take.ts';

const properties: Property[] = [
  { name: 'key', type: 'string' },
  { name: 'text', type: 'string' },
  { name: 'whole', type: 'integer' },
  { name: 'part', type: 'float' },
  { name: 'yes', type: 'boolean' },
  { name: 'list', type: 'string[]' },
  { name: 'odd', type: 'any' },
];
const vocabulary: Vocabulary = {
  nodes: [
    { labels: ['A'], properties, indexes: ['text'], unique: ['key'] },
    { labels: ['A', 'B'], properties, indexes: [], unique: ['key'] },
    { labels: ['C'], properties, indexes: [], unique: ['key'] },
  ],
  relationships: [
    { type: 'R', properties: [{ name: 'text', type: 'string' }], indexes: [] },
    { type: 'S', properties: [], indexes: [] },
  ],
  closed: false,
};
const node = (labels: string[], given: Record<string, Value>) => ({ labels, properties: new Map(Object.entries(given)) as MapValue });
const layout = layoutOf(vocabulary);
const graph = loadGraph(
  layout,
  [
    node(['A'], { key: 'a', text: '5', whole: 5n, part: 1.5, yes: true, list: ['x', 'y,"z'], odd: 1n }),
    node(['A', 'B'], { key: 'b', text: '😀b', whole: 4611686018427387905n, part: 5, yes: false, list: [], odd: 1 }),
    node(['A'], { key: 'c', text: '\uffee', odd: 'x' }),
    node(['C'], { key: 'd', text: "a'b%_", whole: -3n, list: ['x"', '["x"'] }),
    node(['C'], { key: 'e', text: '' }),
  ],
  [
    { type: 'R', from: 0, to: 1, properties: new Map([['text', 'r1']]) },
    { type: 'R', from: 1, to: 0, properties: new Map() },
    { type: 'S', from: 0, to: 1, properties: new Map() },
    { type: 'R', from: 2, to: 2, properties: new Map([['text', 'loop']]) },
    { type: 'S', from: 1, to: 3, properties: new Map() },
  ],
);
const parameters: MapValue = new Map<string, Value>([
  ['five', 5n],
  ['fiveText', '5'],
  ['fiveFloat', 5],
  ['none', null],
  ['nan', Number.NaN],
  ['mixed', ['5', 5n, null, 'a']],
  ['alike', ['5', 'zz']],
  ['numbers', [5n, -3n, 1.5]],
  ['empty', []],
  ['keys', ['a', 'b', 'b', 7n, null, 'zz']],
  ['huge', 4611686018427387905n],
]);

/** Rows as texts, those of one statement or more; `statements` counts those of the store. */
function ask(text: string, pushdown: Pushdown | null): { rows: string[]; statements: number } {
  let statements = 0;
  const { connection } = graph;
  const iterate = connection.iterate;
  connection.iterate = (sql, values) => {
    statements += 1;
    return iterate(sql, values);
  };
  const running = { graph, parameters, budget: new Budget({ steps: 1e6, held: 1e6 }), now: 0 };
  try {
    const rows = [...compileQuery(parse(text), pushdown).run(running)];
    return {
      rows: rows.map((row) => JSON.stringify(row.map((value) => (typeof value === 'bigint' ? String(value) : toJson(value))))),
      statements,
    };
  } finally {
    connection.iterate = iterate;
  }
}
const conditions = [
  "n.text = '5'",
  'n.text = 5',
  'n.text = $five',
  'n.whole = $fiveText',
  'n.whole = $fiveFloat',
  'n.whole = $huge',
  'n.whole > 4611686018427387904',
  'n.part > 1',
  'n.part = $five',
  'n.part < $nan',
  'NOT n.part = $nan',
  'NOT n.text = $five',
  'n.text <> $five',
  'n.text = $none',
  'NOT n.text = $none',
  'n.text IN $mixed',
  'NOT n.text IN $mixed',
  'NOT n.text IN $alike',
  'n.text IN $empty',
  'NOT n.text IN $empty',
  'n.whole IN $numbers',
  'NOT n.whole IN $numbers',
  'n.yes',
  'NOT n.yes',
  'n.yes = false',
  'n.yes > false',
  'n.yes = 1',
  'n.yes IS NULL',
  'n.missing IS NULL',
  'n.missing = 1',
  'NOT n.missing = 1',
  "n.text STARTS WITH '😀'",
  "n.text STARTS WITH ''",
  "n.text ENDS WITH 'b'",
  "n.text ENDS WITH ''",
  "n.text CONTAINS '%'",
  "n.text CONTAINS '_'",
  "n.text CONTAINS ''",
  'n.text STARTS WITH 5',
  "n.text > '\\uffee'",
  "n.text < 'b'",
  'n.text < 6',
  "'x' IN n.list",
  "NOT 'x' IN n.list",
  "'x\"' IN n.list",
  "'z' IN n.list",
  "'y,\"z' IN n.list",
  '5 IN n.list',
  'null IN n.list',
  'NOT null IN n.list',
  'size(n.list) = 2',
  'size(n.text) = 2',
  "left(n.text, 1) = '😀'",
  "substring(n.text, 1) = 'b'",
  "coalesce(n.text, '-') <> '5' AND n:A",
  'n:A AND NOT n:B',
  'n:A&!B',
  'n:A|C',
  'n:Nowhere OR n.whole = 5',
  'n.odd = 1',
  "n.odd = 'x'",
  "n.text = '5' XOR n.yes",
  'n.whole < 0 OR n.text > $five',
  '(n)-->(:A)',
  'NOT (n)--()',
  "EXISTS { (n)-[r:R]-(m) WHERE m.text <> n.text AND r.text = 'r1' }",
  'COUNT { (n)--() } > 2',
  'COUNT { (n)-->() } = COUNT { (n)<--() }',
  "CASE WHEN n.whole = 5 THEN 'five' WHEN n.text = '' THEN null ELSE 'other' END = 'other'",
];
const questions = [
  ...conditions.map((condition) => `MATCH (n) WHERE ${condition} RETURN n.key AS key`),
  'MATCH (n) RETURN n.text AS t, n.key AS k ORDER BY t, k',
  'MATCH (n) RETURN n.whole AS w, n.key AS k ORDER BY w DESC, k',
  'MATCH (n) RETURN n.yes AS y, count(*) AS c ORDER BY y',
  'MATCH (n) RETURN sum(n.whole), count(n.whole), min(n.text), max(n.yes), min(n.part)',
  'MATCH (n:C) RETURN sum(n.whole) AS s, count(n) > 1 AS many',
  'MATCH (n:Nowhere) RETURN sum(n.whole) AS s, count(*) AS c, collect(n.text) AS l',
  'MATCH (n:Nowhere) RETURN 1 AS one, count(*) AS c',
  'MATCH (n:Nowhere) RETURN count(*) + 1 AS more',
  'MATCH (a)--(b) RETURN a.key AS a, b.key AS b, count(*) AS c',
  'MATCH (a)-[x]-(b)-[y]-(c) RETURN a.key AS a, c.key AS c, count(*) AS n',
  'MATCH (a)-[x]->(b), (b)-[y]->(c) RETURN a.key AS a, b.key AS b, c.key AS c',
  'MATCH (a)-[r]->(b) RETURN type(r) AS t, r.text AS r ORDER BY t, r',
  'MATCH (a)-[r]->(b) RETURN DISTINCT type(r) AS t ORDER BY t DESC',
  'MATCH (a:A) OPTIONAL MATCH (a)-[r:S]->(b:C) RETURN a.key AS a, b.key AS b, r, b {.key} AS m ORDER BY a',
  "MATCH (a:A) OPTIONAL MATCH (a)-[r:S]->(b) WHERE b.text = '😀b' RETURN a.key AS a, b.key AS b ORDER BY a",
  'MATCH (a:A) OPTIONAL MATCH (a)-[:S]->(b:C) MATCH (b) RETURN a.key AS a',
  'UNWIND $keys AS key MATCH (n {key: key}) RETURN key, n.text AS t ORDER BY key',
  'UNWIND $keys AS key MATCH (n {key: key})-[r]-(m) RETURN n.key AS n, count(r) AS c ORDER BY n',
  'MATCH (n) WITH n.yes AS y, count(*) AS c WHERE c > 1 RETURN y, c',
  'MATCH (n) WITH n ORDER BY n.key LIMIT 2 MATCH (n)-->(m) RETURN n.key AS n, m.key AS m',
  'MATCH (n) WITH n.text AS t, n.whole AS w ORDER BY t SKIP 1 MATCH (m) WHERE m.whole = w RETURN DISTINCT m.key AS key',
  'MATCH (n) RETURN DISTINCT n.odd AS odd',
  'MATCH (n) RETURN labels(n) AS l, count(*) AS c',
  "MATCH p = (a)-[:R {text: 'loop'}]->(b) RETURN p, length(p) AS l",
  'MATCH (n:A) RETURN {k: n.key, l: [n.text, n.list]} AS m',
  'MATCH (n) RETURN toUpper(n.key) AS k ORDER BY k LIMIT 2',
  'MATCH (a)-[r]->(b) RETURN a.key AS a, 100 * count(r) / 3 AS share ORDER BY share DESC, a LIMIT 2',
  "MATCH (n) RETURN sum(CASE WHEN n.text = '5' THEN 1 ELSE 0 END) AS fives",
  'MATCH (a)-[r]->(b) RETURN startNode(r).key AS s, endNode(r).text AS t',
];
const fused = sqlitePushdown(layout);
const inOrder = (text: string, rows: string[]): string[] => (/RETURN .*ORDER BY/u.test(text) ? rows : [...rows].sort());

test.each(questions)('%s', (text) => {
  expect(inOrder(text, ask(text, fused).rows)).toEqual(inOrder(text, ask(text, null).rows));
});

test.each([
  "MATCH (n) WHERE n.text = '5' RETURN n.key AS key",
  'MATCH (a)-[x]-(b)-[y]-(c) RETURN a.key AS a, c.key AS c, count(*) AS n ORDER BY n LIMIT 3',
  'UNWIND $keys AS key MATCH (n {key: key})-[r]-(m) RETURN n.key AS n, count(r) AS c ORDER BY n',
  'MATCH (a)-[r]->(b) RETURN a.key AS a, 100 * count(r) / 3 AS share ORDER BY share DESC, a LIMIT 2',
])('one statement: %s', (text) => {
  expect(ask(text, fused).statements).toBe(1);
});

/** `inner` within itself so many times. */
const within = (times: number, write: (inner: string) => string, inner: string): string =>
  Array.from({ length: times }).reduce<string>((text) => write(text), inner);
const equals = (at: number): string => `n.whole = ${at}`;
const chain = (word: string, terms = 130): string => Array.from({ length: terms }, (_, at) => equals(at)).join(` ${word} `);
// SQLite's own parser takes less than ours does: whatever is deeper is the engine's.
test.each([
  ['a long chain of OR', chain('OR')],
  ['a long chain of AND NOT', chain('AND NOT')],
  ['a chain of XOR', chain('XOR', 9)],
  ['OR and AND by turns', within(14, (inner) => `((${inner}) OR n.yes) AND n:A`, equals(5))],
  ['negations', within(15, (inner) => `NOT (${inner} AND n:A)`, equals(5))],
  ['functions', `${within(40, (inner) => `coalesce(${inner}, 'x')`, 'n.text')} = '5'`],
  ['texts put together', `${Array.from({ length: 130 }, () => 'n.text').join(' + ')} = '5'`],
  ['CASE', `${within(14, (inner) => `CASE WHEN n.yes THEN ${inner} ELSE 'x' END`, 'n.text')} = '5'`],
  ['patterns', within(10, (inner) => `EXISTS { MATCH (n)--(n) WHERE ${inner} }`, 'n:A')],
])('what stands deep within each other: %s', (_, condition) => {
  const text = `MATCH (n) WHERE ${condition} RETURN n.key AS key`;
  expect(ask(text, fused).rows.sort()).toEqual(ask(text, null).rows.sort());
});
test('a long chain of OR is one statement', () => {
  expect(ask(`MATCH (n) WHERE ${chain('OR')} RETURN n.key AS key`, fused)).toEqual({ rows: ['["a"]'], statements: 1 });
});
