/**
 * The account: every character of a text is part of a fact, fixed wording, or unread. Fixed wording is known by the words in
 * ingest/words/, never by being left over; prose that nobody reads stays unread.
 */
import { rawSpan, type View } from '../2-lines.ts';
import { matchesOf } from '../matches.ts';
import type { Extracted, Span } from '../record.ts';
import { draftMarks, formulas, joints } from '../words/formulas.ts';

/** What a code unit is, each looked at once: 1 for blanks, 2 for marks, 3 for all else. */
const kinds = new Uint8Array(0x10000);
function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known !== 0 && known !== undefined) return known;
  const sign = text[at] ?? '';
  const own = /\s/u.test(sign) ? 1 : /[\p{P}\p{S}]/u.test(sign) ? 2 : 3;
  kinds[unit] = own;
  return own;
}
const isWhite = (text: string, at: number): boolean => kindOf(text, at) === 1;
const isMark = (text: string, at: number): boolean => kindOf(text, at) === 2;
const joining: ReadonlySet<string> = new Set([...joints, ...draftMarks]);
const longestJoint = Math.max(...[...joining].map((word) => word.length));

/** Where formulas stand: raw spans. */
function findFormulas(view: View): Span[] {
  const found: Span[] = [];
  for (const formula of formulas)
    for (const { 0: words, index } of matchesOf(view.flat, formula))
      if (words !== '') found.push(rawSpan(view, index, index + words.length));
  return found;
}

/**
 * Shares of the characters, white space left out, and the unread stretches in order, none over the end of a line. A mark of
 * punctuation belongs to the unread words before it; between facts it is fixed. `labels` are the words that open a field: a
 * fact that is only such a label (a role) claims nothing. Linear.
 */
export function account(
  view: View,
  facts: readonly (Span & { also?: readonly Span[] })[],
  labels: readonly Span[],
): Pick<Extracted, 'unread' | 'shares'> {
  const { raw } = view;
  const kind = new Uint8Array(raw.length);
  const place = ({ start, end }: Span): number => start * (raw.length + 1) + end;
  const label = new Set(labels.map(place));
  for (const { start, end } of [...labels, ...findFormulas(view), ...view.noise]) kind.fill(fixed, start, end);
  for (const one of facts)
    for (const span of one.also?.length ? [one, ...one.also] : [one]) if (!label.has(place(span))) kind.fill(read, span.start, span.end);
  const unread: Span[] = [];
  for (const stretch of openStretches(raw, kind)) {
    if (isJoint(raw, kind, stretch)) kind.fill(fixed, stretch.start, stretch.end);
    else {
      const last = unread.at(-1);
      if (last && onlyMarks(raw, kind, last.end, stretch.start)) last.end = stretch.end;
      else unread.push({ ...stretch });
    }
  }
  for (const stretch of unread) {
    while (stretch.end < raw.length && kind[stretch.end] === 0 && isMark(raw, stretch.end)) stretch.end += 1;
    kind.fill(left, stretch.start, stretch.end);
  }
  return { unread, shares: sharesOf(raw, kind) };
}

const [fixed, read, left] = [1, 2, 3] as const;

/** Words between marks, facts and fixed wording: runs of characters that nothing has claimed, within a line. */
function openStretches(raw: string, kind: Uint8Array): Span[] {
  const stretches: Span[] = [];
  let open: Span | null = null;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? '';
    if (kind[at] !== 0 || isMark(raw, at) || char === '\n' || char === '\r') open = null;
    else if (!isWhite(raw, at)) {
      if (open) open.end = at + 1;
      else {
        open = { start: at, end: at + 1 };
        stretches.push(open);
      }
    }
  }
  return stretches;
}

/** Whether a stretch is a joint with a fact at one of its sides (a mark may stand between). */
function isJoint(raw: string, kind: Uint8Array, { start, end }: Span): boolean {
  if (end - start > longestJoint * 2 || !joining.has(raw.slice(start, end).replace(/\s+/gu, ''))) return false;
  const beside = (from: number, step: number): boolean => {
    let at = from;
    for (let skipped = 0; skipped < 3 && kind[at] === 0 && kindOf(raw, at) < 3; skipped += 1) at += step;
    return kind[at] === read;
  };
  return beside(start - 1, -1) || beside(end, 1);
}

/** Whether only marks and blanks of one line, none of them claimed, part two stretches. */
function onlyMarks(raw: string, kind: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const char = raw[at] ?? '';
    if (kind[at] !== 0 || char === '\n' || char === '\r' || kindOf(raw, at) === 3) return false;
  }
  return true;
}

function sharesOf(raw: string, kind: Uint8Array): Extracted['shares'] {
  const count = { fact: 0, fixed: 0, unread: 0 };
  for (let at = 0; at < raw.length; at += 1) {
    if (isWhite(raw, at)) continue;
    count[kind[at] === read ? 'fact' : kind[at] === left ? 'unread' : 'fixed'] += 1;
  }
  const total = count.fact + count.fixed + count.unread;
  if (total === 0) return { fact: 0, fixed: 1, unread: 0 };
  return { fact: count.fact / total, fixed: count.fixed / total, unread: count.unread / total };
}
