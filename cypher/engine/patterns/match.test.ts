/** Random patterns on random graphs find what trying every assignment finds. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../query/parse.ts';
import type { Match } from '../../query/tree.ts';
import { ask } from '../testing/ask.ts';
import { type BruteGraph, bruteMatches, fill } from '../testing/brute.ts';
import { MemoryGraph } from '../testing/memory-graph.ts';

const labels = ['A', 'B'];
const types = ['R', 'S'];
const small = fc.bigInt({ min: 0n, max: 2n });
const graphs: fc.Arbitrary<BruteGraph> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const node = fc.record({ labels: fc.subarray(labels), n: small });
  const end = fc.integer({ min: 0, max: count - 1 });
  const relationship = fc.record({ type: fc.constantFrom(...types), from: end, to: end, n: small });
  return fc.record({
    nodes: fc.array(node, { minLength: count, maxLength: count }),
    relationships: fc.array(relationship, { maxLength: 5 }),
  });
});

const map = fc.constantFrom('', '', '', ' {n: 0}', ' {n: 1}');
const nodeLabels = fc.constantFrom('', '', ':A', ':B', ':A|B', ':A&B', ':!A', ':%');
const node = fc.tuple(fc.constantFrom('a', 'b', 'c', ''), nodeLabels, map).map((parts) => `(${parts.join('')})`);
const link = fc
  .record({
    types: fc.constantFrom('', ':R', ':S', ':R|S', ':!R'),
    length: fc.constantFrom('', '', '', '*', '*0..1', '*2', '*0..', '*..2'),
    map,
    ends: fc.constantFrom(['-', '->'], ['<-', '-'], ['-', '-'], ['-', '-']),
  })
  .map(({ ends, ...inside }) => ({ ends, inside: [inside.types, inside.length, inside.map].join('') }));
/** Parts with names for each relationship and path: r0, r1, …; p0, …. */
const parts = fc.array(fc.tuple(node, fc.array(fc.tuple(link, node), { maxLength: 2 })), { minLength: 1, maxLength: 2 }).map((drawn) => {
  let links = 0;
  const written = drawn.map(([first, rest], index) => {
    const chain = rest.map(([{ ends, inside }, next]) => `${ends[0]}[r${links++}${inside}]${ends[1]}${next}`);
    return `p${index} = ${first}${chain.join('')}`;
  });
  return written.join(', ');
});

const namesIn = (text: string): string[] => [...new Set(text.match(/(?<=\()[abc]|(?<=\[)r\d|p\d(?= =)/gu))].sort();

describe('matching a pattern', () => {
  it('finds what trying everything finds', () => {
    fc.assert(
      fc.property(graphs, parts, (graph, text) => {
        const names = namesIn(text);
        const { clauses } = parse(`MATCH ${text} RETURN 1`).parts[0]!;
        const brute = [...bruteMatches(graph, (clauses[0] as Match).patterns, { names: new Map(), used: new Set() })];
        const expected = brute.map((so) => names.map((name) => so.names.get(name)).join(' ')).sort();
        expect(ask(fill(new MemoryGraph(), graph), `MATCH ${text} RETURN ${names}`).sort()).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('finds the same where names have their values before', () => {
    fc.assert(
      fc.property(graphs, parts, fc.constantFrom('a', 'b', 'r0'), (graph, text, given) => {
        const names = namesIn(text);
        fc.pre(names.includes(given));
        const whole = ask(fill(new MemoryGraph(), graph), `MATCH ${text} RETURN ${names}`).sort();
        const kind = given === 'r0' ? (/\[r0[^\]]*\*/u.test(text) ? '' : '()-[r0]->()') : `(${given})`;
        fc.pre(kind !== '');
        expect(ask(fill(new MemoryGraph(), graph), `MATCH ${kind} MATCH ${text} RETURN ${names}`).sort()).toEqual(whole);
      }),
      { numRuns: 80 },
    );
  });

  it('asks conditions of WHERE as soon as it may, and means the same', () => {
    const condition = fc.constantFrom(
      'a.n = b.n',
      'a.n < b.n',
      'a:A',
      'b.n IN [a.n, 2]',
      'size(labels(a)) > 0',
      'a <> b',
      'a.n = 1',
      'true',
    );
    fc.assert(
      fc.property(graphs, parts, condition, condition, (graph, text, first, second) => {
        const names = namesIn(text);
        fc.pre(names.includes('a') && names.includes('b'));
        const made = fill(new MemoryGraph(), graph);
        const direct = ask(made, `MATCH ${text} WHERE ${first} AND ${second} RETURN ${names}`).sort();
        expect(ask(made, `MATCH ${text} WITH * WHERE ${first} AND ${second} RETURN ${names}`).sort()).toEqual(direct);
      }),
      { numRuns: 80 },
    );
  });
});
