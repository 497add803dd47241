/**
 * Items of unnumbered prose: one for each clause in which the meeting deals with a matter (会议听取了…；审议通过了…) or somebody brings one before it
 * (会上，沈清通报了…).
 */
import type { Para, View } from '../2-lines.ts';
import { clausesIn, sentencesIn, unquoted } from '../language/clauses.ts';
import { type Actors, nobody, predicateOf } from '../language/predicate.ts';
import { actorsOf } from './actors.ts';
import { shared } from './alike.ts';
import type { Draft } from './draft.ts';
import type { ItemInput } from './item-input.ts';
import { isOpening, isStudy, isUmbrella, isVague, takenUp } from './lead.ts';
import { matters } from './matter-words.ts';
import { ordinalMatters } from './ordinal-matters.ts';
import { clausesOfParagraph } from './paragraph-matters.ts';
import { explainsDraft, meantBy, nearest, once, share, withoutPreviews, withoutRepeats } from './prose-items.ts';
import type { Found } from './sentence-matters.ts';

/** So many pairs of characters in common are no chance: two clauses of one meeting share names of bodies. */
const much = 4;
const longEnough = 8;

/** The items of unnumbered paragraphs, in order, each with the sentences that are about it. */
export function findClauses(view: View, paras: readonly Para[], draft: Draft): ItemInput[] {
  const actors = actorsOf(draft);
  const found: Found[] = [];
  const told: Found[] = [];
  /** Items opened since the last paragraph that opened none, and the paragraphs after them. */
  let group: Found[] = [];
  let rest: Para[] = [];
  const settle = (): void => {
    share(view, group, rest);
    rest = [];
  };
  const words = ({ heading }: Found): string => view.flat.slice(heading.start, heading.end);
  const listed = listedIn(paras);
  let called = false;
  let counted = 0;
  for (const para of paras) {
    const topics = ordinalMatters(para, counted);
    counted = topics.at(-1)?.number.value ?? 0;
    if (topics.length > 0) {
      group.push(...topics);
      found.push(...topics);
      continue;
    }
    if (para.text.length < longEnough || /^[（(].*[）)]$/.test(para.text)) continue;
    const own = clausesOfParagraph(para, actors, listed.has(para), called);
    called = own.items.length + own.told.length === 0 && isOpening(para.text);
    // What is granted is said of the matter that was named before, if one was.
    const granted = own.items.length === 0 && own.told.every((one) => !one.teller && takenUp(words(one), found.map(words), much));
    if (granted) {
      rest.push(para);
      continue;
    }
    if (rest.length > 0) {
      settle();
      group = [];
    }
    group.push(...own.items);
    found.push(...own.items);
    told.push(...own.told);
    for (const sentence of own.forAll)
      for (const item of meantBy(view.flat.slice(sentence.start, sentence.end), group)) item.body.push(sentence);
  }
  settle();
  const own = found.filter(({ lead }) => !lead).map(words);
  const headings = found.map(words);
  const spoken: Found[] = [];
  for (const one of told) {
    const matter = view.flat.slice(Math.max(one.teller?.end ?? 0, one.heading.start), one.heading.end);
    const explains = explainsDraft.test(matter);
    // What is granted or explained may have been named in the lead alone.
    // An office that nobody is named with (承办法官) brings nothing that was named before.
    const again = one.teller?.office
      ? headings.some((heading) => shared(matter, heading) > 0)
      : (explains || !one.teller?.sure) && takenUp(matter, one.teller && !explains ? own : headings, much);
    if (!again) spoken.push(one);
    else nearest(view.flat, matter, found)?.body.push(one.heading, ...one.body);
  }
  const dealt = [...found, ...spoken];
  const all = (dealt.length > 0 ? dealt : agreedTo(paras, actors)).sort((a, b) => a.heading.start - b.heading.start);
  return once(view.flat, withoutRepeats(view.flat, withoutPreviews(view.flat, all)));
}

/** Where no other matter is told of, what the meeting agreed to: 会议原则同意三个名单. */
function agreedTo(paras: readonly Para[], actors: Actors): Found[] {
  return paras.flatMap((para) =>
    sentencesIn(para.text).flatMap((sentence): Found[] => {
      const [clause] = clausesIn(sentence.text);
      const said = clause && predicateOf(unquoted(clause.text), actors);
      if (!clause || said?.frame !== 'remark' || said.subject !== 'meeting' || said.about) return [];
      const verb = { start: said.verb.start, end: said.verb.end };
      if (!/同意$/.test(clause.text.slice(verb.start, verb.end)) || clause.text.length < verb.end + 4) return [];
      const at = para.from + sentence.start;
      const heading = { start: at + said.from, end: at + clause.text.length };
      const body = [{ start: heading.end, end: para.from + sentence.end }];
      return [{ number: null, heading, body, lead: false, verb: { start: at + verb.start, end: at + verb.end } }];
    }),
  );
}

/** Paragraphs before the first numbered item that may name a study which only they name. */
const opened = 6;
/** The studies that stand only before the numbered items, whose headings are given: all else there previews them. */
export function findStudies(view: View, head: readonly Para[], headings: readonly string[], draft: Draft): ItemInput[] {
  const actors = actorsOf(draft);
  return head
    .slice(0, opened)
    .flatMap((para) => clausesOfParagraph(para, actors, false).items)
    .filter(({ heading }) => {
      const words = view.flat.slice(heading.start, heading.end);
      return isStudy(words) && !isVague(words, true) && !isUmbrella(words) && !takenUp(words, headings);
    });
}

/** Paragraphs of a list without numbers: short, side by side, each beginning with what the meeting does (研究…；通报…；). */
function listedIn(paras: readonly Para[]): ReadonlySet<Para> {
  const alike = paras.map(({ text }) => {
    const said = text.length <= 120 && !/[。；].+[。；]/.test(text) ? predicateOf(unquoted(text), nobody) : null;
    return said !== null && said.subject === 'none' && said.from === 0 && (matters.has(said.frame) || said.frame === 'tell');
  });
  return new Set(paras.filter((_, index) => alike[index] && (alike[index - 1] || alike[index + 1])));
}
