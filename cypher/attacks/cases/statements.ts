/** Attacks by more than one query, or one within another. */
import type { AttackClass } from '../attack.ts';

export const statements: readonly AttackClass[] = [
  {
    name: 'several statements',
    why: 'What stands behind a semicolon is checked by nobody.',
    attacks: {
      write: ['MATCH (n:Official) RETURN n.key AS key; CREATE (n)'],
      unsupported: [';MATCH (n) DETACH DELETE n', '; ;'],
      syntax: [
        'MATCH (n:Official) RETURN n.key AS key; MATCH (n) DETACH DELETE n',
        'MATCH (n:Official) RETURN n.key AS key;\nSHOW USERS',
        'MATCH (n:Official) RETURN n.key AS key; MATCH (m:Official) RETURN m.key AS key',
        'MATCH (n:Official) RETURN n.key AS key //\n; DROP INDEX x',
      ],
      answered: ['MATCH (n:Official) RETURN n.key AS key;', "MATCH (n:Official) WHERE n.name = ';CREATE (n)' RETURN n.key AS key"],
    },
  },
  {
    name: 'UNION, UNWIND and their like',
    why: 'A second query brings its own columns, a list brings its own rows.',
    attacks: {
      unsupported: [
        'MATCH (n:Official) RETURN n.name AS x UNION MATCH (l:Log) RETURN l.line AS x',
        ['UNWIND $rows AS row CREATE (n) SET n = row', { rows: ['x'] }],
      ],
      syntax: [
        'FINISH',
        'MATCH (n:Official) FINISH',
        'MATCH (n:Official)',
        'LET x = 1 RETURN x',
        'FILTER true RETURN 1',
        'FOR x IN [1] RETURN x',
      ],
      limits: [
        'MATCH (n:Official) RETURN n.name AS x UNION ALL MATCH (n:Official) RETURN n.name AS x',
        'UNWIND [1, 2] AS x RETURN x',
        'MATCH (n:Official) UNWIND [1, 2, 3] AS x RETURN x',
        'MATCH (n:Official) UNWIND range(1, 1000000) AS x RETURN count(*) AS n',
        'RETURN 1',
        'WITH 1 AS x RETURN x',
      ],
    },
  },
  {
    name: 'subqueries',
    why: 'A subquery is a whole program inside a condition or a value.',
    attacks: {
      unsupported: [
        'MATCH (n:Official) WHERE EXISTS { CALL db.labels() YIELD label RETURN label } RETURN n.key AS key',
        'MATCH (n:Official) CALL { MATCH (l:Log) RETURN l } RETURN l',
        'MATCH (n:Official) CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x',
        'MATCH (n:Official) WHERE EXISTS { (l:Log) } RETURN n.key AS key',
      ],
      syntax: [
        'MATCH (n:Official) RETURN COLLECT { MATCH (l:Log) RETURN l.line } AS x',
        'MATCH (n:Official) WHERE EXISTS { MATCH (n) WITH n MATCH (l:Log) RETURN l } RETURN n.key AS key',
        'MATCH (n:Official) WHERE EXISTS { } RETURN n.key AS key',
      ],
      answered: [
        'MATCH (n:Official) WHERE EXISTS { MATCH (n)-[:ATTENDED]->(m:Meeting) WHERE EXISTS { (m)<-[:RECORDS]-(r:Record) } } RETURN n.key AS key',
      ],
      limits: [
        'MATCH (n:Official) CALL (n) { RETURN n.name AS x } RETURN x',
        'MATCH (n:Official) CALL (*) { RETURN 1 AS x } RETURN x',
        'CALL { MATCH (n:Official) RETURN n } RETURN n',
        'MATCH (n:Official) RETURN COUNT { (n)--() } AS x',
        'MATCH (n:Official) WHERE EXISTS { MATCH (n) RETURN n UNION MATCH (n) RETURN n } RETURN n.key AS key',
        'MATCH (n:Official) WHERE EXISTS((n)--()) RETURN n.key AS key',
      ],
    },
  },
];
