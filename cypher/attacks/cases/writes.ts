/** Attacks that would change the graph. */
import type { AttackClass } from '../attack.ts';

export const writes: readonly AttackClass[] = [
  {
    name: 'a writing clause',
    why: 'One query would change what the records say, for everybody.',
    attacks: {
      write: [
        'CREATE (n:Official {name: "x"})',
        'CREATE (n:Official) RETURN n',
        'create (n) return n',
        'CrEaTe (:Log {line: "last"})',
        'MERGE (n:Official {key: "x"}) RETURN n',
        'MERGE (n:Official {key: "x"}) ON CREATE SET n.name = "y" ON MATCH SET n.name = "z" RETURN n',
        'MATCH (n:Official) SET n.name = "x" RETURN n.name AS name',
        'MATCH (n:Official) SET n = {} RETURN n.name AS name',
        'MATCH (n:Official) SET n += {name: "x"} RETURN n.name AS name',
        'MATCH (n:Official) SET n:Log RETURN n.name AS name',
        'MATCH (n) DELETE n',
        'MATCH (n) DETACH DELETE n',
        'MATCH ()-[r]->() DELETE r',
        'MATCH (n:Official) REMOVE n.name RETURN n.key AS key',
        'MATCH (n:Official) REMOVE n:Official RETURN n.key AS key',
        'MATCH (a:Official), (b:Meeting) CREATE (a)-[:CHAIRED]->(b)',
        'MATCH (a:Official), (b:Meeting) MERGE (a)-[:CHAIRED]->(b) RETURN a.key AS key',
        'MATCH (n:Official) INSERT (:Official) RETURN n.key AS key',
      ],
    },
  },
  {
    name: 'a schema command',
    why: 'Without its constraints the graph doubles nodes; without its indexes every page is slow.',
    attacks: {
      write: [
        'DROP CONSTRAINT record_key',
        'DROP INDEX meeting_date IF EXISTS',
        'CREATE INDEX x FOR (n:Official) ON (n.name)',
        'CREATE CONSTRAINT x FOR (n:Official) REQUIRE n.name IS UNIQUE',
        'CREATE FULLTEXT INDEX x FOR (n:Official) ON EACH [n.name]',
        'DROP DATABASE neo4j',
        'CREATE DATABASE x',
        'CREATE ALIAS x FOR DATABASE neo4j',
      ],
    },
  },
  {
    name: 'a write behind a reading clause',
    why: 'A check that looks at the beginning only would let these through.',
    attacks: {
      write: [
        'MATCH (n:Official) RETURN n.name AS name LIMIT 1 SET n.name = "x"',
        'MATCH (n:Official) RETURN n.name AS name DELETE n',
        'MATCH (n:Official) RETURN n.name AS name CREATE (:Official)',
        'MATCH (n:Official) WITH n LIMIT 1 SET n.name = "x" RETURN n.name AS name',
        'MATCH (n:Official) WHERE n.name = "x" DELETE n',
        'MATCH (n:Official) WITH n ORDER BY n.name SKIP 1 LIMIT 1 DETACH DELETE n',
        'OPTIONAL MATCH (n:Official) CREATE (m:Official)',
        'MATCH (n:Official) FOREACH (x IN [1] | CREATE (:Official))',
        'MATCH (n:Official) FOREACH (x IN [1] | SET n.name = "x") RETURN n.name AS name',
        'MATCH (n:Official) WITH n.key AS key MERGE (:Official {key: key}) RETURN key',
      ],
      syntax: ['MATCH (n:Official) WHERE SET n.name = "x" RETURN n.name AS name'],
    },
  },
  {
    name: 'a write inside something',
    why: 'Subqueries, expressions and comments are where a check by words looks away.',
    attacks: {
      unsupported: [
        'MATCH (n:Official) WHERE EXISTS { CREATE (x) } RETURN n.key AS key',
        'MATCH (n:Official) CALL { CREATE (x) } RETURN n.key AS key',
        'MATCH (n:Official) CALL { WITH n DETACH DELETE n } RETURN n.key AS key',
        'MATCH (n:Official) CALL (n) { SET n.name = "x" } RETURN n.key AS key',
        'CALL { MATCH (n) DETACH DELETE n } RETURN 1 AS x',
        'MATCH (n:Official) CALL { CREATE (x) } IN TRANSACTIONS OF 1 ROW RETURN n.key AS key',
        'CALL { MATCH (n) DETACH DELETE n } IN CONCURRENT TRANSACTIONS',
      ],
      write: [
        'MATCH (n:Official) /* read only */ SET n.name = "x" RETURN n.key AS key',
        'MATCH (n:Official) // nothing\nDETACH DELETE n',
        '/* MATCH */ CREATE (n)',
        '// MATCH\rCREATE (n)\nCREATE (m)',
      ],
      syntax: [
        'MATCH (n:Official) S/**/ET n.name = "x" RETURN n.key AS key',
        'MATCH (n:Official) WHERE EXISTS { MATCH (n) SET n.name = "x" } RETURN n.key AS key',
        'MATCH (n:Official) WHERE EXISTS { MATCH (m) DETACH DELETE m RETURN 1 AS x } RETURN n.key AS key',
        'MATCH (n:Official) WHERE COUNT { MATCH (n) DELETE n } > 0 RETURN n.key AS key',
        'MATCH (n:Official) RETURN COLLECT { MATCH (n) SET n.name = "x" RETURN n } AS x',
        'MATCH (n:Official) WHERE (CREATE (m)) RETURN n.key AS key',
        'MATCH (n:Official {name: "x"} SET n.name = "y") RETURN n.key AS key',
      ],
    },
  },
];
