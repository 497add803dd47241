/** Colours and lengths of style sheets. */

/** Red, green, blue from 0 to 255, and how much it covers, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Colour = [255, 255, 255, 1];
export const black: Colour = [0, 0, 0, 1];
/** Colours by name that are next to white or black, and those pages write most; any other name is not known. */
const named: Record<string, Colour> = {
  white,
  black,
  snow: [255, 250, 250, 1],
  ivory: [255, 255, 240, 1],
  ghostwhite: [248, 248, 255, 1],
  whitesmoke: [245, 245, 245, 1],
  floralwhite: [255, 250, 240, 1],
  mintcream: [245, 255, 250, 1],
  azure: [240, 255, 255, 1],
  red: [255, 0, 0, 1],
  darkred: [139, 0, 0, 1],
  yellow: [255, 255, 0, 1],
  green: [0, 128, 0, 1],
  blue: [0, 0, 255, 1],
  navy: [0, 0, 128, 1],
  gray: [128, 128, 128, 1],
  transparent: [0, 0, 0, 0],
};

/** Hue in degrees, saturation and lightness in percent. */
function fromHsl(hue: number, saturation: number, lightness: number, alpha: number): Colour {
  const part = (shift: number): number => {
    const at = (shift + hue / 30) % 12;
    const [s, l] = [saturation / 100, lightness / 100];
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [part(0), part(8), part(4), alpha];
}

/** `#fff`, `rgb(…)`, `hsl(…)` or a name; null where it is not known. */
export function readColour(value: string): Colour | null {
  const name = value.trim().toLowerCase();
  const hex = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.exec(name)?.[1];
  if (hex) {
    const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const at = (place: number): number => Number.parseInt(long.slice(place, place + 2), 16);
    return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
  }
  const parts = /^(rgb|hsl)a?\(([^()]{5,60})\)$/u.exec(name);
  if (!parts) return Object.hasOwn(named, name) ? (named[name] as Colour) : null;
  const scale = parts[1] === 'rgb' ? 2.55 : 1;
  const all = (parts[2] ?? '').split(/[\s,/]+/u).filter((one) => one !== '');
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = all.map((one) => Number.parseFloat(one) * (one.endsWith('%') ? scale : 1));
  const alpha = all[3] === undefined ? 1 : Number.parseFloat(all[3]) / (all[3].endsWith('%') ? 100 : 1);
  if ([a, b, c, alpha].some((one) => Number.isNaN(one))) return null;
  return parts[1] === 'rgb' ? [a, b, c, alpha] : fromHsl(a, b, c, alpha);
}

/** A colour over a ground. */
export const over = ([r, g, b, alpha]: Colour, ground: Colour): Colour => {
  const mix = (front: number, back: number): number => front * alpha + back * (1 - alpha);
  return [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2]), 1];
};
/** Whether nobody can tell letters of the one colour from a ground of the other. */
export const alike = (a: Colour, b: Colour): boolean => [0, 1, 2].every((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)) <= 16);

const units: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, rem: 16, vw: 10, vh: 10, '': 1 };
/** A length in points of the screen; `em`: the size of the letters, `whole`: what a percentage is of. NaN where it is no length. */
export function readLength(value: string, em: number, whole: number): number {
  const found = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e\d+)?)(px|pt|pc|in|cm|mm|rem|em|ex|vw|vh|%|)$/u.exec(value.trim());
  if (!found) return Number.NaN;
  const [, number = '', unit = ''] = found;
  if (unit === '%') return (Number(number) * whole) / 100;
  return Number(number) * (unit === 'em' ? em : unit === 'ex' ? em / 2 : (units[unit] ?? 1));
}
