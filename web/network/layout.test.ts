/** The same graph gives the same picture, in whatever order its parts come; meetings stand left to right by date. */
import { expect, test } from 'vitest';
import { type LayoutTask, layout } from './layout.ts';

const meetings = ['2021-06-08', '2021-12-30', '2022-04-20'].map((date) => ({ key: `meeting:${date}`, kind: 'Meeting', date, r: 9 }));
const people = Array.from({ length: 12 }, (_, i) => ({ key: `official:${i}`, kind: 'Official', date: null, r: 6 }));
const edges = people.flatMap((one, i) => [
  { from: one.key, to: meetings[i % 3]!.key },
  { from: one.key, to: meetings[(i + 1) % 3]!.key },
]);
const task: LayoutTask = { nodes: [...meetings, ...people], edges, before: {} };

test('twice the same, and whatever the order of the nodes', () => {
  expect(layout(task)).toEqual(layout(task));
  expect(layout({ ...task, nodes: [...task.nodes].reverse() })).toEqual(layout(task));
});

test('meetings stand in the order of their dates', () => {
  const positions = layout(task);
  const xs = meetings.map((meeting) => positions[meeting.key]!.x);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
});

test('an expansion keeps what stood near where it stood', () => {
  const before = layout(task);
  const more = { key: 'document:new', kind: 'Document', date: null, r: 6 };
  const after = layout({ nodes: [...task.nodes, more], edges: [...edges, { from: people[0]!.key, to: more.key }], before });
  for (const key of Object.keys(before))
    expect(Math.hypot(after[key]!.x - before[key]!.x, after[key]!.y - before[key]!.y)).toBeLessThan(60);
});

test('marks do not lie on each other', () => {
  const points = Object.values(layout(task));
  for (const [i, a] of points.entries()) for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12);
});
