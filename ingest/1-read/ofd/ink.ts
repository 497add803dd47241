/** What objects of an OFD page are drawn with: colour and how far one sees through it, their own or by the style they name. */
import { numbersOf } from './numbers.ts';
import { childOf, type Element } from './tree.ts';

export interface Ink {
  /** Red, green and blue, 0 to 255; null where it is a pattern or not known. */
  colour: readonly [number, number, number] | null;
  /** 0: not to be seen, 255: nothing shines through. */
  alpha: number;
}
const black: Ink = { colour: [0, 0, 0], alpha: 255 };
/** Styles rest on styles; no file goes further. */
const mostStyles = 10;

const part = (written: string): string => (written.startsWith('#') ? String(Number.parseInt(written.slice(1), 16)) : written);

/** One, three or four numbers are grey, RGB and CMYK. */
function colourOf(written: string): Ink['colour'] {
  const values = numbersOf(written.trim().split(/\s+/u).map(part).join(' '));
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (values.length === 1) return [a, a, a];
  if (values.length === 3) return [a, b, c];
  return values.length === 4 ? [255 - Math.min(255, a + d), 255 - Math.min(255, b + d), 255 - Math.min(255, c + d)] : null;
}

/** The element of a style that counts: the object's own, else that of the style it names, else of the one this rests on. */
function declared(object: Element, name: string, styles: ReadonlyMap<string, Element>): Element | undefined {
  let from: Element | undefined = object;
  for (let depth = 0; from && depth < mostStyles; depth += 1) {
    const found = childOf(from, name);
    if (found) return found;
    from = styles.get(from.attribute('DrawParam') ?? from.attribute('Relative') ?? '');
  }
  return undefined;
}

const alphaOf = (element: Element): number => {
  const value = Number(element.attribute('Alpha') ?? 255);
  return Number.isFinite(value) ? value : 255;
};

/** The colour that `FillColor` or `StrokeColor` of an object gives it, and how much of it is seen; `layer`: the style that its layer names. */
export function inkOf(
  object: Element,
  name: 'FillColor' | 'StrokeColor',
  styles: ReadonlyMap<string, Element>,
  layer: Element | null,
): Ink {
  const element = declared(object, name, styles) ?? (layer && declared(layer, name, styles));
  const whole = alphaOf(object) / 255;
  if (!element) return { ...black, alpha: 255 * whole };
  const written = element.attribute('Value') ?? childOf(element, 'Value')?.text;
  const plain = element.children.every(({ name: one }) => one === 'Value') && element.attribute('Index') === undefined;
  const colour = written === undefined ? (plain ? black.colour : null) : colourOf(written);
  return { colour, alpha: alphaOf(element) * whole };
}
