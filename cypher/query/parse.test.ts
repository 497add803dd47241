/** Texts and the trees they become, and what is refused with which words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QueryRefused } from '../store.ts';
import { parse } from './parse.ts';
import type { Expression, Match, Return } from './tree.ts';

/** The tree without its offsets, bigints as texts. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (key === 'at' ? undefined : typeof one === 'bigint' ? `${one}n` : one)));
const returned = (text: string): Return => parse(text).parts.at(-1)?.clauses.at(-1) as Return;
const valued = (text: string): Expression => returned(`RETURN ${text}`).items[0]?.expression as Expression;
const literal = (text: string): unknown => (valued(text) as { value: unknown }).value;
const matched = (pattern: string): Match => parse(`MATCH ${pattern} RETURN 1`).parts[0]?.clauses[0] as Match;

function refusal(text: string): [QueryRefused['code'], number | null, string] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof QueryRefused) return [error.code, error.offset, error.message];
    throw error;
  }
  throw new Error(`not refused: ${text}`);
}

describe('values', () => {
  test.each<[string, unknown]>([
    ['0', 0n],
    ['1_000', 1000n],
    ['0xff_FF', 65535n],
    ['-0x8000000000000000', -(2n ** 63n)],
    ['0o17', 15n],
    ['- 9223372036854775808', -(2n ** 63n)],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1_0.5E-1', 1.05],
    ['2.0', 2],
    ['NaN', Number.NaN],
    ['INF', Number.POSITIVE_INFINITY],
    ['true', true],
    ['null', null],
    ["'it''s'".replace("''", "\\'"), "it's"],
    ['"say \\"x\\""', 'say "x"'],
    ["'a\\n\\u4f1a\\ud83d\\ude00\\\\'", 'a\n会😀\\'],
    ["'\\x \\/ \\`'", '\\x \\/ \\`'],
  ])('%s', (text, value) => expect(literal(text)).toStrictEqual(value));

  test.each(['017', '1__0', '1_', '1d', '9223372036854775808', '0x8000000000000000', '1e999', '0x', '12ab'])('%s is refused', (text) =>
    expect(refusal(`RETURN ${text} AS x`).slice(0, 2)).toEqual(['syntax', 7]),
  );
  test.each(["'\\u00'", "'\\u0027'", "'\\u005c'", "'\\ud83d'"])('%s is refused', (text) =>
    expect(refusal(`RETURN ${text} AS x`)[0]).toBe('unsupported'),
  );
});

describe('names', () => {
  test('are as they mean', () => {
    expect(returned('WITH 1 AS `a``b` RETURN `a``b`').items[0]).toMatchObject({ name: 'a`b', aliased: false });
    expect(returned('RETURN 1 AS `\\u4f1a b`').items[0]?.name).toBe('会 b');
    expect(plain(valued('$`a b`'))).toEqual({ kind: 'parameter', name: 'a b' });
    expect(plain(valued('$0'))).toEqual({ kind: 'parameter', name: '0' });
  });
  test('of unaliased items are what was typed', () => {
    expect(returned('RETURN 1  +  /* x */ 2 , count( * )').items.map(({ name }) => name)).toEqual(['1  +  /* x */ 2', 'count( * )']);
    expect(returned("RETURN '𠮷', '会' + 'x'").items.map(({ name, at }) => [name, at])).toEqual([
      ["'𠮷'", 7],
      ["'会' + 'x'", 13],
    ]);
  });
  test.each(['`\\u0060`', '`\\uu0060`', '`a\u200bb`', '`\\u0000`', '`\\u005cu0060`'])('%s is refused', (name) =>
    expect(refusal(`RETURN 1 AS ${name}`)[0]).toBe('unsupported'),
  );
});

