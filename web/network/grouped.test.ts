/** Groups count what stands behind them: no node is lost, no fact between two groups is lost, and an opened group is its members. */
import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../shapes.ts';
import type { Point } from './engine/task.ts';
import { grouped, isGroup } from './grouped.ts';

const node = (key: string, kind: GraphNode['kind'], date: string | null = null): GraphNode => ({
  key,
  kind,
  title: key,
  labels: [],
  date,
  degree: 2,
});
const meetings = [1, 2, 3, 4].map((i) => node(`meeting:县|县政府|常务会议|${i}|202${i % 2}-01-0${i}`, 'Meeting', `202${i % 2}-01-0${i}`));
const people = Array.from({ length: 10 }, (_, i) => node(`official:县|${i}`, 'Official'));
const edges: GraphEdge[] = people.map((one, i) => ({
  id: String(i),
  type: 'ATTENDED',
  from: one.key,
  to: meetings[i % 4]!.key,
  date: meetings[i % 4]!.date,
}));
const nodes = [...meetings, ...people];
const places = new Map<string, Point>(nodes.map((one, i) => [one.key, [i * 10, -i]]));
const group = (apart: readonly string[] = []): ReturnType<typeof grouped> => grouped(nodes, edges, places, new Set(apart), (kind) => kind);

test('meetings by body and year, people by the meetings they are tied to', () => {
  const { nodes: seen, edges: ties } = group();
  expect(seen.map((one) => [one.title, one.degree])).toEqual([
    ['Meeting 2 · 县政府常务会议 2021', 2],
    ['Meeting 2 · 县政府常务会议 2020', 2],
    ['Official 5 · 县政府常务会议 2021', 5],
    ['Official 5 · 县政府常务会议 2020', 5],
  ]);
  expect(seen.every((one) => isGroup(one.key))).toBe(true);
  expect(ties).toHaveLength(edges.length);
});

test('a group stands in the middle of its members', () => {
  const { nodes: seen, places: at } = group();
  expect(at.get(seen[0]!.key)).toEqual([10, -1]);
});

test('an opened group is its members again, tied to what is still a group', () => {
  const key = group().nodes[2]!.key;
  const { nodes: seen, edges: ties } = group([key]);
  expect(seen).toHaveLength(3 + 5);
  expect(ties).toHaveLength(edges.length);
  expect(ties.filter((tie) => !isGroup(tie.from)).every((tie) => isGroup(tie.to))).toBe(true);
});
