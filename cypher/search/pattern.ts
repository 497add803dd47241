/**
 * What was typed → a pattern over raw text. Padding between characters does not matter (高岷 finds 高  岷), nor case, nor the
 * width of letters, digits and punctuation; so a match gives its place in the raw text without any table of offsets.
 */

/** ASCII and its full-width twin lie this far apart. */
const widthGap = 0xfee0;
const gap = '\\s*';
/** Brackets around the year of a document's number are typed and printed in every shape. */
const opening = '〔［[【(（﹝';
const closing = '〕］]】)）﹞';

const escaped = (char: string): string => (/[\\^$.*+?()[\]{}|/-]/u.test(char) ? `\\${char}` : char);

/** One character with its other case, its other width and, for a bracket, its other shapes. */
function variants(char: string): string {
  const brackets = [opening, closing].find((shapes) => shapes.includes(char));
  if (brackets) return `[${[...brackets].map(escaped).join('')}]`;
  const forms = new Set([char, char.toLowerCase(), char.toUpperCase()].filter((form) => form.length === char.length));
  for (const form of [...forms]) {
    const code = form.codePointAt(0) as number;
    if (code > 0x20 && code < 0x7f) forms.add(String.fromCodePoint(code + widthGap));
    if (code > 0xff00 && code < 0xff5f) forms.add(String.fromCodePoint(code - widthGap));
  }
  return forms.size === 1 ? escaped(char) : `[${[...forms].map(escaped).join('')}]`;
}

/** The characters of a phrase, blanks aside. */
const charsOf = (phrase: string): string[] => [...phrase.replace(/\s+/gu, '')];
const exactly = (chars: readonly string[]): string => chars.map(variants).join(gap);
/** A pattern for the characters of a phrase, whatever blanks stand between them. */
const patternOf = (phrase: string): RegExp => new RegExp(exactly(charsOf(phrase)), 'gu');

export interface Match {
  start: number;
  end: number;
}
export interface Wanted {
  typed: string;
  /** All that was typed as one phrase, blanks aside. */
  whole: RegExp;
  /** The words between blanks, where there are several. */
  words: RegExp[];
  /** Lower-case letters alone when what was typed may be pinyin; else null. */
  pinyin: string | null;
}

/** Null when nothing was typed. */
export function wantedOf(typed: string): Wanted | null {
  const clean = typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  if (clean === '') return null;
  const words = clean.split(/\s+/u);
  const letters = clean.replace(/[\s']+/gu, '').toLowerCase();
  return {
    typed: clean,
    whole: patternOf(clean),
    words: words.length > 1 ? words.map(patternOf) : [],
    pinyin: /^[a-zü]+$/u.test(letters) ? letters.replace(/ü/gu, 'v') : null,
  };
}

const allMatches = (pattern: RegExp, text: string): Match[] =>
  [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }));

/** Where it stands: the whole phrase, or else every word somewhere; nothing where a word is missing. */
export function matchesIn({ whole, words }: Wanted, text: string): Match[] {
  const phrase = allMatches(whole, text);
  if (phrase.length > 0 || words.length === 0) return phrase;
  const each = words.map((word) => allMatches(word, text));
  return each.some((found) => found.length === 0) ? [] : each.flat().sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Fewer characters say too little to guess from; more are a sentence, not a name or number. */
const fewestTyped = 4;
const mostTyped = 30;

/** The characters with one of them wrong or missing, or another before one of them. */
function slips(chars: readonly string[]): string {
  const other = '[^\\s，。；、]';
  const at = (index: number, put: string[]): string =>
    [...chars.slice(0, index).map(variants), ...put, ...chars.slice(index + 1).map(variants)].join(gap);
  const each = chars.flatMap((char, index) => [at(index, [other]), at(index, []), at(index, [other, variants(char)])]);
  return [...new Set(each)].join('|');
}

/**
 * Two patterns for a phrase with one slip in it; none where it is too short or too long. One half then stands there letter for
 * letter: it is looked for first, and the slip only beside it, so that a text is scanned about as fast as for the phrase itself.
 */
export function nearPatterns(typed: string): RegExp[] {
  const chars = charsOf(typed);
  if (chars.length < fewestTyped || chars.length > mostTyped) return [];
  const half = Math.ceil(chars.length / 2);
  const [left, right] = [chars.slice(0, half), chars.slice(half)];
  return [
    new RegExp(`${exactly(left)}${gap}(?:${slips(right)})`, 'gu'),
    new RegExp(`${exactly(right)}(?<=((?:${slips(left)})${gap}${exactly(right)}))`, 'gu'),
  ];
}

/** Where something one slip away from the phrase stands. */
export function nearMatchesIn(patterns: readonly RegExp[], text: string): Match[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: all, 1: whole = all, index }) => ({
      start: index + all.length - whole.length,
      end: index + all.length,
    })),
  );
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((match) => {
      if (match.start < end) return false;
      end = match.end;
      return true;
    });
}
