/**
 * What of a text is compared to tell whether two files hold the same record: its characters without blanks, page furniture and the
 * marks of a format, in one form of width, quotation mark, dash and dot. Two files of one text are one record with two sources.
 */
import { isPageMark } from './2-lines.ts';
import { findLabels } from './4-facts/labels.ts';
import { fullWidth } from './punctuation.ts';
import type { FieldKind } from './words/labels.ts';

export interface Compared {
  /** What is compared. */
  text: string;
  /** For each offset of the raw text (UTF-16, its end included) how many code units of `text` stand before it. */
  at: Uint32Array;
}

/** Fields of a portal's header block and its foot: they belong to the page, and a copy of the text lacks them. */
const furnitureFields: ReadonlySet<FieldKind> = new Set(['number', 'issuer', 'issued', 'published', 'title', 'source', 'people', 'other']);
/** A text that is hardly more than furniture is compared with it. */
const least = 40;

/** Blanks, characters without width, and the marks that Markdown and tables are written with. */
const left = /[\s\p{Cf}\p{Cc}\p{Variation_Selector}*#|`\\_>]/u;
/** A list mark at the beginning of a line that says nothing but that a line begins. */
const bullet = /^[-+•●○■□◆◇▪▫‣◦]\s+/u;
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
/** Forms by sign; a text has few different ones. The ideographs of the common plane stand for themselves. */
const known = new Map<string, string>();
function formOf(sign: string): string {
  if (sign >= '\u4e00' && sign <= '\u9fff') return sign;
  const found = known.get(sign);
  if (found !== undefined) return found;
  const form = left.test(sign)
    ? ''
    : [...(forms[sign] ?? sign).normalize('NFKC')].map((one) => (left.test(one) ? '' : (forms[one] ?? one))).join('');
  if (known.size < 10_000) known.set(sign, form);
  return form;
}

/** Whether a line is a field that the portal printed: 索引号：…, 责任编辑：…. Rosters, time and place of a meeting are none. */
function isFurniture(line: string): boolean {
  const [first] = findLabels(line);
  return first?.colon === true && first.start === 0 && furnitureFields.has(first.kind);
}

interface Line {
  start: number;
  end: number;
  own: string;
}
function* linesOf(raw: string): Iterable<Line> {
  for (const { index, 0: whole } of raw.matchAll(/[^\n\r\v\f\u2028\u2029]+/gu)) {
    const own = whole.trim();
    if (own === '') continue;
    const start = index + whole.indexOf(own);
    yield { start, end: start + own.length, own };
  }
}

function compare(raw: string, without: (line: string) => boolean): Compared {
  const at = new Uint32Array(raw.length + 1);
  const pieces: string[] = [];
  let size = 0;
  let done = 0;
  let before = '';
  const copy = (line: Line): void => {
    const start = line.start + (bullet.exec(line.own)?.[0].length ?? 0);
    const from = pieces.length;
    const begun = size;
    at.fill(size, done, start);
    let offset = start;
    for (const sign of raw.slice(start, line.end)) {
      at.fill(size, offset, offset + sign.length);
      offset += sign.length;
      const form = formOf(sign);
      if (form === '') continue;
      pieces.push(form);
      size += form.length;
    }
    done = line.end;
    // A page prints its title above the text and again in it.
    const own = pieces.slice(from).join('');
    if (own !== '' && own === before) {
      pieces.length = from;
      size = begun;
      at.fill(size, start, line.end);
    } else if (own !== '') before = own;
  };
  for (const line of linesOf(raw)) if (!without(line.own)) copy(line);
  at.fill(size, done, raw.length + 1);
  return { text: pieces.join(''), at };
}

/** What of a raw text is compared. Linear; never throws. */
export function compared(raw: string): Compared {
  // Labels are known with full-width marks; the copy is of the same length.
  const whole = fullWidth(raw);
  const own = compare(whole, (line) => isPageMark(line) || isFurniture(line));
  return own.text.length >= least ? own : compare(whole, () => false);
}
