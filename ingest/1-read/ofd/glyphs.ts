/** The text of one object → its characters, each with its place in the object's own space. */
import { childrenOf, type Element } from './tree.ts';

export interface Sign {
  text: string;
  x: number;
  y: number;
  /** Its width, as far as one can tell without the font. */
  width: number;
}
/** Steps from sign to sign: `5 5 2.5`, and `g 3 5` for three of five; at most `most`. */
export function steps(written: string | undefined, most: number): number[] {
  const words = (written ?? '').split(/[\s,]+/u).filter((one) => one !== '');
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < most; at += 1) {
    const grouped = words[at] === 'g';
    const times = grouped ? Math.min(most - found.length, Math.max(0, Number(words[at + 1]) || 0)) : 1;
    if (grouped) at += 2;
    const step = Number(words[at]);
    for (let one = 0; one < times; one += 1) found.push(Number.isFinite(step) ? step : 0);
  }
  return found;
}

/** Widths of a letter, in heights of the type: those of the usual fonts, by narrow, usual and wide letters. */
export function widthOf(sign: string): number {
  if (/[^ -\u02ff\u2010-\u2027]/u.test(sign)) return 1;
  if (/[iljtfrI.,:;'|!()[\] \u00b7]/u.test(sign)) return 0.3;
  return /[mwMW%@]/u.test(sign) ? 0.85 : /[A-Z&+=<>~]/u.test(sign) ? 0.65 : 0.5;
}

/** Line ends and the indentation of a file that was written to be looked at are not signs. */
const indentation = /^\s*\n\s*|\s*\n\s*$/gu;

/** The signs of a text object; `size` is the height of its type, `stretch` how much wider than usual it is drawn. */
export function signsOf(object: Element, size: number, stretch: number): Sign[] {
  const signs: Sign[] = [];
  let [x, y] = [0, 0];
  for (const code of childrenOf(object, 'TextCode')) {
    const number = (name: string, before: number): number => {
      const value = Number(code.attribute(name) ?? before);
      return Number.isFinite(value) ? value : before;
    };
    [x, y] = [number('X', x), number('Y', y)];
    const words = [...code.text.replace(indentation, '')];
    const [across, down] = [steps(code.attribute('DeltaX'), words.length), steps(code.attribute('DeltaY'), words.length)];
    const still = across.length === 0 && down.length === 0;
    let [left, top] = [x, y];
    for (const [at, text] of words.entries()) {
      const usual = widthOf(text) * size * stretch;
      const step = across[at];
      // A letter is as wide as its font makes it, which the step to the next one tells.
      const width = step !== undefined && step > 0 && step <= size * stretch * 1.05 && usual < size * stretch ? step : usual;
      signs.push({ text, x: left, y: top, width });
      // Without steps all signs would stand on one place, as behind a list that is too short: viewers go on by their widths.
      left += step ?? (still || down[at] === undefined ? width : 0);
      top += down[at] ?? 0;
    }
  }
  return signs;
}
