/** The truth set as it is written: records that were made up, each with three claims somebody judged by its text alone. */
import type { Span } from '../span.ts';

export interface Claim {
  /** The sentence. */
  says: string;
  /** What is asked of the reading: a relation and its words (relations.ts). */
  relation: string;
  words: string[];
  /** Whether the text says so, as somebody judged who read it. */
  isTrue: boolean;
  /** The sentence of the record by which it was judged. */
  source: Span;
}
export interface AuditRecord {
  title: string;
  text: string;
  claims: readonly Claim[];
}

/** Where a text says a quote; line ends and blanks do not count. Null where it does not. */
function placeOf(text: string, quote: string): Span | null {
  const at: number[] = [];
  let squashed = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (/\s/u.test(sign)) continue;
    squashed += sign;
    at.push(index);
  }
  const wanted = quote.replace(/\s+/gu, '');
  const from = wanted === '' ? -1 : squashed.indexOf(wanted);
  if (from < 0) return null;
  return { start: at[from] ?? 0, end: (at[from + wanted.length - 1] ?? 0) + 1 };
}

/** Words of a claim: parted by blanks, but for what stands in “ ”. */
const wordsOf = (form: string): string[] => form.match(/“[^”]*”|\S+/gu) ?? [];

function claimOf(lines: readonly string[], text: string, title: string): Claim {
  const [says = '', form = '', quote = ''] = lines;
  const [relation = '', ...words] = wordsOf(form.slice(2));
  const source = placeOf(text, quote.slice(2));
  if (!/^[+-] /u.test(says) || !form.startsWith('= ') || !quote.startsWith('> ') || source === null)
    throw new SyntaxError(`${title}: not a claim, or its sentence is not in the text: ${lines.join(' / ')}`);
  return { says: says.slice(2), relation, words, isTrue: says.startsWith('+'), source };
}

/**
 * The records of a file: `# title`, the text, `==>`, then the claims, three lines each: `+` or `-` and the sentence, `=` what is asked, `>` the
 * sentence of the record. Throws SyntaxError at what is not so.
 */
export function auditRecords(file: string): AuditRecord[] {
  return file
    .split(/^# /mu)
    .slice(1)
    .map((block) => {
      const [head = '', below = ''] = block.split(/^==>\n/mu);
      const title = head.slice(0, head.indexOf('\n'));
      const text = head.slice(title.length + 1);
      const lines = below.split('\n').filter((line) => line.trim() !== '');
      const starts = lines.flatMap((line, at) => (/^[+-] /u.test(line) ? [at] : []));
      return { title, text, claims: starts.map((from, at) => claimOf(lines.slice(from, starts[at + 1]), text, title)) };
    });
}
