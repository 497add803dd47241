/** Clause by clause, over a small graph in memory. */
import { describe, expect, it } from 'vitest';
import { ask, runningOn } from '../testing/ask.ts';
import { MemoryGraph } from '../testing/memory-graph.ts';

/** 0 -R-> 1 -R-> 2, 0 -S-> 2, and 2 -R-> 2; `n` of a node is its number and one more. */
function graph(): MemoryGraph {
  const made = new MemoryGraph();
  for (const n of [1n, 2n, 3n]) made.addNode(n === 1n ? ['A', 'Z'] : ['A'], { n });
  for (const [type, from, to] of [
    ['R', 0, 1],
    ['R', 1, 2],
    ['S', 0, 2],
    ['R', 2, 2],
  ] as const)
    made.addRelationship(type, from, to);
  return made;
}
const rows = (text: string): string[] => ask(graph(), text);
const sorted = (text: string): string[] => rows(text).sort();

describe('OPTIONAL MATCH', () => {
  it('keeps a row that has no match, with nulls', () =>
    expect(sorted('MATCH (a) OPTIONAL MATCH (a)-[s:S]->(b) RETURN a, s, b')).toEqual(['0 r2 2', '1 null null', '2 null null']));
  it('takes its WHERE for a part of the match', () =>
    expect(sorted('MATCH (a:Z) OPTIONAL MATCH (a)-->(b) WHERE b.n > 9 RETURN a, b')).toEqual(['0 null']));
  it('gives one row where there was none before', () => expect(rows('OPTIONAL MATCH (x:Nothing) RETURN x')).toEqual(['null']));
  it('makes null of a path too', () => expect(rows('OPTIONAL MATCH p = (:Nothing)-->() RETURN p')).toEqual(['null']));
  it('matches nothing from a null', () => expect(rows('OPTIONAL MATCH (x:Nothing) MATCH (x)-->(y) RETURN y')).toEqual([]));
});

describe('UNWIND', () => {
  it('gives a row for each element', () => expect(rows('UNWIND [3, null, 1] AS x RETURN x')).toEqual(['3', 'null', '1']));
  it('gives none for null and for an empty list', () => {
    expect(rows('UNWIND null AS x RETURN x')).toEqual([]);
    expect(rows('UNWIND [] AS x RETURN x')).toEqual([]);
  });
  it('gives one for what is no list', () => expect(rows('UNWIND 7 AS x RETURN x')).toEqual(['7']));
});

describe('WITH and RETURN', () => {
  it('orders, skips and cuts', () => expect(rows('UNWIND [3, 1, 4, 2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 2')).toEqual(['3', '2']));
  it('orders by what is not returned', () => expect(rows('MATCH (a) RETURN a.n AS m ORDER BY -a.n')).toEqual(['3', '2', '1']));
  it('takes a new name before an old one of the same in ORDER BY', () =>
    expect(rows('UNWIND [1, 2] AS x WITH x AS y, -x AS x ORDER BY x RETURN y')).toEqual(['2', '1']));
  it('puts nulls last, and first where it descends', () => {
    expect(rows('UNWIND [null, 1] AS x RETURN x ORDER BY x')).toEqual(['1', 'null']);
    expect(rows('UNWIND [1, null] AS x RETURN x ORDER BY x DESC')).toEqual(['null', '1']);
  });
  it('keeps the first of very many in order', () =>
    expect(rows('UNWIND range(1, 3000) AS x RETURN (x * 7919) % 3001 AS y ORDER BY y LIMIT 3')).toEqual(['1', '2', '3']));
  it('takes 1 and 1.0 for one in DISTINCT', () => expect(rows('UNWIND [1, 1.0, 2] AS x RETURN DISTINCT x')).toHaveLength(2));
  it('asks WHERE after LIMIT', () => expect(rows('UNWIND [1, 2, 3] AS x WITH x ORDER BY x LIMIT 1 WHERE x > 1 RETURN x')).toEqual([]));
  it('sees old names in WHERE', () => expect(rows('MATCH (a) WITH a.n AS m WHERE a:Z RETURN m')).toEqual(['1']));
  it('gives all names of * by name', () => expect(rows('WITH 1 AS b, 2 AS a RETURN *, 3 AS A')).toEqual(['2 1 3']));
  it('returns nothing for LIMIT 0', () => expect(rows('MATCH (a) RETURN a LIMIT 0')).toEqual([]));
  it('refuses a negative or fractional number of rows', () => {
    const with1 = (value: bigint | number) => () => ask(graph(), 'RETURN 1 AS x LIMIT $n', runningOn(graph(), new Map([['n', value]])));
    expect(with1(-1n)).toThrow(/not negative.*-1/u);
    expect(with1(1.5)).toThrow(/whole number/u);
    expect(with1(1n)()).toEqual(['1']);
  });
});

