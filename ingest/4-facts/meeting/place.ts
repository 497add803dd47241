/** Where the meeting was held: from the header block, the clause that says it was held, or a line of day and room. */
import { flatOffset, type View } from '../../2-lines.ts';
import type { Sections } from '../../3-sections.ts';
import type { Draft } from '../draft.ts';
import { note } from '../note.ts';
import type { Held } from './candidate.ts';

/** What stands behind 在 and is a time, a condition or who leads. */
const notPlace = /(?:[时际后前下中间上]|期间|以来|之初)$|^(?:全[省市县国区]|各|线上|我|本次|会|此)|主持|领导|部署|组织|^[了的]/;
const room = '(?:会议室|会议厅|礼堂|报告厅|会堂|大厅|活动室|厅|大楼|中心|宾馆|酒店|室|办公楼|馆|院|学校|楼)';
const inside = new RegExp(`在([^，。；：]{2,40}?${room})(?=主持|组织|举行|召开|，|开会)`);
const dayLine =
  /^20\d\d年\d{1,2}月\d{1,2}日(?:[（(]?星期.[)）]?|周.)?(?:上午|下午|晚上?)?(?:\d{1,2}[:：时点]\d{0,2}分?)?(?:[-—至]+\d{1,2}[:：]\d\d)?/;

/** Reads the place into the draft. */
export function readPlace(view: View, sections: Sections, held: Held | null, draft: Draft): void {
  const field = sections.fields.find((one) => one.kind === 'place' && one.value.end > one.value.start);
  const place = field
    ? { from: flatOffset(view, field.value.start), to: flatOffset(view, field.value.end) }
    : (said(view, held) ?? elsewhere(sections) ?? onLine(sections));
  if (place) draft.meeting.place = note(view, place.from, place.to, 'meeting/place');
}

type Stretch = { from: number; to: number };

/** The place in the clause, or elsewhere in its paragraph. */
function said(view: View, held: Held | null): Stretch | null {
  if (!held) return null;
  const { place } = held.clause;
  if (place && !notPlace.test(view.flat.slice(place.from, place.to))) return place;
  const spoken = inside.exec(held.para.text);
  const from = held.para.from + (spoken?.index ?? 0) + 1;
  return spoken?.[1] && !notPlace.test(spoken[1]) ? { from, to: from + spoken[1].length } : null;
}

/** 在市政府第二会议室召开会议, where the clause names no meeting. */
function elsewhere(sections: Sections): Stretch | null {
  for (const para of sections.head) {
    const found = /月.{1,3}[日号]/.test(para.text.slice(0, 40)) ? inside.exec(para.text.slice(0, 300)) : null;
    const from = para.from + (found?.index ?? 0) + 1;
    if (found?.[1] && !notPlace.test(found[1])) return { from, to: from + found[1].length };
  }
  return null;
}

/** 2021年11月22日上午 县政府二楼会议室, on a line of its own. */
function onLine(sections: Sections): Stretch | null {
  for (const para of sections.head) {
    if (para.text.length >= 70 || !new RegExp(`${room}$`).test(para.text)) continue;
    const after = dayLine.exec(para.text)?.[0].length ?? 0;
    if (after > 0 && para.text.length > after + 2) return { from: para.from + after, to: para.to };
  }
  return null;
}
