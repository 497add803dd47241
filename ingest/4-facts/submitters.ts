/**
 * Submitters: who proposed a matter: 听取A关于…的汇报, 审议B提交的…, （C提请）, （汇报人：D）, 同意E提出的…, 由F解读.
 */
import type { View } from '../2-lines.ts';
import { agentsIn } from '../language/agents.ts';
import { clausesIn, sentencesIn, unquoted } from '../language/clauses.ts';
import { ledUpTo } from '../language/people/name-signs.ts';
import { splitPerson } from '../language/people/phrase.ts';
import { type Actors, predicateOf } from '../language/predicate.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';
import { findBodies } from './bodies.ts';
import { addOnce, type Noted, note } from './note.ts';
import { placesOf } from './places.ts';

export interface Submitters {
  submitters: Noted[];
  /** Named persons among them with their offices: they spoke. */
  persons: { name: Span; title: Span | null }[];
  /** Whether a body is the one that met: nobody brings a matter to itself. */
  isOwn: (name: string) => boolean;
}

/** Labels and brackets that name who brings a matter, and bodies at the head of a heading; all else is read by its clauses. */
const inHeading: readonly RegExp[] = [
  /[（(]([^（）()：:]{2,50}?)(?:负责|作)?(?:提请|提交|汇报|领学|报告|上会|提出|主讲|负责汇报|宣讲|讲解|起草|报送|主学|解读|传达|传达学习|辅导|授课|说明|通报|介绍|提案|提报|呈报|上报|拟定|主汇报|专题汇报)[）)]/g,
  /[（(](?:汇报人|汇报单位|汇报部门|提请单位|提交单位|汇报|报告人|提出单位|议题单位|提请部门|领学人|主讲人|责任单位|主汇报|领学|提报单位)[：:]([^（）()]{2,60})[）)]/g,
  /由([^，。；《》]{2,40}?)(?=(?:(?:作|进行|做)了?(?:专题|集中)?)?(?:解读|讲解|领学|授课|辅导|传达|宣讲))/g,
  /^(?:会议)?([一-龥、]{2,24}?)(?:汇报|提交|提请|申请|报请|(?<!工作)报告)(?=[^，。；]{2})/g,
];
const labelled: readonly RegExp[] = [/(?:汇报人|汇报单位|提请单位|汇报部门|提交单位)[：:]([^，。；\n（）()]{2,40})/g];
const inBody: readonly RegExp[] = [
  /由([^，。；《》]{2,40}?)(?=(?:(?:作|进行|做)了?(?:专题|集中)?)?(?:解读|讲解|领学|授课|辅导|传达|宣讲)|起草的|提出的|提交的)/g,
  /(?:^|[。\n])([^，。；《》：:]{2,30}?)(?=提请(?:会议)?(?:审议|审定|研究))/g,
];
/** Who only talks brings nothing. */
const talk = /(?:讲话|发言|致辞|动员|要求|部署|点评|总结|表态)$/;
/** What stands between a name and what it does: 受县政府委托, 联合. */
const between = /(?:解读|讲解|领学|汇报|提交|提请|起草|传达|受[^，。；]{2,20}委托|所?作的?|联合|共同|分别|的)$/;

/** Reads the submitters of one item from its heading, and from its body where the heading names none. */
export function readSubmitters(view: View, heading: Span, body: readonly Span[], actors: Actors): Submitters {
  const isOwn = (name: string): boolean => !actors.isNamed(name) && actors.meetingAt(name, 0) === name.length;
  const submitters: Submitters = { submitters: [], persons: [], isOwn };
  collect(view, heading, inHeading, submitters);
  // A label says it of the whole item, whoever spoke.
  for (const { start, end } of body)
    collectBy(view.flat.slice(start, end), labelled, (at, words) => parties(view, start + at, words, submitters));
  for (const span of body) if (submitters.submitters.length === 0) readTellers(view, span, actors, submitters);
  if (submitters.submitters.length === 0) for (const span of body) collect(view, span, inBody, submitters);
  return submitters;
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
      const words = clause.text.slice(said.actor.start, said.actor.end).replace(/同志$/, '');
      const start = at + said.actor.start;
      if (actors.isNamed(words)) named(view, { start, end: start + words.length }, submitters);
      else parties(view, start, words, submitters);
    }
}

