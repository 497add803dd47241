/**
 * What was typed → a pattern over raw text. Padding between characters does not matter (高岷 finds 高  岷), nor case, nor the
 * width of letters, digits and punctuation; so a match gives its place in the raw text without any table of offsets.
 */

/** ASCII and its full-width twin lie this far apart. */
const widthGap = 0xfee0;
const gap = '\\s*';

const escaped = (char: string): string => (/[\\^$.*+?()[\]{}|/-]/u.test(char) ? `\\${char}` : char);

/** One character with its other case and its other width. */
function variants(char: string): string {
  const forms = new Set([char, char.toLowerCase(), char.toUpperCase()].filter((form) => form.length === char.length));
  for (const form of [...forms]) {
    const code = form.codePointAt(0) as number;
    if (code > 0x20 && code < 0x7f) forms.add(String.fromCodePoint(code + widthGap));
    if (code > 0xff00 && code < 0xff5f) forms.add(String.fromCodePoint(code - widthGap));
  }
  return forms.size === 1 ? escaped(char) : `[${[...forms].map(escaped).join('')}]`;
}

/** A pattern for the characters of a phrase, whatever blanks stand between them. */
const patternOf = (phrase: string): RegExp => new RegExp([...phrase.replace(/\s+/gu, '')].map(variants).join(gap), 'gu');

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
