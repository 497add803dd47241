/** Who tells the meeting of a matter, and whether a clause of theirs is one. */
import { type Piece, unquoted } from '../language/clauses.ts';
import { type Actors, type Predicate, predicateOf } from '../language/predicate.ts';
import { adverbial, explains, noMatter, speech } from './matter-words.ts';

const isTeller = (said: Predicate | null): said is Predicate =>
  said?.frame === 'tell' && said.subject !== 'none' && said.subject !== 'meeting';

/** What a matter told of ends in, with the mark behind it. */
const ends = /(?<=[》告明])、/g;

/** 院长甲作《…》、|主席乙作《…》: each who tells is one clause. Linear. */
export function tellersIn(piece: Piece, actors: Actors): Piece[] {
  const { text } = piece;
  const cuts = Array.from(text.matchAll(ends), ({ index }) => index);
  const [first] = cuts;
  const tells = (from: number, to: number): boolean => isTeller(predicateOf(unquoted(text.slice(from, to)), actors));
  if (first === undefined || !tells(0, first)) return [piece];
  const begins = cuts.filter((cut, index) => tells(cut + 1, cuts[index + 1] ?? text.length)).map((cut) => cut + 1);
  const starts = [0, ...begins];
  return starts.map((from, index): Piece => {
    const next = starts[index + 1];
    const start = piece.start + from;
    if (next === undefined) return { start, end: piece.end, text: text.slice(from), mark: piece.mark };
    return { start, end: piece.start + next, text: text.slice(from, next - 1), mark: '、' };
  });
}

/** Whether somebody tells of a matter, and does more than speak, explain or say when. `plain`: the clause with its quotations blanked. */
export const tellsMatter = (said: Predicate, text: string, plain: string): boolean =>
  isTeller(said) && !adverbial.test(plain) && !speech.test(text) && !noMatter.test(text) && !explains.test(plain.slice(said.verb.start));
