/**
 * People in the body: speakers by name, and those who are only mentioned (national leaders, 省委书记易炼红, appointed people, reporters).
 */
import { groupBy } from '../../cypher/group-by.ts';
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import type { Role } from '../record.ts';
import { officeEndingAt, officeGoesOn } from '../words/offices.ts';
import { nationalLeaders } from '../words/people.ts';
import { compoundSurnames } from '../words/surnames.ts';
import { speaking } from '../words/verbs.ts';
import { findAppointments, findAwarded } from './appointments.ts';
import { type Draft, sentence } from './draft.ts';
import type { Names } from './items.ts';
import { isListed, isName } from './names.ts';
import { officeBefore } from './office-before.ts';
import { findOrdered } from './ordered.ts';
import { type Found, readPeople } from './people.ts';
import { press } from './press.ts';
import { addPerson, isRead, rowOf } from './roster.ts';

const longestFirst = (names: readonly string[]): string[] => [...names].sort((a, b) => b.length - a.length).slice(0, 200);

/** All places where names already known stand in the flat text. Linear. */
export function findNames(view: View, known: Iterable<string>): Names[] {
  const groups = groupBy([...known], (name) => name.charCodeAt(0));
  const byFirst = new Map(Array.from(groups, ([first, names]) => [first, longestFirst(names)]));
  const found: Names[] = [];
  const { flat } = view;
  for (let at = 0; at < flat.length; at += 1) {
    const candidates = byFirst.get(flat.charCodeAt(at));
    const name = candidates?.find((one) => flat.startsWith(one, at));
    if (!name) continue;
    found.push({ from: at, to: at + name.length, text: name });
    at += name.length - 1;
  }
  return found;
}

const found = (view: View, from: number, to: number): Found => ({ value: view.flat.slice(from, to), span: rawSpan(view, from, to) });

/** Speakers and mentioned people; runs after roster and attendance. */
export function readMentions(view: View, sections: Sections, draft: Draft): void {
  orator(view, sections, draft);
  speakers(view, draft);
  leaders(view, draft);
  officials(view, draft);
  appointed(view, sections, draft);
  press(view, draft);
}

