/** The letters and areas painted on a page → its printed lines in reading order, what of it is not shown, and what lies beside its text. */
import type { Area } from './areas.ts';
import { type Hidden, hiddenPlaces } from './hidden.ts';
import type { Letter } from './letters.ts';
import { type PrintedLine, readPageLines } from './lines.ts';
import { divideShown } from './shown.ts';
import type { PageSize } from './text.ts';
import { printedOnce } from './twice.ts';
import { turnUpright } from './upright.ts';
import { withoutWatermarks } from './watermarks.ts';

export interface PrintedPage<L extends Letter = Letter> {
  lines: PrintedLine[];
  /** The letters that are shown, whatever they say. */
  shown: L[];
  hidden: Hidden[];
  /** Words that stand slantwise, in seals, at the edge. */
  aside: string[];
}

/** Lengths are points, from the page's upper left corner; `number`: of the page, from 1. */
export function printedOf<L extends Letter>(letters: readonly L[], areas: readonly Area[], size: PageSize, number: number): PrintedPage<L> {
  const { shown, hidden } = divideShown(letters, areas, { left: 0, top: 0, right: size.width, bottom: size.height });
  const { read, aside } = turnUpright(shown, [size.width, size.height]);
  const slanted = aside.map(({ text }) => text).join('');
  const parts = read.map((upright) => ({ ...upright, ...withoutWatermarks(printedOnce(upright.letters)) }));
  return {
    lines: parts.flatMap((part) => readPageLines(part, number)),
    shown,
    hidden: hiddenPlaces(hidden, number, size),
    aside: [...parts.flatMap((part) => part.aside), ...(slanted === '' ? [] : [slanted])],
  };
}
