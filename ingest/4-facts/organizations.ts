/**
 * Organizations: every written form of a body that acts, is addressed or receives; not those that are only a place, or part of another meeting's name or of a title in 《》.
 */
import { flatOffset, rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import { TERM } from '../language/terms.ts';
import { strongSuffixes } from '../words/bodies.ts';
import { collective } from '../words/collectives.ts';
import { endsInOffice } from '../words/offices.ts';
import { type Body, findBodies } from './bodies.ts';
import type { Draft } from './draft.ts';
import { addOnce, type Noted, note, noteBody } from './note.ts';
import { bodiesOfOffice, kindAlone, offices } from './office-bodies.ts';
import { placesOf } from './places.ts';

const meetingAhead =
  /^(?:(?!召开|举行|主持|在|对|就|向|和|与|及|要|负责|提出|提交|关于|牵头|审议|研究|审定)[^，。；：、《》“”（）\n的]){0,22}?(?:会议|大会|全会|例会|座谈会|推进会|工作会|动员会|党代会|两会)/;
const officeAhead =
  /^(?:党组|党委)?(?:常务|第一)?(?:副)?(?:书记|主任|局长|县长|市长|区长|镇长|主席|常委|秘书长|部长|院长|检察长|政委|委员|党组成员|总经理|董事长|负责人|主要负责人)/;
const notActor =
  /^(?:[（(][^（）()]{2,20}[）)])?(?:[^，。；]{0,2})(?:[一二三四五六七八九十\d]{1,3}[楼号]|易地|迁建|新建|改扩建|扩建|改造|片|大院|大楼|办公楼|宿舍|会议室|门口|旧址|片区|项目(?!资金|经费|款)|工程(?!款|费|师|量|监理)|路段|地块|区块|周边|境内|辖区|广场|小区|礼堂|食堂|机关大院)/;

/** Another meeting is told of: 传达市委…会议精神. */
const passedOn = /(?:传达|学习|贯彻|落实)[^，。；\n]*$/;

/** Fills the organizations of the draft from its other facts and from the text. Runs last. */
export function readOrganizations(view: View, sections: Sections, bodies: readonly Body[], draft: Draft): void {
  const list: Noted[] = [];
  const copy = (from: Noted | null): void => {
    const cut = from && recut(view, from);
    if (cut) addOnce(list, { ...cut, rule: 'organizations', also: [] });
  };
  copy(draft.issuer);
  if (!/(?:街道|[镇乡])$/.test(draft.meeting.body?.value ?? '')) copy(draft.meeting.body);
  for (const one of draft.distribution) if (!collective.test(one.value) && !endsInOffice(one.value)) copy(one);
  for (const item of draft.items) {
    for (const one of [...item.submitters, ...item.tasks.map(({ actor }) => actor)])
      if (!draft.people.some(({ name }) => name.value === one.value)) copy(one);
    for (const one of item.forwarded_to) copy(withoutMeeting(view, one));
  }
  offices(view, draft, list);
  for (const { appointments } of draft.items)
    for (const { office } of appointments) {
      const from = flatOffset(view, office.span.start);
      for (const body of bodiesOfOffice(view.flat.slice(from, flatOffset(view, office.span.end))))
        addOnce(list, { ...note(view, from + body.from, from + body.to, 'organizations/office'), context: office.context });
    }
  const claimed = fieldSpans(view, sections);
  for (const one of draft.distribution) claimed.push({ start: flatOffset(view, one.span.start), end: flatOffset(view, one.span.end) });
  const bare = hasBareRoster(draft);
  const titles = draft.documents.flatMap(({ span, also }) => [span, ...also]);
  const titleAt = new Uint8Array(view.raw.length + 1);
  for (const { start, end } of titles) titleAt.fill(1, start, end);
  const title = draft.meeting.series ? draft.meeting.title?.span.end : undefined;
  for (const body of bodies) {
    const span = rawSpan(view, body.from, body.to);
    if (titleAt[span.start] || claimed.some(({ start, end }) => body.from >= start && body.to <= end)) continue;
    // 召开区委常委会: what ends the meeting's name is the meeting.
    if (span.end === title && span.start >= (draft.meeting.title?.span.start ?? 0)) continue;
    if (!acts(view, body, draft.meeting.body?.value ?? '', bare)) continue;
    addOnce(list, noteBody(view, body.from, body.to, 'organizations'));
  }
  for (const { short } of draft.aliases) if (/[局委办部院厅司团心会]$/.test(short.value)) copy(short);
  draft.organizations = list;
}

/** What another rule read as a body, from the left edge on that the words give it; null where an office is named. */
function recut(view: View, one: Noted): Noted | null {
  const [from, to] = [flatOffset(view, one.span.start), flatOffset(view, one.span.end)];
  if (endsInOffice(view.flat.slice(from, to)) && !findBodies(view.flat, from, to).some((body) => body.to === to)) return null;
  const body = findBodies(view.flat, from, to, placesOf(view)).find((found) => found.to === to);
  if (body && passedOn.test(view.flat.slice(from, body.from))) return null;
  return body && body.from > from ? { ...noteBody(view, body.from, to, one.rule), context: one.context } : one;
}

/** Whether the roster prints names without offices: then an office named in passing adds no body. */
function hasBareRoster({ people }: Draft): boolean {
  const roster = people.filter(({ name, role }) => name.rule.startsWith('roster') && role.value !== 'mentioned');
  return roster.length > 2 && roster.filter(({ title }) => !title).length * 2 > roster.length;
}

/** 市六届人大常委会 and 市人大常委会: one body, with its term or place or without. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(new RegExp(TERM, 'g'), '')) as [string, string];
  return b !== '' && (a.endsWith(b) || b.endsWith(a));
}

function acts(view: View, body: Body, met: string, bareRoster: boolean): boolean {
  const after = view.flat.slice(body.to, body.to + 30);
  const before = view.flat.slice(Math.max(0, body.from - 8), body.from);
  if (body.area) return false;
  if (/在$/.test(before) && /中心$/.test(body.text) && /^(?:[召举，]|主持|第)/.test(after)) return false;
  if (notActor.test(after) || /[“‘]$/.test(before)) return false;
  if (kindAlone.test(body.text) && (officeAhead.test(after) || /^(?:相关|有关|各|负责人)/.test(after))) return false;
  if (officeAhead.test(after) && !/^(?:负责人|主要负责人)/.test(after)) return !bareRoster;
  // 县政府|工作报告 is the report's name; 县法院|工作报告 says whose it is.
  if (/^(?:人民政府|政府)?常务会议/.test(after) && !strongSuffixes.has(body.text)) return true;
  if (/^工作(?:报告|[，。；、）（]|\n)/.test(after)) return !/[委府]$/.test(body.text);
  if (/^(?:工作|领导|书记|主要领导|干部|职工|大院|代表|委员|系统|组成人员)/.test(after) && !/^工作(?:专班|组|会)/.test(after))
    return /^(?:主要领导|代表)/.test(after);
  return !meetingAhead.test(after) || (isSame(body.text, met) && !passedOn.test(view.flat.slice(Math.max(0, body.from - 20), body.from)));
}

function withoutMeeting(view: View, one: Noted): Noted | null {
  const bare = /^(.*?(?:届)?.*?)(?:第[^，]{1,8}次)?(?:常务|全体|主任|主席)?(?:会议|全会|大会)$/.exec(one.value)?.[1];
  if (bare === undefined) return one;
  const body = findBodies(one.value).at(-1);
  // 第一次临时股东|大会: nobody but the meeting is named.
  if (!body && /次/.test(bare)) return null;
  const from = flatOffset(view, one.span.start);
  const length = body ? body.to : bare.length;
  return length >= 2 ? note(view, from, from + length, 'organizations') : null;
}

function fieldSpans(view: View, sections: Sections): { start: number; end: number }[] {
  return sections.fields.map(({ label, value }) => ({
    start: flatOffset(view, label.start),
    end: flatOffset(view, Math.max(label.end, value.end)),
  }));
}
