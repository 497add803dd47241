/** The piece of a text around a match, with the matches in it. One character stays one character, so offsets hold. */
import type { Match } from './pattern.ts';

const before = 24;
const after = 56;

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** A blank line after line would be an empty snippet: control characters and line ends become blanks, one for one. */
const flat = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');

export interface Snippet {
  snippet: string;
  highlights: Match[];
}

/** Around the first match; never cuts a surrogate pair. */
export function snippetOf(text: string, matches: readonly Match[]): Snippet {
  const first = matches[0] ?? { start: 0, end: 0 };
  let start = Math.max(0, first.start - before);
  let end = Math.min(text.length, Math.min(first.end, first.start + 200) + after);
  if (start > 0 && isLow(text, start)) start -= 1;
  if (end < text.length && isLow(text, end)) end += 1;
  const highlights = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ start: match.start - start, end: match.end - start }));
  return { snippet: flat(text.slice(start, end)), highlights };
}
