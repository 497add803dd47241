/** Letters that a page does not show → how many, and where. Their words are kept nowhere. */
import { type Letter, pointOf } from './letters.ts';
import { type Box, boxAround } from './matrix.ts';
import { type PageSize, shareOf } from './text.ts';

export interface Hidden {
  page: number;
  /** Left, top, width, height in ten thousandths of the page. */
  box: readonly number[];
  count: number;
}

/** Boxes told of one page; the rest is told as one. */
const most = 4;
const isNear = (box: Box, { left, top, right, bottom }: Box, reach: number): boolean =>
  left <= box.right + reach && right >= box.left - reach && top <= box.bottom + reach && bottom >= box.top - reach;

/** Places of one page, in the order they were painted; letters near each other share a box. */
export function hiddenPlaces(letters: readonly Letter[], page: number, size: PageSize): Hidden[] {
  const places: { box: Box; count: number }[] = [];
  for (const letter of letters) {
    const own = boxAround([pointOf(letter, 0, -0.2), pointOf(letter, 1, 0.9)]);
    const last = places.at(-1);
    if (last && (places.length === most || isNear(last.box, own, letter.size * 1.5))) {
      last.box = boxAround([
        [last.box.left, last.box.top],
        [last.box.right, last.box.bottom],
        [own.left, own.top],
        [own.right, own.bottom],
      ]);
      last.count += 1;
    } else places.push({ box: own, count: 1 });
  }
  return places.map(({ box, count }) => ({ page, box: shareOf(box, size), count }));
}
