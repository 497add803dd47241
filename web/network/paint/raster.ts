/**
 * Thousands of hairlines and dots, set pixel by pixel: some ten times faster than strokes and fills of a canvas drawn by the
 * processor. Lines are smoothed as Wu's algorithm does, each pixel of the way shared between two by distance.
 */
export interface Raster {
  /** Pixels, red in the lowest byte as canvases have it. */
  readonly pixels: Uint32Array;
  readonly image: ImageData;
  readonly width: number;
  readonly height: number;
}

/** A raster of this many pixels; the one given where it fits already. */
export function rasterOf(width: number, height: number, before: Raster | null): Raster {
  if (before?.width === width && before.height === height) return before;
  const image = new ImageData(width, height);
  return { image, width, height, pixels: new Uint32Array(image.data.buffer) };
}

/** A colour `#rrggbb` as an opaque pixel. */
export function pixelOf(color: string): number {
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return ((255 << 24) | (part(5) << 16) | (part(3) << 8) | part(1)) >>> 0;
}

const ends = 0xff00ff;
const middle = 0x00ff00;
/** One pixel over another; `cover` is of 256. Red with blue, and green, are reckoned together. */
function over(under: number, color: number, cover: number): number {
  const rest = 256 - cover;
  const outer = ((Math.imul(under & ends, rest) + Math.imul(color & ends, cover)) >>> 8) & ends;
  const inner = ((Math.imul(under & middle, rest) + Math.imul(color & middle, cover)) >>> 8) & middle;
  return outer | inner | 0xff000000;
}

/** A line from one point to another, no wider than a pixel; `cover`, of 256, is its width times how opaque it is. */
export function line(sheet: Raster, ax: number, ay: number, bx: number, by: number, color: number, cover: number): void {
  const { pixels, width } = sheet;
  const dx = bx - ax;
  const dy = by - ay;
  // The part within the sheet (Liang and Barsky), a pixel short of its right and lower end, since each step sets two.
  const right = width - 1.01;
  const low = sheet.height - 1.01;
  let t0 = 0;
  let t1 = 1;
  if (dx === 0) {
    if (ax < 0 || ax > right) return;
  } else {
    t0 = Math.max(t0, Math.min(-ax / dx, (right - ax) / dx));
    t1 = Math.min(t1, Math.max(-ax / dx, (right - ax) / dx));
  }
  if (dy === 0) {
    if (ay < 0 || ay > low) return;
  } else {
    t0 = Math.max(t0, Math.min(-ay / dy, (low - ay) / dy));
    t1 = Math.min(t1, Math.max(-ay / dy, (low - ay) / dy));
  }
  if (t0 > t1) return;
  const x0 = ax + dx * t0;
  const y0 = ay + dy * t0;
  const x1 = ax + dx * t1;
  const y1 = ay + dy * t1;
  const steep = Math.abs(dy) > Math.abs(dx);
  const steps = Math.floor(steep ? Math.abs(y1 - y0) : Math.abs(x1 - x0));
  const along = steep ? (dy > 0 ? width : -width) : dx > 0 ? 1 : -1;
  const across = steep ? 1 : width;
  // The coordinate across, in 65,536ths of a pixel.
  let at = Math.floor(Math.max(0, steep ? x0 : y0) * 65536);
  const slope =
    steps === 0 ? 0 : Math.trunc((((steep ? x1 - x0 : y1 - y0) || 0) / (steep ? Math.abs(y1 - y0) : Math.abs(x1 - x0))) * 65536);
  let base = steep ? Math.floor(Math.max(0, y0)) * width : Math.floor(Math.max(0, x0));
  for (let i = 0; i <= steps; i += 1) {
    const p = base + Math.imul(at >> 16, across);
    const far = (cover * ((at >> 8) & 255)) >> 8;
    pixels[p] = over(pixels[p]!, color, cover - far);
    pixels[p + across] = over(pixels[p + across]!, color, far);
    at += slope;
    base += along;
  }
}

/** A square around a point, on whole pixels; `r` is half its side. */
export function dot(sheet: Raster, x: number, y: number, r: number, color: number, cover: number): void {
  const { pixels, width, height } = sheet;
  const left = Math.round(x - r);
  const top = Math.round(y - r);
  const side = Math.max(1, Math.round(2 * r));
  const first = Math.max(left, 0);
  const last = Math.min(left + side, width);
  const low = Math.min(top + side, height);
  for (let py = Math.max(top, 0); py < low; py += 1)
    for (let p = py * width + first; p < py * width + last; p += 1) pixels[p] = cover === 256 ? color : over(pixels[p]!, color, cover);
}