describe('grouping', () => {
  it('groups by what has no aggregate', () => expect(sorted('MATCH (a)-->(b) RETURN b, count(*) AS c')).toEqual(['1 1', '2 3']));
  it('gives one row of no rows where nothing is grouped by', () =>
    expect(rows('MATCH (x:Nothing) RETURN count(*) AS c, collect(x) AS l, sum(x.n) AS s, max(x.n) AS m')).toEqual(['0 [] 0 null']));
  it('gives no row of no rows where something is', () => expect(rows('MATCH (x:Nothing) RETURN x.n, count(*)')).toEqual([]));
  it('takes null for a group', () => expect(sorted('UNWIND [null, 1, null] AS x RETURN x, count(*) AS c')).toEqual(['1 1', 'null 2']));
  it('lets expressions use what is grouped by', () =>
    expect(sorted('MATCH (a)-->() RETURN a.n, a.n * 10 + count(*) AS c')).toEqual(['1 12', '2 21', '3 31']));
  it('computes an aggregate within an expression, and orders by it', () =>
    expect(rows('MATCH (a)-->() RETURN a.n AS n, size(collect(a)) + 0 AS c ORDER BY count(*) DESC, a.n')).toEqual(['1 2', '2 1', '3 1']));
  it('asks WHERE of the groups', () => expect(rows('MATCH (a)-->() WITH a, count(*) AS c WHERE c > 1 RETURN a')).toEqual(['0']));
  it('finds a key again in WHERE', () =>
    expect(rows('MATCH (a)-->() WITH a.n AS m, count(*) AS c WHERE a.n = 2 RETURN m, c')).toEqual(['2 1']));
  it('does not take a new name for an old key', () =>
    expect(rows('UNWIND [{k: 1}] AS x WITH x.k AS y, {k: 5} AS x, count(*) AS c WHERE x.k = 5 RETURN y')).toEqual(['1']));
  it('counts different values', () =>
    expect(rows('UNWIND [1, 1.0, 2, null] AS x RETURN count(DISTINCT x) AS c, count(x) AS d')).toEqual(['2 3']));
});

describe('UNION', () => {
  it('gives equal rows once', () => expect(sorted('UNWIND [1, 2, 2] AS x RETURN x UNION RETURN 1 AS x')).toEqual(['1', '2']));
  it('gives all with ALL', () => expect(sorted('UNWIND [1, 2] AS x RETURN x UNION ALL RETURN 1 AS x')).toEqual(['1', '1', '2']));
  it('joins columns by name', () => expect(rows('RETURN 1 AS a, 2 AS b UNION ALL RETURN 3 AS b, 4 AS a')).toEqual(['1 2', '4 3']));
});

