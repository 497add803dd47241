/** Printing anew: the same tree comes back, and nothing of what was typed is in the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classes } from '../../attacks/cases/index.ts';
import { QueryRefused } from '../../store.ts';
import { parse } from '../parse.ts';
import type { Query } from '../tree.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { print } from './print.ts';

const open: Vocabulary = { nodes: [], relationships: [], closed: false };
const closed: Vocabulary = {
  nodes: ['A', 'B'].map((label) => ({ labels: [label], properties: [], indexes: [], unique: [] })),
  relationships: [],
  closed: true,
};
const anything = new Proxy({}, { getOwnPropertyDescriptor: () => ({ value: 1, configurable: true }), get: () => 1 });
const printed = (query: Query, vocabulary = open) => print(query, { vocabulary, parameters: anything, rows: null });
const text = (of: string, vocabulary = open): string => printed(parse(of), vocabulary).cypher.replace('CYPHER 5 ', '');

/** What a tree means, whatever its names, its texts and its places are. */
function shape(of: unknown): unknown {
  if (typeof of === 'bigint') return `${of}n`;
  if (Array.isArray(of)) return of.map(shape);
  if (of === null || typeof of !== 'object') return of;
  const node = of as Record<string, unknown>;
  if (node.kind === 'parameter' || (node.kind === 'literal' && typeof node.value === 'string')) return 'text';
  if (node.kind === 'pattern') return { kind: 'subquery', what: 'exists', query: exists(node.part) };
  if (node.kind === 'variable' && !('value' in node)) return 'name';
  const own = ['at', 'variable', 'path', 'accumulator', 'aliased', 'imports', 'colon', 'is'];
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !own.includes(key) && !(key === 'name' && 'aliased' in node))
      .map(([key, value]) => [key, shape(value)]),
  );
}
const exists = (part: unknown): unknown =>
  shape({ union: null, parts: [{ clauses: [{ kind: 'match', optional: false, patterns: [part], where: null }] }] });

const questions = [
  "MATCH (o:Official {name: '王'})-[r:ATTENDED|:CHAIRED*1..3 {x: 1}]->(m) WHERE o.name =~ '王.*' AND NOT (o)-->(:Meeting) RETURN o, m.date, count(*) AS n ORDER BY n DESC, m.date SKIP 1 LIMIT 2",
  'OPTIONAL MATCH p = shortestPath((a:A)-[*]-(b:B WHERE b.x > 1)) WITH *, p AS q WHERE q IS NOT NULL UNWIND nodes(q) AS n RETURN DISTINCT n {.name, .*, a: 1, b: b}',
  "CALL { MATCH (a) RETURN a.x AS x UNION ALL RETURN 'a`b' AS x } CALL (*) { RETURN 1 AS y } CALL (x, y) { RETURN x + y AS z } OPTIONAL CALL () { RETURN 2 AS w } RETURN x, y, z, w",
  'RETURN [x IN [1, -2, 3.5] WHERE x > 1 | x * 2], reduce(s = 0, y IN [1] | s + y), all(x IN [] WHERE x), {a: 1, `b c`: [null, true]}',
  'RETURN CASE 1 WHEN 2, 3 THEN 4 ELSE 5 END, CASE WHEN true THEN 1 END, [1, 2][0], [1][0..1], [1][..-1], 1 < 2 <= 3, - $x, 2 ^ 3 ^ 2 % 4',
  'MATCH (a:!A&(B|C)|%), ()<-[:!X|Y]-() WHERE a:A|B RETURN COUNT { (a)--() WHERE a.x = 1 }, COLLECT { MATCH (b) RETURN b.x }, EXISTS { MATCH (c) }',
  "RETURN normalize($a, NFKC), trim(BOTH 'x' FROM 'xyx'), 'a' STARTS WITH 'b', 1 IN [1], true XOR false, count(DISTINCT 1), date.truncate('month', date())",
  "MATCH (a:A:B) MATCH ()-[:X|:Y]-() RETURN a IS A, 1 IS :: INT | VARCHAR LIST, a.x IS NOT TYPED LIST<ANY<FLOAT! | MAP NOT NULL>>, 'a' IS NOT NFD NORMALIZED, null IS :: ANY VALUE",
  'MATCH (a)-[*0..]-(b), (a)-[*]->(c), (d)-[*2]-(e) RETURN [(a)-->(x:X) WHERE x.y | x.z], shortestPath((a)-[*]-(b)), 1e300, .5, NaN',
];

describe('a printed query is the same query', () => {
  test.each(questions)('%s', (question) => {
    const tree = parse(question);
    expect(shape(parse(text(question)))).toEqual(shape(tree));
    expect(text(text(question))).toBe(text(question));
  });
  test('a number of relationships is compared as it is, and not with a number that Neo4j has cut', () => {
    expect(text('MATCH (a) WHERE COUNT { (a)--() } > 1 AND COUNT { (a)--() } >= a.x RETURN 1 AS x')).toContain(
      '((COUNT { MATCH (v0)-[]-() } > 1) AND ((COUNT { MATCH (v0)-[]-() } + 0) >= v0.`x`))',
    );
    expect(text('MATCH (a) RETURN CASE size([(a)--(b) | b]) WHEN 1 THEN 2 WHEN 0.5 THEN 3 END AS x')).toContain(
      'CASE (size([(v0)-[]-(v1) | v1]) + 0) WHEN 1 THEN 2 WHEN 0.5 THEN 3 END',
    );
    expect(text('MATCH (a) WHERE COUNT { (a)--(:A) } > a.x RETURN 1 AS x')).not.toContain('+ 0');
  });
  test('names stay apart and together', () => {
    expect(text('MATCH (a)-->(b) WITH a AS b, b AS a RETURN a.x AS `a b`, b.x ORDER BY `a b`')).toBe(
      'MATCH (v0)-[]->(v1) WITH v0 AS v1, v1 AS v0 RETURN v0.`x` AS v2, v1.`x` AS v3 ORDER BY v2',
    );
  });
  test('columns are found again', () => {
    const { name } = printed(parse('MATCH (a) RETURN a, a.x AS b, count( * )'));
    expect([name('a'), name('b'), name('count( * )')]).toEqual(['v0', 'v1', 'v2']);
  });
});

