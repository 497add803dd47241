/** The words a text is about: cut by Intl.Segmenter, without the stop list, joined where two always come together. */
import { stopWords } from './stop-words.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /^\p{Script=Han}+$/u;
/** A word always meets its neighbour by chance where it stands but once or twice. */
const leastTogether = 3;
/** A phrase of more words than this is a title. */
const mostJoins = 4;

/** Words in order; null where something stands between that no phrase goes across. */
function wordsOf(text: string): (string | null)[] {
  return [...segmenter.segment(text)].map(({ segment }) => (han.test(segment) && !stopWords.has(segment) ? segment : null));
}

/**
 * The terms of each text, each once. Two neighbours become one where neither ever stands without the other in all of the texts; of a
 * single character, which is no word, it is enough that it never stands without its neighbour (the segmenter cuts 疫情 in two, and
 * 情 stands elsewhere too). Single characters that remain are no terms. Linear in the length of the texts.
 */
export function termsOf(texts: readonly string[]): ReadonlySet<string>[] {
  // Headings come again and again (研究人事事项): each is cut once.
  const cut = new Map([...new Set(texts)].map((text) => [text, wordsOf(text)]));
  let lines = texts.map((text) => cut.get(text) ?? []);
  for (let round = 0; round < mostJoins; round += 1) {
    const joined = join(lines);
    if (!joined) break;
    lines = joined;
  }
  return lines.map((line) => new Set(line.filter((word): word is string => word !== null && word.length > 1)));
}

const pairOf = (a: string, b: string): string => `${a}\n${b}`;

function join(lines: readonly (readonly (string | null)[])[]): (string | null)[][] | null {
  const single = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const line of lines)
    for (const [at, word] of line.entries()) {
      if (word === null) continue;
      single.set(word, (single.get(word) ?? 0) + 1);
      const next = line[at + 1];
      if (next) pairs.set(pairOf(word, next), (pairs.get(pairOf(word, next)) ?? 0) + 1);
    }
  const together = new Set<string>();
  for (const [pair, count] of pairs) {
    const [a = '', b = ''] = pair.split('\n');
    if (count < leastTogether || a === b) continue;
    const [always, too] = [single.get(a) === count, single.get(b) === count];
    if ((always && too) || (a.length === 1 && always) || (b.length === 1 && too)) together.add(pair);
  }
  if (together.size === 0) return null;
  return lines.map((line) => {
    const out: (string | null)[] = [];
    for (let at = 0; at < line.length; at += 1) {
      const [word, next] = [line[at] ?? null, line[at + 1] ?? null];
      if (word !== null && next !== null && together.has(pairOf(word, next))) {
        out.push(word + next);
        at += 1;
      } else out.push(word);
    }
    return out;
  });
}
