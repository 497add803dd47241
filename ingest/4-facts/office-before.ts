/**
 * The office before a name in running text, with its body: 听取了|局党组成员、副局长|陶然.
 */
import { rawSpan, type View } from '../2-lines.ts';
import { cellsOf, type Found, wordsOf } from '../language/people/cells.ts';
import { segment } from '../language/people/segment.ts';
import { officeEndingAt } from '../words/offices.ts';

const longest = 50;
/** The office that ends at `end`, with its organization and the offices before it; null where none ends there. */
export function officeBefore(view: View, end: number): Found | null {
  if (officeEndingAt(view.flat, end) === 0) return null;
  let from = end;
  while (from > 0 && end - from < longest && !/[，。；：！？“”《》\n\d]/.test(view.flat[from - 1] ?? '')) from -= 1;
  const { start, end: stop } = rawSpan(view, from, end);
  const cells = cellsOf(view.lists, start, stop, true);
  const parts = segment(cells, 'prose');
  let first = parts.length;
  while (first > 0 && (parts[first - 1]?.kind === 'office' || parts[first - 1]?.kind === 'body')) first -= 1;
  const part = parts[first];
  const last = parts.at(-1);
  if (!part || !last) return null;
  const { span } = wordsOf(cells, part.from, last.to);
  return { value: view.raw.slice(span.start, span.end).replace(/\s+/g, ''), span };
}