describe('operators', () => {
  const shape = (of: Expression): unknown => {
    if (of.kind === 'binary') return [shape(of.left), of.operator, shape(of.right)];
    if (of.kind === 'unary') return [of.operator, shape(of.of)];
    if (of.kind === 'comparison') return [shape(of.first), ...of.rest.flatMap(({ operator, right }) => [operator, shape(right)])];
    return of.kind === 'literal' ? Number(of.value) : of.kind;
  };
  test.each<[string, unknown]>([
    ['1 - 2 - 3', [[1, '-', 2], '-', 3]],
    ['2 ^ 3 ^ 2', [[2, '^', 3], '^', 2]],
    ['1 + 2 * 3 % 4', [1, '+', [[2, '*', 3], '%', 4]]],
    ['1 < 2 <= 3 = 4', [1, '<', 2, '<=', 3, '=', 4]],
    ['NOT 1 = 2 AND 3 XOR 4 OR 5', [[[['NOT', [1, '=', 2]], 'AND', 3], 'XOR', 4], 'OR', 5]],
    ['- (1) ^ 2', [['-', 1], '^', 2]],
    ["'a' || 'b' starts with 'c'", [[Number.NaN, '||', Number.NaN], 'STARTS WITH', Number.NaN]],
    ['1 + 2 in [3]', [[1, '+', 2], 'IN', 'list']],
  ])('%s', (text, tree) => expect(shape(valued(text))).toEqual(tree));
});

describe('expressions of every kind', () => {
  test.each<[string, Expression['kind']]>([
    ['x.y', 'property'],
    ['x[1]', 'index'],
    ['x[..2]', 'slice'],
    ['{a: 1}', 'map'],
    ['x IS NOT NULL', 'isNull'],
    ['x:A|B', 'hasLabels'],
    ['date.truncate("day", x)', 'call'],
    ['count(*)', 'countAll'],
    ['CASE WHEN x THEN 1 END', 'case'],
    ['[a IN x WHERE a > 1 | a]', 'listComprehension'],
    ['[(a)-->(b) WHERE b.x = 1 | b.y]', 'patternComprehension'],
    ['any(a IN x WHERE a = 1)', 'quantifier'],
    ['reduce(s = 0, a IN x | s + a)', 'reduce'],
    ['x {.a, .*, b: 1, c}', 'mapProjection'],
    ['EXISTS { (a)-->() }', 'subquery'],
    ['COUNT { MATCH (a) RETURN a }', 'subquery'],
    ['COLLECT { MATCH (a) RETURN a }', 'subquery'],
    ['(a)-->()', 'pattern'],
    ['exists((a)-->())', 'pattern'],
    ['shortestPath((a)-[*]-(b))', 'shortestPath'],
  ])('%s', (text, kind) => expect(valued(text).kind).toBe(kind));

  test('CASE keeps its values, or becomes conditions', () => {
    expect(plain(valued('CASE 5 WHEN 4, 5 THEN 1 ELSE 2 END'))).toMatchObject({
      subject: { value: '5n' },
      branches: [{ when: [{}, {}] }],
    });
    expect(plain(valued('CASE 5 WHEN < 3, IS NULL THEN 1 WHEN 5 THEN 2 END'))).toMatchObject({
      subject: null,
      branches: [
        { when: [{ operator: 'OR', left: { kind: 'comparison', rest: [{ operator: '<' }] }, right: { kind: 'isNull' } }] },
        { when: [{ kind: 'comparison', rest: [{ operator: '=' }] }] },
      ],
    });
  });
  test('trim and normalize become functions', () => {
    expect(plain(valued("trim(LEADING 'x' FROM y)"))).toMatchObject({ name: 'trim', arguments: [{}, {}, { value: 'LEADING' }] });
    expect(plain(valued("trim('x' FROM y)"))).toMatchObject({ name: 'trim', arguments: [{ name: 'y' }, { value: 'x' }, {}] });
    expect(plain(valued('trim(y)'))).toMatchObject({ name: 'trim', arguments: [{ name: 'y' }] });
    expect(plain(valued('normalize(y, nfd)'))).toMatchObject({ name: 'normalize', arguments: [{ name: 'y' }, { value: 'NFD' }] });
  });
});

