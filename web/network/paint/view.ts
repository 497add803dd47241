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

/** The largest zoom a fitted picture has, and the smallest that is tried. */
const [largest, least] = [1.5, 0.005];

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

/** How far something is drawn to each side of the place it stands at, in pixels of the screen. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}
/** The sheet without what lies over its edges: bars and buttons. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The view that shows all: whatever stands at a place is within the room with all that is drawn of it. Marks and words shrink less than
 * distances do, so the zoom is sought, not reckoned.
 */
export function fitted(places: Places, reach: (i: number, zoom: number) => Reach, width: number, height: number, room: Room): View {
  const n = places.x.length;
  const [wide, tall] = [Math.max(1, room.right - room.left), Math.max(1, room.bottom - room.top)];
  const boundsAt = (k: number): [number, number, number, number] => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < n; i += 1) {
      const around = reach(i, k);
      left = Math.min(left, places.x[i]! * k - around.left);
      right = Math.max(right, places.x[i]! * k + around.right);
      top = Math.min(top, places.y[i]! * k - around.up);
      bottom = Math.max(bottom, places.y[i]! * k + around.down);
    }
    return n ? [left, top, right, bottom] : [0, 0, 0, 0];
  };
  const fits = (k: number): boolean => {
    const [left, top, right, bottom] = boundsAt(k);
    return right - left <= wide && bottom - top <= tall;
  };
  let [low, high] = [least, largest];
  if (fits(high)) low = high;
  for (let step = 0; step < 20 && low < high; step += 1) {
    const middle = Math.sqrt(low * high);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const k = low;
  const [left, top, right, bottom] = boundsAt(k);
  return { k, x: (room.left + room.right - left - right) / 2, y: (room.top + room.bottom - top - bottom) / 2, width, height };
}
