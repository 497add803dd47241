/** The clauses of a paragraph that name a matter of the meeting, and those in which somebody tells of one. */
import type { Para } from '../2-lines.ts';
import { clausesIn, type Piece, sentencesIn, unquoted } from '../language/clauses.ts';
import { goesOn, handsOn } from '../language/nominal.ts';
import { type Actors, type Predicate, predicateOf } from '../language/predicate.ts';
import type { Span } from '../record.ts';
import type { Frame } from '../words/frames.ts';
import { ofAll } from './assign.ts';
import type { ItemInput } from './item-input.ts';
import { calls, isMany, isOpening, isUmbrella, isVague } from './lead.ts';

/** A clause that names a matter; `lead`: in the sentence that calls the meeting, which may only preview. */
export interface Found extends ItemInput {
  lead: boolean;
  /** It learns what it does not name. */
  umbrella?: boolean;
}
/** Frames that make a clause a matter. */
export const matters: ReadonlySet<Frame> = new Set<Frame>(['hear', 'study', 'deliberate', 'pass', 'appoint', 'arrange', 'hold']);
/** What the meeting itself tells: 会议通报了…, 宣读了…; not 会议说明, 会议介绍. */
const announced = /^(?:通报|宣读)/;
const nothing =
  '(?:分管|各自|其他|其它|有关|相关|当前|下一?(?:步|阶段|个月|季度)|近期|今后一段时间)(?:有关|的|重要|重点|主要|工作)*(?:事项|事宜|工作|问题|情况|议题)?';
const noMatter = new RegExp(
  `(?:研究|讨论|审议|听取|通报|部署|安排|通过)了?${nothing}$|(?:就|对|围绕|针对)(?:${nothing}|[此该这其][^，]{0,12}?)(?:进行|作|做)了?[^，]{2,8}$|^会议(?:组织|开展|研究决定|研究认为)$|(?:研究|讨论|审议|通过|同意)了?[该此这][^，。；]{1,8}$|(?:如下|以下)(?:事项|议题)?[：:]?$|有关[^，。]{0,12}等(?:事项|工作)$|提交(?:本次|此次)?会议[^，。]{0,6}的(?:议案|议题|事项)$`,
);
/** What a study leads to is part of it: 研究我县贯彻落实意见. */
const consequence = /贯彻(?:落实|执行)?(?:意见|措施|举措|工作|方案|办法)$/;
/** Explains what is studied: it belongs to the study, and who does it brought it. */
const explains = /^(?:作|做)?了?[^，。；]{0,8}(?:解读|讲解|辅导|授课)|^领学/;
/** Says no more than that somebody spoke. */
const speech = /(?:讲话|(?<!汇报|交流)发言|致辞|动员|要求|安排|部署|点评|总结|答复|表态)$/;
/** Only says when: 听取汇报后, 审议过程中. */
const adverbial = /(?:后|之后|时|之际|期间|过程中|基础上|之前|以来)$/;
/** Single appointments belong to the clause that names the matter (通过了人事任免事项：任命…). */
const personnel = /(?:人事|任免|干部|辞职)/;
const single = /^(?:并|还)*(?:决定)?(?:任命|免去|接受|补选|增补|批准任命|同意)/;
/** After ；: a request granted is a matter of its own (；同意某局关于…的请示). */
const grants =
  /^(?:并|还)?(?:原则|一致)?(?:同意|批准)了?[^，。；]{2,40}关于[^，。；]{2,60}的?(?:请示|方案|意见|建议|报告|申请|事宜|议案|汇报)$/;
/** A request that the meeting grants without a word of dealing with it: a matter of its own, if none before was about it. */
const granted = /(?:同意|批准)了?[^，。；]{2,40}(?:关于|提出的|提交的|报送的)[^，。；]{2,60}(?:请示|方案|申请|议案|报告)$/;

/**
 * The clauses of one paragraph that name a matter, those in which somebody tells of one, and sentences about all of them. `called`: the
 * paragraph before called the meeting, so that it is the meeting's where it begins without a subject.
 */
export function clausesOfParagraph(
  para: Para,
  actors: Actors,
  listed: boolean,
  called = false,
): { items: Found[]; told: Found[]; forAll: Span[] } {
  const [items, told, forAll]: [Found[], Found[], Span[]] = [[], [], []];
  let before = '';
  const headline = para.text.length < 60 && !listed && !/[。；！？：]/.test(para.text);
  for (const sentence of sentencesIn(para.text)) {
    const at = para.from + sentence.start;
    const stop = para.from + sentence.end;
    const own = clausesOfSentence(sentence, at, actors, listed || (called && sentence.start === 0), before, headline, told.length > 0);
    before = own.last;
    const opened = [...own.items, ...own.told].sort((a, b) => a.heading.start - b.heading.start);
    for (const [index, item] of opened.entries()) {
      const next = opened[index + 1]?.heading.start ?? stop;
      if (item.heading.end < next) item.body.push({ start: item.heading.end, end: next });
    }
    forAll.push(...own.forAll);
    if (opened.length === 0 && own.forAll.length > 0) continue;
    if (opened.length === 0 && ofAll(sentence.text)) forAll.push({ start: at, end: stop });
    else if (opened.length === 0)
      [...items, ...told]
        .sort((a, b) => a.heading.start - b.heading.start)
        .at(-1)
        ?.body.push({ start: at, end: stop });
    items.push(...own.items);
    told.push(...own.told);
  }
  return { items, told, forAll };
}

