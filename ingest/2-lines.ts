/**
 * Lines: a view over the raw text. Blanks that the page layout put inside sentences disappear, wrapped lines are joined,
 * page marks are set aside; every character of the view keeps its offset in the raw text, which is never changed.
 */
import { articleStarts } from './language/article-marks.ts';
import { findLabels, type Label } from './language/labels/labels.ts';
import { glue } from './language/people/cells.ts';
import type { Span } from './record.ts';
import { headingMark, type Mark } from './words/marks.ts';
import { fullLines, indent } from './wrap.ts';
import { articleEnd, isBreadcrumb } from './zones.ts';

export interface Line {
  /** Offsets in the raw text, blanks at both ends left out. */
  start: number;
  end: number;
  text: string;
  labels: Label[];
  mark: Mark | null;
  /** Empty lines before it. */
  gap: number;
}
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
const terminal = /[。！？!?；;：:…]$|[。！？][”"’）)】]$/;
const remark =
  /^(?:会议|会上|与会)(?:还|也|一致|原则|认为|指出|强调|要求|同意|听取|审议|决定|研究|讨论|学习|传达|明确|组织|议定|通报|由|，|,|最后)/;

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}
const isBreak = (code: number): boolean => (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
const isLatin = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

function splitLines(raw: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0; at <= raw.length; ) {
    let stop = at;
    while (stop < raw.length && !isBreak(raw.charCodeAt(stop))) stop += 1;
    let start = at;
    let end = stop;
    while (start < end && isBlank(raw.charCodeAt(start))) start += 1;
    while (end > start && isBlank(raw.charCodeAt(end - 1))) end -= 1;
    if (start < end) {
      const whole = raw.slice(start, end);
      const starts = articleStarts(whole);
      for (const [index, from] of starts.entries()) {
        const text = starts.length === 1 ? whole : whole.slice(from, starts[index + 1]).trimEnd();
        lines.push({ start: start + from, end: start + from + text.length, text, labels: findLabels(text), mark: headingMark(text), gap });
        gap = 0;
      }
    } else if (raw.charCodeAt(stop) !== 10 || raw.charCodeAt(stop - 1) !== 13) gap += 1;
    at = stop + 1;
  }
  return lines;
}

/** Whether `next` continues the paragraph that so far ends in `last` (its text so far is `text`). */
function continues(first: Line, text: string, next: Line): boolean {
  if (next.mark || next.labels.length > 0 || terminal.test(text)) return false;
  if (first.labels.length > 0 && !['topic', 'item'].includes(first.labels[0]?.kind ?? '')) return false;
  const tailText = text.slice(-60);
  const openTitle = tailText.lastIndexOf('《') > tailText.lastIndexOf('》');
  if (openTitle && text.length > 8) return true;
  if (remark.test(next.text)) return false;
  if (first.mark && !/[。！？]/.test(text)) {
    if (text.length < 18 || next.text.length > 80) return false;
    if (/[，、,]$/.test(text)) return true;
    if (/^(?:的|等|及|和|与|、|，|》|）|情况|汇报|报告|事宜|问题|工作的|精神|有关)/.test(next.text)) return true;
    return (
      /听取/.test(text) &&
      !/(?:汇报|报告|情况|说明|介绍|意见|通报|精神)$/.test(text) &&
      /(?:汇报|报告|说明|介绍|通报|情况|精神)。?$/.test(next.text)
    );
  }
  if (/[，、,]$/.test(text) && text.length >= 12) return true;
  if (text.startsWith('（') || text.startsWith('(')) return false;
  return text.length >= 24 && /[，。；]/.test(text) && !/[）)》”]$/.test(text);
}

/** Whether the page broke the last line of a paragraph, so that `next` goes on with it. */
function broken(raw: string, lines: readonly Line[], text: string, next: Line): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  if (
    !first ||
    !last ||
    next.mark ||
    next.labels.length > 0 ||
    first.labels.some(({ kind }) => kind !== 'topic' && kind !== 'item') ||
    terminal.test(text)
  )
    return false;
  if (remark.test(next.text) && /(?:》|）|汇报|报告|精神|情况|问题|事宜|事项|工作|方案|意见)$/.test(text)) return false;
  const [before, here] = [indent(raw, last.start), indent(raw, next.start)];
  return here < 2 || (lines.length > 1 ? here === before : here <= before && !/^[\s\S]{0,3}$/.test(next.text));
}

function group(raw: string, lines: Line[], full: ReadonlySet<Line>): Line[][] {
  const groups: Line[][] = [];
  let text = '';
  for (const line of lines) {
    const last = groups.at(-1);
    const end = last?.at(-1);
    if (last?.[0] && end && (continues(last[0], text, line) || (full.has(end) && broken(raw, last, text, line)))) {
      last.push(line);
      text = text.length > 400 ? text.slice(-200) + line.text : text + line.text;
    } else {
      groups.push([line]);
      text = line.text;
    }
  }
  return groups;
}

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
