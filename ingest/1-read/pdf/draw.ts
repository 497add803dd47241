/** Letters whose characters a file does not tell, drawn as a picture from the outlines of their fonts, to be recognised. */
import type { Drawing } from '../ocr/pictures.ts';
import { mostPoints } from '../ocr/pictures.ts';
import { ringsOf } from './areas.ts';
import type { DrawnLetter, Letter } from './letters.ts';
import { boxAround, combined, type Matrix, type Point } from './matrix.ts';
import type { PageSize } from './text.ts';

/** Signs of fewer kinds are bullets and the like: they stay as signs that stand for nothing. */
const fewest = 5;
const control = /\p{Cc}/u;

/** Whether letters of a page are in fonts whose characters the file does not tell, but whose shapes it has. */
export function isUntold(letters: readonly DrawnLetter[]): boolean {
  const fonts = new Set(letters.filter(({ font, text }) => font.untold || control.test(text)).map(({ font }) => font));
  const kinds = new Map(
    letters.filter(({ font }) => fonts.has(font)).map((letter) => [`${letter.glyph.operatorListId} ${letter.glyph.fontChar}`, letter]),
  );
  return kinds.size >= fewest && [...kinds.values()].some(({ font, glyph }) => font.shapeOf(glyph).length > 0);
}

/** Points of the picture for one of the page: 300 dpi. */
const dense = 300 / 72;
/** An outline of more corners is no letter. */
const mostCorners = 4000;

/** Where a letter's outline, whose height is 1, stands in the picture. */
function placeOf({ x, y, direction: [dx, dy], size }: Letter, scale: number): Matrix {
  const [across, down] = [dx * size * scale, dy * size * scale];
  return [across, down, down, -across, x * scale, y * scale];
}

/** Fills rings by the rule of winding numbers, row by row. */
function fill(data: Uint8Array, width: number, height: number, rings: readonly (readonly Point[])[]): void {
  const { top, bottom } = boxAround(rings.flat());
  for (let row = Math.max(0, Math.floor(top)); row <= Math.min(height - 1, Math.ceil(bottom)); row += 1) {
    const y = row + 0.5;
    const crossings: [x: number, winding: number][] = [];
    for (const ring of rings)
      for (const [at, [x0, y0]] of ring.entries()) {
        const [x1, y1] = ring[(at + 1) % ring.length] as Point;
        if (y0 > y !== y1 > y) crossings.push([x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), y1 > y0 ? 1 : -1]);
      }
    crossings.sort(([a], [b]) => a - b);
    let winding = 0;
    for (const [at, [x, by]] of crossings.entries()) {
      winding += by;
      if (winding === 0) continue;
      const end = crossings[at + 1]?.[0] ?? x;
      const [from, to] = [Math.max(0, Math.round(x)), Math.min(width, Math.round(end))];
      if (to > from) data.fill(0, row * width + from, row * width + to);
    }
  }
}

/** A page of black letters on white. */
export function drawLetters(letters: readonly DrawnLetter[], page: PageSize): Drawing {
  const scale = Math.min(dense, Math.sqrt(mostPoints / 4 / Math.max(1, page.width * page.height)));
  const [width, height] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
  const data = new Uint8Array(width * height).fill(255);
  for (const letter of letters) {
    const place = placeOf(letter, scale);
    for (const { path, matrix } of letter.font.shapeOf(letter.glyph)) {
      const rings = ringsOf(path, combined(place, matrix), mostCorners);
      if (rings && rings.length > 0) fill(data, width, height, rings);
    }
  }
  return { data, width, height, channels: 1 };
}
