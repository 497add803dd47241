/** Where an item stands: what the rules that find items give to those that read one. */
import type { Zone } from '../3-sections.ts';
import type { Span } from '../record.ts';
import type { Frame } from '../words/frames.ts';

/** Offsets in the flat text. */
export interface ItemInput {
  number: { value: number; span: Span } | null;
  heading: Span;
  body: Span[];
  /** The cells of its row that name who is told to act and by when, where the items are a table. */
  cells?: Zone['cells'];
  /** What its predicate does, where it was found by one. */
  frame?: Frame;
  /** Its verbs: 审议通过, 表决通过. */
  verb?: Span;
  /** Who tells the meeting of the matter, where the heading says so; `sure`: the words around say that it was before the meeting; `office`: nobody is named. */
  teller?: Span & { sure: boolean; body: boolean; office: boolean };
}
