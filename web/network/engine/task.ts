/** A layout task from a graph: meetings have a home by the order of their dates, new nodes start beside what they grew from. */
import type { Columns } from '../columns.ts';
import type { Point } from '../point.ts';
import { type LayoutTask, many } from './simulate.ts';

const ticks = 300;
/** Between two meeting days where there is room, in units of the plane. */
const gap = 230;
/** The side of the room one node takes with its label, and of that of a node among thousands: so many make the size of a picture. */
const [room, dense] = [96, 30];
/** How much wider than high a picture is where its days would stretch it further. */
const sides = 1.9;
const turn = Math.PI * (3 - Math.sqrt(5));
/** Spreads whole numbers evenly over 0 to 1, neighbours far apart. */
const spread = (i: number): number => (i * 0.6180339887) % 1;

/** `before`: where nodes stood in the phase before; `pins`: where they are held; `heat`: of a picture grown from another. */
export function taskOf(columns: Columns, before: ReadonlyMap<string, Point>, pins: ReadonlyMap<string, Point>, heat = 0.5): LayoutTask {
  const { keys, dates, from, to, r } = columns;
  const n = keys.length;
  // Beside groups of years meetings stand by year too.
  const unit = dates.some((date) => date.length === 4) ? 4 : 10;
  const days = [...new Set(dates.filter((date) => date !== '').map((date) => date.slice(0, unit)))].sort();
  // Days stand left to right. Many of them move together, so that they fill a sheet and are no endless line.
  const height = (n < many ? room : dense) * Math.sqrt(n / sides);
  const step = Math.min(gap, (height * sides) / Math.max(1, days.length - 1));
  const dayOf = new Map(days.map((day, i) => [day, (i - (days.length - 1) / 2) * step]));
  const home = Float64Array.from(dates, (date) => dayOf.get(date.slice(0, unit)) ?? Number.NaN);
  const x = new Float64Array(n).fill(Number.NaN);
  const y = new Float64Array(n).fill(Number.NaN);
  const known = keys.map((key) => pins.get(key) ?? before.get(key));
  const parent = new Map<number, number>();
  for (let e = 0; e < from.length; e += 1) {
    const [a, b] = [from[e]!, to[e]!];
    if (known[a] && !known[b]) parent.set(b, a);
    if (known[b] && !known[a]) parent.set(a, b);
  }
  for (let i = 0; i < n; i += 1) {
    const place = known[i];
    const beside = known[parent.get(i) ?? -1];
    if (place) [x[i], y[i]] = place;
    else if (beside) {
      x[i] = beside[0] + 30 * Math.cos(i * turn);
      y[i] = beside[1] + 30 * Math.sin(i * turn);
    } else if (!Number.isNaN(home[i]!)) {
      x[i] = home[i]!;
      y[i] = (spread(i) - 0.5) * Math.min(height, days.length * room);
    }
  }
  return { r, from, to, x, y, home, fixed: Uint8Array.from(keys, (key) => (pins.has(key) ? 1 : 0)), heat: before.size ? heat : 1, ticks };
}
