/**
 * Issuer, day of issue and scope (the place): from header fields, the masthead, a signature or a news source, never from prose.
 */
import { flatOffset, type Para, type View } from '../2-lines.ts';
import type { Field, Sections } from '../3-sections.ts';
import { findDates } from '../language/dates.ts';
import { type Draft, type Noted, note } from './draft.ts';
import { TERM } from './terms.ts';

const office =
  /(?:办公室|人民政府|委员会|管委会|党委|党工委|党组|局|政协|常委会|联合会|公司|集团|中心|融媒|融媒体|发布|日报|晚报|报社|电视台|网|政府|学校|学院|大学|医院|法院|检察院|街道办事处)$/;

function fieldNote(view: View, field: Field | undefined, rule: string): Noted | null {
  if (!field || field.value.end <= field.value.start) return null;
  const from = flatOffset(view, field.value.start);
  const to = flatOffset(view, field.value.end);
  return to > from ? note(view, from, to, rule) : null;
}

function dateNote(view: View, from: number, to: number, rule: string): Noted | null {
  const date = findDates(view.flat.slice(from, to))[0];
  return date?.iso ? note(view, from + date.from, from + date.to, rule, date.iso) : null;
}

/** Reads issuer, issued and, from them and the meeting's name, the scope. */
export function readIssuer(view: View, sections: Sections, draft: Draft): void {
  const by = (kind: Field['kind']): Field | undefined =>
    sections.fields.find((field) => field.kind === kind && field.value.end > field.value.start);
  draft.issuer = fieldNote(view, by('issuer'), 'issuer/field');
  const field = by('issued');
  if (field) draft.issued = dateNote(view, flatOffset(view, field.value.start), flatOffset(view, field.value.end), 'issued/field');
  masthead(view, sections, draft);
  source(view, by('source'), draft);
  closingBracket(view, [...sections.head, ...sections.tail, ...sections.extras], draft);
  dispatch(view, [...sections.head, ...sections.tail], draft);
  const published = by('published');
  const day = published
    ? dateNote(view, flatOffset(view, published.value.start), flatOffset(view, published.value.end), 'issued/published')
    : null;
  draft.issued ??= day;
  if (!draft.issued) {
    const line = sections.head.slice(0, 5).find((para) => para.text.length < 60 && /^[（(]?(?:19|20)\d\d[-年/.]/.test(para.text));
    const found = line && dateNote(view, line.from, line.to, 'issued/line');
    if (found && found.value !== draft.meeting.date?.value && !/[上下]午|星期|\d[:：]\d\d/.test(line.text)) draft.issued = found;
  }
  lastLine(view, sections, draft);
}

/** A day on a line of its own at the end. */
function lastLine(view: View, sections: Sections, draft: Draft): void {
  const line = [...sections.head, ...sections.extras, ...sections.tail].slice(-4).findLast((para) => {
    const date = para.text.length < 16 ? findDates(para.text)[0] : undefined;
    return date?.iso && date.to - date.from >= para.text.length - 2;
  });
  // The day under the title of a speech is the day it was given.
  const spoken = line && draft.kind === 'speech' && /^[（(]/.test(line.text) && sections.head.includes(line);
  if (line && !spoken) draft.issued ??= dateNote(view, line.from, line.to, 'issued/last');
}

/** 象山县人民政府办公室    2021年12月31日, on one line or on two. */
function masthead(view: View, sections: Sections, draft: Draft): void {
  const lines = [...sections.head, ...sections.tail].filter((para) => para.text.length <= 60);
  for (const [index, para] of lines.entries()) {
    const date = findDates(para.text).find(({ iso }) => iso !== null);
    const name = date && date.to >= para.text.length - 3 ? para.text.slice(0, date.from) : para.text;
    const whole = name.replace(/(?:印发|编印|编制|编写|印制|制发|整理|[编印制])$/, '');
    if (!office.test(whole) || whole.length < 4 || whole.length > 30 || /[，。：《]|关于|会议/.test(whole)) continue;
    const next = lines[index + 1];
    const nextDate = next && next.text.length <= 16 ? findDates(next.text)[0] : undefined;
    const dated = date?.iso ?? nextDate?.iso ?? null;
    if (!dated && draft.issuer) continue;
    if (!dated && index > 4) continue;
    if (!draft.issuer || (draft.issuer.rule === 'issuer/line' && dated))
      draft.issuer = note(view, para.from, para.from + whole.length, dated ? 'issuer/masthead' : 'issuer/line');
    if (dated && !draft.issued) {
      const [at, found]: [Para, typeof date] = date?.iso ? [para, date] : [next ?? para, nextDate];
      if (found?.iso) draft.issued = note(view, at.from + found.from, at.from + found.to, 'issued/masthead', found.iso);
    }
    if (dated) return;
  }
}

function source(view: View, field: Field | undefined, draft: Draft): void {
  if (!field) return;
  const from = flatOffset(view, field.value.start);
  const text = view.flat.slice(from, flatOffset(view, field.value.end));
  const name = /^[一-龥]{2,24}/.exec(text.replace(/(?:作者|记者|时间|发布(?:时间|日期|人|者|单位)|日期|编辑|浏览|点击).*$/, ''))?.[0];
  if (name && !draft.issuer && !/^(?:本站|原创|转载|网络|本网)/.test(name))
    draft.issuer = note(view, from, from + name.length, 'issuer/source');
  const paraEnd = view.flat.indexOf('\n', from);
  const lineStart = view.flat.lastIndexOf('\n', from) + 1;
  draft.issued ??= dateNote(
    view,
    Math.max(lineStart, from - 60),
    paraEnd < 0 ? view.flat.length : Math.min(paraEnd, from + 120),
    'issued/source',
  );
}

/** 兰渚区融媒体中心讯（记者 …）: the medium that reports, not 本报. */
function dispatch(view: View, paras: readonly Para[], draft: Draft): void {
  for (const para of paras) {
    const name = /^([一-龥]{3,20}?)(?:\d{1,2}月\d{1,2}日)?讯(?=[（(，：:]|[一-龥])/.exec(para.text)?.[1];
    if (draft.issuer || !name || !office.test(name) || /^(?:本|我)/.test(name)) continue;
    draft.issuer = note(view, para.from, para.from + name.length, 'issuer/dispatch');
  }
}

const sourceEnd = '(?=\\s|记者|通讯员|编辑|摄影|供稿|供图|\\d|[，、；：:／/）)])';
/** 来源：象山日报, anywhere in the bracket: what is called the source is one, whatever its name. */
const namedSource = new RegExp(`(?:来源|供稿|来稿)(?:单位)?[：:]([一-龥]{3,24}?)${sourceEnd}`);
/** The first words of the bracket, where they name an office. */
const firstSource = new RegExp(`^[（(]([一-龥]{3,24}?)${sourceEnd}`);
/** （松桦县融媒体中心 记者 寇淮 2019年3月7日） */
function closingBracket(view: View, paras: readonly Para[], draft: Draft): void {
  for (const para of paras) {
    if (!/^[（(].{4,70}[）)]$/.test(para.text)) continue;
    const name = namedSource.exec(para.text) ?? firstSource.exec(para.text);
    if (name?.[1] && (/[：:]/.test(name[0]) || office.test(name[1])) && !draft.issuer) {
      const from = para.from + name.index + name[0].length - name[1].length;
      draft.issuer = note(view, from, from + name[1].length, 'issuer/bracket');
    }
    // The day under the title of a speech is the day it was given.
    const spoken = draft.kind === 'speech' ? dateNote(view, para.from, para.to, 'meeting/bracket') : null;
    if (spoken) draft.meeting.date = draft.meeting.date ?? spoken;
    else draft.issued ??= dateNote(view, para.from, para.to, 'issued/bracket');
  }
}

const placePattern = new RegExp(
  `^(?:中共|在|(?:政协)?(?:${TERM})?|中国人民政治协商会议)?((?!第|县|市|区|省|镇|乡|州)[一-龥]{2,7}?(?:自治县|自治州|自治旗|新区|开发区|高新区|县|市|区|省|州|旗|镇|乡|街道))`,
);
/** Words of a headline that stand between a name and a bare level (万梅主持召开区政府…, 任命黄元生为县…): no place has them in its name. */
const spoken =
  /主持|召开|召集|举行|任命|任免|免去|决定|听取|审议|研究|传达|学习|讨论|部署|调研|检查|出席|参加|强调|要求|讲话|会见|表决|通过|同志|主任|书记|县长|市长|区长|省长|镇长|乡长|州长|局长|代表|委员|届|的/;
const notPlace = /^(?:各|全|本|我|政府|人民|关于|会议|中国|国家|新城|城|郊|园|社|小|老)/;

/** The place that scopes the record's names: issuer, then title and body, then the masthead's other lines. */
export function readScope(view: View, sections: Sections, draft: Draft): void {
  const spots: { from: number; text: string }[] = [];
  for (const value of [draft.issuer, draft.meeting.title, draft.meeting.body])
    if (value) spots.push({ from: flatOffset(view, value.span.start), text: value.value });
  for (const field of sections.fields) {
    if (!['issuer', 'title', 'source'].includes(field.kind)) continue;
    const from = flatOffset(view, field.value.start);
    spots.push({ from, text: view.flat.slice(from, flatOffset(view, field.value.end)) });
  }
  for (const para of sections.head.slice(0, 6)) if (para.text.length <= 40) spots.push({ from: para.from, text: para.text });
  for (const { from, text } of spots) {
    const found = placePattern.exec(text);
    const place = found?.[1];
    if (
      !found ||
      !place ||
      notPlace.test(place) ||
      spoken.test(place) ||
      view.flat.slice(from + found[0].length - place.length, from + found[0].length) !== place
    )
      continue;
    draft.scope = note(view, from + found[0].length - place.length, from + found[0].length, 'scope');
    return;
  }
}
