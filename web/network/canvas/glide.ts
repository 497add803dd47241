/** A short glide from the old places to the new, only to keep the eye on what moved; none where the reader asks for none. */
import type { Scene } from '../paint/scene.ts';
import type { Places } from '../paint/view.ts';

const lasts = 180;
/** More than this would not arrive in time. */
const most = 800;

export interface Glide {
  (before: Scene, after: Scene): void;
  stop(): void;
}

/** Glides by calling `set` with the places between. */
export function glide(set: (places: Places) => void): Glide {
  let frame = 0;
  const run = (before: Scene, after: Scene): void => {
    cancelAnimationFrame(frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || after.columns.keys.length > most || before.places === after.places)
      return;
    const old = new Map(before.columns.keys.map((key, i) => [key, i]));
    const from = after.columns.keys.map((key) => old.get(key) ?? -1);
    const moved = (i: number, was: number): boolean =>
      was >= 0 && (before.places.x[was] !== after.places.x[i] || before.places.y[was] !== after.places.y[i]);
    if (!from.some((was, i) => moved(i, was))) return;
    const begun = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, (now - begun) / lasts);
      const eased = 1 - (1 - share) ** 3;
      const between = (was: Float64Array, will: Float64Array): Float64Array =>
        will.map((end, i) => (from[i]! < 0 ? end : was[from[i]!]! + (end - was[from[i]!]!) * eased));
      set(share === 1 ? after.places : { x: between(before.places.x, after.places.x), y: between(before.places.y, after.places.y) });
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  return Object.assign(run, { stop: () => cancelAnimationFrame(frame) });
}
