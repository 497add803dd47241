/** Lines and dots on a raster: where they are, how much they cover, and that nothing outside the sheet is touched. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, line, pixelOf, type Raster } from './raster.ts';

const white = pixelOf('#ffffff');
const black = pixelOf('#000000');
const blank = (width: number, height: number): Raster => ({
  width,
  height,
  pixels: new Uint32Array(width * height).fill(white),
  image: {} as ImageData,
});
/** How dark each pixel of a row is, 0 to 255. */
const dark = ({ pixels, width }: Raster, row: number): number[] =>
  Array.from(pixels.subarray(row * width, (row + 1) * width), (pixel) => 255 - (pixel & 255));

test('a colour becomes a pixel with red in the lowest byte', () => {
  expect(pixelOf('#0072b2')).toBe(0xffb27200);
});

test('a line on whole pixels covers these and no others', () => {
  const sheet = blank(8, 4);
  line(sheet, 1, 2, 6, 2, black, 256);
  expect(dark(sheet, 2)).toEqual([0, 255, 255, 255, 255, 255, 255, 0]);
  expect([...dark(sheet, 1), ...dark(sheet, 3)].every((value) => value === 0)).toBe(true);
});

test('a line between two rows is shared by both', () => {
  const sheet = blank(8, 4);
  line(sheet, 1, 1.5, 6, 1.5, black, 256);
  expect(dark(sheet, 1)[3]).toBeGreaterThan(120);
  expect(dark(sheet, 2)[3]).toBeGreaterThan(120);
});

test('a faint line lets what is under it be seen', () => {
  const sheet = blank(8, 4);
  line(sheet, 1, 2, 6, 2, black, 64);
  expect(dark(sheet, 2)[3]).toBe(64);
});

test('a dot is a square of its own colour', () => {
  const sheet = blank(8, 8);
  dot(sheet, 4, 4, 1, pixelOf('#123456'), 256);
  expect([...sheet.pixels].filter((pixel) => pixel === pixelOf('#123456'))).toHaveLength(4);
});

const anywhere = fc.double({ min: -500, max: 500, noNaN: true });
test('a line from anywhere to anywhere keeps its two ends where they are in sight, and nothing wraps to the other side', () => {
  fc.assert(
    fc.property(anywhere, anywhere, anywhere, anywhere, (ax, ay, bx, by) => {
      const sheet = blank(60, 40);
      line(sheet, ax, ay, bx, by, black, 256);
      for (let p = 0; p < sheet.pixels.length; p += 1) {
        if (sheet.pixels[p] === white) continue;
        const [x, y] = [p % 60, Math.floor(p / 60)];
        const [dx, dy] = [bx - ax, by - ay];
        const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
        expect(Math.hypot(x - ax - along * dx, y - ay - along * dy)).toBeLessThan(1.6);
      }
      const inSight = ax >= 1 && ax <= 58 && ay >= 1 && ay <= 38;
      if (inSight && Math.hypot(bx - ax, by - ay) > 2) {
        const near = [0, 1].flatMap((oy) => [0, 1].map((ox) => sheet.pixels[(Math.floor(ay) + oy) * 60 + Math.floor(ax) + ox]));
        expect(near.some((pixel) => pixel !== white)).toBe(true);
      }
    }),
  );
});

test('dots outside and on the border stay on the sheet', () => {
  fc.assert(
    fc.property(anywhere, anywhere, fc.double({ min: 0.2, max: 30, noNaN: true }), (x, y, r) => {
      const sheet = blank(60, 40);
      dot(sheet, x, y, r, black, 256);
      for (let p = 0; p < sheet.pixels.length; p += 1)
        if (sheet.pixels[p] !== white) {
          expect(Math.abs((p % 60) + 0.5 - x)).toBeLessThanOrEqual(r + 1);
          expect(Math.abs(Math.floor(p / 60) + 0.5 - y)).toBeLessThanOrEqual(r + 1);
        }
    }),
  );
});
