/** Values as JSON, in and out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value as Json } from '../store.ts';
import { fromJson, parametersFrom, toJson } from './json.ts';
import { evaluated, rowsOf } from './testing/asking.ts';
import { MemoryGraph } from './testing/memory-graph.ts';

describe('out', () => {
  test.each([
    ['1', 1],
    ['1.5', 1.5],
    ['9007199254740991', 9007199254740991],
    ['0.0 / 0', 'NaN'],
    ['-1.0 / 0', '-Infinity'],
    ["date('2026-11-30')", '2026-11-30'],
    ["[1, {b: 2, a: duration('P1D')}]", [1, { b: 2, a: 'P1D' }]],
  ])('%s is %j', (text, json) => expect(toJson(evaluated(text))).toEqual(json));
  test('nodes, relationships and paths: labels and properties in order', () => {
    const graph = new MemoryGraph();
    const [from, to] = [graph.addNode(['B', 'A'], { z: 1n, a: 'x' }), graph.addNode([])];
    graph.addRelationship('T', from, to, { since: 2n });
    const node = { labels: ['A', 'B'], properties: { a: 'x', z: 1 } };
    const relationship = { type: 'T', properties: { since: 2 } };
    const [row = []] = rowsOf('MATCH p = (n:A)-[r]->() RETURN n, r, p', { graph });
    expect(JSON.stringify(row.map(toJson))).toBe(
      JSON.stringify([node, relationship, { nodes: [node, { labels: [], properties: {} }], relationships: [relationship] }]),
    );
  });
  test('-0.0 is 0', () => expect(JSON.stringify(toJson(-0))).toBe('0'));
  test('whole numbers beyond 2^53 are refused by name', () => {
    expect(() => toJson(9007199254740993n)).toThrow(/9007199254740993 .*toString/u);
  });
  test('a name of the language is a name like another', () => {
    expect(JSON.stringify(toJson(evaluated('{`__proto__`: 1, constructor: 2}')))).toBe('{"__proto__":1,"constructor":2}');
  });
});

describe('in', () => {
  test('whole numbers are INTEGER, others FLOAT', () => {
    expect([fromJson(1, 'p'), fromJson(1.5, 'p'), fromJson([2, 'a', null], 'p')]).toEqual([1n, 1.5, [2n, 'a', null]]);
    expect(() => fromJson({ a: [2 ** 53] }, 'p')).toThrow(/\$p .*2\^53/u);
    expect(parametersFrom({ a: { b: 1 } })).toEqual(new Map([['a', new Map([['b', 1n]])]]));
  });
  test('what goes in comes out', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (json) => {
        const safe = JSON.parse(
          JSON.stringify(json, (_name, value) => (typeof value === 'number' && !Number.isSafeInteger(value) ? 0.5 : value)),
        ) as Json;
        expect(JSON.stringify(toJson(fromJson(safe, 'p')))).toBe(JSON.stringify(safe));
      }),
    );
  });
});
