/** Attacks by what a person may call things. Neo4j reads `\uXXXX` before it cuts words, so that a name could end where nobody sees it. */
import type { Attack, AttackClass } from '../attack.ts';

/** Where a name stands, `@` what ends it, and what would follow once out of it: right Cypher that no query of a person may use. */
const exits = [
  'MATCH (`x@:Official) MATCH (l:Log) RETURN l.line AS x //`) RETURN 1 AS x',
  'MATCH (`x@:Official) DETACH DELETE x RETURN 1 AS x //`) RETURN 1 AS x',
  'MATCH (`x@:Official) CALL dbms.listConfig() YIELD name, value RETURN name, value //`) RETURN 1 AS x',
  'MATCH (n:Official) RETURN n.name AS `x@ UNION MATCH (l:Log) RETURN l.source AS x //`',
  'MATCH (:Official)-[`r@:ATTENDED]->() MATCH (l:Log) RETURN l.source AS x //`]->() RETURN 1 AS x',
  'MATCH (n:Official) WITH n.name AS `x@ MATCH (l:Log) RETURN l.source AS x //` RETURN 1 AS x',
];
const by = (...signs: string[]): Attack[] => signs.flatMap((sign) => exits.map((exit) => exit.replace('@', () => sign)));

export const names: readonly AttackClass[] = [
  {
    name: 'a name that ends early by an escape',
    why: 'What follows is any Cypher: the log, files, settings, writing.',
    attacks: { unsupported: by('\\u0060', '\\U00000060', '\\uu0060', '\\u005cu0060', '\\\\u0060', '\u0000'), limits: by('\\') },
  },
  {
    name: 'a name that ends early by a look-alike',
    why: 'A store may read these as a backtick, or fold them into one.',
    attacks: { answered: by('\uff40', '&#96;', '%60', '\u02cb', 'x\u0300', "'", '"'), limits: by('``') },
  },
  {
    name: 'escapes in place of words',
    why: 'Neo4j reads them as the letters they stand for; whoever looks for words does not see them.',
    attacks: {
      syntax: [
        '\\u0043REATE (n)',
        '\\u004dATCH (n) DETACH DELETE n',
        'MATCH (n:Official) \\u0053ET n.name = 1 RETURN n',
        'MATCH (n:Official) RETURN n\\u002ename AS x',
        'MATCH (n:\\u004cog) RETURN n',
        'MATCH (n:Official)\\u003b MATCH (m) DELETE m',
        'MATCH (n:Official) /\\u002a x *\\u002f RETURN n.key AS key',
        'MATCH (n:Official) WHERE n.name = $\\u0070 RETURN n.key AS key',
      ],
      unsupported: ['MATCH (n:`\\u004cog`) RETURN n'],
      limits: ['MATCH (n:Official) RETURN n.`\\u0073ource` AS x', 'MATCH (n:Official {`\\u006eame`: "x"}) RETURN n.key AS key'],
    },
  },
  {
    name: 'escapes in labels, types, properties, maps and parameters',
    why: 'Every place where a name can stand is a place to break out of.',
    attacks: {
      unsupported: [
        'MATCH (n:Official) WHERE n.name = $`p\\u0060` RETURN n.key AS key',
        'MATCH (n:`Official\\u0060) MATCH (l:Log) RETURN l //`) RETURN n',
        'MATCH (n:Official:`x\\u0060`) RETURN n',
        'MATCH ()-[:`ATTENDED\\u0060]->() MATCH (l:Log) RETURN l //`]->() RETURN 1 AS x',
        'MATCH ()-[:ATTENDED|`x\\u0060`]->() RETURN 1 AS x',
        'MATCH (n:Official) RETURN n.`name\\u0060 AS x UNION MATCH (l:Log) RETURN l.line AS x //` AS x',
        'MATCH (n:Official) WHERE n.`name\\u0060` = "x" RETURN n.key AS key',
        'MATCH (n:Official {`name\\u0060: "x"}) MATCH (l:Log) RETURN l //`: "x"}) RETURN n',
        'MATCH ()-[:ATTENDED {`by\\u0060`: "x"}]->() RETURN 1 AS x',
        'MATCH (n:Official) RETURN `count\\u0060`(n) AS x',
        'MATCH (n:Official) RETURN n.name AS x ORDER BY `x\\u0060`',
        'MATCH (n:Official) WHERE EXISTS { (n)-[:ATTENDED]->(`m\\u0060`) } RETURN n.key AS key',
      ],
      syntax: [
        'MATCH (n:Official) WHERE n.name = $`name` RETURN n.key AS key',
        'MATCH (n:Official) WHERE n.name = $' + '{name} RETURN n.key AS key',
        'MATCH (n:Official) WHERE n.name = {name} RETURN n.key AS key',
      ],
    },
  },
  {
    name: 'words of the language as names',
    why: 'What is taken for a name here and for a word by a store changes what the query means.',
    attacks: {
      answered: [
        'MATCH (`MATCH`:Official) RETURN `MATCH`.key AS `RETURN`',
        'MATCH (`DETACH DELETE n`:Official) RETURN count(*) AS n',
        'MATCH (`n) DETACH DELETE (m`:Official) RETURN count(*) AS n',
        'MATCH (end:Official) RETURN end.key AS by',
        'MATCH (constructor:Official) RETURN constructor.key AS __proto__',
        'MATCH (__proto__:Official) RETURN __proto__.key AS toString',
        'MATCH (n1:Official)-[n2:ATTENDED]->(p0:Meeting) RETURN n1.key AS n2, p0.key AS n1',
        'MATCH (a:Official) WITH a AS b, a.name AS a RETURN a AS b, b.key AS a',
        'MATCH (`count(*)`:Official) RETURN `count(*)`.key AS `count(*)`',
        'MATCH (`$x`:Official) RETURN `$x`.key AS `//`',
      ],
      syntax: [
        'MATCH (n:MATCH) RETURN 1 AS x',
        'MATCH (n:Official) RETURN n.key AS `x',
        'MATCH (n:Official) RETURN n.key AS x, n.name AS x',
        'MATCH (n:Official) RETURN n.key, n.key',
        'MATCH (n:Official) WITH n.key RETURN 1 AS x',
        'MATCH (n:Official) RETURN true.key AS x',
        'MATCH (n:Official) RETURN m.key AS x',
        'MATCH (n:Official) WITH n.key AS key RETURN n.name AS x',
        'MATCH (n:Official) WHERE EXISTS { (n)-[:ATTENDED]->(m) } RETURN m.key AS x',
      ],
      unsupported: [
        'MATCH (n:constructor) RETURN 1 AS x',
        'MATCH (n:Official) RETURN n.constructor AS x',
        'MATCH (n:Official) RETURN n.__proto__ AS x',
        'MATCH (n:Official) RETURN n.`key` AS x, n.toString AS y',
        'MATCH (n:Official), ()-[n:ATTENDED]->() RETURN n',
      ],
      limits: ['MATCH (n:Official) RETURN n.key AS ``'],
    },
  },
];
