/** The parts of a printed line in which every character is as wide as the next: between them, a stretch is found by counting. */
import { pointOf } from './letters.ts';
import { type Box, boxAround } from './matrix.ts';
import type { TurnedLetter } from './upright.ts';

/** A part of a line's text, from `start` to `end`, and where it stands on the page. */
export interface Part {
  start: number;
  end: number;
  box: Box;
}

/** Letters of one width differ by less than this, in heights of a letter. */
const alike = 0.2;

/** Around letters, from under the base line to over their heads. */
export const boxOf = (letters: readonly TurnedLetter[]): Box =>
  boxAround(letters.flatMap(({ on }) => [pointOf(on, 0, -0.25), pointOf(on, 1, 0.9), pointOf(on, 0, 0.9), pointOf(on, 1, -0.25)]));

/** The parts of a word that begins at `from` in its line. */
export function partsOf(letters: readonly TurnedLetter[], from: number): Part[] {
  const runs: { start: number; end: number; letters: TurnedLetter[] }[] = [];
  let at = from;
  for (const letter of letters) {
    const run = runs.at(-1);
    const first = run?.letters[0];
    const end = at + letter.text.length;
    if (run && first && Math.abs(letter.width - first.width) < letter.size * alike && letter.text.length === first.text.length) {
      run.letters.push(letter);
      run.end = end;
    } else runs.push({ start: at, end, letters: [letter] });
    at = end;
  }
  return runs.map(({ start, end, letters: own }) => ({ start, end, box: boxOf(own) }));
}

/** The parts of a line of which only the text and the whole box are known: Latin letters, digits and blanks are half as wide as others. */
export function partsByWidth(text: string, box: Box): Part[] {
  const isHalf = (sign: string): boolean => sign < '\u0100';
  const all = [...text].reduce((sum, sign) => sum + (isHalf(sign) ? 1 : 2), 0);
  const unit = (box.right - box.left) / Math.max(1, all);
  const parts: Part[] = [];
  let [at, left] = [0, box.left];
  for (const [run] of text.matchAll(/[\0-\u00ff]+|[^\0-\u00ff]+/gu)) {
    const right = left + [...run].length * unit * (isHalf(run) ? 1 : 2);
    if (run.trim() !== '') parts.push({ start: at, end: at + run.length, box: { ...box, left, right } });
    [at, left] = [at + run.length, right];
  }
  return parts;
}
