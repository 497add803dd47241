/**
 * Submitters: who proposed a matter: 听取A关于…的汇报, 审议B提交的…, （C提请）, （汇报人：D）, 同意E提出的…, 由F解读.
 */
import { flatOffset, rawSpan, type View } from '../2-lines.ts';
import { agentsIn } from '../language/agents.ts';
import { clausesIn, sentencesIn, unquoted } from '../language/clauses.ts';
import { type Actors, predicateOf } from '../language/predicate.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';
import { addOnce, note } from './note.ts';
import { parties, type Submitters } from './parties.ts';

/** Labels and brackets that name who brings a matter, and bodies at the head of a heading; all else is read by its clauses. */
const inHeading: readonly RegExp[] = [
  /[（(]([^（）()：:]{2,50}?)(?:负责|作)?(?:提请|提交|汇报|领学|报告|上会|提出|主讲|负责汇报|宣讲|讲解|起草|报送|主学|解读|传达|传达学习|辅导|授课|说明|通报|介绍|提案|提报|呈报|上报|拟定|主汇报|专题汇报)[）)]/g,
  /[（(](?:汇报人|汇报单位|汇报部门|提请单位|提交单位|汇报|报告人|提出单位|议题单位|提请部门|领学人|主讲人|责任单位|主汇报|领学|提报单位)[：:]([^（）()]{2,60})[）)]/g,
  /由([^，。；《》]{2,40}?)(?=(?:(?:作|进行|做)了?(?:专题|集中)?)?(?:解读|讲解|领学|授课|辅导|传达|宣讲))/g,
  /^(?:会议)?([一-龥、]{2,24}?)(?:汇报|提交|提请|申请|报请|(?<!工作)报告)(?=[^，。；]{2})/g,
];
const beside: readonly RegExp[] = [/^([^，。；：:《》（）()]{3,40})[：:](?=.{4})/g, /[（(]([^，。；：:《》（）()]{3,60})[）)]。?$/g];
const labelled: readonly RegExp[] = [/(?:汇报人|汇报单位|提请单位|汇报部门|提交单位)[：:]([^，。；\n（）()]{2,40})/g];
const inBody: readonly RegExp[] = [
  /由([^，。；《》]{2,40}?)(?=(?:(?:作|进行|做)了?(?:专题|集中)?)?(?:解读|讲解|领学|授课|辅导|传达|宣讲)|起草的|提出的|提交的)/g,
  /(?:^|[。\n])([^，。；《》：:]{2,30}?)(?=提请(?:会议)?(?:审议|审定|研究))/g,
];
/** Who only talks brings nothing. */
const talk = /(?:讲话|发言|致辞|动员|要求|部署|点评|总结|表态)$/;
/** Reads the submitters of one item from its heading, and from its body where the heading names none. */
export function readSubmitters(view: View, heading: Span, body: readonly Span[], actors: Actors): Submitters {
  const isOwn = (name: string): boolean => !actors.isNamed(name) && actors.meetingAt(name, 0) === name.length;
  const submitters: Submitters = { submitters: [], persons: [], isOwn };
  collect(view, heading, inHeading, submitters);
  // 县水利局：关于…的请示, 关于…的汇报（县水利局）: bodies and nothing else, beside what they bring.
  const words = view.flat.slice(heading.start, heading.end);
  collectBy(words, beside, (at, bodies) => {
    if (actors.isBody(bodies)) parties(view, heading.start + at, bodies, submitters, true);
  });
  const before = submitters.submitters.length;
  // A label says it of the whole item, whoever spoke.
  for (const { start, end } of body)
    collectBy(view.flat.slice(start, end), labelled, (at, words) => {
      for (const [from, to] of apart(view, start + at, start + at + words.length))
        parties(view, from, view.flat.slice(from, to), submitters);
    });
  // Who speaks all the same spoke, and brought nothing.
  const spoken: Submitters = { submitters: [], persons: submitters.persons, isOwn };
  if (submitters.submitters.length > before) for (const span of body) readTellers(view, span, actors, spoken);
  for (const span of body) if (submitters.submitters.length === 0) readTellers(view, span, actors, submitters);
  if (submitters.submitters.length === 0) for (const span of body) collect(view, span, inBody, submitters);
  return submitters;
}

/** The names behind a label, parted by blanks, which the flat text has not: 汇报人：林栋 罗 山. A blank within a name parts single characters. */
function apart(view: View, from: number, to: number): [number, number][] {
  const { start, end } = rawSpan(view, from, to);
  const words = [...view.raw.slice(start, end).matchAll(/\S(?=\s+\S(?:\s|$))\s+\S|\S+/g)].map((found): [number, number] => {
    const at = flatOffset(view, start + found.index);
    return [at, at + found[0].replace(/\s/g, '').length];
  });
  const whole = words.some(([left, right]) => right - left < 2 || endsInOffice(view.flat.slice(left, right)));
  return whole ? [[from, to]] : words;
}

function collect(view: View, span: Span, patterns: readonly RegExp[], submitters: Submitters): void {
  // 某公司（以下简称…）提出的: the short form is set aside.
  const text = view.flat
    .slice(span.start, span.end)
    .replace(/[（(]以下(?:简称|称)[^（）()]{0,30}[）)]/g, (alias) => '＿'.repeat(alias.length));
  const add = (at: number, phrase: string, whole: boolean): void =>
    parties(view, span.start + at, phrase.replace(/＿+.*$/, ''), submitters, whole);
  for (const { start, text: words, whole } of agentsIn(text, patterns === inHeading)) add(start, words, whole);
  collectBy(text, patterns, (at, words) => add(at, words, false));
}

function collectBy(text: string, patterns: readonly RegExp[], add: (at: number, words: string) => void): void {
  for (const pattern of patterns)
    for (const found of matchesOf(text, pattern)) add(found.index + found[0].indexOf(found[1] ?? ''), found[1] ?? '');
}

/** The length of a number before a sentence: （二）. */
const numbered = (sentence: string): number => /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)])?/.exec(sentence)?.[0].length ?? 0;

/** Adds who tells the meeting of the matter in a heading or the paragraphs of an item: 方远就…作了说明, 骆宾受区政府委托作了报告. */
export function readTellers(view: View, span: Span, actors: Actors, submitters: Submitters): void {
  for (const sentence of sentencesIn(view.flat.slice(span.start, span.end)))
    for (const clause of clausesIn(sentence.text.slice(numbered(sentence.text)))) {
      const said = predicateOf(unquoted(clause.text), actors);
      // What the meeting demands of somebody is still to be told.
      if (said?.frame === 'remark') break;
      if (said?.frame !== 'tell' || said.subject === 'none' || said.subject === 'meeting' || talk.test(clause.text)) continue;
      const at = span.start + sentence.start + numbered(sentence.text) + clause.start;
      const words = clause.text.slice(said.actor.start, said.actor.end).replace(/(?<!负责)同志$/, '');
      const start = at + said.actor.start;
      if (actors.isNamed(words)) named(view, { start, end: start + words.length }, submitters);
      else parties(view, start, words, submitters);
    }
}

/** Adds somebody the record names elsewhere. */
function named(view: View, name: Span, { submitters, persons }: Submitters): void {
  addOnce(submitters, note(view, name.start, name.end, 'submitters/person'));
  persons.push({ name, title: null });
}
