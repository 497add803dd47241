/** The same graph gives the same picture, in whatever order its parts come; meetings stand left to right by date. */
import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../shapes.ts';
import { columnsOf } from '../columns.ts';
import type { Point } from '../point.ts';
import { simulate } from './simulate.ts';
import { taskOf } from './task.ts';

const node = (kind: GraphNode['kind'], name: string, date: string | null = null): GraphNode => ({
  key: `${kind.toLowerCase()}:${name}`,
  kind,
  title: name,
  labels: [kind],
  date,
  degree: 4,
});
const tie = (from: GraphNode, to: GraphNode): GraphEdge => ({
  id: `${from.key}→${to.key}`,
  type: 'ATTENDED',
  from: from.key,
  to: to.key,
  date: to.date,
});
const meetings = ['2021-06-08', '2021-12-30', '2022-04-20'].map((date) => node('Meeting', date, date));
const people = Array.from({ length: 12 }, (_, i) => node('Official', String(i)));
const edges = people.flatMap((one, i) => [tie(one, meetings[i % 3]!), tie(one, meetings[(i + 1) % 3]!)]);
const none: ReadonlyMap<string, Point> = new Map();

function layout(nodes: readonly GraphNode[], ties: readonly GraphEdge[], before = none, pins = none): Map<string, Point> {
  const { columns } = columnsOf(nodes, ties);
  const task = taskOf(columns, before, pins);
  const simulation = simulate(task);
  for (let tick = 0; tick < task.ticks; tick += 1) simulation.tick();
  return new Map(columns.keys.map((key, i) => [key, [simulation.x[i]!, simulation.y[i]!]]));
}
const all = [...meetings, ...people];
const first = layout(all, edges);

test('whatever the order of nodes and ties', () => {
  expect(layout([...all].reverse(), [...edges].reverse())).toEqual(first);
});

test('meetings stand in the order of their dates', () => {
  const xs = meetings.map((meeting) => first.get(meeting.key)![0]);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(xs[2]! - xs[0]!).toBeGreaterThan(200);
});

test('an expansion keeps what stood near where it stood, and starts beside what it grew from', () => {
  const more = node('Document', 'new');
  const after = layout([...all, more], [...edges, tie(people[0]!, more)], first);
  const moved = (key: string): number => Math.hypot(after.get(key)![0] - first.get(key)![0], after.get(key)![1] - first.get(key)![1]);
  for (const one of all) expect(moved(one.key)).toBeLessThan(60);
});

test('a pinned node stays, its neighbours come along', () => {
  const pins = new Map<string, Point>([[people[0]!.key, [900, 700]]]);
  const after = layout(all, edges, first, pins);
  expect(after.get(people[0]!.key)).toEqual([900, 700]);
});

test('marks do not lie on each other', () => {
  const points = [...first.values()];
  for (const [i, a] of points.entries())
    for (const b of points.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(12);
});

test('several facts between the same two are one tie that counts them', () => {
  const twice = { ...edges[0]!, id: 'second', type: 'CHAIRED' as const };
  const { columns, drawnEdges: ties } = columnsOf(all, [...edges, twice]);
  expect(columns.from.length).toBe(edges.length);
  expect([...columns.count].filter((count) => count === 2)).toHaveLength(1);
  expect(ties.flat()).toHaveLength(edges.length + 1);
});

/** How much wider than high a picture is, and how far in the middle of all a node is from its nearest neighbour. */
function shapeOf(places: ReadonlyMap<string, Point>): { ratio: number; apart: number } {
  const points = [...places.values()];
  const side = (axis: 0 | 1): number => Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
  const nearest = points.map((a, i) => Math.min(...points.flatMap((b, j) => (i === j ? [] : [Math.hypot(a[0] - b[0], a[1] - b[1])]))));
  return { ratio: side(0) / side(1), apart: nearest.sort((a, b) => a - b)[Math.floor(points.length / 2)]! };
}

test.each([12, 40, 60, 61, 110])('a person at %i meetings is a sheet and no line, before and after meetings are expanded', (n) => {
  const met = Array.from({ length: n }, (_, i) =>
    node('Meeting', String(i), `20${10 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-08`),
  );
  const chair = node('Official', 'chair');
  const around = met.map((meeting) => tie(chair, meeting));
  const before = layout([chair, ...met], around);
  const company = [met[2]!, met[3]!].flatMap((meeting) =>
    Array.from({ length: 25 }, (_, i) => ({ meeting, one: node('Official', `${meeting.key} ${i}`) })),
  );
  const after = layout(
    [chair, ...met, ...company.map(({ one }) => one)],
    [...around, ...company.map(({ one, meeting }) => tie(one, meeting))],
    before,
  );
  for (const places of [before, after]) {
    const { ratio, apart } = shapeOf(places);
    expect(ratio).toBeGreaterThan(1 / 4);
    expect(ratio).toBeLessThan(4);
    expect(apart).toBeGreaterThan(25);
  }
  const days = met.map((meeting) => before.get(meeting.key)![0]);
  // Time runs left to right: neighbours may swap for room, years do not.
  for (let i = 12; i < n; i += 1) expect(days[i]!).toBeGreaterThan(days[i - 12]!);
});
