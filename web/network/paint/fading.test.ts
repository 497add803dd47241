/** From one picture to the next: what the smaller lacks passes, all else keeps its strength, and nothing passes where more has changed. */
import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../shapes.ts';
import { columnsOf } from '../columns.ts';
import { svgContext } from '../files/svg-context.ts';
import { dense } from './edges.ts';
import { passageOf } from './fading.ts';
import { full, paint } from './paint.ts';
import { plain, type Scene } from './scene.ts';

const node = (key: string): GraphNode => ({ key, kind: 'Official', title: key, labels: [], date: null, degree: 1 });
const edge = (from: string, to: string): GraphEdge => ({ id: `${from}${to}`, type: 'ATTENDED', from, to, date: null });
const gray = '#808080';
const style = {
  paper: '#ffffff',
  ink: '#000000',
  quiet: gray,
  line: gray,
  accent: gray,
  font: 'sans-serif',
  kinds: [{ fill: gray, edge: gray, shape: 'circle' as const }],
  tones: [{ full: gray, pale: gray }],
};
/** Nodes stand by their names, so that the same one has the same place in every picture. */
function scene(keys: readonly string[], edges: readonly [string, string][], shift = 0): Scene {
  const { columns } = columnsOf(
    keys.map(node),
    edges.map((ends) => edge(...ends)),
  );
  const at = columns.keys.map((key) => 40 * (key.codePointAt(0)! - 96) + shift);
  return { columns, places: { x: Float64Array.from(at), y: Float64Array.from(at) }, style, emphasis: plain(columns), hulls: [] };
}
const early = scene(['a', 'c'], [['a', 'c']]);
const late = scene(
  ['a', 'b', 'c'],
  [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
  ],
);

test('what a later picture has and an earlier has not enters; the other way round it leaves', () => {
  for (const [enters, passage] of [
    [true, passageOf(early, late)],
    [false, passageOf(late, early)],
  ] as const) {
    expect(passage).toMatchObject({ enters, scene: late });
    expect([...passage!.part.nodes]).toEqual([0, 1, 0]);
    // The edge between a and c is the same one, although its first fact goes the other way.
    const { from, to } = late.columns;
    expect(Array.from(passage!.part.edges, (flag, e) => [from[e], to[e], flag])).toEqual([
      [0, 1, 1],
      [2, 0, 0],
      [1, 2, 1],
    ]);
  }
});

test('a tie by itself enters as well', () => {
  const passage = passageOf(scene(['a', 'b', 'c'], [['a', 'b']]), late);
  expect([...passage!.part.nodes]).toEqual([0, 0, 0]);
  expect([...passage!.part.edges]).toEqual([0, 1, 1]);
});

test('nothing passes where nothing differs, where something goes as another comes, where something moves', () => {
  expect(passageOf(late, late)).toBeNull();
  expect(passageOf(scene(['a', 'd'], [['a', 'd']]), late)).toBeNull();
  expect(passageOf(scene(['a', 'b'], []), scene(['a', 'c', 'd'], []))).toBeNull();
  expect(passageOf(scene(['a', 'b', 'c'], [['b', 'c']]), scene(['a', 'b', 'c', 'd'], [['a', 'b']]))).toBeNull();
  expect(passageOf(scene(['a', 'c'], [['a', 'c']], 1), late)).toBeNull();
});

test('of thousands of ties nothing passes', () => {
  const keys = Array.from({ length: 80 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const edges = keys.flatMap((a, i) => keys.slice(i + 1).map((b): [string, string] => [a, b]));
  const some = scene(keys.slice(1), []);
  expect(edges.length).toBeGreaterThan(dense);
  expect(passageOf(some, scene(keys, edges))).toBeNull();
  expect(passageOf(some, scene(keys, edges.slice(0, dense)))).not.toBeNull();
});

test('the painter draws the passing part faint: mark, ties and name; all else as ever', () => {
  const { part } = passageOf(early, late)!;
  const drawn = (alpha: number | null): string => {
    const { context, text } = svgContext(200, 200, '');
    const emphasis = alpha === null ? late.emphasis : { ...late.emphasis, fading: { ...part, alpha } };
    paint(context, { ...late, emphasis }, { x: 0, y: 0, k: 1, width: 200, height: 200 }, full);
    return text();
  };
  const lines = drawn(0.3).split('\n');
  const of = (what: RegExp): [faint: number, whole: number] => {
    const found = lines.filter((line) => what.test(line));
    const faint = found.filter((line) => line.includes(' opacity="0.3"'));
    return [faint.length, found.length - faint.length];
  };
  expect(of(/^<text/u)).toEqual([1, 2]);
  expect(lines.find((line) => line.includes('opacity') && line.startsWith('<text'))).toMatch(/>b<\/text>$/u);
  // A fill and an outline for the marks that stay, as for the one that enters.
  expect(of(/^<path d="[^"]*a/u)).toEqual([2, 2]);
  expect(of(/^<path d="M[^a]*" fill="none"/u)).toEqual([1, 1]);
  for (const whole of [1, null]) expect(drawn(whole)).not.toContain('opacity');
});
