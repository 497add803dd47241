/** Who tells the meeting of a matter, and whether a clause of theirs is one. */
import { type Piece, unquoted } from '../language/clauses.ts';
import { type Actors, type Predicate, predicateOf } from '../language/predicate.ts';
import { adverbial, explains, noMatter, speech } from './matter-words.ts';

const isTeller = (said: Predicate | null): said is Predicate =>
  said?.frame === 'tell' && said.subject !== 'none' && said.subject !== 'meeting';

/** 院长甲作《…》、|主席乙作《…》: each who tells is one clause. */
export function tellersIn(piece: Piece, actors: Actors): Piece[] {
  const found: Piece[] = [];
  let { start, text } = piece;
  for (;;) {
    const cut = /(?<=[》告明])、/.exec(text)?.index;
    if (cut === undefined || predicateOf(unquoted(text.slice(0, cut)), actors)?.frame !== 'tell') break;
    if (!isTeller(predicateOf(unquoted(text.slice(cut + 1)), actors))) break;
    found.push({ start, end: start + cut + 1, text: text.slice(0, cut), mark: '、' });
    start += cut + 1;
    text = text.slice(cut + 1);
  }
  return [...found, { start, end: piece.end, text, mark: piece.mark }];
}

/** Whether somebody tells of a matter, and does more than speak, explain or say when. `plain`: the clause with its quotations blanked. */
export const tellsMatter = (said: Predicate, text: string, plain: string): boolean =>
  isTeller(said) && !adverbial.test(plain) && !speech.test(text) && !noMatter.test(text) && !explains.test(plain.slice(said.verb.start));
