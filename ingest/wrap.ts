/**
 * Wrapping: whether a text was broken at a fixed width, and which of its lines are full, so that what follows goes on in the same paragraph.
 */
import type { Span } from './record.ts';

/** How the page counts: characters, or columns, where a Latin letter takes one and a Chinese character two. */
type Measure = (text: string) => number;
const characters: Measure = (text) => text.length;
const columns: Measure = (text) => {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return sum;
};
/** Lines longer than this many characters are not broken by a page; shorter pages than the least are lists. */
const widest = 70;
const least = 15;
/** A page that ends a line early, before a mark that may not open one, leaves so many places free. */
const slack = 2;

interface Page {
  full: (text: string) => boolean;
  share: number;
}

/** The page by one measure: the width at which most of the longest lines end. */
function pageBy(measure: Measure, unit: number, texts: readonly string[]): Page | null {
  const widths = texts.map((text) => (text.length > widest ? Number.POSITIVE_INFINITY : measure(text)));
  const counts = new Map<number, number>();
  for (const width of widths)
    if (width >= least * unit && width < Number.POSITIVE_INFINITY) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number): number => {
    let sum = 0;
    for (let other = width - slack * unit; other <= width; other += 1) sum += counts.get(other) ?? 0;
    return sum;
  };
  let best = { width: 0, hits: 0 };
  for (const width of counts.keys())
    if (near(width) > best.hits || (near(width) === best.hits && width > best.width)) best = { width, hits: near(width) };
  const longer = widths.filter((width) => width > best.width + unit).length;
  if (best.hits < (longer === 0 ? 3 : 4) || longer > Math.max(1, best.hits / 4)) return null;
  return {
    full: (text) =>
      text !== '' && text.length <= widest && measure(text) >= best.width - slack * unit && measure(text) <= best.width + unit,
    share: best.hits - longer,
  };
}

/** Those of the lines that the page broke; empty for a text that is not wrapped. Spans in `raw`, without blanks at their ends. Linear. */
export function fullLines<T extends Span>(raw: string, lines: readonly T[]): ReadonlySet<T> {
  // Columns set apart by wide blanks are no running text.
  const texts = lines.map(({ start, end }) => {
    const text = raw.slice(start, Math.min(end, start + widest + 1));
    return /[ \t]{4}|　{3}|\t/.test(text) ? '' : raw.slice(start - indent(raw, start), start) + text;
  });
  const pages = [pageBy(characters, 1, texts), pageBy(columns, 2, texts)].filter((page) => page !== null);
  const page = pages.sort((a, b) => b.share - a.share)[0];
  return new Set(page ? lines.filter((_, index) => page.full(texts[index] ?? '')) : []);
}

/** How many blanks stand before a line's first character. */
export function indent(raw: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < 40 && !/[\n\r\u2028\u2029]/.test(raw[from - 1] ?? '')) from -= 1;
  return start - from;
}
