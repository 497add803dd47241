/** Hulls: who belongs to a body by office or by convening, and an outline that goes around all of them. */
import { polygonContains } from 'd3';
import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../shapes.ts';
import { parseState } from '../state.ts';
import type { Fetched } from './fetch.ts';
import { svgContext } from './files/svg-context.ts';
import { hullsOf } from './hulls.ts';
import { optionsOf } from './options.ts';
import { paintHulls } from './paint/hulls.ts';
import { plain, type Style } from './paint/scene.ts';
import { visibleOf } from './visible.ts';

const node = (key: string, kind: GraphNode['kind']): GraphNode => ({ key, kind, title: `«${key}»`, labels: [kind], date: null, degree: 1 });
const tie = (id: string, type: GraphEdge['type'], from: string, to: string): GraphEdge => ({ id, type, from, to, date: null });
const all: Fetched = {
  nodes: [
    node('bureau', 'Organization'),
    node('office', 'Organization'),
    node('head', 'Official'),
    node('deputy', 'Official'),
    node('guest', 'Official'),
    node('meeting', 'Meeting'),
  ],
  edges: [
    tie('1', 'HELD', 'head', 'bureau'),
    tie('2', 'HELD', 'deputy', 'bureau'),
    tie('3', 'CONVENED', 'bureau', 'meeting'),
    // One who belongs is no group, and being at a meeting is no belonging.
    tie('4', 'HELD', 'guest', 'office'),
    tie('5', 'ATTENDED', 'guest', 'meeting'),
  ],
  places: new Map([
    ['bureau', [0, 0]],
    ['head', [90, 10]],
    ['deputy', [40, 80]],
    ['meeting', [-60, 40]],
    ['office', [400, 400]],
    ['guest', [200, -90]],
  ]),
  hidden: 0,
  beyond: new Map(),
  paths: { total: 0, steps: null, complete: true, outside: null, paths: [] },
  grown: [],
  people: null,
  groups: null,
};
const visible = visibleOf(all, optionsOf(parseState('#/network')));

test('a body holds those with an office there and the meetings it convened, from two of them on', () => {
  const hulls = hullsOf(visible);
  expect(hulls.map(({ title, members }) => [title, members.map((i) => visible.columns.keys[i]).sort()])).toEqual([
    ['«bureau»', ['bureau', 'deputy', 'head', 'meeting']],
  ]);
});

test('the outline goes around its members with room, leaves others out, and is named', () => {
  const { context, text } = svgContext(800, 600, 'hulls');
  const style: Style = { paper: '#fff', ink: '#000', quiet: '#555', line: '#ccc', accent: '#a00', font: 'serif', kinds: [], tones: [] };
  const view = { x: 300, y: 200, k: 1, width: 800, height: 600 };
  paintHulls(
    context,
    { columns: visible.columns, places: visible.places, style, emphasis: plain(visible.columns), hulls: hullsOf(visible) },
    view,
  );
  const outline = [.../<path d="([^"]+)" fill="#000"/u.exec(text())![1]!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)].map(
    ([, x, y]): [number, number] => [Number(x), Number(y)],
  );
  const at = (key: string): [number, number] => {
    const [x, y] = all.places.get(key)!;
    return [x + view.x, y + view.y];
  };
  for (const key of ['bureau', 'head', 'deputy', 'meeting'])
    for (const [dx, dy] of [
      [20, 0],
      [-20, 0],
      [0, 20],
      [0, -20],
    ] as const)
      expect(polygonContains(outline, [at(key)[0] + dx, at(key)[1] + dy]), key).toBe(true);
  for (const key of ['office', 'guest']) expect(polygonContains(outline, at(key)), key).toBe(false);
  expect(text()).toContain('«bureau»');
});
