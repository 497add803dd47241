/**
 * Anchors: where the pages or paragraphs of a file begin in the raw text that was read from it, so that a span leads back
 * to its place in the file. A text file needs none: its line is counted from the text itself.
 */
import { z } from 'zod';
import { anchorUnits } from './closed-lists.ts';
import { countUpTo } from './sorted.ts';

const offset = z.number().int().min(0);
const share = z.number().int().min(0).max(10_000);

export const anchors = z.object({
  unit: z.enum(anchorUnits),
  /** Offset of the first character of page or paragraph 1, 2, 3 …; ascending, one for each. */
  starts: z.array(offset).min(1),
  /** Parts of printed lines of pages whose characters are equally wide, in the order of the text. Left out for paragraphs. */
  lines: z
    .array(
      z.object({
        start: offset,
        end: offset,
        /** From 1. */
        page: z.number().int().min(1),
        /** Left, top, width, height in ten thousandths of the page's width and height, from its top left corner. */
        box: z.array(share).length(4),
      }),
    )
    .optional(),
});
export type Anchors = z.infer<typeof anchors>;

/** A page or paragraph of a file, from 1. */
export interface Place {
  unit: Anchors['unit'];
  number: number;
}

/** The page or paragraph that an offset (UTF-16 units of the raw text) stands in. */
export function placeOf({ unit, starts }: Pick<Anchors, 'unit' | 'starts'>, at: number): Place {
  return {
    unit,
    number: Math.max(
      1,
      countUpTo(starts.length, (index) => starts[index] ?? 0, at),
    ),
  };
}

/** The anchors as they stand on a Record node; null where it has none. */
export const parseAnchors = (stored: string | null | undefined): Anchors | null => (stored ? anchors.parse(JSON.parse(stored)) : null);
