/** Shortest paths on random graphs are what trying every path finds. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { type BruteGraph, fill } from '../testing/brute.ts';
import { MemoryGraph } from '../testing/memory-graph.ts';

const graphs: fc.Arbitrary<BruteGraph> = fc.integer({ min: 2, max: 5 }).chain((count) => {
  const end = fc.integer({ min: 0, max: count - 1 });
  const n = fc.bigInt({ min: 0n, max: 2n });
  return fc.record({
    nodes: fc.array(fc.record({ labels: fc.constant([]), n }), { minLength: count, maxLength: count }),
    relationships: fc.array(fc.record({ type: fc.constantFrom('R', 'S'), from: end, to: end, n }), { maxLength: 7 }),
  });
});
const ways = fc.constantFrom('-[R*]-', '-[R*]->', '<-[R*]-', '-[R:S*]-', '-[R*..2]->', '-[R*0..]-').map((way) => way.replace('R', 'r'));
const conditions = fc.constantFrom(
  'true',
  'length(p) > 1',
  'all(x IN nodes(p) WHERE x.n < 2)',
  'none(x IN relationships(p) WHERE x.n = 1)',
  'all(x IN r WHERE x.n > 0)',
  'any(x IN nodes(p) WHERE x.n = 0)',
  'all(x IN nodes(p) WHERE x.n < 2) AND length(p) = 2',
);

describe('shortest paths', () => {
  /** All paths by variable length, the shortest of them by their lengths. */
  const longest = (way: string, condition: string): string =>
    `MATCH (a), (b) WHERE a <> b MATCH p = (a)${way}(b) WHERE ${condition} WITH a, b, length(p) AS l, collect(p) AS ps ORDER BY l
     WITH a, b, collect({l: l, ps: ps})[0] AS first RETURN a, b, first.ps AS found`;
  const parts = (row: string): [string, string[]] => {
    const [, ends, list] = /^(\d+ \d+) \[(.*)\]$/u.exec(row)!;
    return [ends!, list!.split(',').sort()];
  };

  it('are those of the least length among all that fulfil the conditions', () => {
    fc.assert(
      fc.property(graphs, ways, conditions, (graph, way, condition) => {
        const made = fill(new MemoryGraph(), graph);
        const expected = ask(made, longest(way, condition)).map(parts).sort();
        const all = `MATCH (a), (b) WHERE a <> b MATCH p = allShortestPaths((a)${way}(b)) WHERE ${condition} RETURN a, b, collect(p) AS found`;
        expect(ask(made, all).map(parts).sort()).toEqual(expected);
        const one = `MATCH (a), (b) WHERE a <> b MATCH p = shortestPath((a)${way}(b)) WHERE ${condition} RETURN a, b, collect(p) AS found`;
        const found = ask(made, one).map(parts).sort();
        expect(found.map(([ends]) => ends)).toEqual(expected.map(([ends]) => ends));
        for (const [index, [, [path, ...more]]] of found.entries()) {
          expect(more).toEqual([]);
          expect(expected[index]![1]).toContain(path);
        }
      }),
      { numRuns: 60 },
    );
  });

  const line = (): MemoryGraph => {
    const graph = new MemoryGraph();
    for (let n = 0n; n < 3n; n += 1n) graph.addNode([], { n });
    graph.addRelationship('R', 0, 1);
    graph.addRelationship('R', 1, 2);
    return graph;
  };
  it('can be asked as a value', () => {
    expect(ask(line(), 'MATCH (a {n: 0}), (b {n: 2}) RETURN shortestPath((a)-[*]->(b)), allShortestPaths((b)-[*]->(a))')).toEqual([
      '0-r0-r1 []',
    ]);
    expect(ask(line(), 'MATCH (a {n: 0}) OPTIONAL MATCH (a)-[:X]->(b) RETURN shortestPath((a)-[*]->(b))')).toEqual(['null']);
  });
  it('from a node to itself need a path of no length', () => {
    expect(() => ask(line(), 'MATCH (a {n: 0}) MATCH p = shortestPath((a)-[*]-(a)) RETURN p')).toThrow(/itself.*\*0/u);
    expect(ask(line(), 'MATCH (a {n: 0}) MATCH p = shortestPath((a)-[*0..]-(a)) RETURN p')).toEqual(['0']);
  });
});
