/**
 * When the meeting was: from the header block or the sentence that says it was held. A day without its year or month waits for the day
 * of issue; a day that the calendar lacks gives no date and a warning.
 */

import { flatOffset, rawSpan, type View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import { dayOf, daysBefore, lastNth, lastOn } from '../../language/calendar.ts';
import { findSession, writtenDates } from '../../language/dates.ts';
import { message } from '../../messages.ts';
import { readNumber } from '../../words/numerals.ts';
import type { Draft } from '../draft.ts';
import { note } from '../note.ts';
import type { Held } from './candidate.ts';
import { taken } from './candidates.ts';

/** A day that only the day of issue makes whole: 12月30日, 21日, 昨天. */
export interface DayClue {
  from: number;
  to: number;
  on: (issued: string) => string | null;
  /** MM-DD, where the month is written: the year of the meeting's name serves, too. */
  monthDay: string | null;
}
interface Spot {
  from: number;
  text: string;
}

/** Reads day and time of day; returns what waits for the day of issue. */
export function readTime(view: View, sections: Sections, held: Held | null, draft: Draft): DayClue | null {
  for (const spot of spotsOf(view, sections, held)) {
    const found = dayIn(spot);
    if (!found) continue;
    session(view, spot, found.to, draft);
    if (!draft.meeting.session) begun(view, sections, draft);
    if ('iso' in found) draft.meeting.date = note(view, spot.from + found.from, spot.from + found.to, 'meeting/date', found.iso);
    else if ('lacking' in found) impossible(view, spot.from + found.from, spot.from + found.to, draft);
    else return { ...found, from: spot.from + found.from, to: spot.from + found.to };
    return null;
  }
  if (held) session(view, { from: held.from, text: view.flat.slice(held.from, held.to) }, 0, draft);
  return null;
}

function impossible(view: View, from: number, to: number, draft: Draft): void {
  draft.messages.push(message('meeting/no-such-day', { day: view.flat.slice(from, to) }, rawSpan(view, from, to)));
}

function spotsOf(view: View, sections: Sections, held: Held | null): Spot[] {
  const time = sections.fields.find((field) => field.kind === 'time');
  const from = time ? flatOffset(view, time.value.start) : 0;
  const bare = sections.head.find(
    (para) => /^20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?[^。]{0,60}(?:\d[:：]\d\d|[上下]午|晚)/.test(para.text) && para.text.length < 60,
  );
  const opening = sections.head.find(
    (para) => /主持|召开|举行/.test(para.text) && para.text.length > 20 && !taken.test(para.text) && /月.{1,3}日/.test(para.text),
  );
  const said = held?.dated ? view.flat.slice(held.from, held.to) : '';
  return [
    ...(time && !otherDay(view.flat.slice(from, flatOffset(view, time.value.end)), said)
      ? [{ from, text: view.flat.slice(from, flatOffset(view, time.value.end)) }]
      : []),
    ...(held?.dated ? [{ from: held.from, text: view.flat.slice(held.from, held.to) }] : []),
    ...[opening, bare].flatMap((para) => (para ? [{ from: para.from, text: para.text.slice(0, 300) }] : [])),
    ...sections.head
      .filter(({ text }) => /会议|召开/.test(text) && /月/.test(text) && !taken.test(text))
      .map((para) => ({ from: para.from, text: para.text.slice(0, 200) })),
  ];
}

/** 日期：2020-07-06 17:59 above a page is when it was put up, where the text says that the meeting was held on 5月7日. */
function otherDay(field: string, said: string): boolean {
  const [own, told] = [writtenDates(field)[0]?.date, writtenDates(said)[0]?.date];
  return own !== undefined && told !== undefined && /\d[:：]\d\d$/.test(field) && own?.monthDay !== told?.monthDay;
}

type Day = { from: number; to: number } & ({ iso: string } | { lacking: true } | Pick<DayClue, 'on' | 'monthDay'>);

const dated = '(?=(?:上午|下午|晚上?|傍晚)|[，在至])';
const loose = new RegExp(`(?:^|[，）)电讯议会于在])(?:本月)?(?:(\\d{1,2})[日号]|([今昨前])[天日])${dated}`);

/** The first day that a stretch writes. */
function dayIn({ text }: Spot): Day | null {
  const first = writtenDates(text)[0];
  const near = loose.exec(text);
  // 新华社5月8日电…7日下午: the dateline is not the meeting's day.
  const dateline = first && /^[电讯]/.test(text.slice(first.to));
  if (first && !(dateline && near && near.index >= first.to)) {
    if (!first.date) return { from: first.from, to: first.to, lacking: true };
    const { iso, monthDay, from, to } = first.date;
    return iso ? { from, to, iso } : { from, to, monthDay, on: (issued) => lastOn(monthDay, issued) };
  }
  if (!near) return null;
  const written = near[0].replace(/^[，）)电讯议会于在]/, '');
  const from = near.index + near[0].length - written.length;
  const day = readNumber(near[1] ?? '');
  const ago = { 今: 0, 昨: 1, 前: 2 }[near[2] ?? ''] ?? 0;
  const stated = first?.date ?? null;
  const base = (issued: string): string | null => (stated ? (stated.iso ?? lastOn(stated.monthDay, issued)) : issued);
  return {
    from,
    to: from + written.length,
    monthDay: null,
    on: (issued) => {
      const by = base(issued);
      if (by === null) return null;
      return day === null ? daysBefore(by, ago) : lastNth(day, by);
    },
  };
}

const partOfDay = /(?:\d{1,2}[日号]|[今昨][天日])(?=上午|下午|晚|中午|早上)/;
/** 上午8时30分，会议正式开始: the hour in a sentence of its own. */
const beginning = /^(?=(?:上午|下午|晚上)[\d一二三四五六七八九十]{1,3}[时点:：][^，。]{0,6}，?(?:会议|大会)(?:正式|准时)?(?:开始|开幕))/;

function begun(view: View, sections: Sections, draft: Draft): void {
  const para = sections.head.find(({ text }) => beginning.test(text));
  if (para) session(view, { from: para.from, text: para.text.slice(0, 20) }, 0, draft);
}

function session(view: View, { from, text }: Spot, after: number, draft: Draft): void {
  const loosely = partOfDay.exec(text);
  const found = findSession(text, after) ?? (loosely ? findSession(text, loosely.index + loosely[0].length) : null);
  if (found) draft.meeting.session = note(view, from + found.from, from + found.to, 'meeting/session', found.value);
}

/** Gives the meeting the day that waited for the day of issue; without one it stays undated, unless its own name says the year. */
export function completeDate(view: View, clue: DayClue | null, draft: Draft): void {
  if (!clue) return;
  const named = /20\d\d/.exec(draft.meeting.title?.value ?? '')?.[0];
  const issued = draft.issued?.value;
  // 2026年第1次会议 was held that year, whenever its report was put up.
  const own = /(20\d\d)年第/.exec(draft.meeting.title?.value ?? '')?.[1];
  const byName = own && clue.monthDay ? dayOf(Number(own), clue.monthDay) : null;
  const byIssue = issued ? clue.on(issued) : named && clue.monthDay ? dayOf(Number(named), clue.monthDay) : null;
  const iso = byName && (!issued || byName <= issued) ? byName : byIssue;
  if (iso && own && !iso.startsWith(own)) return;
  if (iso) draft.meeting.date = note(view, clue.from, clue.to, 'meeting/date', iso);
  else if (issued || named) impossible(view, clue.from, clue.to, draft);
}
