/** One text object of an OFD page → its letters with their places and what they are painted with. */
import { withoutRadicals } from '../../radicals.ts';
import type { Letter } from '../pdf/letters.ts';
import { areaOf, type Box, boxAround, combined, cornersOf, holds, type Matrix, moved, type Point } from '../pdf/matrix.ts';
import { signsOf } from './glyphs.ts';
import { inkOf } from './ink.ts';
import { spaceIn } from './numbers.ts';
import { type Element, says } from './tree.ts';

/** Of 255; less ink is not seen. */
const faint = 12;
/** How high a sign reaches over its base line, of the height of its type. */
const head = 0.88;
const direct = (x: number, y: number): Point => {
  const long = Math.hypot(x, y) || 1;
  return [x / long, y / long];
};

/** What the letters are painted in, and how strongly; nothing where nobody sees it. */
function paintOf(object: Element, styles: ReadonlyMap<string, Element>, style: Element | null): Pick<Letter, 'inks' | 'opacity'> {
  const name = says(object, 'Fill', true) ? 'FillColor' : says(object, 'Stroke', false) ? 'StrokeColor' : null;
  const ink = name && inkOf(object, name, styles, style);
  return ink && ink.alpha >= faint ? { inks: [ink.colour], opacity: Math.min(1, ink.alpha / 255) } : { inks: [], opacity: 1 };
}

/** `box`: the object's own, which cuts off what is outside; `style`: that of its layer. Blanks are no letters. */
export function lettersOf(
  object: Element,
  box: Box,
  space: Matrix,
  styles: ReadonlyMap<string, Element>,
  style: Element | null,
): Omit<Letter, 'time'>[] {
  const size = Number(object.attribute('Size'));
  const stretch = Number(object.attribute('HScale') ?? 1) || 1;
  const turned = ((Number(object.attribute('CharDirection') ?? 0) || 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const own = spaceIn(space, box, object.attribute('CTM'));
  const signs = Number.isFinite(size) ? signsOf(object, size, stretch) : [];
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [moved(own, [first.x, first.y]), moved(own, [last.x, last.y])];
  const glyph = combined(own, [cos, sin, -sin, cos, 0, 0]);
  const [across, upwards] = [Math.hypot(glyph[0], glyph[1]), Math.hypot(glyph[2], glyph[3])];
  const height = size * upwards;
  // Several signs tell their direction themselves: upright ones may stand one below the other.
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const forward = direct(glyph[0], glyph[1]);
  const direction = long > height * 0.3 ? direct(to[0] - from[0], to[1] - from[1]) : forward;
  const upright = Math.abs(forward[0] * direction[1] - forward[1] * direction[0]) > 0.7;
  const clip = boxAround(cornersOf(space, box));
  const hidden = !says(object, 'Visible', true) || areaOf(clip) === 0;
  const paint = paintOf(object, styles, style);
  const wide: Box = { left: clip.left - height, top: clip.top - height, right: clip.right + height, bottom: clip.bottom + height };
  const letters: Omit<Letter, 'time'>[] = [];
  let spaced = false;
  for (const sign of signs) {
    const at = moved(own, [sign.x, sign.y]);
    if (sign.text.trim() === '') spaced = true;
    else if (Number.isFinite(at[0] + at[1] + height)) {
      const text = withoutRadicals(sign.text);
      const width = upright ? height : sign.width * across;
      // Upright signs one below the other: the line runs along their left sides and begins at their heads.
      const [x, y] = upright ? [at[0], at[1] - height * head] : at;
      const middle: Point = [
        x + direction[0] * (width / 2) + direction[1] * height * 0.35,
        y + direction[1] * (width / 2) - direction[0] * height * 0.35,
      ];
      const least = size * Math.min(across * stretch, upwards);
      const place = { text, x, y, direction, width, size: height || 1, least, spaced };
      letters.push({ ...place, ...paint, cuts: false, away: hidden || !holds(wide, middle) });
      spaced = false;
    }
  }
  return letters;
}
