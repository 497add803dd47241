/**
 * The only place that counts lines and columns: everything else speaks in UTF-16 offsets.
 */

/** Line and column (both from 1, column in UTF-16 units) of `offset` in `text`; an offset beyond the end is the end. */
export function place(text: string, offset: number): { line: number; column: number } {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let start = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      line += 1;
      start = at + 1;
    }
  }
  return { line, column: end - start + 1 };
}
