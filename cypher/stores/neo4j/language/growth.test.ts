/** What grows without bound is refused before Neo4j has it; what people ask is not. */
import { expect, test } from 'vitest';
import { parse } from '../../../query/parse.ts';
import { askedQuestions } from '../../../questions-asked/load.ts';
import { checkGrowth } from './growth.ts';

const doubled = (times: number, clause: string): string => Array.from({ length: times }, () => clause).join(' ');

test.each([
  "RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x",
  "RETURN size(reduce(s = 'x', t IN ['a', 'b'] | s + t + s)) AS x",
  "RETURN reduce(s = 'xx', i IN range(1, 12) | replace(s, 'x', s)) AS x",
  'RETURN reduce(m = {}, i IN range(1, 30) | {a: m, b: m}) AS x',
  'RETURN reduce(m = [], i IN range(1, 30) | CASE WHEN i > 2 THEN m + m ELSE m END) AS x',
  `WITH 'x' AS s ${doubled(30, 'WITH s + s AS s')} RETURN size(s) AS n`,
  `WITH 'x' AS s ${doubled(8, "WITH replace(s, 'x', s + s) AS s")} RETURN s`,
  `WITH [1] AS a ${doubled(20, 'CALL { WITH a RETURN a + a AS b } WITH b AS a')} RETURN size(a) AS n`,
  'RETURN reduce(m = [], i IN range(1, 30) | [m]) AS x',
  'RETURN reduce(m = {}, i IN [1, 2] | CASE i WHEN 1 THEN {last: coalesce(m, 1)} ELSE m END) AS x',
  'RETURN size([x IN range(1, 100000) | [y IN range(1, 100000) | x * y]]) AS n',
  'RETURN [x IN range(-1000 * 1000, $many) | x] AS n',
])('refused: %s', (text) => {
  expect(() => checkGrowth(parse(text), { many: 1e9 })).toThrow(expect.objectContaining({ code: 'memory', offset: expect.any(Number) }));
});
test.each([
  "RETURN reduce(s = '', t IN ['a', 'b'] | s + t + ', ') AS x",
  'RETURN reduce(most = 0, n IN [1, 2] | CASE WHEN n > most THEN n ELSE most END) AS x',
  'RETURN reduce(sum = 0, n IN [1, 2] | sum + n * sum) AS x',
  'MATCH (n:Official) WITH n, n.name + n.name AS twice RETURN n {.name, twice: twice + twice} AS x',
  'MATCH (n:Official) RETURN collect({name: n.name, all: [n.name, n.scope]}) AS x',
  'RETURN reduce(all = [], x IN [1, 2] | CASE WHEN x IN all THEN all ELSE all + [x] END) AS x',
  'RETURN reduce(sum = 0, i IN range(1, 100000) | sum + i) AS x',
  'UNWIND range(1, $many) AS x RETURN x LIMIT 3',
  'RETURN [x IN range(1, 1000) | [y IN range(1, 100) | x * y]] AS x',
])('sent: %s', (text) => {
  expect(() => checkGrowth(parse(text), { many: 1e9 })).not.toThrow();
});
test('nothing that people ask is refused', () => {
  const asked = askedQuestions();
  expect(asked.length).toBeGreaterThan(100);
  for (const { cypher } of asked) expect(() => checkGrowth(parse(cypher), {})).not.toThrow();
});
