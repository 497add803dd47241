/** The window onto the plane: where a place of the layout stands on the screen, and how large marks and words are there. */

export interface View {
  /** Screen = plane × k + (x, y), in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly width: number;
  readonly height: number;
}
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const margin = 46;
/** A reader's picture is not shown smaller than this when it is fitted; a survey of thousands may be. */
const smallest = 0.42;

/** The size of a view in pixels of a canvas, `ratio` of them for each CSS pixel. */
export function pixelsOf({ width, height }: Pick<View, 'width' | 'height'>, ratio: number): [number, number] {
  return [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
}

/** How large marks are drawn at a zoom: they grow and shrink less than the distances. */
export function markScale(zoom: number): number {
  return Math.min(1.5, Math.max(0.16, Math.sqrt(zoom)));
}

/** The size of labels in pixels: they grow with zoom, within what can be read. */
export function labelSize(zoom: number): number {
  return Math.min(17, Math.max(12, 12.5 * zoom ** 0.35));
}

/** Where the picture stands: left, top, right, bottom. */
export function boundsOf({ x, y }: Places): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i += 1) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    bottom = Math.max(bottom, y[i]!);
  }
  return x.length ? [left, top, right, bottom] : [0, 0, 0, 0];
}

/** The view that shows all; on a narrow page the part around `middle`, in a size one can read. */
export function fitted(places: Places, width: number, height: number, middle: readonly [number, number] | null): View {
  const [left, top, right, bottom] = boundsOf(places);
  const whole = Math.min(1.5, (width - 2 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top));
  const k = places.x.length > 400 ? whole : Math.max(smallest, whole);
  const [x, y] = k > whole && middle ? middle : [(left + right) / 2, (top + bottom) / 2];
  return { k, x: width / 2 - k * x, y: height / 2 - k * y, width, height };
}