describe('texts and parameters', () => {
  test('are parameters, the same for the same', () => {
    const { cypher, params } = print(parse("RETURN 'x' + $x + 'x' + $`odd name` AS s"), {
      vocabulary: open,
      parameters: { x: 'x', 'odd name': 2, unused: 3 },
      rows: null,
    });
    expect(cypher).toBe('CYPHER 5 RETURN ((($p0 + $p1) + $p0) + $p2) AS v0');
    expect(params).toEqual({ p0: 'x', p1: 'x', p2: 2 });
  });
  test('one that is missing is told', () => {
    expect(() => print(parse('RETURN $toString AS x'), { vocabulary: open, parameters: {}, rows: null })).toThrow(
      /\$toString has no value/u,
    );
  });
});

describe('nodes beside the graph are not found', () => {
  test.each([
    ['MATCH (n) RETURN 1 AS x', 'MATCH (v0:`A`|`B`) RETURN 1 AS v1'],
    ['MATCH (n:!A) RETURN 1 AS x', 'MATCH (v0:(!`A`)&(`A`|`B`)) RETURN 1 AS v1'],
    ['MATCH (n:A|%) RETURN 1 AS x', 'MATCH (v0:(`A`|%)&(`A`|`B`)) RETURN 1 AS v1'],
    ['MATCH (n:A) RETURN 1 AS x', 'MATCH (v0:`A`) RETURN 1 AS v1'],
    ['MATCH (n:!A&B) RETURN 1 AS x', 'MATCH (v0:!`A`&`B`) RETURN 1 AS v1'],
    ['MATCH (a)--(b) RETURN 1 AS x', 'MATCH (v0)-[]-(v1) RETURN 1 AS v2'],
    ['MATCH (a)-[*0..]-(b)-->(c) RETURN 1 AS x', 'MATCH (v0:`A`|`B`)-[*0..]-(v1)-[]->(v2) RETURN 1 AS v3'],
    ['RETURN COUNT { (n) } AS x', 'RETURN COUNT { MATCH (v0:`A`|`B`) } AS v1'],
    ['MATCH p = (n) RETURN 1 AS x', 'MATCH v1 = (v0:`A`|`B`) RETURN 1 AS v2'],
  ])('%s', (question, expected) => expect(text(question, closed)).toBe(expected));
});

test('rows are limited where the query does not do it, and never in a UNION', () => {
  const limited = (of: string): string => print(parse(of), { vocabulary: open, parameters: {}, rows: 11 }).cypher;
  expect(limited('RETURN 1 AS x SKIP 1')).toBe('CYPHER 5 RETURN 1 AS v0 SKIP 1 LIMIT 11');
  expect(limited('RETURN 1 AS x LIMIT 20')).toBe('CYPHER 5 RETURN 1 AS v0 LIMIT 20');
  expect(limited('RETURN 1 AS x UNION RETURN 2 AS x')).toBe('CYPHER 5 RETURN 1 AS v0 UNION RETURN 2 AS v0');
});

describe('nothing that was typed can end a word', () => {
  test.each(['RETURN {`a``b`: 1} AS x', 'RETURN {`a\\b`: 1} AS x', 'MATCH (n:`A``) DELETE n //`) RETURN n', 'RETURN $x.`\\` AS x'])(
    '%s is refused',
    (question) => expect(() => text(question)).toThrow(QueryRefused),
  );
  /** Every word of a printed text, but those in backticks, which hold no backtick and no backslash. */
  const allowed =
    /^CYPHER 5(?:`[^`\\]+`|\$p\d+|[vp]\d+|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z][A-Za-z\d_.]*|[\s()[\]{}<>=:,.|*+/%^!&~-])*$/u;
  const writes = /\b(?:CREATE|MERGE|SET|DELETE|DETACH|REMOVE|LOAD|USE|SHOW|TERMINATE|YIELD|FOREACH|INSERT)\b/u;
  test('of all attacks', () => {
    const attacks = classes.flatMap(({ attacks: by }) => Object.values(by).flat()).map((one) => (typeof one === 'string' ? one : one[0]));
    let read = 0;
    for (const attack of attacks) {
      let made: string;
      try {
        made = printed(parse(attack)).cypher;
      } catch (error) {
        expect(error).toBeInstanceOf(QueryRefused);
        continue;
      }
      read += 1;
      expect(made).toMatch(allowed);
      expect(made.replace(/`[^`]*`/gu, '')).not.toMatch(writes);
    }
    expect(read).toBeGreaterThan(200);
  });
  test('of any names and texts', () => {
    const quoted = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((name) => `\`${name.replaceAll('`', '``')}\``);
    const written = fc.string({ unit: 'binary', maxLength: 8 }).map((one) => `'${one.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`);
    fc.assert(
      fc.property(quoted, quoted, quoted, written, (name, key, label, value) => {
        let made: string;
        try {
          made = text(`MATCH (${name}:${label} {${key}: ${value}}) WITH ${name}.${key} AS ${label} RETURN {${key}: ${value}} AS ${name}`);
        } catch (error) {
          expect(error).toBeInstanceOf(QueryRefused);
          return;
        }
        expect(`CYPHER 5 ${made}`).toMatch(allowed);
        expect(text(made)).toBe(made);
      }),
    );
  });
});
