/** The lines of a raw text, with what stands at their beginning: labels, a mark of numbering. */
import { articleStarts } from '../language/article-marks.ts';
import { findLabels, type Label } from '../language/labels/labels.ts';
import { headingMark, type Mark } from '../words/marks.ts';

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
/** Whether a UTF-16 unit is a blank that the layout of a page puts in. */
export function isBlank(code: number): boolean {
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
export const isLatin = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The lines of a raw text that hold more than blanks. Linear. */
export function splitLines(raw: string): Line[] {
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