/** Who gave a speech: the line under its title, 县长　陶　然, perhaps in brackets or with the day. */
function orator(view: View, sections: Sections, draft: Draft): void {
  if (draft.kind !== 'speech') return;
  for (const para of sections.head.slice(1, 8)) {
    if (/^(?:同志们|各位|尊敬的)/.test(para.text)) return;
    const line = /^[（(]?([^，。：:；《》\d（）()]{2,40}?)[）)]?(?:[（(]?(?:19|20)\d\d年[^，。]{0,12})?$/.exec(para.text)?.[1];
    if (!line || /讲话|会议|工作|报告|全文|发布|来源/.test(line)) continue;
    const from = para.from + para.text.indexOf(line);
    const span = rawSpan(view, from, from + line.length);
    const { people, leftover } = readPeople(view.lists, span.start, span.end, !/[\s　]/.test(view.raw.slice(span.start, span.end)));
    const [person] = people;
    if (!person || people.length > 1 || leftover > 0) continue;
    addPerson(draft, person, 'speaker', person.name.span, span, 'speakers/orator');
    return;
  }
}

/** The mark of an item before its first word. */
const ordinal = /(?:^|\n)[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]$/;
/** 所作的关于…的报告, 受…委托作的说明, 关于…的汇报, 的汇报: what somebody said to the meeting. */
const reporting =
  /^(?:同志)?(?:受[^，。；]{2,20}委托)?(?:所)?(?:作|做)(?:了|的)?(?=[^。；]{0,70}(?:报告|汇报|说明|通报|讲话|发言|解读|介绍))|^(?:同志)?(?:代表[^，。；]{2,16})?(?:关于|就|对)[^。；]{2,80}?(?:汇报|报告|说明|通报|介绍|解读|讲话|发言)|^(?:同志)?的(?:情况|工作|专题|书面)?(?:汇报|报告|说明|通报|介绍|解读|发言)/;
const spoke =
  /^(?:同志)?(?:分别|先后|代表[^，。；]{2,16}|就[^，。；]{1,40})?(?:谈了?|交流了?|领学|带领学习|授课|辅导|解说|宣讲|回应|作(?:了)?(?:大会)?发言|进行了?(?:解读|讲解|汇报|说明|通报|领学|发言|专题辅导|辅导))/;

function speakers(view: View, draft: Draft): void {
  const known = new Map<string, Found | null>();
  for (const { name, title } of draft.people) if (title || !known.has(name.value)) known.set(name.value, title);
  const { flat } = view;
  const names = findNames(view, known.keys());
  for (const [index, { from, to: end }] of names.entries()) {
    // 陶然、田野分别就…作了说明: what the last of a list does, all do.
    const list = [{ from, to: end }];
    for (let next = names[index + 1]; next && list.length < 12 && /^[、和]$/.test(flat.slice(list.at(-1)?.to, next.from)); )
      next = names[index + list.push(next)];
    const to = list.at(-1)?.to ?? end;
    const before = flat.slice(Math.max(0, from - 1), from);
    const office = officeEndingAt(flat, from);
    const opens = before === '' || /[\n。，；：（(]/.test(before) || office > 0 || ordinal.test(flat.slice(Math.max(0, from - 6), from));
    const reported =
      /(?:听取了?|听取和审议了?|听取并审议了?|观看了?|根据|按照)$/.test(flat.slice(Math.max(0, from - 8), from)) &&
      reporting.test(flat.slice(to, to + 90));
    if ((!opens && !reported) || isRead(draft, rawSpan(view, from, to).start)) continue;
    const after = flat.slice(to, to + 60).replace(/^(?:同志)?(?:分别|先后|依次)(?=就|代表|对)/, '');
    const dialogue = /^[：:](?!\d)/.test(after) && /[\n]/.test(before || '\n');
    const told = (speaking.test(after) || spoke.test(after)) && !/^(?:提出的|同志?任|安排)/.test(after);
    if (!dialogue && !told && !(reporting.test(flat.slice(to, to + 90)) && (office > 0 || reported))) continue;
    const title = office > 0 ? officeBefore(view, from) : null;
    for (const [place, one] of list.entries())
      if (!isRead(draft, rawSpan(view, one.from, one.to).start))
        addPerson(
          draft,
          { name: found(view, one.from, one.to), title: place === 0 ? title : null },
          'speaker',
          rawSpan(view, one.from, one.to),
          sentence(view, one.from, one.to),
          'speakers',
        );
  }
}

function leaders(view: View, draft: Draft): void {
  const known = new Set(draft.people.map(({ name }) => name.value));
  for (const { from, to, text } of findNames(view, nationalLeaders)) {
    if (
      known.has(text) ||
      /^(?:新时代|外交|生态文明|强军|法治|经济|文化|思想|关于[^，。]{0,20}思想)/.test(view.flat.slice(to, to + 24)) ||
      /[（(]/.test(view.flat[to] ?? '')
    )
      continue;
    if (text.length === 2 && !/^(?:总理|委员长|主席|同志|副|书记|提出|作出|在|对|强调)/.test(view.flat.slice(to))) continue;
    const after = /^(?:总书记|国家主席|主席|总理|委员长|副总理)/.exec(view.flat.slice(to, to + 6))?.[0];
    const title = after ? found(view, to, to + after.length) : officeBefore(view, from);
    const row = rowOf(draft, text, 'mentioned');
    if (row && (row.title || !title)) {
      if (row.name.also.length < 20) row.name.also.push(rawSpan(view, from, to));
      continue;
    }
    addPerson(
      draft,
      { name: found(view, from, to), title },
      'mentioned',
      rawSpan(view, from, to),
      sentence(view, from, to),
      'mentions/leader',
    );
  }
}

const afterName =
  /^(?:同志)?(?:在|对|来|率|主持|出席|强调|指出|要求|肯定|充分|提出|作|就|关于|到|宣布|讲话|批示|书记|省长|市长|县长|的|等|同志|、|，|一行|调研|视察|深入|带队|任|分别|违规|违纪|涉嫌|严重|受贿|因病|负责(?!人|制)|总负责|牵头|包保|督办|具体|统筹|协调|担任|兼任|总协调|跟踪|负总责|组织)/;
/** What follows an office and is no name: particles, pronouns, verbs of action. */
const particle =
  /^[在就对还并也要的和以为从由将已不应须可是与及同两几各每该其这那本我他她此再又均把被让使到去负分兼所拟会主原下之一二三四五六七八九十第进开按根依因随]/;

/**
 * 省委书记袁家军在…, 县司法局局长司马缸就…作了解读, 常务委员甲、乙分别作了发言: an office, names, a verb. Whoever speaks is a speaker,
 * who only stands there is mentioned. Without a known surname only a verb of speaking proves the name.
 */
function officials(view: View, draft: Draft): void {
  const { flat } = view;
  const rows = new Map<string, Role[]>();
  for (const { name, role } of draft.people) rows.set(name.value, [...(rows.get(name.value) ?? []), role.value]);
  for (let at = 2; at < flat.length - 2; at += 1) {
    if (officeEndingAt(flat, at) < 2 || officeGoesOn(flat, at)) continue;
    // An office one speaks from as many do (代表, 委员) proves no name without a known surname.
    const bold = !/(?:代表|成员|总书记|专家|干部|[^务]委员|同志)$/.test(flat.slice(Math.max(0, at - 4), at));
    const named = namesAfter(flat, at, bold);
    if (!named || isRead(draft, rawSpan(view, at, at + 1).start)) continue;
    const title = officeBefore(view, at);
    // Who is studied did not speak here.
    const reach = Math.max(0, at - 40);
    const studied = /(?:学习|传达|贯彻|落实)[^，。；]{0,40}$/.test(flat.slice(reach, at)) && !/领学/.test(flat.slice(at, at + 20));
    const sentenceSoFar =
      flat
        .slice(Math.max(0, at - 160), at)
        .split(/[。\n]/)
        .at(-1) ?? '';
    const elsewhere =
      /召开|举行/.test(sentenceSoFar) ||
      (/^(?:省|中央|国务院|国家|全国)/.test(title?.value ?? '') && !/^(?:省|国)/.test(draft.meeting.body?.value ?? ''));
    const speaks = named.speaks && !studied && !(elsewhere && !named.names.some(({ from, to }) => rows.has(flat.slice(from, to))));
    for (const { from, to } of named.names) {
      const name = flat.slice(from, to);
      const had = rows.get(name) ?? [];
      if (speaks ? had.includes('speaker') : had.some((role) => role !== 'mentioned')) continue;
      addPerson(
        draft,
        { name: found(view, from, to), title },
        speaks ? 'speaker' : 'mentioned',
        rawSpan(view, from, to),
        sentence(view, from, to),
        speaks ? 'speakers' : 'mentions/official',
      );
    }
    at = (named.names.at(-1)?.to ?? at) - 1;
  }
}
/** After two characters a verb already: 严肃|所作的, 洪流|作的. */
const verbSoon = /^..(?:所[作做]|[作做](?:的|了|关于|《|[^，。]{0,6}(?:报告|说明|汇报|发言))|受[^，。]{1,10}|就|代表)/;
/** Words that follow an office and are no name. */
const common =
  /^(?:制|部|重要|意见|建议|精神|工作|情况|报告|讲话|指示|批示|大会|会议|关心|亲切|高度|明确|特别|再次|多次|最后|首先|随后|现场|书面|专题|口头|详细|具体|全面|重点|主要|充分|集中|逐一|依次|认真|深刻|系统|围绕|结合|代为|当场|带头|联合|统一|提案|议案|审议|视察|调研|履职|换届|选举|任期|岗位|职责|责任|制度|办法|方案)|(?:精神|工作|意见|建议|会议|讲话|批示|制度|报告|情况|任务)$/;
/** The names from `at` on and whether they speak; null where there is none. */
function namesAfter(flat: string, at: number, bold: boolean): { names: { from: number; to: number }[]; speaks: boolean } | null {
  const names: { from: number; to: number }[] = [];
  let from = at;
  for (let count = 0; count < 8; count += 1) {
    const stop = flat.slice(from, from + 14).indexOf('、');
    const piece = stop < 2 ? '' : flat.slice(from, from + stop);
    if (piece === '' || particle.test(piece) || common.test(piece) || !isListed(piece)) break;
    names.push({ from, to: from + stop });
    from += stop + 1;
  }
  const near = flat.slice(from, from + 14);
  const dot = near.search(/[·•・]/);
  const lengths =
    dot > 0
      ? [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((length) => length > dot + 1)
      : compoundSurnames.has(near.slice(0, 2))
        ? [4, 3]
        : verbSoon.test(near)
          ? [2]
          : [3, 2, 4, 5, 6, 7];
  for (const strict of [true, false])
    for (const length of lengths) {
      const name = near.slice(0, length);
      if (name.length < length || !(strict ? isName(name, true) : bold && isListed(name) && !particle.test(name) && !common.test(name)))
        continue;
      if (strict && length === 2 && /^(?:会议|主持|关于|任免|和|与|及|于|时)/.test(name)) continue;
      const after = flat.slice(from + length, from + length + 100);
      const speaks = (speaking.test(after) && !/^(?:提出的|安排|同志?任)/.test(after)) || spoke.test(after) || reporting.test(after);
      if (speaks || (strict && names.length === 0 && afterName.test(after)))
        return { names: [...names, { from, to: from + length }], speaks };
    }
  return null;
}

/** Appointed and dismissed people; the title is the office gained or lost. */
function appointed(view: View, sections: Sections, draft: Draft): void {
  const spans = [
    ...sections.zones.flatMap((zone) => [zone.heading, ...zone.body]),
    ...[...sections.head, ...sections.extras, ...sections.tail].map(({ from, to }) => ({ start: from, end: to })),
  ];
  for (const span of spans)
    for (const { person, office } of findAppointments(view, span))
      addPerson(draft, { name: person, title: office }, 'mentioned', person.span, person.context, 'mentions/appointed');
  for (const span of spans)
    for (const name of findOrdered(view, span))
      addPerson(
        draft,
        { name: found(view, ...name), title: null },
        'mentioned',
        rawSpan(view, ...name),
        sentence(view, ...name),
        'mentions/ordered',
      );
  for (const span of spans)
    for (const { name, title } of findAwarded(view, span))
      addPerson(
        draft,
        { name: found(view, ...name), title: title ? found(view, ...title) : null },
        'mentioned',
        rawSpan(view, ...name),
        sentence(view, ...name),
        'mentions/awarded',
      );
}
