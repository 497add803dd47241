/** Strings that a PDF page shows → letters with their places, in units of the page from its top left corner. */
import { withoutRadicals } from '../../radicals.ts';
import type { Colour } from './areas.ts';
import type { Font, Glyph } from './fonts.ts';
import { combined, type Matrix, moved, type Point } from './matrix.ts';
import type { State } from './state.ts';

export interface Letter {
  /** \ufffd where the file does not tell. */
  text: string;
  /** Where its base line begins. */
  x: number;
  y: number;
  /** The direction in which the next letter stands, of length 1; [1, 0] in most files. */
  direction: Point;
  width: number;
  /** Height of its font. */
  size: number;
  /** The shorter of its sides: text is squeezed in one of them, too. */
  least: number;
  /** A blank stands before it in the file. */
  spaced: boolean;
  /** Its place in the order of painting. */
  time: number;
  /** Colours it is painted in; empty where it is not painted; null among them where one is not known. */
  inks: readonly (Colour | null)[];
  /** 0 to 1. */
  opacity: number;
  /** It cuts out what is painted after it. */
  cuts: boolean;
  /** Clipped away, or on a layer that is off. */
  away: boolean;
}
/** A letter with what it is drawn by. */
export interface DrawnLetter extends Letter {
  glyph: Glyph;
  font: Font;
}

/** Numbers between glyphs move the next one. */
const isGlyph = (found: unknown): found is Glyph => typeof found === 'object' && found !== null && 'unicode' in found;

/** What is painted by a text rendering mode (ISO 32000, table 104): 3 and 7 paint nothing. */
function inksOf({ mode, fill, stroke, opacity, strokeOpacity }: State): { inks: Letter['inks']; opacity: number } {
  const by = mode & 3;
  if (by === 3) return { inks: [], opacity: 1 };
  if (by === 0) return { inks: [fill], opacity };
  return by === 1 ? { inks: [stroke], opacity: strokeOpacity } : { inks: [fill, stroke], opacity: Math.max(opacity, strokeOpacity) };
}

/** The letters of one string; the state moves on to the end of it. `away`: nothing of it is seen, wherever it stands. */
export function lettersOf(shown: unknown, state: State, time: number, away: boolean): DrawnLetter[] {
  const { font, scale, charSpacing, wordSpacing } = state;
  if (!font || !Array.isArray(shown)) return [];
  const sign = state.fontSize < 0 ? -1 : 1;
  const size = Math.abs(state.fontSize);
  const space: Matrix = combined(state.matrix, state.textMatrix);
  const across = Math.hypot(space[0], space[1]) * Math.abs(scale);
  const upwards = Math.hypot(space[2], space[3]);
  const [dx, dy]: Point = font.vertical ? [-space[2], -space[3]] : [space[0] * sign, space[1] * sign];
  const long = Math.hypot(dx, dy) || 1;
  const direction: Point = [dx / long, dy / long];
  const { inks, opacity } = inksOf(state);
  const letters: DrawnLetter[] = [];
  let [along, spaced] = [0, false];
  for (const glyph of shown) {
    if (typeof glyph === 'number') along -= ((font.vertical ? -glyph : glyph) * size) / 1000;
    if (!isGlyph(glyph)) continue;
    const wide = glyph.width * font.unit * size;
    const step = font.vertical ? Math.abs(glyph.vmetric ? glyph.vmetric[0] : -1000) * font.unit * size : wide;
    const [x, y] = font.vertical
      ? moved(space, [state.x - size / 2, state.y + state.rise - along])
      : moved(space, [state.x + along * scale * sign, state.y + state.rise]);
    const text = font.untold && !glyph.isSpace ? '\ufffd' : withoutRadicals(glyph.unicode);
    if (text.trim() === '') spaced = true;
    else if (Number.isFinite(x + y)) {
      const width = step * (font.vertical ? upwards : across);
      const height = size * font.em * (font.vertical ? across : upwards);
      const least = size * font.em * Math.min(across, upwards);
      const out = away || x < -1e6 || y < -1e6;
      letters.push({
        ...{ glyph, font },
        ...{ text, x, y, direction, width, size: height || 1, least, spaced, time, inks },
        ...{ opacity: opacity * state.groupOpacity, cuts: state.mode >= 4, away: out },
      });
      spaced = false;
    }
    const more = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    along += font.vertical ? step - more : step + more;
  }
  if (font.vertical) state.y -= along;
  else state.x += along * scale * sign;
  return letters;
}

/** A point of a letter: shares of its width and of its height above the base line. */
export const pointOf = ({ x, y, direction: [dx, dy], width, size }: Letter, across: number, above: number): Point => [
  x + dx * width * across + dy * size * above,
  y + dy * width * across - dx * size * above,
];
