/** Labels that would be planned for ever are asked for where the planner does not look, and mean the same there. */
import { expect, test } from 'vitest';
import { modelVocabulary } from '../../model-vocabulary.ts';
import { parse } from '../parse.ts';
import type { LabelExpression } from '../tree.ts';
import { alternatives } from './labels.ts';
import { print } from './print.ts';

const printed = (text: string): string => print(parse(text), { vocabulary: modelVocabulary, parameters: {}, rows: null }).cypher;
const many = (count: number, of: (at: number) => string): string => Array.from({ length: count }, (_, at) => of(at)).join(', ');

test.each([
  `MATCH ${many(4, (at) => `(n${at})`)} RETURN count(*) AS n`,
  `MATCH ${many(4, () => '()')} RETURN count(*) AS n`,
  `MATCH ${many(10, (at) => `(n${at}:Official|Meeting)`)} RETURN count(*) AS n`,
  `MATCH ${many(10, (at) => `(n${at}:!(Official&Meeting))--()`)} RETURN count(*) AS n`,
  `MATCH ${many(8, (at) => `(n${at})-->()`)} WHERE ${Array.from({ length: 8 }, (_, at) => `(n${at}:Item OR n${at}:Record OR n${at}.date > '2')`).join(' AND ')} RETURN count(*) AS n`,
])('hidden: %s', (text) => {
  const cypher = printed(text);
  expect(cypher).toContain('coalesce(');
  // None is left where the planner sees it.
  expect(cypher.replace(/coalesce\(v\d+:[^()]*(?:\([^()]*\)[^()]*)*\)/gu, '')).not.toMatch(/[\w(]:[`(!]/u);
});
test.each([
  'MATCH (n) RETURN count(*) AS n',
  'MATCH (a), (b) RETURN count(*) AS n',
  'MATCH (a:Official)--(b)--(c:Meeting)--(d)--(e:Item|Record)--(f) RETURN count(*) AS n',
  "MATCH (a:Official) WHERE a:Official OR a.name = '王' RETURN a",
])('seen: %s', (text) => {
  expect(printed(text)).not.toContain('coalesce');
});
test('a node without a name gets one that is no other', () => {
  const cypher = printed(`MATCH ${many(3, () => '()')}, (\`v0\`) RETURN v0.name AS v1`);
  const names = [...cypher.matchAll(/\((v\d+) WHERE/gu)].map(([, name]) => name);
  expect([names.length, new Set(names).size]).toEqual([4, 4]);
});
test.each<[string, number]>([
  ['A', 1],
  ['A|B|C', 3],
  ['(A|B)&(C|D)', 4],
  ['!(A&B)', 2],
  ['!(A|B)', 1],
  ['!((A|B)&(C|D|E))', 2],
  ['!!(A|B)', 2],
  ['%', 1],
])('%s has %i alternatives', (labels, count) => {
  const clause = parse(`MATCH (n:${labels}) RETURN 1 AS x`).parts[0]?.clauses[0];
  const asked = clause?.kind === 'match' ? (clause.patterns[0]?.nodes[0]?.labels as LabelExpression) : null;
  expect(asked && alternatives(asked)).toBe(count);
});
