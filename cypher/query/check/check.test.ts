/** What is right and what is a mistake before anything runs. Neo4j 5.26 judged every query here; what is stricter says so. */
import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../vocabulary.ts';
import { lines, open, refusal } from './testing.ts';

const right: Record<string, string> = {
  names: `
    MATCH (n) MATCH (n)-[r]->(m) MATCH (m)-[r]->(n) RETURN r
    MATCH (a {x: b.x}), (b) RETURN a
    MATCH (n) WITH head(collect(n)) AS m MATCH (m)-->() RETURN m
    WITH null AS n MATCH (n) RETURN n
    MATCH (n) RETURN [n IN [1] | n]
    MATCH (n), p = (n) RETURN [p = (n)-->(m) | p]
    MATCH (n) RETURN reduce(n = 0, x IN [1] | n + x)`,
  projections: `
    MATCH (n) RETURN *, n.a AS n
    MATCH () WITH * MATCH (n) RETURN n
    MATCH (n) WITH n {.a} RETURN n
    MATCH (n) RETURN n.a, n.A
    RETURN 1 AS a, 2 AS b UNION RETURN 2 AS b, 1 AS a`,
  order: `
    MATCH (n) RETURN n.a AS a ORDER BY n.b
    MATCH (n) RETURN DISTINCT n.a AS a ORDER BY n.a + 1
    MATCH (n) RETURN DISTINCT n AS m ORDER BY n.a
    MATCH (n) RETURN n.a AS a, count(*) AS c ORDER BY n.a + count(*)
    MATCH (n) RETURN n.a AS a, max(n.b) AS b ORDER BY max(n.b) - a
    MATCH (n) WITH n.a AS a, count(*) AS c WHERE count(*) > 1 RETURN a
    MATCH (n) RETURN n SKIP 1 + 1 LIMIT toInteger('3')
    MATCH (n) RETURN n LIMIT size([x IN [1, 2] | x])`,
  aggregates: `
    MATCH (n) RETURN n.a, n.b, n.a + n.b + count(*)
    MATCH (n) RETURN n, n.a.b + count(*)
    MATCH (n) RETURN n['a'], n.a + count(*)
    MATCH (n) RETURN [x IN collect(n) WHERE x.a = 1 | x]
    MATCH (n) RETURN reduce(a = count(*), x IN [1] | a + x)
    MATCH (n) RETURN n, count(*) + COUNT { (n)-->() }
    MATCH (n) RETURN count(*), COUNT { (n)-->() }
    MATCH (n) RETURN 1 + count(*) + $p
    MATCH (n) RETURN [x IN [1, 2] | x + 1][0] + count(*)`,
  subqueries: `
    MATCH (n) CALL { WITH n RETURN n.a AS a } RETURN a
    MATCH (n) CALL { WITH * RETURN n.a AS a } RETURN a
    MATCH (n) CALL { WITH 1 AS x RETURN x AS a } RETURN a
    MATCH (n) CALL { MATCH (n) RETURN count(n) AS c } RETURN c
    MATCH (n) CALL (n) { WITH n.a AS a RETURN n.b AS b } RETURN b
    MATCH (n) CALL (*) { MATCH (m) RETURN * } RETURN m
    MATCH (n) CALL (n) { RETURN n.a AS a UNION RETURN n.b AS a } RETURN a
    MATCH (n) WHERE EXISTS { MATCH (m) WITH m WHERE n.a = m.a } RETURN n
    MATCH (n) WHERE EXISTS { MATCH (n)-->(m) UNION MATCH (n)<--(m) } RETURN n
    MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.a } AS c`,
  patterns: `
    MATCH (n) WHERE NOT (n)-->() RETURN n
    MATCH (n) RETURN exists((n)-->()) AS e
    MATCH (n) RETURN CASE WHEN (n)-->() THEN 1 END
    MATCH (n)-[*3..1]->(m) RETURN n
    MATCH (a), (b) MATCH p = shortestPath((a)-[*0..3]->(b)) RETURN p
    MATCH (a), (b) RETURN length(shortestPath((a)-[*]->(b)))
    MATCH ()-[r:A|B*]->() RETURN r[0].x`,
  types: `
    RETURN [1, 'a'][0] AND true
    RETURN CASE WHEN true THEN 1 ELSE true END AND true
    RETURN null AND {a: 1}.a
    RETURN 1 < 'a', [1] = 1, 1 STARTS WITH 'a'
    RETURN 'a' + 1, [1] + {}, {} + [], 1 + [1]
    MATCH (n) RETURN n.x AND n.x + 1 AND n.x[0]
    WITH date() AS d RETURN d.year AND d['year']
    RETURN date() + duration('P1D') - duration('P1D'), duration('P1D') * 2
    UNWIND 1 AS x RETURN x + 1
    RETURN +date(), +duration('P1D'), 1 IS NORMALIZED, [1] IS :: LIST<INTEGER>`,
};
const wrong: Record<string, string> = {
  names: `
    MATCH (n) RETURN m
    MATCH (n)-[r]->(m) MATCH (r) RETURN r
    MATCH p = (p) RETURN p
    MATCH (n)-[r]->(m) MATCH (n)-[r*]->(m) RETURN r
    WITH 1 AS n MATCH (n) RETURN n
    MATCH (n) WITH [n] AS ns MATCH (ns)-->() RETURN ns
    MATCH (n) UNWIND [1] AS n RETURN n
    RETURN reduce(a = 0, a IN [1] | a)
    RETURN [x IN [1] | x] + x
    MATCH (n) WITH n.a AS a RETURN n`,
  projections: `
    MATCH (n) RETURN n.a AS a, n.b AS a
    MATCH (n) RETURN n, n {.a}
    MATCH (n) WITH n.a RETURN 1
    RETURN *
    MATCH (n)
    MATCH (n) RETURN n MATCH (m) RETURN m
    RETURN 1 AS a UNION RETURN 2 AS b
    RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a`,
  order: `
    MATCH (n) RETURN DISTINCT n.a AS a ORDER BY n.b
    MATCH (n) RETURN count(*) AS c ORDER BY n.a
    MATCH (n) RETURN n.a AS a ORDER BY count(*)
    MATCH (n) RETURN n.a AS a, count(*) AS c ORDER BY max(a)
    MATCH (n) RETURN n.a + n.b, count(*) AS c ORDER BY n.a + n.b + count(*)
    MATCH (n) WITH n.a AS a, count(*) AS c WHERE n.b = 1 RETURN a
    MATCH (n) RETURN n LIMIT -1
    MATCH (n) RETURN n LIMIT 1 - 2
    MATCH (n) RETURN n SKIP 1.5
    MATCH (n) RETURN n LIMIT n.a
    MATCH (n) RETURN n LIMIT COUNT { (m) }`,
  aggregates: `
    MATCH (n) WHERE count(n) > 1 RETURN n
    MATCH (n) RETURN count(count(n))
    MATCH (n) RETURN [x IN [1] | count(n)]
    MATCH (n) RETURN reduce(a = 0, x IN [1] | a + count(*))
    MATCH (n) UNWIND collect(n) AS x RETURN x
    MATCH (n) RETURN count(rand())
    MATCH (n) RETURN n.a + count(*)
    MATCH (n) RETURN n.a + 1, n.a + 1 + count(*)
    MATCH (n) RETURN n.a.b, n.a + count(*)
    MATCH (n) RETURN n.a IN collect(n.a)
    MATCH (n) RETURN count(*) + COUNT { (n)-->() }
    MATCH (n) CALL (n) { MATCH (m) RETURN n.a + count(m) AS c } RETURN c
    MATCH (n) RETURN toUpper(DISTINCT n.a)`,
  subqueries: `
    MATCH (n) CALL { RETURN n.a AS a } RETURN a
    MATCH (n) CALL { WITH n AS m RETURN m.a AS a } RETURN a
    MATCH (n) CALL { WITH n WHERE n.a = 1 RETURN n.a AS a } RETURN a
    MATCH (n) CALL { MATCH (n) RETURN n } RETURN n
    MATCH (n) CALL { MATCH (m) RETURN m.a } RETURN n
    MATCH (n) CALL (n) { WITH n.a AS n RETURN n AS b } RETURN b
    MATCH (n) CALL () { RETURN n.a AS a } RETURN a
    MATCH (n) CALL (x) { RETURN x.a AS a } RETURN a
    MATCH (n) WHERE EXISTS { UNWIND [1] AS n RETURN n } RETURN n
    MATCH (n) RETURN EXISTS { MATCH (m) RETURN m.a AS n }
    MATCH (n) RETURN COLLECT { MATCH (m) RETURN m.a, m.b }
    MATCH (n) RETURN COLLECT { MATCH (m) }`,
  patterns: `
    MATCH (n) RETURN (n)-->()
    MATCH (n) WHERE (n)-->(m) RETURN n
    MATCH (n) WHERE (n WHERE n.a = 1)-->() RETURN n
    MATCH (n $p) RETURN n
    MATCH ()-[r:A* WHERE r.x = 1]->() RETURN r
    MATCH ()-[r:!A*]->() RETURN r
    MATCH p = shortestPath((a)-[*2..]->(b)) RETURN p
    MATCH p = shortestPath((a)-[*]->()-[*]->(b)) RETURN p
    MATCH (a) RETURN shortestPath((a)-[*]->())
    MATCH (a)-[r]->()-[r]->(a) RETURN r
    MATCH p = shortestPath((a)-[:!A]->(b)) RETURN p`,
  types: `
    RETURN NOT 0
    RETURN 123 AND true
    RETURN [1, 2.0][0] AND true
    RETURN [] OR true
    RETURN -'a'
    RETURN 1 IN 1
    RETURN 1 + true
    RETURN +'a'
    RETURN {a: 1}['']
    WITH date() AS d RETURN d[null]
    WITH date() AS d, ['year', 1][0] AS k RETURN d[k]
    RETURN 1 IS :: INTEGER NOT NULL | STRING
    RETURN 1 IS :: ANY<INTEGER> NOT NULL
    RETURN CASE 1 WHEN IS :: INTEGER THEN 1 END
    RETURN 'a' - 1
    RETURN 1 =~ 'a'
    RETURN [1]['a']
    RETURN 'abc'[0]
    RETURN {a: 1}[0]
    MATCH (n) RETURN n[0]
    MATCH p = (n) RETURN p.x
    WITH 1 AS x RETURN x:A
    RETURN any(x IN [1] WHERE x)
    RETURN reduce(a = 0, x IN ['a'] | a + x)
    CALL { RETURN 1 AS x UNION RETURN 'a' AS x } RETURN x AND true`,
  functions: `
    RETURN foo(1)
    RETURN abs()
    RETURN left('a')
    RETURN labels(1)
    MATCH (n) RETURN type(n)
    MATCH (n) RETURN length(n)
    MATCH p = (n) RETURN size(p)
    MATCH (n) RETURN labels(n.x)
    RETURN toString([1])
    RETURN range(1.5, 2)
    RETURN date.truncate(1)
    RETURN trim('a', 'b')
    RETURN trim(BOTH 1 FROM 'a')
    RETURN normalize('a', 'NFC')`,
};

