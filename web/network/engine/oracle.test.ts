/** d3-force is the oracle: the same seed gives the same picture, tick by tick where its forces are exact, and nearly so where they are not. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation, type SimulationNodeDatum } from 'd3';
import { expect, test } from 'vitest';
import { lcg } from './forces.ts';
import { type LayoutTask, type Rules, reading, simulate } from './simulate.ts';

/** A random graph with about three edges a node, none of them double. */
function graph(n: number, ticks: number): LayoutTask {
  const random = lcg();
  const pairs = new Map<number, [number, number]>();
  for (let e = 0; e < 3 * n; e += 1) {
    const [a, b] = [Math.floor(random() * n), Math.floor(random() * Math.sqrt(n) * 2) % n];
    if (a !== b) pairs.set(Math.min(a, b) * n + Math.max(a, b), [a, b]);
  }
  const ties = [...pairs.values()];
  const none = new Float64Array(n).fill(Number.NaN);
  return {
    r: Float32Array.from({ length: n }, (_, i) => 5 + (i % 7)),
    from: Uint32Array.from(ties, ([a]) => a),
    to: Uint32Array.from(ties, ([, b]) => b),
    x: none,
    y: none,
    home: Float64Array.from(none, (_, i) => (i % 10 === 0 ? i * 12 : Number.NaN)),
    fixed: new Uint8Array(n),
    heat: 1,
    ticks,
  };
}

function oracle(task: LayoutTask, rules: Rules): Simulation<SimulationNodeDatum, undefined> {
  const nodes: SimulationNodeDatum[] = Array.from(task.r, () => ({}));
  const links = Array.from(task.from, (source, e) => ({ source, target: task.to[e]! }));
  const homed = (i: number): boolean => !Number.isNaN(task.home[i]!);
  const simulation = forceSimulation(nodes)
    .force('charge', forceManyBody().strength(rules.charge).distanceMax(rules.reach).theta(rules.theta))
    .force('link', forceLink(links).distance(rules.distance))
    .force('collide', rules.room === null ? null : forceCollide((_, i) => task.r[i]! + (rules.room ?? 0)).iterations(2))
    .force(
      'x',
      forceX((_, i) => (homed(i) ? task.home[i]! : 0)).strength((_, i) => (homed(i) ? rules.homeward : rules.gather)),
    )
    .force('y', forceY(0).strength(rules.level))
    .stop();
  return simulation;
}

/** The root mean square of the distances between the two pictures, as a share of the picture's own spread. */
function apart(task: LayoutTask, rules: Rules, against: Rules = rules): number {
  const ours = simulate(task, rules);
  const theirs = oracle(task, against);
  for (let tick = 0; tick < task.ticks; tick += 1) ours.tick();
  theirs.tick(task.ticks);
  let [sum, spread] = [0, 0];
  theirs.nodes().forEach((node, i) => {
    sum += (node.x! - ours.x[i]!) ** 2 + (node.y! - ours.y[i]!) ** 2;
    spread += node.x! ** 2 + node.y! ** 2;
  });
  return Math.sqrt(sum / spread);
}

const exact: Rules = { ...reading, theta: 0, reach: Number.POSITIVE_INFINITY, room: null };

test('with exact forces 300 ticks give the picture of d3-force', () => {
  expect(apart(graph(60, 300), exact)).toBeLessThan(1e-6);
});

test('one tick at the usual opening angle is as near to exact forces as that of d3-force, give or take a tenth', () => {
  const task = graph(1200, 1);
  const usual = { ...exact, theta: 0.9 };
  const ours = apart(task, usual, exact);
  const theirs = apart(task, exact, usual);
  expect(ours).toBeGreaterThan(0);
  expect(ours).toBeLessThan(1.1 * theirs);
});

test('the reach of the charge ends where that of d3-force ends', () => {
  expect(apart(graph(120, 60), { ...exact, reach: 150 })).toBeLessThan(1e-4);
});

test('two marks that touch are parted as d3-force parts them', () => {
  const task: LayoutTask = { ...graph(2, 40), from: new Uint32Array(), to: new Uint32Array(), r: Float32Array.of(30, 12) };
  expect(apart(task, { ...exact, room: 9 })).toBeLessThan(1e-9);
});

test('twice the same, and what is fixed does not move', () => {
  const task = graph(400, 50);
  const run = (one: LayoutTask): Float64Array => {
    const simulation = simulate(one);
    for (let tick = 0; tick < one.ticks; tick += 1) simulation.tick();
    return simulation.x;
  };
  expect(run(task)).toEqual(run(task));
  const fixed = { ...task, x: task.x.slice(), y: task.y.slice(), fixed: task.fixed.slice() };
  fixed.x[7] = 1234;
  fixed.y[7] = -5;
  fixed.fixed[7] = 1;
  expect(run(fixed)[7]).toBe(1234);
});
