/** Reads that begin at keys are short, those that look through a kind are not. */
import { expect, test } from 'vitest';
import { wholeVocabulary } from '../../model-vocabulary.ts';
import { parse } from '../../query/parse.ts';
import { isShort } from './short.ts';

const short = (text: string, params = {}): boolean => isShort(parse(text), wholeVocabulary, params);

test.each([
  'MATCH (o:Official {key: $key})-[e:ATTENDED]->(m:Meeting) RETURN m.key',
  'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.text',
  'MATCH (a)-[e:ATTENDED {id: $id}]->(b) RETURN a, b',
  'MATCH (n:Item)-[e]-() WHERE e.id IN $ids RETURN n',
  'MATCH (m:Meeting {key: $key}) OPTIONAL MATCH (m)-[:HAS_ITEM]->(i) RETURN i',
  'MATCH (a:Official {key: $key}), (b)<--(a), (b)-->(c) RETURN c',
  'MATCH (m:Meeting) RETURN m.key LIMIT 1',
  'MATCH (m:Meeting) RETURN m.key, m.date LIMIT 500',
])('short: %s', (text) => {
  expect(short(text)).toBe(true);
});

test.each([
  'MATCH (o:Official) RETURN o.key',
  'MATCH (m:Meeting) RETURN m.key LIMIT 501',
  'MATCH (m:Meeting) RETURN m.key LIMIT $n',
  'MATCH (m:Meeting) RETURN m.key ORDER BY m.key LIMIT 1',
  'MATCH (m:Meeting) RETURN DISTINCT m.year LIMIT 1',
  'MATCH (m:Meeting) RETURN count(*) AS n LIMIT 1',
  'MATCH (m:Meeting) RETURN m.key SKIP 100000 LIMIT 1',
  "MATCH (m:Meeting) WHERE m.date = 'x' RETURN m.key LIMIT 1",
  "MATCH (m:Meeting {date: 'x'}) RETURN m.key LIMIT 1",
  'MATCH (m:Meeting)<-[e:CHAIRED]-(o) RETURN m.key, o.name LIMIT 1',
  'MATCH (m:Meeting)-[*]-(n) RETURN m.key LIMIT 1',
  'MATCH (m:Meeting)--()--() RETURN m.key LIMIT 1',
  'MATCH (m:Meeting), (n:Meeting) RETURN m.key LIMIT 1',
  'MATCH (m:Meeting) WITH m LIMIT 1 MATCH (n:Official) RETURN m.key',
  'MATCH (m:Meeting) WHERE m.scope = $scope RETURN m.key',
  'MATCH (o:Official {key: $key}) MATCH (m:Meeting) RETURN m.key',
  'MATCH (o:Official {key: $key}) WITH o.name AS o MATCH (m:Meeting)-->(o) RETURN m.key',
  'MATCH (a:Official {key: $key}), (b)-->(c) RETURN c',
  'MATCH (a:Official {key: $key})-[*1..3]-(c) RETURN c',
  'MATCH (a:Official {key: $key}) RETURN a UNION MATCH (a:Official) RETURN a',
])('long: %s', (text) => {
  expect(short(text)).toBe(false);
});

test('many keys are no short read', () => {
  const text = 'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.text';
  expect(short(text, { keys: Array.from({ length: 500 }, String) })).toBe(true);
  expect(short(text, { keys: Array.from({ length: 501 }, String) })).toBe(false);
});