/** 老干部|列席组: three characters without a surname are no reporter. */
const isLikely = (name: string): boolean => name.length !== 3 || ledUpTo(name, 0) > 0;

/** Adds somebody the record names elsewhere. */
function named(view: View, name: Span, { submitters, persons }: Submitters): void {
  addOnce(submitters, note(view, name.start, name.end, 'submitters/person'));
  persons.push({ name, title: null });
}

interface Party {
  span: Span;
  person: Submitters['persons'][number] | null;
}

/**
 * Adds the bodies and people of a phrase like 县水利局、县应急管理局 or 县农业局局长卞庄. `whole`: a body counts only where the words are nothing but
 * its name (成立某公司的请示 is not the company's).
 */
export function parties(view: View, from: number, phrase: string, submitters: Submitters, whole = false): void {
  const bodies = findBodies(view.flat, from, from + phrase.length, placesOf(view));
  const found: Party[] = [];
  let last = false;
  /** The body of an office that nobody is named with. */
  let behind: Span | null = null;
  let at = from;
  for (const part of phrase.split(/[、，,]|以及|(?<=[一-龥]{2})\s+(?=[一-龥]{2})|(?<=[局办委中心集团公司院科镇])[和及与](?=[^和及与])/)) {
    const start = view.flat.indexOf(part, at);
    at = start + part.length;
    const named = part
      .replace(/(?:等(?:[\d一二两三四五六七八九十]{1,3}个)?(?:部门|单位)?|同志|(?:有关|相关|主要|分管)*负责(?:人|同志)|分别)$/, '')
      .replace(between, '')
      .replace(between, '');
    // Somebody on behalf of another; not 代表资格审查委员会.
    const before = /^(.{2,}?)代表/.exec(named)?.[1] ?? '';
    const words = splitPerson(before, true)?.kind === 'name' ? before : named;
    // 县政府各位副县长: nobody by name.
    if (/各位|全体|在家/.test(words)) continue;
    // 某委员会主任委员、市人大常委会副主任蔡小琪: the office before goes with the name.
    if (endsInOffice(words) && splitPerson(words, true)?.kind !== 'name') {
      // 党政办公室主任: an office alone stands for its body, if nobody follows.
      const office = bodies.findLast(
        (one) => one.from === start && one.to < start + words.length && endsInOffice(view.flat.slice(one.to, start + words.length)),
      );
      last = office !== undefined;
      if (office) behind = { start: office.from, end: office.to };
      continue;
    }
    const lead = /^(?:了|会议|由|各自|分别|经|上述|以下)+/.exec(words)?.[0].length ?? 0;
    const core = words.slice(lead);
    if (core.length < 2 || /^(?:各|有关|相关|本|我|全(?!国)|其|该|上述|关于|会议)/.test(core)) continue;
    const body = bodies.find((one) => one.to === start + lead + core.length);
    // 城市建设办公室 is no Mr 公室: a whole body is never an office with a name.
    const person = body && body.from <= start + lead ? null : splitPerson(core, true);
    last = true;
    if (person?.kind === 'name' && isLikely(core.slice(...person.name))) {
      const name = { start: start + lead + person.name[0], end: start + lead + person.name[1] };
      const title = person.title ? { start: start + lead + person.title[0], end: start + lead + person.title[1] } : null;
      found.push({ span: name, person: { name, title } });
    } else if (body && !(whole && body.from > start + lead))
      found.push({ span: { start: Math.max(body.from, from), end: body.to }, person: null });
    else last = false;
  }
  if (last && found.length === 0 && behind) found.push({ span: behind, person: null });
  // 同意甲与乙签订《…》: what stands last brought the thing, or nobody here did.
  for (const { span, person } of last ? found : []) {
    if (!person && submitters.isOwn(view.flat.slice(span.start, span.end))) continue;
    addOnce(submitters.submitters, note(view, span.start, span.end, person ? 'submitters/person' : 'submitters/body'));
    if (person) submitters.persons.push(person);
  }
}
