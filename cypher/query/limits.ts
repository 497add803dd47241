/** How many words and how deep a query may be: checked before it is parsed, since parsing and all that follows goes as deep as the query does. */
import { QueryRefused } from '../store.ts';
import { type Word, words } from './grammar.ts';

/** Words of a query: as many operators one after another make a tree as deep as this. */
const mostWords = 2000;
/** What may stand within one another: brackets, CASE, signs before a value. */
export const deepest = 48;
/** NOT within NOT: a planner may work twice as long for each. */
const mostNegations = 16;
/** A planner writes XOR as OR and AND of the same two, twice as much for each that follows: forty fill any memory. */
const mostExclusive = 8;

const opens = new Set([words.LPAREN, words.LBRACKET, words.LCURLY, words.CASE]);
const closes = new Set([words.RPAREN, words.RBRACKET, words.RCURLY, words.END]);
const negations = new Set([words.NOT, words.EXCLAMATION_MARK]);

/** Throws QueryRefused where there are too many words, or too many levels of them. */
export function checkDepth(cut: readonly Word[]): void {
  if (cut.length > mostWords)
    throw new QueryRefused('too-long', `A query may have ${mostWords} words; this one has ${cut.length}.`, cut[mostWords]?.start ?? null);
  /** Of each bracket that is open, how many negations it stands in. */
  const open: number[] = [];
  let [outer, inRow, exclusive] = [0, 0, 0];
  for (const { type, start } of cut) {
    // A name may be called `end` or `case`: what is counted too low or too high by these is little, and brackets never are.
    if (opens.has(type)) {
      open.push(outer);
      outer += inRow;
    } else if (closes.has(type)) outer = open.pop() ?? 0;
    if (type === words.XOR) exclusive += 1;
    if (exclusive > mostExclusive) throw new QueryRefused('too-deep', `More than ${mostExclusive} XOR; compare with <> instead.`, start);
    inRow = negations.has(type) ? inRow + 1 : 0;
    if (open.length > deepest) throw new QueryRefused('too-deep', `More than ${deepest} levels within one another.`, start);
    if (outer + inRow > mostNegations)
      throw new QueryRefused('too-deep', `More than ${mostNegations} negations within one another.`, start);
  }
}
