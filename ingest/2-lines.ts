/**
 * Lines: a view over the raw text. Blanks that the page layout put inside sentences disappear, wrapped lines are joined,
 * page marks are set aside; every character of the view keeps its offset in the raw text, which is never changed.
 */
import { glue } from './language/people/cells.ts';
import { group } from './lines/join.ts';
import { isBlank, isLatin, type Line, splitLines } from './lines/line.ts';
import type { Span } from './record.ts';
import { fullLines } from './wrap.ts';
import { articleEnd, isBreadcrumb } from './zones.ts';

export type { Line } from './lines/line.ts';

/** A paragraph: one or more lines that belong together; `from`, `to` are offsets in `flat`. */
export interface Para {
  from: number;
  to: number;
  lines: Line[];
  text: string;
}
export interface View {
  raw: string;
  /** The raw text for lists of people: page marks blanked, a word joiner for the line breaks that part a word; same length. */
  lists: string;
  flat: string;
  /** Raw offset of each character of `flat`. */
  map: Int32Array;
  paras: Para[];
  /** Page marks and the like, left out of `flat`. */
  noise: Span[];
  /** What follows the article on its page, left out as well. */
  behind: Span | null;
}

const pageMark =
  /^(?:[-—–－─·•\s]{1,6}\d{1,4}[-—–－─·•\s]{1,6}|第\s*\d{1,4}\s*页.{0,14}|\d{1,4}\s*\/\s*\d{1,4}|\d{1,3}|打印(?:文章|本页)?|关闭(?:窗口)?|[-—=_*─━＿·\s]{3,}|分享(?:(?:到|[：:]).{0,10})?)$/;
/** The raw text for lists: in a text wrapped at a fixed width a full line that ends within a word goes on in the next. */
function listsOf(raw: string, lines: readonly Line[], full: ReadonlySet<Line>, noise: readonly Line[]): string {
  const cuts: { start: number; end: number; fill: string }[] = noise.map(({ start, end }) => ({ start, end, fill: ' ' }));
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || !full.has(line) || next.labels.length > 0 || next.mark) continue;
    if (/[、，,；;。：:）)】\]]$/.test(line.text) || !/[、，,；;]/.test(line.text) || /^[（(、，,；;。]/.test(next.text)) continue;
    cuts.push({ start: line.end, end: next.start, fill: glue });
  }
  if (cuts.length === 0) return raw;
  cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, fill } of cuts) {
    if (start < done) continue;
    pieces.push(raw.slice(done, start), fill.repeat(end - start));
    done = end;
  }
  return pieces.join('') + raw.slice(done);
}

/** Whether a line, without the blanks at its ends, is a mark of the page: its number, a rule, a button of a portal. */
export const isPageMark = (line: string): boolean => (line.length < 30 && pageMark.test(line)) || isBreadcrumb(line);

/** The view of a raw text. Linear in its length; never throws. */
export function readLines(raw: string): View {
  const all = splitLines(raw);
  const end = articleEnd(all);
  const noise = all.filter((line, index) => index >= end || isPageMark(line.text));
  const [first, last] = [all[end], all.at(-1)];
  const dropped = new Set(noise);
  const kept = dropped.size > 0 ? all.filter((line) => !dropped.has(line)) : all;
  const full = fullLines(raw, kept);
  const groups = group(raw, kept, full);
  const map = new Int32Array(raw.length + groups.length + 1);
  const pieces: string[] = [];
  const paras: Para[] = [];
  let size = 0;
  for (const lines of groups) {
    const from = size;
    const firstPiece = pieces.length;
    for (const line of lines) {
      for (let at = line.start; at < line.end; ) {
        let stop = at;
        while (stop < line.end && !isBlank(raw.charCodeAt(stop))) map[size++] = stop++;
        pieces.push(raw.slice(at, stop));
        at = stop;
        while (at < line.end && isBlank(raw.charCodeAt(at))) at += 1;
        // A blank between two Latin words belongs to the text; every other one is layout.
        if (at < line.end && at > stop && isLatin(raw.charCodeAt(stop - 1)) && isLatin(raw.charCodeAt(at))) {
          map[size++] = stop;
          pieces.push(' ');
        }
      }
    }
    paras.push({ from, to: size, lines, text: pieces.slice(firstPiece).join('') });
    map[size++] = lines.at(-1)?.end ?? raw.length;
    pieces.push('\n');
  }
  return {
    raw,
    lists: listsOf(raw, kept, full, noise),
    flat: pieces.join(''),
    map,
    paras,
    noise: noise.map(({ start, end: to }) => ({ start, end: to })),
    behind: first && last ? { start: first.start, end: last.end } : null,
  };
}

/** The raw span of a stretch of the flat text; `from` < `to`. */
export function rawSpan(view: View, from: number, to: number): Span {
  return { start: view.map[from] ?? 0, end: (view.map[to - 1] ?? 0) + 1 };
}

/** The first flat offset whose raw offset is at least `offset`. */
export function flatOffset(view: View, offset: number): number {
  let low = 0;
  let high = view.flat.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.map[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
