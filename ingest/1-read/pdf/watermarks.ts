/** Words laid over or between the lines of a page: watermarks, seals, stamps. They are told by size, colour, repetition and overlap. */
import type { TurnedLetter } from './upright.ts';

/** Letters painted one after the other on one line, in one size and colour. */
interface Run {
  letters: TurnedLetter[];
  text: string;
  size: number;
  /** How much it differs from white paper, 0 to 255. */
  weight: number;
  look: string;
}

/** What so differs from paper is pale; beside it, the body of the text differs by so much more. */
const [palest, paler] = [90, 60];
const isOtherSize = (size: number, body: number): boolean => Math.abs(size - body) > body * 0.15;

const weightOf = ({ inks, opacity }: TurnedLetter): number => {
  const [red, green, blue] = inks[0] ?? [0, 0, 0];
  return (255 - (red * 0.3 + green * 0.59 + blue * 0.11)) * opacity;
};
const lookOf = (letter: TurnedLetter): string => `${letter.size.toFixed(1)} ${letter.inks.join(' ')} ${letter.opacity}`;

function runsOf(letters: readonly TurnedLetter[]): Run[] {
  const runs: Run[] = [];
  let before: TurnedLetter | null = null;
  for (const letter of letters) {
    const last = runs.at(-1);
    const look = lookOf(letter);
    const goesOn =
      before &&
      last?.look === look &&
      Math.abs(letter.y - before.y) < letter.size * 0.3 &&
      Math.abs(letter.x - before.x - before.width) < letter.size * 3;
    if (goesOn) {
      last.letters.push(letter);
      last.text += letter.text;
    } else runs.push({ letters: [letter], text: letter.text, size: letter.size, weight: weightOf(letter), look });
    before = letter;
  }
  return runs;
}

/** The look of most letters of a page: its body. */
function bodyOf(runs: readonly Run[]): Run | undefined {
  const counts = new Map<string, number>();
  for (const { look, letters } of runs) counts.set(look, (counts.get(look) ?? 0) + letters.length);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return runs.find(({ look }) => look === most?.[0]);
}

/** The middles of letters by place: whether one lies in a box. */
function middlesOf(runs: readonly Run[], cell: number): (letter: TurnedLetter) => boolean {
  const cells = new Map<string, [number, number][]>();
  for (const { letters } of runs)
    for (const { x, y, width, size } of letters) {
      const middle: [number, number] = [x + width / 2, y - size * 0.35];
      const key = `${Math.floor(middle[0] / cell)} ${Math.floor(middle[1] / cell)}`;
      const there = cells.get(key);
      if (there) there.push(middle);
      else cells.set(key, [middle]);
    }
  return ({ x, y, width, size }) => {
    const [left, right, top, bottom] = [x + width * 0.05, x + width * 0.95, y - size * 0.8, y + size * 0.05];
    const [lastColumn, lastRow] = [Math.floor(right / cell), Math.floor(bottom / cell)];
    // Huge letters are looked at in part: they reach over many cells, and any of them tells.
    for (let column = Math.floor(left / cell), across = 0; column <= lastColumn && across < 20; column += 1, across += 1)
      for (let row = Math.floor(top / cell), down = 0; row <= lastRow && down < 20; row += 1, down += 1)
        if (cells.get(`${column} ${row}`)?.some(([at, on]) => at > left && at < right && on > top && on < bottom)) return true;
    return false;
  };
}

/** Divides the letters of a page into its text and what is laid over it; the order of the letters stays. */
export function withoutWatermarks(letters: readonly TurnedLetter[]): { letters: TurnedLetter[]; aside: string[] } {
  const runs = runsOf(letters);
  const body = bodyOf(runs);
  if (!body) return { letters: [...letters], aside: [] };
  const times = new Map<string, number>();
  const others = runs.filter(({ look, letters: own }) => look !== body.look && own.length < letters.length / 2);
  for (const { text } of others) times.set(text, (times.get(text) ?? 0) + 1);
  const isOverBody = middlesOf(
    runs.filter(({ look }) => look === body.look),
    Math.max(1, body.size),
  );
  const isLaidOver = (run: Run): boolean => {
    const isPale = run.weight < palest && run.weight < body.weight - paler;
    const otherSize = isOtherSize(run.size, body.size);
    if (isPale && run.size > body.size * 1.15) return true;
    if (run.text.length > 1 && (times.get(run.text) ?? 0) >= 3 && run.weight < body.weight - 30 && (otherSize || isPale)) return true;
    if (!(run.weight < body.weight - 30 || run.size > body.size * 1.15)) return false;
    return run.letters.filter(isOverBody).length >= run.letters.length * 0.3;
  };
  const over = others.filter(isLaidOver);
  const left = new Set(over.flatMap((run) => run.letters));
  return { letters: letters.filter((letter) => !left.has(letter)), aside: [...new Set(over.map(({ text }) => text))] };
}