describe('patterns', () => {
  test.each<[string, unknown]>([
    ['()-->()', { direction: 'out', length: null, types: null }],
    ['()<-[r:A|:B]-()', { direction: 'in', variable: 'r', types: { kind: 'or' } }],
    ['()<-->()', { direction: 'both' }],
    ['()-[*]-()', { direction: 'both', length: { min: null, max: null } }],
    ['()-[*2]-()', { length: { min: 2, max: 2 } }],
    ['()-[*..3]-()', { length: { min: null, max: 3 } }],
    ['()-[*1..]-()', { length: { min: 1, max: null } }],
    ['()-[:A*0..3 {x: 1} WHERE 1 = 1]-()', { length: { min: 0, max: 3 }, properties: { kind: 'map' }, where: {} }],
  ])('%s', (pattern, relationship) => expect(matched(pattern).patterns[0]?.relationships[0]).toMatchObject(relationship as object));
  test('nodes, names and shortest paths', () => {
    expect(plain(matched('p = (a:A&!B {x: $y} WHERE a.z = 1), shortestPath((c)-[*]-(d))').patterns)).toMatchObject([
      { path: 'p', shortest: null, nodes: [{ labels: { kind: 'and', right: { kind: 'not' } }, properties: { kind: 'map' }, where: {} }] },
      { path: null, shortest: 'one', nodes: [{ variable: 'c' }, { variable: 'd' }] },
    ]);
  });
});

describe('clauses', () => {
  test('in their order, with what is short for another', () => {
    const query = parse(
      'OPTIONAL MATCH (a) USING SCAN a:A WHERE a.x = 1 UNWIND [1] AS b WITH DISTINCT *, 1 AS c ORDER BY c DESC SKIP 1 LIMIT 2 WHERE c = 1 ' +
        'CALL (a) { RETURN 1 AS d } OPTIONAL CALL { RETURN 1 AS e } ORDER BY e OFFSET 1 RETURN *;',
    );
    expect(plain(query.parts[0]?.clauses)).toMatchObject([
      { kind: 'match', optional: true, where: {} },
      { kind: 'unwind', variable: 'b' },
      { kind: 'with', distinct: true, star: true, items: [{ name: 'c' }], order: [{ descending: true }], skip: {}, limit: {}, where: {} },
      { kind: 'call', optional: false, imports: ['a'] },
      { kind: 'call', optional: true, imports: null },
      { kind: 'with', star: true, items: [], order: [{}], skip: {}, limit: null },
      { kind: 'return', star: true },
    ]);
  });
  test('UNION', () => {
    expect(parse('RETURN 1 AS x UNION ALL RETURN 2 AS x')).toMatchObject({ union: 'all', parts: [{}, {}] });
    expect(parse('RETURN 1 AS x UNION DISTINCT RETURN 2 AS x')).toMatchObject({ union: 'distinct' });
    expect(parse('RETURN 1 AS x')).toMatchObject({ union: null });
  });
});

describe('what is more than a question has no tree', () => {
  test.each<[string, QueryRefused['code'], number]>([
    ['CREATE (n)', 'write', 0],
    ['MATCH (n) SET n.x = 1', 'write', 10],
    ['MATCH (n) DETACH DELETE n', 'write', 10],
    ['MATCH (n) CALL (n) { MERGE (m) } RETURN n', 'write', 21],
    ['MATCH (n) WHERE EXISTS { CREATE (m) RETURN m } RETURN n', 'write', 25],
    ['FOREACH (x IN [1] | CREATE (n))', 'write', 0],
    ['LOAD CSV FROM "x" AS row RETURN row', 'unsupported', 0],
    ['CALL db.labels() YIELD label RETURN label', 'unsupported', 0],
    ['SHOW SETTINGS', 'unsupported', 0],
    ['SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message', 'unsupported', 0],
    ['TERMINATE TRANSACTIONS "x"', 'unsupported', 0],
    ['CREATE USER x SET PASSWORD "x"', 'write', 0],
    ['ALTER USER x SET PASSWORD "x"', 'write', 0],
    ['USE system MATCH (n) RETURN n', 'unsupported', 0],
    ['EXPLAIN MATCH (n) RETURN n', 'unsupported', 0],
    ['CYPHER 25 MATCH (n) RETURN n', 'unsupported', 0],
    ['MATCH (n) RETURN n; MATCH (m) RETURN m', 'unsupported', 20],
    ['CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x', 'unsupported', 23],
    ['MATCH ((a)-->(b)){1,3} RETURN a', 'unsupported', 6],
    ['MATCH ANY SHORTEST (a)-->(b) RETURN a', 'unsupported', 6],
    ['MATCH (n:$(x)) RETURN n', 'unsupported', 9],
    ['LET x = 1 RETURN x', 'unsupported', 0],
    ['MATCH (n) FINISH', 'unsupported', 10],
  ])('%s', (text, code, offset) => expect(refusal(text).slice(0, 2)).toEqual([code, offset]));
});

