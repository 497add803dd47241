/**
 * When and where the meeting was: from the header block or the first sentence; the year it lacks from the day of issue.
 */
import { flatOffset, type Para, type View } from '../2-lines.ts';
import type { Field, Sections } from '../3-sections.ts';
import type { Span } from '../record.ts';
import { type DateFound, findDates, findSession } from './dates.ts';
import { type Draft, note } from './draft.ts';
import { taken } from './meeting-name.ts';

const fieldText = (view: View, field: Field): { from: number; text: string } => {
  const from = flatOffset(view, field.value.start);
  return { from, text: view.flat.slice(from, flatOffset(view, field.value.end)) };
};

export function readTime(view: View, sections: Sections, opening: Para | undefined, draft: Draft): void {
  const time = sections.fields.find((field) => field.kind === 'time');
  const bare = sections.head.find(
    (para) => /^20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?[^。]{0,60}(?:\d[:：]\d\d|[上下]午|晚)/.test(para.text) && para.text.length < 60,
  );
  const spots = [
    time && fieldText(view, time),
    opening && { from: opening.from, text: opening.text },
    bare && { from: bare.from, text: bare.text },
  ];
  for (const para of sections.head)
    if (/会议|召开/.test(para.text) && /月/.test(para.text) && !taken.test(para.text))
      spots.push({ from: para.from, text: para.text.slice(0, 200) });
  for (const spot of spots) {
    const date: DateFound | undefined = spot && findDates(spot.text)[0];
    if (!spot || !date) continue;
    draft.meeting.date = note(view, spot.from + date.from, spot.from + date.to, 'meeting/date', date.iso ?? `????-${date.monthDay}`);
    const session = findSession(spot.text, date.to);
    if (session) draft.meeting.session = note(view, spot.from + session.from, spot.from + session.to, 'meeting/session', session.value);
    return;
  }
}

/** What stands behind 在 and is a time, a condition or who leads. */
const notPlace = /(?:[时际后前下中间上]|期间|以来|之初)$|^(?:全[省市县国区]|各|线上|我|本次|会|此)|主持|领导|部署|组织/;

export function readPlace(view: View, sections: Sections, opening: Para | undefined, draft: Draft): void {
  const field = sections.fields.find((one) => one.kind === 'place');
  if (field && field.value.end > field.value.start) {
    const { from, text } = fieldText(view, field);
    draft.meeting.place = note(view, from, from + text.length, 'meeting/place');
    return;
  }
  const room = '(?:会议室|会议厅|礼堂|报告厅|会堂|大厅|党员活动室|活动室|厅|大楼|中心|宾馆|酒店|会议中心|室|办公楼|馆|院|学校|楼)';
  const found = opening ? new RegExp(`在([^，。；：]{2,40}?${room})(?=主持|组织|举行|召开|，|开会)`).exec(opening.text) : null;
  // Where 召开 stands directly behind the place, its last word may be any: 在榕园召开, 在大桥项目部主持召开.
  const held =
    found ??
    /(?<![现正旨实存所])在([^，。；：“”《》\d的了在]{2,20}?)(?=主持召开|组织召开|召开|举行)/.exec(opening?.text.split('。')[0] ?? '');
  const span: Span | null =
    held && opening && (found || !notPlace.test(held[1] ?? ''))
      ? { start: opening.from + held.index + 1, end: opening.from + held.index + held[0].length }
      : null;
  if (span) draft.meeting.place = note(view, span.start, span.end, 'meeting/place');
  const bare = sections.head.find(
    (para) => para.text.length < 70 && /^20\d\d年\d{1,2}月\d{1,2}日/.test(para.text) && new RegExp(`${room}$`).test(para.text),
  );
  const after =
    bare &&
    /^20\d\d年\d{1,2}月\d{1,2}日(?:[（(]?星期.[)）]?|周.)?(?:上午|下午|晚上?)?(?:\d{1,2}[:：时点]\d{0,2}分?)?(?:[-—至]+\d{1,2}[:：]\d\d)?/.exec(
      bare.text,
    );
  if (!span && bare && after && bare.text.length > after[0].length + 2)
    draft.meeting.place = note(view, bare.from + after[0].length, bare.to, 'meeting/place');
}

/** Gives the meeting's date the year its sentence lacks, or takes the date away; needs the day of issue. */
export function completeDate(draft: Draft): void {
  const { date } = draft.meeting;
  if (!date?.value.startsWith('?')) return;
  const year = yearOf(draft, date.value.slice(5));
  if (year === null) draft.meeting.date = null;
  else date.value = `${year}-${date.value.slice(5)}`;
}

/** The year of publication, or the one before where the meeting would lie after it; else the year in the meeting's name. */
function yearOf(draft: Draft, monthDay: string): number | null {
  const issued = draft.issued?.value;
  if (issued) return Number(issued.slice(0, 4)) - (monthDay > issued.slice(5) ? 1 : 0);
  const named = /20\d\d/.exec(draft.meeting.title?.value ?? '');
  return named ? Number(named[0]) : null;
}
