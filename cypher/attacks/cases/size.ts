/** Attacks by size: queries that are deep or long, and answers that take all the time or memory there is. */
import type { Attack, AttackClass } from '../attack.ts';

const where = (condition: string): string => `MATCH (n:Official) WHERE ${condition} RETURN n.key AS key`;
const times = (count: number, part: (at: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(between);
const wrap = (count: number, before: string, inner: string, after: string): string => before.repeat(count) + inner + after.repeat(count);
const nodes = (count: number, label = ':Official'): string => times(count, (at) => `(n${at}${label})`, ', ');
const differ = (count: number): string => times(count - 1, (at) => `n${at}.name < n${at + 1}.name`, ' AND ');
const exists = (count: number): string =>
  count === 0 ? 'n.name <> ""' : `EXISTS { MATCH (m${count}:Official) WHERE ${exists(count - 1)} }`;
const norm = (count: number, inner: 'AND' | 'OR', outer: 'AND' | 'OR'): string =>
  times(count, (at) => `(n.name = '${at}' ${inner} n.scope = '${at}')`, ` ${outer} `);

export const size: readonly AttackClass[] = [
  {
    name: 'deep nesting',
    why: 'A parser that calls itself ends its process; Neo4j is known to plan for minutes over sixteen NOT.',
    attacks: {
      'too-deep': [
        where(wrap(60, '(', 'true', ')')),
        where(wrap(300, '(', 'true', ')')),
        where(wrap(399, '(', 'true', ')')).slice(0, 700),
        where(wrap(17, 'NOT ', 'true', '')),
        where(wrap(390, 'NOT ', 'true', '')),
        where(wrap(60, 'NOT (', 'true', ')')),
        where(times(40, (at) => `n.name = '${at}'`, ' XOR ')),
        where(wrap(9, 'true XOR (', 'n.name IS NULL', ')')),
        where(exists(60)),
        `MATCH (n:Official) RETURN ${wrap(60, 'coalesce(', 'n.name', ')')} AS x`,
        `MATCH (n:Official) RETURN ${wrap(40, 'count(', 'n', ')')} AS x`,
      ],
      answered: [
        where(wrap(16, '(', 'true', ')')),
        where(wrap(8, 'NOT (', 'true', ')')),
        `MATCH (n:Official) RETURN ${wrap(16, 'coalesce(', 'n.name', ')')} AS x`,
      ],
      limits: [
        where(wrap(16, 'NOT ', 'n.name = "x"', '')),
        where(`${wrap(15, 'NOT ', '(n.name = "x" OR n.scope = "y")', '')} AND ${wrap(15, 'NOT ', '(n.name = "x" AND n.scope = "y")', '')}`),
        where(exists(3)),
      ],
      unsupported: [where(`n.name IN ${wrap(60, '[', '"x"', ']')}`), where(`${wrap(60, 'CASE WHEN ', 'true', ' THEN true END')}`)],
      syntax: [where(wrap(100, '{', '', '}')), `MATCH ${wrap(50, '(', 'n', ')')} RETURN 1 AS x`, where(wrap(16, '(', 'true', ''))],
    },
  },
  {
    name: 'labels in many combinations',
    why: 'Neo4j writes out every combination of the labels that nodes can have before it plans: ten of thirteen fill any memory.',
    attacks: {
      limits: [
        `MATCH ${nodes(8, '')} RETURN count(*) AS n`,
        `MATCH ${times(30, () => '()', ', ')} RETURN 1 AS x`,
        `MATCH ${times(24, (at) => `(n${at}:Official|Meeting|Item)`, ', ')} RETURN count(*) AS n`,
        `MATCH ${times(24, (at) => `(n${at}:!(Official&Meeting))--()`, ', ')} RETURN count(*) AS n`,
        `MATCH ${times(20, (at) => `(n${at}:Official)-->()`, ', ')} WHERE ${times(20, (at) => `(n${at}:Item OR n${at}:Record OR n${at}.date > '2')`, ' AND ')} RETURN count(*) AS n`,
        `${times(12, (at) => `OPTIONAL MATCH (n${at})`, ' ')} RETURN count(*) AS n`,
        `RETURN EXISTS { MATCH ${nodes(10, '')} WHERE ${differ(10)} } AS x`,
        where(times(4, (at) => `(n:Official XOR n.name = '${at}')`, ' XOR ')),
        where(`NOT (${times(20, (at) => `(n:Official|Meeting AND n.name = '${at}')`, ' OR ')})`),
      ],
    },
  },
  {
    name: 'long queries',
    why: 'Each word may be cheap; what a planner makes of a thousand of them is not.',
    attacks: {
      'too-long': [
        where(`n.name = '${'x'.repeat(12_000)}'`),
        ' '.repeat(12_001),
        `${where('true')} //${'x'.repeat(12_000)}`,
        where(times(300, () => 'true', ' OR ')).padEnd(12_001),
        `MATCH (n:Official) ${'WITH n '.repeat(1100)}RETURN n.key AS key`,
        `${'MATCH (n:Official) '.repeat(400)}RETURN 1 AS x`,
        where(times(600, () => '1=1', ' OR ')),
        `MATCH ${times(1000, () => '()', ',')} RETURN 1 AS x`,
        '('.repeat(4000),
        "'".repeat(4000).concat('x'),
        '/*'.repeat(2001),
        `RETURN ${'-'.repeat(900)}1`,
      ],
      limits: [
        where(times(130, (at) => `n.name='${at}'`, ' OR ')),
        where(times(130, (at) => `n.name<>'${at}'`, ' AND ')),
        where(norm(16, 'AND', 'OR')),
        where(norm(56, 'AND', 'OR')),
        where(norm(56, 'OR', 'AND')),
        where(`NOT (${norm(40, 'OR', 'AND')})`),
        where(times(30, (at) => `(n.name='${at}' AND (n.scope='${at}' OR n.key='${at}'))`, ' OR ')),
        where(`n.name IN [${times(390, () => '"x"', ',')}]`),
        `MATCH (n${':Official'.repeat(300)}) RETURN n.key AS key`,
        `MATCH (n)-[:${times(300, () => 'ATTENDED', '|')}]->(m) RETURN m.key AS key`,
        `MATCH (n)${times(60, () => '-[:ATTENDED]-()')} RETURN n.key AS key`,
        `MATCH ${times(40, (at) => `(a${at})-[:ATTENDED]->(b${at})`, ', ')} RETURN a0.key AS key`,
        `${times(58, (at) => `MATCH (a${at}:Official) `)}RETURN a0.key AS key LIMIT 1`,
        `${times(40, (at) => `OPTIONAL MATCH (a${at}:Official {name: "x"}) `)}RETURN a0.key AS key`,
        `MATCH (n:Official) ${times(50, (at) => `WITH n AS n, n.name AS x${at} `)}RETURN n.key AS key`,
        `MATCH (n:Official) RETURN ${times(130, (at) => `n.name AS x${at}`, ', ')}`,
        `MATCH (n:Official) RETURN n.key AS key ORDER BY ${times(150, () => 'n.name', ', ')}`,
        `MATCH (n:Official) WHERE ${times(20, (at) => `EXISTS { (n)-[:ATTENDED]->(m${at}:Meeting) }`, ' AND ')} RETURN n.key AS key`,
      ],
    },
  },
  {
    name: 'products',
    why: 'Nine lists of sixty are ten thousand billion rows.',
    attacks: {
      limits: [
        `MATCH ${nodes(9)} WHERE ${differ(9)} RETURN count(*) AS n`,
        `MATCH ${nodes(7)} WHERE n0.name <> n6.name RETURN n0.key AS key`,
        `MATCH ${nodes(12, '')} RETURN count(*) AS n`,
        `${times(8, (at) => `MATCH (n${at}:Official) `)}WHERE n0.name < n7.name RETURN n0.name AS a ORDER BY a`,
        `MATCH ${nodes(5)} WHERE n0.name CONTAINS n4.name RETURN count(*) AS n`,
        'MATCH (a)-[*1..5]-(b), (c)-[*1..5]-(d) RETURN count(*) AS n',
        'MATCH (a)-[*5]-(b)-[*5]-(c)-[*5]-(d) RETURN count(*) AS n',
        `MATCH (a)${'--()'.repeat(20)} RETURN count(*) AS n`,
        'MATCH (n:Official) WHERE EXISTS { MATCH (a:Official), (b:Official), (c:Official), (d:Official) WHERE a.name > b.name AND b.name > c.name AND d.name = n.scope } RETURN n.key AS key',
      ],
    },
  },
  {
    name: 'memory',
    why: 'What a query keeps before it answers is not bounded by the rows of its answer.',
    attacks: {
      limits: [
        'MATCH (a:Record), (b:Record), (c:Record) RETURN collect(a.text) AS x',
        'MATCH (a:Record), (b:Record), (c:Official) RETURN c.name AS name, collect(a.text) AS x, collect(b.text) AS y',
        `MATCH ${nodes(5)} RETURN collect(n0.key) AS x`,
        `MATCH ${nodes(5)} RETURN DISTINCT n0.key AS a, n1.key AS b, n2.key AS c, n3.key AS d, n4.key AS e`,
        `MATCH ${nodes(5)} RETURN n0.key AS a, n4.key AS b ORDER BY n1.name DESC, n2.name, n3.name`,
        `MATCH ${nodes(5)} WITH n0.key AS a, n1.key AS b, n2.key AS c, n3.key AS d, count(*) AS n RETURN a, b, c, d, n ORDER BY n`,
        'MATCH (a:Record), (b:Record), (c:Record) RETURN a.text AS a, b.text AS b, c.text AS c ORDER BY a, b, c',
        'MATCH (a:Record), (b:Record), (c:Record) RETURN DISTINCT a.text AS a, b.text AS b, c.extract AS c',
        `MATCH ${nodes(5)} RETURN count(DISTINCT n0.name) AS n, min(n1.name) AS a, max(n2.name) AS b`,
        `MATCH ${nodes(4)} RETURN n0.key AS a SKIP 9007199254740991`,
      ],
    },
  },
  {
    name: 'large answers',
    why: 'The app would hold, and a browser be sent, more than either can bear.',
    attacks: {
      answered: [
        'MATCH (r:Record) RETURN r.text AS text',
        'MATCH (r:Record) RETURN r',
        'MATCH (r:Record) RETURN collect(r.text) AS x',
        'MATCH (a:Record), (b:Record) RETURN a.text AS a, b.text AS b',
        'MATCH (a:Record), (b:Record) RETURN a, b LIMIT 9007199254740991',
        'MATCH (a:Official), (b:Official) RETURN a.key AS a, b.key AS b LIMIT 9007199254740991',
        'MATCH (a)--(b) RETURN a, b',
      ],
    },
  },
];

/** Slower ones; run where HEAVY_TESTS is set. */
export const heavy: readonly AttackClass[] = [
  {
    name: 'conditions that grow when they are made plain',
    why: 'A planner that turns conditions into one normal form multiplies them out.',
    attacks: {
      limits: Array.from(
        { length: 18 },
        (_, at): Attack => where(norm(4 + at * 3, at % 2 === 0 ? 'AND' : 'OR', at % 2 === 0 ? 'OR' : 'AND')),
      ),
    },
  },
  {
    name: 'negations of every depth',
    why: 'Neo4j plans twice as long for each NOT more.',
    attacks: {
      limits: Array.from({ length: 16 }, (_, at): Attack => where(wrap(at + 1, 'NOT ', '(n.name = "x" OR n.scope = "y")', ''))).slice(
        0,
        15,
      ),
    },
  },
];
