/** The clauses of one sentence that name a matter of the meeting, and those in which somebody tells of one. */
import { type Piece, unquoted } from '../language/clauses.ts';
import { awaited, goesOn } from '../language/nominal.ts';
import { type Actors, predicateOf } from '../language/predicate.ts';
import type { Span } from '../record.ts';
import { ofAll } from './assign.ts';
import type { ItemInput } from './item-input.ts';
import { calls, isMany, isOpening, isUmbrella, isVague } from './lead.ts';
import { adverbial, consequence, granted, grants, listing, noMatter, personnel, single } from './matter-words.ts';
import { opens } from './opens.ts';
import { alike, besideTeller, piecesOf, tellsMatter, tellsOn } from './tellers.ts';

/** A clause that names a matter; `lead`: in the sentence that calls the meeting, which may only preview. */
export interface Found extends ItemInput {
  lead: boolean;
  /** It sums up, right after the meeting was called, what paragraphs of their own may tell of. */
  summary?: boolean;
  /** It learns what it does not name. */
  umbrella?: boolean;
}

/** `calling`: the sentence calls the meeting; `last`: the words of the clause that named the last matter, here or in the sentence before; `others`: somebody else told of a matter before. */
export function clausesOfSentence(
  sentence: Piece,
  from: number,
  actors: Actors,
  listed: boolean,
  earlier: string,
  headline: boolean,
  others: boolean,
): { items: Found[]; told: Found[]; forAll: Span[]; last: string; calling: boolean } {
  const [items, told, forAll]: [Found[], Found[], Span[]] = [[], [], []];
  const calling = isOpening(sentence.text);
  const lead = headline || calling;
  let open: Found | null = null;
  /** The meeting is the subject of what follows without one. */
  let active = listed;
  let last = earlier;
  /** What was counted is being listed. */
  let counted = false;
  let parallel = false;
  /** What the meeting pointed out or demanded: what follows in the sentence is what others are to do. */
  let remarked = false;
  // 会前，县长主持召开了县政府党组会议，集中学习了…: another meeting's.
  if (calling && besides.test(sentence.text)) return { items, told, forAll, last: earlier, calling: false };
  const pieces = piecesOf(sentence.text, actors);
  /** The piece up to which the object of an open clause is known to go on. */
  let until = -1;
  for (const [index, piece] of pieces.entries()) {
    const text = piece.text;
    counted = listing.test(text) || (counted && /《/.test(text));
    const start = from + piece.start;
    const end = start + text.length;
    const plain = unquoted(text);
    const said = index <= until ? null : predicateOf(plain, told.length > 0 ? besideTeller(actors) : actors);
    if (
      said &&
      opens(said, plain, active || (parallel && items.length > 0)) &&
      !(personnel.test(last) && !single.test(last) && single.test(text.replace(/^(?:会议|大会)/, '')))
    ) {
      open = null;
      last = said.about ? text : text.slice(said.verb.start);
      const listed = listing.test(pieces[index + 1]?.text ?? '');
      if (ofAll(text) && !listed) forAll.push({ start, end });
      else if (
        !noMatter.test(text) &&
        !adverbial.test(plain) &&
        !(consequence.test(text) && said.frame !== 'study') &&
        !(lead && isVague(text, piece.start > 0 || said.from > 0))
      ) {
        open = {
          number: null,
          heading: { start: start + said.from + joint(text.slice(said.from)), end },
          body: [],
          frame: said.frame,
          verb: { start: start + said.verb.start, end: start + said.verb.end },
          lead,
          umbrella: lead && isUmbrella(text),
        };
        items.push(open);
        until = index + awaited(text, pieces.slice(index + 1));
      }
      active = true;
    } else if (parallel && grants.test(text)) {
      open = { number: null, heading: { start, end }, body: [], lead };
      items.push(open);
    } else if (said?.frame === 'remark' && said.subject === 'meeting' && granted.test(text)) {
      open = { number: null, heading: { start: start + said.from, end }, body: [], lead: false };
      told.push(open);
      active = true;
    } else if (said && tellsMatter(said, text, plain)) {
      const before = pieces[index - 1];
      const whole =
        before && alike.test(plain.slice(said.actor.end)) && actors.isPerson(before.text) ? from + before.start : start + said.from;
      const sure = said.from > 0 || /代表/.test(text) || others || told.some(({ teller }) => teller);
      open = {
        number: null,
        heading: { start: whole + joint(text.slice(said.from)), end },
        body: [],
        lead: false,
        teller: {
          start: Math.min(whole, start + said.actor.start),
          end: start + said.actor.end,
          sure,
          office: actors.isOffice(text.slice(said.actor.start, said.actor.end)),
          body: said.subject === 'body' || /负责(?:人|同志)$/.test(text.slice(0, said.actor.end)),
        },
      };
      told.push(open);
      active = false;
    } else if (said && told.length > 0 && open === told.at(-1) && tellsOn(said, text, plain)) {
      const teller = told.at(-1)?.teller;
      open = { number: null, heading: { start, end }, body: [], lead: false, ...(teller && { teller: { ...teller, sure: true } }) };
      told.push(open);
    } else if (open && counted) open.body.push({ start, end });
    else if (open && (index <= until || (!said && goesOn(sentence.text.slice(open.heading.start - from, open.heading.end - from), text))))
      open.heading.end = end;
    else {
      open = null;
      remarked ||= said?.frame === 'remark' && !/^(?:会议)?(?:决定|同意)/.test(text);
      if ((said?.frame === 'convene' && !isMany(plain)) || calls(plain)) active = !remarked;
      else if (!said && plain.includes('了') && actors.meetingAt(plain, 0) > 0) active = true;
      else if (said?.frame === 'remark' || said?.subject === 'meeting')
        active = /^会议(?:决定|同意)/.test(text) || (active && /^(?:决定|同意)/.test(text));
    }
    parallel = /[；;]/.test(piece.mark);
  }
  return { items, told, forAll, last, calling };
}

const besides = /^(?:会议?[前后]|会议(?:开始|结束)[前后]|此前|之后)/;
/** 并, 还 before the verb of a later clause are no part of its heading. */
const joint = (clause: string): number => /^(?:并且?|还|同时)*/.exec(clause)?.[0].length ?? 0;
