/** Who tells the meeting of a matter, and whether a clause of theirs is one. */
import { clausesIn, type Piece, unquoted } from '../language/clauses.ts';
import { type Actors, type Predicate, predicateOf } from '../language/predicate.ts';
import { adverbial, explains, noMatter, speech } from './matter-words.ts';

const isTeller = (said: Predicate | null): said is Predicate =>
  said?.frame === 'tell' && said.subject !== 'none' && said.subject !== 'meeting';

/** What a matter told of ends in, with the mark behind it. */
const ends = /(?<=[》告明])、/g;

/** 院长甲作《…》、|主席乙作《…》: each who tells is one clause. Linear. */
function tellersIn(piece: Piece, actors: Actors): Piece[] {
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

/** Several tell alike: 市长甲，副市长乙|分别传达了…. */
export const alike = /^(?:同志)?(?:分别|先后|依次)/;
/** Beside somebody who tells, whoever stands before a verb of telling does so too: no clause, no order. */
const anyone = /^[^的了要将应把被就对会]{2,40}$/;
export const besideTeller = (actors: Actors): Actors => ({ ...actors, isBody: (words) => anyone.test(words) });

/** 审议甲|并对乙进行了研究: what 并 joins is a clause of its own where it says what it is about. */
function apart(piece: Piece): Piece[] {
  const at = unquoted(piece.text).search(/并[对就](?=.{2,80}?(?:进行|[作做])了)/);
  if (at < 2) return [piece];
  const seam = piece.start + at;
  return [
    { start: piece.start, end: seam, text: piece.text.slice(0, at), mark: '，' },
    { ...piece, start: seam, text: piece.text.slice(at) },
  ];
}

/** The clauses of a sentence, and those that are joined in one. */
export const piecesOf = (sentence: string, actors: Actors): Piece[] =>
  clausesIn(sentence)
    .flatMap((piece) => (piece.text.includes('并') ? apart(piece) : [piece]))
    .flatMap((piece) => tellersIn(piece, actors));

/** Whether who told of one matter goes on with another: 通报了水情，|分析了形势，|提出了措施; 并介绍了… adds to the one. */
export const tellsOn = (said: Predicate, text: string, plain: string): boolean =>
  said.subject === 'none' &&
  said.from === 0 &&
  said.verb.start === 0 &&
  said.done &&
  !said.about &&
  (said.frame === 'tell' || said.frame === 'review' || text.startsWith('提出')) &&
  !adverbial.test(plain) &&
  !speech.test(text) &&
  !noMatter.test(text);

/** Whether somebody tells of a matter, and does more than speak, explain or say when. `plain`: the clause with its quotations blanked. */
export const tellsMatter = (said: Predicate, text: string, plain: string): boolean =>
  isTeller(said) && !adverbial.test(plain) && !speech.test(text) && !noMatter.test(text) && !explains.test(plain.slice(said.verb.start));
