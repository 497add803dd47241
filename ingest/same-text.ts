/**
 * What of a text is compared to tell whether two files hold the same record: its characters without blanks, page furniture and the
 * marks of a format, in one form of width, quotation mark, dash and dot. Two files of one text are one record with two sources.
 */
import { furnitureOf, type RawLine } from './furniture.ts';
import { fullWidth } from './punctuation.ts';

export interface Compared {
  /** What is compared. */
  text: string;
  /** For each offset of the raw text (UTF-16, its end included) how many code units of `text` stand before it. */
  at: Uint32Array;
}

/** A text that is hardly more than furniture is compared with it. */
const least = 40;

/** Blanks, characters without width, and the marks that Markdown and tables are written with. */
const left = /[\s\p{Cf}\p{Cc}\p{Variation_Selector}*|`\\_]/u;
/** Marks that say something between two figures: 10*20. */
const betweenFigures = /[\dA-Za-z][*_]+[\dA-Za-z]/u;
/** Marks at the beginning of a line that say nothing but that a line begins: of a list, a heading, a quotation. */
const opening = /^(?:[-+•●○■□◆◇▪▫‣◦]\s+|[#>]+\s*)+/u;
const forms: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['"', '“”„‟«»＂「」『』'],
    ["'", '‘’‚‛'],
    ['-', '—–―‐‑‒−─━'],
    ['·', '・•‧∙⋅●'],
    ['~', '～〜∼'],
    ['…', '⋯'],
  ].flatMap(([form, others]) => [...(others as string)].map((one) => [one, form as string])),
);
/** A raised, lowered or ringed figure, or a fraction: as a plain figure it would become part of the one before it (10² and 102). */
const isFigureOfItsOwn = (sign: string): boolean => /\p{No}/u.test(sign) && /^[\d\u2044]+$/u.test(sign.normalize('NFKC'));

/** Forms by sign; a text has few different ones. The ideographs of the common plane stand for themselves. */
const known = new Map<string, string>();
function formOf(sign: string): string {
  if (sign >= '\u4e00' && sign <= '\u9fff') return sign;
  const found = known.get(sign);
  if (found !== undefined) return found;
  const form = left.test(sign)
    ? ''
    : [...(forms[sign] ?? sign).normalize(isFigureOfItsOwn(sign) ? 'NFC' : 'NFKC')]
        .map((one) => (left.test(one) ? '' : (forms[one] ?? one)))
        .join('');
  if (known.size < 10_000) known.set(sign, form);
  return form;
}

function* linesOf(raw: string): Iterable<RawLine> {
  for (const { index, 0: whole } of raw.matchAll(/[^\n\r\v\f\u2028\u2029]+/gu)) {
    const own = whole.trim();
    if (own === '') continue;
    const start = index + whole.indexOf(own);
    yield { start, end: start + own.length, own };
  }
}

/** What is compared of a line: the forms of its signs, and the offset of each in the raw text. */
interface Pieces {
  forms: string[];
  at: number[];
}
function piecesOf({ start, own }: RawLine, colons: ReadonlySet<number>): Pieces {
  const pieces: Pieces = { forms: [], at: [] };
  const from = opening.exec(own)?.[0].length ?? 0;
  let at = start + from;
  for (const sign of own.slice(from)) {
    const inside = (sign === '*' || sign === '_') && betweenFigures.test(own.slice(Math.max(0, at - start - 1), at - start + 2));
    const form = inside ? sign : colons.has(at) ? '' : formOf(sign);
    if (form !== '') {
      pieces.forms.push(form);
      pieces.at.push(at);
    }
    at += sign.length;
  }
  return pieces;
}

/** How many of the first lines may be the title that a page prints above the text, and how far down the text has its own. */
const titles = 3;
const headOf = 400;
/** The first lines that stand again below, whole, in one line or wrapped: a page prints its title above the text and again in it. */
function printedTwice(lines: readonly Pieces[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let head = '';
  const at: number[] = [];
  const texts: string[] = [];
  for (const { forms } of lines) {
    if (head.length > headOf) break;
    const text = forms.join('');
    texts.push(text);
    starts.add(head.length);
    at.push(head.length);
    head += text;
  }
  starts.add(head.length);
  const twice = new Set<number>();
  for (const [index, text] of texts.slice(0, titles).entries()) {
    if (!/\p{Script=Han}{4}/u.test(text) || text.includes('。')) continue;
    const from = (at[index] ?? 0) + text.length;
    for (let found = head.indexOf(text, from); found >= 0; found = head.indexOf(text, found + 1))
      if (starts.has(found) && starts.has(found + text.length)) twice.add(index);
  }
  return twice;
}

function compare(raw: string, lines: readonly RawLine[], colons: ReadonlySet<number>): Compared {
  const at = new Uint32Array(raw.length + 1);
  const kept = lines.map((line) => piecesOf(line, colons)).filter((pieces) => pieces.forms.length > 0);
  const twice = printedTwice(kept);
  const parts: string[] = [];
  let size = 0;
  let done = 0;
  for (const [index, pieces] of kept.entries()) {
    if (twice.has(index)) continue;
    for (const [place, form] of pieces.forms.entries()) {
      const offset = pieces.at[place] ?? 0;
      for (; done <= offset; done += 1) at[done] = size;
      parts.push(form);
      size += form.length;
    }
  }
  at.fill(size, done, raw.length + 1);
  return { text: parts.join(''), at };
}

/** What of a raw text is compared. Linear; never throws. */
export function compared(raw: string): Compared {
  // Labels are known with full-width marks; the copy is of the same length.
  const whole = fullWidth(raw);
  const lines = [...linesOf(whole)];
  const { furniture, colons } = furnitureOf(lines);
  const own = compare(
    whole,
    lines.filter((line) => !furniture.has(line)),
    colons,
  );
  return own.text.length >= least ? own : compare(whole, lines, colons);
}
