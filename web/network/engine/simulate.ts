/** The simulation: heat that decays over 300 ticks, forces that add to velocities, velocities that move what is not fixed. */
import { collide } from './collide.ts';
import { axis, type Bodies, charge, type Force, lcg, links } from './forces.ts';

/** What is to be laid out; bodies by index, in an order that does not depend on how they came. */
export interface LayoutTask {
  /** Radii of the marks; their number is the number of bodies. */
  readonly r: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Where bodies stood; NaN for those without a place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1: the body does not move. */
  readonly fixed: Uint8Array;
  /** Where a body is drawn to along x; NaN for none. */
  readonly home: Float64Array;
  /** Heat at the start: 1 for a new picture, less where it should stay as it was. */
  readonly heat: number;
  readonly ticks: number;
}
/** Strengths and distances of the forces. */
export interface Rules {
  readonly charge: number;
  readonly reach: number;
  readonly theta: number;
  readonly distance: number;
  /** Room around a mark; null: marks may overlap. */
  readonly room: number | null;
  readonly gather: number;
  readonly homeward: number;
  readonly level: number;
}
/** For hundreds of nodes, to be read one by one. */
export const reading: Rules = {
  charge: -260,
  reach: 700,
  theta: 0.9,
  distance: 78,
  room: 14,
  gather: 0.02,
  homeward: 0.7,
  level: 0.085,
};
/** For thousands: only their shape can be made out. */
export const survey: Rules = { ...reading, charge: -30, reach: Infinity, distance: 30, room: null, gather: 0.02, level: 0.02 };
/** From this many on, only the shape can be made out. */
export const many = 3000;

const decay = 1 - 0.001 ** (1 / 300);
const friction = 0.6;
/** d3-force's first places: a sunflower, so that no two start on one point. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** The places a layout begins with: those given, and for the others a sunflower, as d3-force has it. */
export function firstPlaces(task: Pick<LayoutTask, 'x' | 'y'>): { x: Float64Array; y: Float64Array } {
  const [x, y] = [task.x.slice(), task.y.slice()];
  for (let i = 0; i < x.length; i += 1)
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) {
      const away = 10 * Math.sqrt(0.5 + i);
      x[i] = away * Math.cos(i * turn);
      y[i] = away * Math.sin(i * turn);
    }
  return { x, y };
}

export interface Simulation extends Bodies {
  tick(): void;
}

/** Prepares a simulation; the same task gives the same places. */
export function simulate(task: LayoutTask, rules: Rules = task.r.length >= many ? survey : reading): Simulation {
  const n = task.r.length;
  const random = lcg();
  const bodies: Bodies = { ...firstPlaces(task), vx: new Float64Array(n), vy: new Float64Array(n) };
  const { x, y, vx, vy } = bodies;
  const home = task.home.map((at) => (Number.isNaN(at) ? 0 : at));
  const forces: Force[] = [
    charge(bodies, rules.charge, rules.reach, rules.theta, random),
    links(bodies, task.from, task.to, rules.distance, random),
    ...(rules.room === null
      ? []
      : [
          collide(
            bodies,
            Float64Array.from(task.r, (r) => r + (rules.room ?? 0)),
            2,
            random,
          ),
        ]),
    axis(
      x,
      vx,
      home,
      task.home.map((at) => (Number.isNaN(at) ? rules.gather : rules.homeward)),
    ),
    axis(y, vy, new Float64Array(n), new Float64Array(n).fill(rules.level)),
  ];
  let alpha = task.heat;
  const tick = (): void => {
    alpha -= alpha * decay;
    for (const force of forces) force(alpha);
    for (let i = 0; i < n; i += 1) {
      if (task.fixed[i]) {
        vx[i] = 0;
        vy[i] = 0;
        continue;
      }
      x[i]! += vx[i]! *= friction;
      y[i]! += vy[i]! *= friction;
    }
  };
  return { ...bodies, tick };
}