/** `last`: the words of the clause that named the last matter, here or in the sentence before; `others`: somebody else told of a matter before. */
function clausesOfSentence(
  sentence: Piece,
  from: number,
  actors: Actors,
  listed: boolean,
  earlier: string,
  headline: boolean,
  others: boolean,
): { items: Found[]; told: Found[]; forAll: Span[]; last: string } {
  const [items, told, forAll]: [Found[], Found[], Span[]] = [[], [], []];
  const lead = headline || isOpening(sentence.text);
  let open: Found | null = null;
  /** The meeting is the subject of what follows without one. */
  let active = listed;
  let last = earlier;
  /** What was counted is being listed. */
  let counted = false;
  let parallel = false;
  /** What the meeting pointed out or demanded: what follows in the sentence is what others are to do. */
  let remarked = false;
  const pieces = clausesIn(sentence.text).flatMap((piece) => tellersIn(piece, actors));
  for (const [index, piece] of pieces.entries()) {
    const text = piece.text;
    counted = listing.test(text) || (counted && /《/.test(text));
    const start = from + piece.start;
    const end = start + text.length;
    const plain = unquoted(text);
    const said = predicateOf(plain, actors);
    if (
      said &&
      opens(said, plain, active || (parallel && items.length > 0)) &&
      !(personnel.test(last) && single.test(text.replace(/^(?:会议|大会)/, '')))
    ) {
      open = null;
      last = text;
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
          heading: { start: start + said.from, end },
          body: [],
          frame: said.frame,
          verb: { start: start + said.verb.start, end: start + said.verb.end },
          lead,
          umbrella: lead && isUmbrella(text),
        };
        items.push(open);
      }
      active = true;
    } else if (parallel && grants.test(text)) {
      open = { number: null, heading: { start, end }, body: [], lead };
      items.push(open);
    } else if (said?.frame === 'remark' && said.subject === 'meeting' && granted.test(text)) {
      open = { number: null, heading: { start: start + said.from, end }, body: [], lead: false };
      told.push(open);
      active = true;
    } else if (
      said?.frame === 'tell' &&
      said.subject !== 'none' &&
      said.subject !== 'meeting' &&
      !adverbial.test(plain) &&
      !speech.test(text) &&
      !noMatter.test(text) &&
      !explains.test(plain.slice(said.verb.start))
    ) {
      const sure = said.from > 0 || /代表/.test(text) || others || told.some(({ teller }) => teller);
      open = {
        number: null,
        heading: { start: start + said.from, end },
        body: [],
        lead: false,
        teller: {
          start: start + said.actor.start,
          end: start + said.actor.end,
          sure,
          body: said.subject === 'body' || /负责(?:人|同志)$/.test(text.slice(0, said.actor.end)),
        },
      };
      told.push(open);
      active = false;
    } else if (
      open &&
      (counted || handsOn(text) || (!said && goesOn(sentence.text.slice(open.heading.start - from, open.heading.end - from), text)))
    )
      open.heading.end = end;
    else {
      open = null;
      remarked ||= said?.frame === 'remark' && !/^(?:会议)?(?:决定|同意)/.test(text);
      if ((said?.frame === 'convene' && !isMany(plain)) || calls(plain)) active = !remarked;
      else if (said?.frame === 'remark' || said?.subject === 'meeting')
        active = /^会议(?:决定|同意)/.test(text) || (active && /^(?:决定|同意)/.test(text));
    }
    parallel = /[；;]/.test(piece.mark);
  }
  return { items, told, forAll, last };
}

/** 审议了五个报告，|分别是甲的《…》，乙的《…》: the list of what was counted. */
const listing = /^(?:分别[是为]|即|包括)/;

/** 院长甲作《…》、|主席乙作《…》: each who tells is one clause. */
function tellersIn(piece: Piece, actors: Actors): Piece[] {
  const cut = /(?<=[》告明])、/.exec(piece.text)?.index;
  if (cut === undefined || predicateOf(unquoted(piece.text.slice(0, cut)), actors)?.frame !== 'tell') return [piece];
  const rest = piece.text.slice(cut + 1);
  const next = predicateOf(unquoted(rest), actors);
  if (next?.frame !== 'tell' || next.subject === 'none' || next.subject === 'meeting') return [piece];
  const start = piece.start + cut + 1;
  return [
    { start: piece.start, end: start, text: piece.text.slice(0, cut), mark: '、' },
    ...tellersIn({ start, end: piece.end, text: rest, mark: piece.mark }, actors),
  ];
}

/** Whether a predicate names a matter of the meeting. Without a subject it is the meeting's where one was named before, or where it is said to be done. */
function opens({ frame, subject, done, verb, from, about }: Predicate, text: string, active: boolean): boolean {
  const own =
    matters.has(frame) || (frame === 'tell' && (about ? done && subject === 'meeting' : announced.test(text.slice(verb.start, verb.end))));
  // A verb alone (会议审议) names no matter.
  if (!own || (verb.end >= text.length - 1 && !about)) return false;
  if (subject === 'meeting') return true;
  return subject === 'none' && (active || from > 0 || (done && frame !== 'arrange' && frame !== 'hold'));
}