describe('right queries pass', () => {
  test.each(Object.entries(right))('%s', (_, text) => {
    for (const query of lines(text)) expect([query, refusal(query)?.message ?? null]).toEqual([query, null]);
  });
});
describe('mistakes are told with a place in the query', () => {
  test.each(Object.entries(wrong))('%s', (_, text) => {
    for (const query of lines(text)) {
      const found = refusal(query);
      expect([query, found?.code]).toEqual([query, 'syntax']);
      expect(found?.offset ?? -1).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what a message says', () => {
  test.each([
    ['MATCH (official) RETURN oficial', 'The name oficial is not known here; did you mean official?', 24],
    ['RETURN toUper(1)', 'There is no function touper(); did you mean toUpper?', 7],
    ['RETURN abs(1, 2)', 'abs() takes 1 argument, not 2.', 7],
    ["RETURN size('a') AND true", 'A condition takes true or false, not a whole number.', 7],
    ["RETURN 1 - 'a'", '- after a whole number takes a number, not a text.', 11],
    [
      'MATCH (n) RETURN n.a + count(*)',
      'Beside an aggregate stands what the rows are not grouped by; make it an item of its own, or work it out in WITH first.',
      17,
    ],
  ])('%s', (query, message, offset) => {
    expect(refusal(query)).toMatchObject({ message, offset });
  });
  test('what is right Cypher but not answered is told as that', () => {
    expect(refusal('RETURN datetime()')).toMatchObject({ code: 'unsupported', offset: 7 });
    expect(refusal('RETURN point({x: 1, y: 1})')).toMatchObject({ code: 'unsupported', offset: 7 });
  });
});

describe('parameters', () => {
  test('must be given, and be of a type that can stand there', () => {
    expect(refusal('RETURN $name', open, { nam: 1 })?.message).toBe('The parameter $name has no value; did you mean nam?');
    expect(refusal('RETURN $a AND true', open, { a: 1 })?.code).toBe('syntax');
    expect(refusal('RETURN $a AND true', open, { a: true })).toBeNull();
    expect(refusal('RETURN $a AND true', open, { a: null })).toBeNull();
    expect(refusal('MATCH (n) RETURN COUNT { (n)-->() } > $a', open, { a: 2 ** 31 })?.code).toBe('syntax');
    expect(refusal('MATCH (n) RETURN COUNT { (n)-->() } > $a', open, { a: 2 ** 31 - 1 })).toBeNull();
  });
  test('are not asked for where they are not known yet', () => {
    expect(refusal('RETURN $name AND true')).toBeNull();
  });
});

describe('a closed vocabulary', () => {
  const closed: Vocabulary = {
    nodes: [{ labels: ['Official'], properties: [{ name: 'name', type: 'string' }], indexes: [], unique: [] }],
    relationships: [{ type: 'ATTENDED', properties: [{ name: 'role', type: 'string' }], indexes: [] }],
    closed: true,
  };
  test.each([
    ['MATCH (o:Oficial) RETURN o', 'The graph has no label Oficial; did you mean Official?', 9],
    ['MATCH (o) WHERE o:Oficial RETURN o', 'The graph has no label Oficial; did you mean Official?', 18],
    ['MATCH ()-[:ATENDED]->() RETURN 1', 'The graph has no type ATENDED; did you mean ATTENDED?', 11],
    ['MATCH (o:Official) RETURN o.nam', 'The graph has no property nam; did you mean name?', 26],
    ['MATCH (o {nam: 1}) RETURN o', 'The graph has no property nam; did you mean name?', 9],
    ['MATCH ()-[r]->() RETURN r.nosuch', 'The graph has no property nosuch.', 24],
  ])('%s', (query, message, offset) => {
    expect(refusal(query, closed)).toMatchObject({ message, offset });
  });
  test('says nothing of properties of what may be a map', () => {
    expect(refusal('MATCH (o:Official) WITH properties(o) AS p RETURN p.nam, {nam: 1}.nam', closed)).toBeNull();
    expect(refusal('MATCH (o:Official) UNWIND [o, {nam: 1}] AS x RETURN x.nam', closed)).toBeNull();
  });
});
