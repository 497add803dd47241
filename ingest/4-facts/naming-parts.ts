/** Which stretches of a sentence can name somebody: most clauses hold neither an office nor a name that is known. */
import type { Span } from '../record.ts';
import { piecesBehind, signSet } from '../signs.ts';
import { officeEndingAt } from '../words/offices.ts';

const endsClause = signSet('，；');
/** 、陶然， behind a person: a clause no longer than a name. */
const shortClause = 6;

/** The stretches of a sentence that can name somebody: its clauses with an office or a known name, each with a short one behind it, which may go on. */
export function partsThatName(text: string, known: ReadonlySet<string>, firsts: ReadonlySet<string>): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const clause of piecesBehind(text, endsClause)) {
    const last = parts.at(-1);
    const goesOn = last?.end === start;
    if ((goesOn && clause.length < shortClause) || mayName(clause, known, firsts)) {
      if (last && goesOn) last.end = start + clause.length;
      else parts.push({ start, end: start + clause.length });
    }
    start += clause.length;
  }
  return parts;
}

/** Whether an office or a known name stands in a clause at all. */
function mayName(text: string, known: ReadonlySet<string>, firsts: ReadonlySet<string>): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (at > 1 && officeEndingAt(text, at) > 0) return true;
    if (firsts.has(text[at] ?? '')) for (let length = 2; length < 13; length += 1) if (known.has(text.slice(at, at + length))) return true;
  }
  return false;
}
