/** A short fade of what enters or leaves while all else stays where it is; none where the reader asks for none. */

import type { PaintedCanvas } from '../paint/canvas.ts';
import { passageOf } from '../paint/fading.ts';
import type { Scene } from '../paint/scene.ts';

/** In milliseconds; with the last picture it stays under 200. */
const lasts = 170;
/** A late frame counts as no more than this: what enters is seen coming on a slow machine too. */
const longest = 60;

export interface Fade {
  /** Fades from one scene to the next; false where there is nothing to fade. */
  (before: Scene, after: Scene): boolean;
  /** Shows the next scene at once. */
  stop(): void;
}

/** Fades on a canvas; `draw` asks it for a picture. */
export function fade(sheet: Pick<PaintedCanvas, 'scene' | 'emphasis'>, draw: () => void): Fade {
  let frame = 0;
  let next: Scene | null = null;
  const end = (): void => {
    cancelAnimationFrame(frame);
    if (next) sheet.scene(next);
    next = null;
  };
  const run = (before: Scene, after: Scene): boolean => {
    cancelAnimationFrame(frame);
    next = null;
    const passage = matchMedia('(prefers-reduced-motion: reduce)').matches ? null : passageOf(before, after);
    if (!passage) return false;
    const { scene, enters, part } = passage;
    const faded = (share: number): Scene['emphasis'] => ({
      ...scene.emphasis,
      fading: { ...part, alpha: enters ? share : 1 - share },
    });
    next = after;
    sheet.scene({ ...scene, emphasis: faded(0) });
    let passed = 0;
    let last = performance.now();
    const step = (now: number): void => {
      passed += Math.min(longest, Math.max(0, now - last));
      last = now;
      if (passed < lasts) {
        sheet.emphasis(faded(passed / lasts));
        frame = requestAnimationFrame(step);
      } else end();
      draw();
    };
    frame = requestAnimationFrame(step);
    return true;
  };
  return Object.assign(run, { stop: end });
}
