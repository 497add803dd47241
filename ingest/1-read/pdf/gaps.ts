/** Letters of one line → words and the blanks between them, judged against the line's usual step: letters may be set apart on purpose. */
import type { TurnedLetter } from './upright.ts';

/** A gap wider than the usual one by so much of a letter's height is a blank; between Latin letters, of so little. */
const [wide, latin] = [0.3, 0.12];
/** Letters are set apart where gaps of a line are alike within this. */
const alike = 0.15;
/** Letters set so far apart may be cells of a table, if others of the line are not. */
const far = 0.5;

const isLatin = (char: string | undefined): boolean => char !== undefined && /[\w.,;:%)]/u.test(char);

/** The letters of a line, with their gaps in heights of a letter; the first has none. */
interface Line {
  letters: readonly TurnedLetter[];
  size: number;
}
const gapsOf = ({ letters, size }: Line): number[] =>
  letters.slice(1).map((letter, at) => {
    const before = letters[at] as TurnedLetter;
    return (letter.x - before.x - before.width) / size;
  });

/** The gap by which all letters of a line are set apart; 0 where they are not, null where it has too few to tell. */
export function usualGap(line: Line): number | null {
  const gaps = gapsOf(line).filter((_, at) => !(line.letters[at + 1] as TurnedLetter).spaced);
  if (gaps.length < 3) return null;
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  if (middle < latin) return 0;
  const same = gaps.filter((gap) => Math.abs(gap - middle) <= alike).length;
  if (same < gaps.length * 0.6) return 0;
  return middle > far && (sorted[0] ?? 0) < middle - alike * 2 ? 0 : middle;
}

/** The usual gap of a page, for its short lines: that of more than half of the letters of its long ones. */
export function pageGap(lines: readonly Line[]): number {
  const found = lines.flatMap((line) => {
    const gap = usualGap(line);
    return gap === null ? [] : [{ gap, count: line.letters.length }];
  });
  const all = found.reduce((sum, { count }) => sum + count, 0);
  const spaced = found.filter(({ gap }) => gap > 0 && gap <= far);
  if (spaced.reduce((sum, { count }) => sum + count, 0) <= all / 2) return 0;
  const gaps = spaced.map(({ gap }) => gap).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** A run of letters without a blank in it. */
export interface Word {
  text: string;
  x: number;
  width: number;
  letters: readonly TurnedLetter[];
  /** Blanks before it: as many as fit into the gap. */
  blanks: number;
}

/** Divides a line where it has blanks. `usual`: the gap that is none. */
export function wordsOf(line: Line, usual: number): Word[] {
  const gaps = gapsOf(line);
  const words: { letters: TurnedLetter[]; blanks: number }[] = [];
  for (const [at, letter] of line.letters.entries()) {
    const gap = at === 0 ? 0 : (gaps[at - 1] ?? 0);
    const before = line.letters[at - 1]?.text.at(-1);
    const beyond = gap - usual;
    const bothLatin = isLatin(before) && isLatin(letter.text[0]);
    const isBlank = beyond > wide || (letter.spaced && beyond > -wide) || (bothLatin && (beyond > latin || gap > far));
    const last = words.at(-1);
    if (last && !isBlank) last.letters.push(letter);
    else words.push({ letters: [letter], blanks: last ? Math.min(8, Math.max(1, Math.round(beyond * 2))) : 0 });
  }
  return words.map(({ letters, blanks }) => {
    const [first, last] = [letters[0], letters.at(-1)] as [TurnedLetter, TurnedLetter];
    return { text: letters.map(({ text }) => text).join(''), x: first.x, width: last.x + last.width - first.x, letters, blanks };
  });
}
