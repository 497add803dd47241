/** Which letters of a page a reader sees. What is covered, unpainted, of its ground's colour, tiny or off the page is hidden. */
import { type Area, type Colour, covers } from './areas.ts';
import { type Letter, pointOf } from './letters.ts';
import { areaOf, type Box, common, holds, type Point } from './matrix.ts';

/** Points looked at in each letter: shares of its width, and of its height above the base line. */
const looked: readonly Point[] = [
  [0.5, 0.35],
  [0.2, 0.1],
  [0.8, 0.1],
  [0.2, 0.6],
  [0.8, 0.6],
];
/** A letter of which so many points are covered cannot be read. */
const enough = 4;
/** Letters of fewer points are not read on an A4 page; on smaller pages, in proportion. */
const smallest = 2;
const longSide = 842;
/** Colours that differ less than this in every part, of 255, are one to the eye. */
const alike = 12;
/** Pictures that fill this much of a page are the page: letters below them, or unpainted, are what was recognised in them. */
const fullPage = 0.6;
const rowHeight = 4;

/** For each point the latest area that hides what is below it, or that lies below the letter; null where there is none. */
function latestOver(points: readonly Point[], times: readonly number[], areas: readonly Area[]): (Area | null)[] {
  const found = new Array<Area | null>(points.length).fill(null);
  const rowOf = (y: number): number => Math.floor(y / rowHeight);
  const order = [...points.keys()].sort(
    (a, b) => rowOf((points[a] as Point)[1]) - rowOf((points[b] as Point)[1]) || (points[a] as Point)[0] - (points[b] as Point)[0],
  );
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [place, index] of order.entries()) {
    const row = rowOf((points[index] as Point)[1]);
    if (!starts.has(row)) starts.set(row, place);
    ends.set(row, place + 1);
  }
  const rows = [...starts.keys()];
  /** The next place whose point still waits for its area: each is given out once, however many areas there are. */
  const next = Int32Array.from({ length: order.length + 1 }, (_, at) => at);
  const waiting = (from: number): number => {
    let at = from;
    while (next[at] !== at) {
      next[at] = next[next[at] as number] as number;
      at = next[at] as number;
    }
    return at;
  };
  for (const area of [...areas].reverse()) {
    const [first, last] = [rowOf(area.box.top), rowOf(area.box.bottom)];
    for (const row of rows) {
      if (row < first || row > last) continue;
      const end = ends.get(row) ?? 0;
      for (let at = waiting(firstFrom(starts.get(row) ?? 0, end, area.box.left)); at < end; at = waiting(at + 1)) {
        const index = order[at] as number;
        const point = points[index] as Point;
        if (point[0] > area.box.right) break;
        if (point[1] < area.box.top || point[1] > area.box.bottom || (!area.opaque && area.time > (times[index] ?? 0))) continue;
        if (!covers(area, point)) continue;
        found[index] = area;
        next[at] = at + 1;
      }
    }
  }
  return found;

  function firstFrom(from: number, to: number, x: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[order[middle] as number] as Point)[0] < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const white: Colour = [255, 255, 255];
/** Whether an ink is seen on a ground; what is not known is. */
const differs = (ink: Colour | null, ground: Colour | null, opacity: number): boolean =>
  !ink || !ground || ink.some((part, at) => Math.abs(part - (ground[at] ?? 0)) * opacity > alike);

/** How much of the page its pictures fill, one place counted once. */
function pictured(areas: readonly Area[], page: Box): boolean {
  const places = new Map<string, number>();
  for (const { box, picture } of areas) {
    if (!picture) continue;
    const part = common(box, page);
    places.set([part.left, part.top, part.right, part.bottom].map(Math.round).join(' '), areaOf(part));
  }
  let sum = 0;
  for (const size of places.values()) sum += size;
  return sum >= areaOf(page) * fullPage;
}

/** Divides the letters of a page; `page` is what of it is shown. The order of the letters stays. */
export function divideShown<L extends Letter>(letters: readonly L[], areas: readonly Area[], page: Box): { shown: L[]; hidden: L[] } {
  const least = smallest * Math.min(1, Math.max(page.right - page.left, page.bottom - page.top) / longSide);
  const isScan = pictured(areas, page);
  const isHere = (letter: Letter): boolean => !letter.away && letter.least >= least && holds(page, pointOf(letter, 0.5, 0.35));
  const here = letters.filter(isHere);
  const over = latestOver(
    here.flatMap((letter) => looked.map(([across, above]) => pointOf(letter, across, above))),
    here.flatMap(({ time }) => looked.map(() => time)),
    areas,
  );
  const seen = new Set<Letter>();
  for (const [at, letter] of here.entries()) {
    const grounds = over.slice(at * looked.length, (at + 1) * looked.length);
    const above = grounds.filter((area) => area && area.time > letter.time);
    const covered = above.length >= enough && !(isScan && above.every((area) => area?.picture));
    const ground = grounds[0];
    const unpainted = letter.inks.length === 0 && !(isScan || (letter.cuts && above.length > 0));
    const below = ground ? (ground.time > letter.time ? null : ground.colour) : white;
    const pale = letter.inks.length > 0 && letter.inks.every((ink) => !differs(ink, below, letter.opacity)) && !isScan;
    if (!(covered && !letter.cuts) && !unpainted && !pale) seen.add(letter);
  }
  return { shown: letters.filter((letter) => seen.has(letter)), hidden: letters.filter((letter) => !seen.has(letter)) };
}
