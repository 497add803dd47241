/** Marks of letters in Word files that tell whether they can be seen: hidden, of the colour of their ground, tiny, struck through. */
import { alike, black, type Colour, readColour, readLength } from '../html/colours.ts';
import type { Attribute } from '../xml.ts';

/** What is left out is as it is around. */
export interface Marks {
  vanish?: boolean;
  strike?: boolean;
  /** null: the program chooses one that can be seen. */
  colour?: Colour | null;
  /** null: none of its own. */
  shade?: Colour | null;
  marker?: Colour | null;
  /** In half points. */
  size?: number;
  /** Drawn without colour. */
  clear?: boolean;
}

/** Letters of two points or less are seen by nobody. */
const smallest = 4;
const markers: Record<string, string> = {
  darkblue: '#000080',
  darkcyan: '#008080',
  darkgreen: '#008000',
  darkmagenta: '#800080',
  darkred: '#800000',
  darkyellow: '#808000',
  darkgray: '#808080',
  lightgray: '#c0c0c0',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  green: '#00ff00',
};
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/u.test(value ?? '');

/** A size in half points, or with its unit: 1pt. */
const halfPoints = (value: string): number => (/^\d+$/u.test(value) ? Number(value) : readLength(value, 16, 16) * 1.5);

/** The ground that `w:shd` paints; null: none. */
export function shadeOf(attribute: Attribute): Colour | null {
  const solid = attribute('w:val') === 'solid';
  return readColour(attribute(solid ? 'w:color' : 'w:fill') ?? '');
}

/** Takes a mark of `w:rPr` over into the others. */
export function takeMark(marks: Marks, name: string, attribute: Attribute): void {
  const value = attribute('w:val');
  if (name === 'w:vanish') marks.vanish = isOn(value);
  else if (name === 'w:strike' || name === 'w:dstrike') marks.strike = isOn(value) || (name === 'w:dstrike' && marks.strike === true);
  else if (name === 'w:color') marks.colour = readColour(value ?? '');
  else if (name === 'w:shd') marks.shade = shadeOf(attribute);
  else if (name === 'w:highlight') {
    const word = (value ?? '').toLowerCase();
    marks.marker = readColour(markers[word] ?? word);
  } else if (name === 'w:sz') marks.size = halfPoints(value ?? '');
  else if (name === 'w14:noFill') marks.clear = true;
}

/** Whether letters with these marks can be seen; `ground`: what lies around them, null where it is not known. */
export function isVisible(marks: Marks, ground: Colour | null): boolean {
  const { vanish, clear, size, marker, shade, colour } = marks;
  if (vanish || clear || (size !== undefined && size <= smallest)) return false;
  // On a marker letters stay black; on any other dark ground those without a colour of their own are turned white.
  if (marker) return !alike(colour ?? black, marker);
  const below = shade ?? ground;
  return !colour || !below || !alike(colour, below);
}