describe('CALL', () => {
  it('runs for each row with the names it imports', () =>
    expect(sorted('MATCH (a) CALL (a) { MATCH (a)-->(b) RETURN count(b) AS c } RETURN a, c')).toEqual(['0 2', '1 1', '2 1']));
  it('imports by a first WITH too, in each part of UNION', () =>
    expect(rows('WITH 1 AS x, 2 AS y CALL { WITH x RETURN x AS z UNION WITH y RETURN y AS z } RETURN z')).toEqual(['1', '2']));
  it('does not see other names', () => expect(() => rows('WITH 1 AS x CALL { RETURN x AS y } RETURN y')).toThrow(/x/u));
  it('keeps imported names through WITH', () =>
    expect(rows('WITH 1 AS x CALL (x) { WITH 2 AS y RETURN x + y AS z } RETURN z')).toEqual(['3']));
  it('drops rows without a result, unless it is optional', () => {
    expect(rows('UNWIND [1, 2] AS x CALL (x) { WITH x AS y WHERE y > 1 RETURN y } RETURN x, y')).toEqual(['2 2']);
    expect(rows('UNWIND [1, 2] AS x OPTIONAL CALL (x) { WITH x AS y WHERE y > 1 RETURN y } RETURN x, y')).toEqual(['1 null', '2 2']);
  });
});

describe('queries and patterns in expressions', () => {
  it('asks whether there is any', () => {
    expect(sorted('MATCH (a) WHERE EXISTS { (a)-[:S]->() } RETURN a')).toEqual(['0']);
    expect(sorted('MATCH (a) WHERE NOT (a)-->(:Z) AND (a)<--() RETURN a')).toEqual(['1', '2']);
  });
  it('counts and collects', () => {
    expect(sorted('MATCH (a) RETURN a, COUNT { (a)-->(b) WHERE b.n > 2 } AS c')).toEqual(['0 1', '1 1', '2 1']);
    expect(rows('MATCH (a:Z) RETURN COLLECT { MATCH (a)-->(b) RETURN b.n ORDER BY b.n DESC } AS l')).toEqual(['[3,2]']);
    expect(rows('MATCH (a:Z) RETURN [p = (a)-[:S]->(b) WHERE b.n > 1 | length(p) + b.n] AS l')).toEqual(['[4]']);
  });
  it('groups by the outer names at WITH, so that no row is no group', () => {
    expect(rows('MATCH (a:Z) RETURN COUNT { MATCH (a)-[:X]->(b) WITH count(b) AS c RETURN c } AS n')).toEqual(['0']);
    expect(rows('MATCH (a:Z) RETURN COUNT { MATCH (a)-[:X]->(b) RETURN count(b) AS c } AS n')).toEqual(['1']);
    expect(rows('MATCH (a:Z) RETURN COUNT { MATCH (:X) WITH count(*) AS c RETURN c } AS n')).toEqual(['1']);
  });
});

describe('budgets', () => {
  const limited = (text: string, steps: number, held: number) => () => ask(graph(), text, runningOn(graph(), new Map(), { steps, held }));
  it('end what goes through too much', () => {
    expect(limited('MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)', 500, 100)).toThrow(/500 steps/u);
    expect(limited('MATCH (a), (b) RETURN count(*)', 500, 100)()).toEqual(['9']);
  });
  it('end what holds too much', () => {
    expect(limited('UNWIND range(1, 60) AS x UNWIND range(1, 60) AS y RETURN DISTINCT x, y', 1e6, 1000)).toThrow(/memory/u);
    expect(limited('UNWIND range(1, 60) AS x UNWIND range(1, 60) AS y RETURN x, y ORDER BY x', 1e6, 1000)).toThrow(/memory/u);
    expect(limited('UNWIND range(1, 60) AS x UNWIND range(1, 60) AS y RETURN collect(x + y) AS l', 1e6, 1000)).toThrow(/memory/u);
  });
  it('count only what is held at once', () =>
    expect(
      limited('UNWIND range(1, 60) AS x CALL (x) { UNWIND range(1, 60) AS y RETURN collect(y) AS l } RETURN count(*)', 1e6, 1000)(),
    ).toEqual(['60']));
  it('let go of rows nobody asks for', () => {
    const running = runningOn(graph());
    expect(ask(graph(), 'MATCH (a), (b), (c), (d) RETURN a.n LIMIT 2', running)).toHaveLength(2);
  });
});
