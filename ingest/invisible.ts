/**
 * Signs that nobody sees (joiners, marks of direction, soft hyphens, variation selectors, tags, controls): word processors and web pages
 * leave them inside names and words. The rules read a copy without them; what they find is then told of the text itself.
 */
import type { Extracted, Span } from './record.ts';

/** Neither the controls that end a line or part columns nor the blanks that Unicode ignores in spite of their width. */
const invisible = /(?:[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb](?<![\t-\r\u0085\u115f\u1160\u3164\uffa0]))+/gu;
/** Choose the form in which the sign before them is drawn, and belong to it. */
const selectors = /^\p{Variation_Selector}+/u;

/** A text without its invisible signs. */
export interface Visible {
  text: string;
  /** Where a stretch of `text` stands in the text itself; the selectors of its last sign are part of it. */
  back: (span: Span) => Span;
}

/** The visible copy of a text; null where it is its own. Linear. */
export function withoutInvisible(raw: string): Visible | null {
  if (raw.search(invisible) < 0) return null;
  const at = new Int32Array(raw.length + 1);
  const ends = new Int32Array(raw.length + 1);
  const parts: string[] = [];
  let size = 0;
  let done = 0;
  const keep = (to: number): void => {
    parts.push(raw.slice(done, to));
    for (; done < to; done += 1) {
      at[size] = done;
      size += 1;
      ends[size] = done + 1;
    }
  };
  for (const { index, 0: signs } of raw.matchAll(invisible)) {
    keep(index);
    if (size > 0) ends[size] = index + (selectors.exec(signs)?.[0].length ?? 0);
    done = index + signs.length;
  }
  keep(raw.length);
  at[size] = raw.length;
  const back = ({ start, end }: Span): Span => {
    const from = at[start] ?? raw.length;
    return { start: from, end: end > start ? (ends[end] ?? raw.length) : from };
  };
  return { text: parts.join(''), back };
}

/** What was read of the visible copy, with the places it has in the text itself. */
export function inRaw(read: Extracted, back: Visible['back']): Extracted {
  const placed = <T extends Span & { context: Span }>(one: T): T => ({ ...one, ...back(one), context: back(one.context) });
  return {
    ...read,
    occurrences: read.occurrences.map(placed),
    facts: read.facts.map((fact) => ({ ...placed(fact), also: fact.also.map(back) })),
    messages: read.messages.map((one) => ({ ...one, span: one.span && back(one.span) })),
    unread: read.unread.map(back),
  };
}
