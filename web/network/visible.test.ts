/** Two days compared: what was there stays, what came is new, the undated was always there, and nothing is ever ended. */
import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../shapes.ts';
import { parseState } from '../state.ts';
import type { Fetched } from './fetch.ts';
import { optionsOf } from './options.ts';
import { emphasisOf, visibleOf } from './visible.ts';

const node = (key: string, date: string | null = null): GraphNode => ({
  key,
  kind: date ? 'Meeting' : 'Official',
  title: key,
  labels: [],
  date,
  degree: 1,
});
const tie = (id: string, from: string, to: string, date: string | null): GraphEdge => ({ id, type: 'ATTENDED', from, to, date });
const nodes = [node('old', '2021-06-08'), node('new', '2023-12-20'), node('a'), node('b'), node('c')];
const edges = [
  tie('1', 'a', 'old', '2021-06-08'),
  tie('2', 'a', 'new', '2023-12-20'),
  tie('3', 'b', 'new', '2023-12-20'),
  tie('4', 'c', 'a', null),
];
const all: Fetched = {
  nodes,
  edges,
  places: new Map(),
  hidden: 0,
  beyond: new Map(),
  paths: { total: 0, steps: null, complete: true, outside: null, paths: [] },
  grown: [],
  people: null,
  groups: null,
};
const visible = (query: string) => visibleOf(all, optionsOf(parseState(`#/network?${query}`)));

test('as of a day: a node with its first fact, the undated always', () => {
  const { nodes: there, edges: facts, before } = visible('day=2021-12-31');
  expect(there.map(({ key }) => key).sort()).toEqual(['a', 'c', 'old']);
  expect(facts.map(({ id }) => id)).toEqual(['1', '4']);
  expect(before).toBeNull();
});

test('the day itself is in, the day before is not', () => {
  const on = visible('day=2021-06-08');
  expect(on.nodes.map(({ key }) => key).sort()).toEqual(['a', 'c', 'old']);
  expect(on.edges.map(({ id }) => id)).toEqual(['1', '4']);
  expect(visible('day=2021-06-07').edges.map(({ id }) => id)).toEqual(['4']);
  expect(visible('day=2021-06-07').nodes.map(({ key }) => key)).not.toContain('old');
  expect(visible('day=2023-12-20').edges).toHaveLength(4);
  expect([...visible('since=2021-06-08').before!.edges]).toEqual(['1', '4']);
});

test('a node enters with its first fact also where the other end is of a kind not shown', () => {
  expect(visible('day=2021-12-31&without=Meeting').columns.keys).toEqual(['a', 'c']);
  expect(visible('day=2023-12-31&without=Meeting').columns.keys).toEqual(['a', 'b', 'c']);
});

test('compared with a day: the picture is that of the later day, what is new in it is lit', () => {
  const view = visible('day=2023-12-31&since=2021-12-31');
  expect(view.nodes).toHaveLength(5);
  expect([...view.before!.nodes].sort()).toEqual(['a', 'c', 'old']);
  expect([...view.before!.edges]).toEqual(['1', '4']);
  const lit = emphasisOf(view, all, optionsOf(parseState('#/network?since=2021-12-31')), '');
  expect(view.columns.keys.filter((_, i) => lit.lit[i])).toEqual(['b', 'new']);
  expect(view.drawnEdges.flatMap((facts, e) => (lit.litEdges[e] ? facts.map(({ id }) => id) : [])).sort()).toEqual(['2', '3']);
  expect(lit.dim).toBe(true);
});

test('what is hidden is on neither side, and groups are not compared', () => {
  expect([...visible('since=2021-12-31&hide=c').before!.nodes].sort()).toEqual(['a', 'old']);
  const grouped = { ...all, groups: { nodes: 5, edges: 4, of: new Map<string, string>() } };
  expect(visibleOf(grouped, optionsOf(parseState('#/network?since=2021-12-31'))).before).toBeNull();
});

test('compared with a later day than the one shown: no comparison', () => {
  const view = visible('day=2021-12-31&since=2023-12-31');
  expect(view.before).toBeNull();
  expect(view.nodes).toEqual(visible('day=2021-12-31').nodes);
  expect(visible('day=2021-12-31&since=2021-12-31').before).not.toBeNull();
});