describe('what is no Cypher is told with its place', () => {
  test.each<[string, number, RegExp]>([
    ['', 0, /empty/u],
    ['// x', 0, /empty/u],
    ['MATCH (n', 8, /too early/u],
    ['MATCH (n) RETRUN n', 10, /RETRUN/u],
    ['RETURN “x”', 7, /typographic/u],
    ['RETURN （1）', 7, /full-width/u],
    ["RETURN 'x", 7, /no end/u],
    ['RETURN 1 != 2', 7, /<>/u],
    ['WITH {a: 1} AS n RETURN exists(n.a)', 24, /IS NOT NULL/u],
    ['RETURN [1][..]', 10, /beginning or its end/u],
    ['RETURN all(x IN [1])', 7, /condition/u],
    ['RETURN 1 AS x UNION RETURN 1 AS x UNION ALL RETURN 1 AS x', 20, /mixed/u],
    ['\\u0052ETURN 1', 0, /cannot stand/u],
  ])('%s', (text, offset, message) => {
    const [code, place, said] = refusal(text);
    expect([code, place]).toEqual(['syntax', offset]);
    expect(said).toMatch(message);
  });
});

describe('size', () => {
  const wrap = (count: number, before: string, inner: string, after: string): string => before.repeat(count) + inner + after.repeat(count);
  test.each<[string, (count: number) => string]>([
    ['lists', (count) => `RETURN ${wrap(count, '[', '1', ']')}`],
    ['brackets', (count) => `RETURN ${wrap(count, '(', '1', ')')}`],
    ['CASE', (count) => `RETURN ${wrap(count, 'CASE WHEN ', 'true', ' THEN 1 END')}`],
    ['list comprehensions', (count) => `RETURN ${wrap(count, '[x IN ', '[1]', ']')}`],
    ['subqueries', (count) => `MATCH (n) WHERE ${wrap(count, 'EXISTS { MATCH (n) WHERE ', 'true', '}')} RETURN n`],
  ])('nested %s are read up to a depth', (_name, text) => {
    expect(() => parse(text(40))).not.toThrow();
    expect(refusal(text(60))[0]).toBe('too-deep');
    expect(refusal(text(400))[0]).toMatch(/too-deep|too-long/u);
  });
  test('long rows of operators', () => {
    expect(() => parse(`RETURN ${Array(900).fill('1').join(' + ')}`)).not.toThrow();
    expect(refusal(`RETURN ${Array(1100).fill('1').join('+')}`)[0]).toBe('too-long');
    expect(refusal(`RETURN ${'NOT '.repeat(17)}true`)[0]).toBe('too-deep');
    expect(refusal(`RETURN true${' XOR true'.repeat(9)}`)[0]).toBe('too-deep');
    expect(() => parse(`RETURN true${' XOR true'.repeat(8)} AS x`)).not.toThrow();
    expect(refusal(`RETURN ${'NOT ('.repeat(17)}true${')'.repeat(17)}`)[0]).toBe('too-deep');
    expect(() => parse(`RETURN ${Array(40).fill('NOT (true)').join(' AND ')}`)).not.toThrow();
    expect(refusal(' '.repeat(12_001))[0]).toBe('too-long');
  });
  test('whatever is typed is a tree or a refusal', () => {
    const words = [
      'MATCH',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      'n',
      ':A',
      '-',
      '>',
      'RETURN',
      "'",
      '"',
      '`',
      '\\u0060',
      ',',
      'CASE',
      '$',
      '1',
      '*',
      '//',
      '/*',
      '.',
      ';',
      ' ',
    ];
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom(...words), { maxLength: 40 })),
        (made) => {
          try {
            parse(typeof made === 'string' ? made : made.join(' '));
          } catch (error) {
            expect(error).toBeInstanceOf(QueryRefused);
          }
        },
      ),
    );
  });
});
