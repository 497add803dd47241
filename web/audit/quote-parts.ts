/** The lines of a record that hold a stretch, in three parts: before it, the stretch, behind it. */

export interface QuoteParts {
  before: string;
  marked: string;
  behind: string;
}

/** Characters shown beside the stretch where its lines are long. */
const beside = 60;

/** The stretch within its own lines; what is far from it is left out, and a `…` says so. Offsets are UTF-16 units of `text`. */
export function quoteParts(text: string, { start, end }: { start: number; end: number }): QuoteParts {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const before = text.slice(start > 0 ? from : 0, start).trimStart();
  const behind = text.slice(end, stop < 0 ? text.length : stop).trimEnd();
  return {
    before: before.length > beside ? `…${before.slice(-beside)}` : before,
    marked: text.slice(start, end),
    behind: behind.length > beside ? `${behind.slice(0, beside)}…` : behind,
  };
}
