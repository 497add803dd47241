/** Letters of a page by the direction they run in: each direction is turned upright and read by itself. */
import type { Letter } from './letters.ts';
import type { Point } from './matrix.ts';

/** Letters of one direction, in a frame of their own whose lines run from left to right. */
export interface Upright {
  letters: TurnedLetter[];
  width: number;
  height: number;
}
/** A letter in an upright frame; `on` is the letter where it stands on the page. */
export interface TurnedLetter extends Omit<Letter, 'direction'> {
  on: Letter;
}

/** Degrees; a scan may lie askew by some. */
const askew = 7;
/** A direction of fewer of a page's letters is that of seals, stamps and notes at the edge. */
const fewest = 0.2;

const degrees = ({ direction: [dx, dy] }: Letter): number => (Math.atan2(dy, dx) * 180) / Math.PI;
/** The difference of two angles, 0 to 180. */
const between = (one: number, other: number): number => Math.abs(((((one - other) % 360) + 540) % 360) - 180);

/** The angle that most letters have; where several do, that nearest to the usual one. */
function mainAngle(letters: readonly Letter[]): number {
  const counts = new Map<number, number>();
  for (const letter of letters) {
    const angle = Math.round(degrees(letter) / 2) * 2;
    const one = angle === -180 ? 180 : angle;
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const [most = [0, 0]] = [...counts].sort(([a, n], [b, m]) => m - n || Math.abs(a) - Math.abs(b));
  const near = letters.filter((letter) => between(degrees(letter), most[0]) <= 2);
  const [x, y] = [0, 1].map((axis) => near.reduce((sum, { direction }) => sum + (direction[axis] ?? 0), 0)) as [number, number];
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  const straight = Math.round(angle / 90) * 90;
  return between(angle, straight) < 0.5 ? straight : angle;
}

function turned(letters: readonly Letter[], angle: number, [width, height]: Point): Upright {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = angle % 90 === 0 ? [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))] : [Math.cos(turn), Math.sin(turn)];
  const turnedPoint = (x: number, y: number): Point => [x * cos + y * sin, y * cos - x * sin];
  const corners = [turnedPoint(0, 0), turnedPoint(width, 0), turnedPoint(0, height), turnedPoint(width, height)];
  const [left, top] = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
  return {
    letters: letters.map((on) => {
      const [x, y] = turnedPoint(on.x, on.y);
      const { direction: _, ...rest } = on;
      return { ...rest, x: x - left, y: y - top, on };
    }),
    width: Math.max(...corners.map(([x]) => x)) - left,
    height: Math.max(...corners.map(([, y]) => y)) - top,
  };
}

/** The directions in which a page is read, that of most letters first, and the letters of none: slanted ones, seals, notes at the edge. */
export function turnUpright(letters: readonly Letter[], size: Point): { read: Upright[]; aside: Letter[] } {
  if (letters.length === 0) return { read: [], aside: [] };
  const first = mainAngle(letters);
  const groups = [0, 90, 180, 270].map((turn) => ({ angle: first + turn, letters: [] as Letter[] }));
  const aside: Letter[] = [];
  for (const letter of letters) (groups.find(({ angle }) => between(degrees(letter), angle) <= askew)?.letters ?? aside).push(letter);
  const read = groups.filter((group, at) => at === 0 || group.letters.length >= letters.length * fewest);
  for (const group of groups) if (!read.includes(group)) for (const letter of group.letters) aside.push(letter);
  return { read: read.map((group) => turned(group.letters, group.angle, size)), aside };
}
