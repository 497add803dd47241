/**
 * Submitters: who proposed a matter: 听取A关于…的汇报, 审议B提交的…, （C提请）, （汇报人：D）, 同意E提出的…, 由F解读.
 */
import type { View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { findBodies } from './bodies.ts';
import { addOnce, type Noted, note } from './draft.ts';
import { isName, splitPerson } from './names.ts';
import { placesOf } from './places.ts';

export interface Submitters {
  submitters: Noted[];
  /** Named persons among them with their offices: they spoke. */
  persons: { name: Span; title: Span | null }[];
}

/** How a matter is proposed: X提交的…, X起草的…; X汇报. */
const bring = '(?:提交|提请|提出|起草|报送|呈报|上报|汇报|报告|拟定|编制|制定|呈送|代拟|所作|作|所提)';
const told = '(?:汇报|说明|介绍|通报|报告|解读|讲解|辅导|领学|授课|发言)';
/** 就…作了解读, 领学, 作辅导: group 1 stands before it. */
const tells = `(?=(?:就(?!各自|分管|自己|所分管)[^，。；]{2,40})?(?:领学|(?:作|进行|做)(?:了)?(?:专题|辅导|集中|情况|详细|重点)?(?:解读|讲解|辅导|授课|说明|汇报|介绍|通报)))`;
const inHeading: readonly RegExp[] = [
  new RegExp(
    `(?:听取并审议|听取审议|听取和审议|听取|审议|研究|讨论|协商|酝酿|审查|审定|通过|同意)了?([^，。；《》]{2,60}?)(?=《?关于|就[^，。；]{2,40}(?:作|所作|进行)|${bring}的|对[^，。；]{2,40}(?:的汇报|的说明)|的${told}$)`,
    'g',
  ),
  /[（(]([^（）()：:]{2,50}?)(?:负责|作)?(?:提请|提交|汇报|领学|报告|上会|提出|主讲|负责汇报|宣讲|讲解|起草|报送|主学|解读|传达|传达学习|辅导|授课|说明|通报|介绍|提案|提报|呈报|上报|拟定|主汇报|专题汇报)[）)]/g,
  /[（(](?:汇报人|汇报单位|汇报部门|提请单位|提交单位|汇报|报告人|提出单位|议题单位|提请部门|领学人|主讲人|责任单位|主汇报|领学|提报单位)[：:]([^（）()]{2,60})[）)]/g,
  /(?:、|以及|(?<=[局办委会院部司团心])和)([^、，。；《》]{2,40}?)关于[^，。；]{2,60}(?:报告|汇报|说明)/g,
  new RegExp(
    `(?:、|以及)([^、，。；《》]{2,30}?)(?=${bring}的(?:[^，。；、]{0,8}(?:《|报告|说明|意见)|[^，。；、《》]{2,24}(?:办法|细则|方案|规定|请示|规划|计划|预案|议案|草案|报告)))`,
    'g',
  ),
  /由([^，。；《》]{2,40}?)(?=(?:(?:作|进行|做)了?(?:专题|集中)?)?(?:解读|讲解|领学|授课|辅导))/g,
  /^(?:会议)?([一-龥]{2,16}?(?:局|办|委|中心|集团|公司|镇|街道|科|所|院|厅))(?:汇报|提交|提请|报告)/g,
];
const inBody: readonly RegExp[] = [
  new RegExp(`(?:同意|通过)(?:了)?(?:由)?([^，。；《》]{2,60}?)(?=关于|${bring}的|的(?:意见|建议|方案|请示|汇报))`, 'g'),
  new RegExp(`(?:审议|讨论|研究)(?:并[^，。；]{0,6})?了(?:由)?([^，。；《》]{2,60}?)(?=${bring}的)`, 'g'),
  /由([^，。；《》]{2,40}?)(?=(?:(?:作|进行|做)了?(?:专题|集中)?)?(?:解读|讲解|领学|授课|辅导)|起草的|提出的)/g,
  new RegExp(`(?:^|[。\\n])([^，。；《》：:]{2,30}?)${tells}`, 'g'),
  /，([^，。；《》：:]{2,20}?)(?=作(?:了)?(?:专题)?(?:解读|讲解|辅导))/g,
  /(?:^|[。\n])([^，。；《》：:]{2,30}?)(?=提请(?:会议)?(?:审议|审定|研究))/g,
  new RegExp(
    `(?:^|[。\\n])(?:会议)?听取了?([^，。；《》]{2,40}?)(?=关于|就[^，。；]{2,40}(?:作|所作|进行)|${bring}的|的?(?:情况|专题|有关|工作|专项|补充)?${told})`,
    'g',
  ),
  /(?:汇报人|汇报单位|提请单位|汇报部门|提交单位)[：:]([^，。；\n]{2,40})/g,
];
/** What stands between a name and what it does: 受县政府委托, 联合. */
const between = /(?:受[^，。；]{2,20}委托|所?作的?|联合|共同|分别|的)$/;

/** Reads the submitters of one item from its heading, and from its body where the heading names none. */
export function readSubmitters(view: View, heading: Span, body: readonly Span[]): Submitters {
  const submitters: Submitters = { submitters: [], persons: [] };
  collect(view, heading, inHeading, submitters);
  for (const span of body) {
    const text = view.flat.slice(span.start, span.end);
    const teller = /^([一-龥]{2,4})(?:汇报|通报)/.exec(text);
    if (teller?.[1] && submitters.submitters.length === 0 && isName(teller[1], true))
      addOnce(submitters.submitters, note(view, span.start, span.start + teller[1].length, 'submitters/teller'));
  }
  if (submitters.submitters.length === 0) for (const span of body) collect(view, span, inBody, submitters);
  return submitters;
}

function collect(view: View, span: Span, patterns: readonly RegExp[], submitters: Submitters): void {
  // 某公司（以下简称…）提出的: the short form is set aside.
  const text = view.flat
    .slice(span.start, span.end)
    .replace(/[（(]以下(?:简称|称)[^（）()]{0,30}[）)]/g, (alias) => '＿'.repeat(alias.length));
  for (const pattern of patterns) {
    for (const found of text.matchAll(pattern)) {
      const phrase = found[1] ?? '';
      parties(view, span.start + found.index + found[0].indexOf(phrase), phrase.replace(/＿+.*$/, ''), submitters);
    }
  }
}

/** Adds the bodies and people of a phrase like 县水利局、县应急管理局 or 县农业局局长卞庄. */
export function parties(view: View, from: number, phrase: string, submitters: Submitters): void {
  const bodies = findBodies(view.flat, from, from + phrase.length, placesOf(view));
  let at = from;
  for (const part of phrase.split(/[、，,]|以及|(?<=[局办委中心集团公司院科镇])[和及与](?=[^和及与])/)) {
    const start = view.flat.indexOf(part, at);
    at = start + part.length;
    const words = part
      .replace(/(?:等(?:\d+个)?(?:部门|单位)?|同志|负责人|主要负责人|分别|代表[^、]*)$/, '')
      .replace(between, '')
      .replace(between, '');
    const lead = /^(?:了|会议|由|各自|分别|经|上述|以下)+/.exec(words)?.[0].length ?? 0;
    const core = words.slice(lead);
    if (core.length < 2 || /^(?:各|有关|相关|本|我|全|其|该|上述|关于|会议)/.test(core)) continue;
    const body = bodies.find((one) => one.to === start + lead + core.length);
    // 城市建设办公室 is no Mr 公室: a whole body is never an office with a name.
    const person = body && body.from <= start + lead ? null : splitPerson(core, true);
    if (person?.kind === 'name') {
      const name = { start: start + lead + person.name[0], end: start + lead + person.name[1] };
      addOnce(submitters.submitters, note(view, name.start, name.end, 'submitters/person'));
      submitters.persons.push({
        name,
        title: person.title ? { start: start + lead + person.title[0], end: start + lead + person.title[1] } : null,
      });
      continue;
    }
    if (!body) continue;
    addOnce(submitters.submitters, note(view, Math.max(body.from, from), body.to, 'submitters/body'));
  }
}
