/**
 * The meeting: its name, body, kind and number; several held together; the number that stands on a line of its own.
 */
import type { Para, View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import { readNumber } from '../words/numerals.ts';
import { findDates } from './dates.ts';
import { type Draft, note } from './draft.ts';
import { nameOf, type Place } from './meeting-held.ts';
import { N, parseMeeting, parseTitle, taken, together } from './meeting-name.ts';
import { readPlace, readTime } from './meeting-time.ts';
import { bodySuffix } from './names.ts';

/** Reads the meeting into the draft. */
export function readMeeting(view: View, sections: Sections, draft: Draft): void {
  const { meeting } = draft;
  const opening =
    sections.head.find(
      (para) => /主持|召开|举行/.test(para.text) && findDates(para.text).length > 0 && para.text.length > 20 && !taken.test(para.text),
    ) ??
    sections.head.find((para) => /主持召开|主持了?会议/.test(para.text) && para.text.length > 20) ??
    sections.head.slice(0, 5).find((para) => /召开|举行/.test(para.text) && para.text.length > 30 && !taken.test(para.text));
  const place = nameOf(view, sections, opening);
  if (place) {
    const { at, name } = place;
    const title = view.flat.slice(at + name.from, at + name.to).replaceAll('\n', '');
    meeting.title = note(view, at + name.from, at + name.to, 'meeting/title', title);
    if (name.body) meeting.body = note(view, at + name.body.from, at + name.body.to, 'meeting/body', name.body.value);
    if (name.series) meeting.series = note(view, at + name.series.from, at + name.series.to, 'meeting/series', name.series.value);
    if (name.number) meeting.number = note(view, at + name.number.from, at + name.number.to, 'meeting/number', name.number.value);
  }
  if (place) readTogether(view, place, draft);
  if (opening && (!meeting.body || /^全|(?:工作|活动|行动|项目|工程)$/.test(meeting.body.value))) convener(view, opening, draft);
  if (!meeting.number) issueNumber(view, sections, draft);
  readTime(view, sections, opening, draft);
  readPlace(view, sections, opening, draft);
}

/** The further meetings of a title like 县政府第3次常务会议暨党组会议; where one names no body, the first one's is meant. */
function readTogether(view: View, { at, name }: Place, draft: Draft): void {
  const title = view.flat.slice(at + name.from, at + name.to);
  const parts = title.split(together);
  if (parts.length < 2 || title.includes('\n')) return;
  let from = name.from;
  for (const [index, part] of parts.entries()) {
    const to = from + part.length;
    if (index === 0) draft.firstTitle = note(view, at + from, at + to, 'meeting/title');
    else {
      const other = parseMeeting(part) ?? parseTitle(part);
      const own = (span: { from: number; to: number }): [number, number] => [at + from + span.from, at + from + span.to];
      if (other?.series)
        draft.others.push({
          title: note(view, at + from, at + to, 'meeting/title'),
          // 党组 alone says no more than whose it is; 政府系统廉政 (工作会议) is no body.
          body:
            other.body && other.body.value.length > 2 && bodySuffix(other.body.value) > 0
              ? note(view, ...own(other.body), 'meeting/body', other.body.value)
              : draft.meeting.body,
          series: note(view, ...own(other.series), 'meeting/series', other.series.value),
          number: other.number ? note(view, ...own(other.number), 'meeting/number', other.number.value) : null,
        });
    }
    from = to + 1;
  }
  if (draft.others.length === 0) draft.firstTitle = null;
}

/** The body that called the meeting, where the meeting's name holds only its matter: 县禁烧工作领导小组在…召开全县禁烧工作联席会议. */
function convener(view: View, opening: Para, draft: Draft): void {
  const found = /(?:^|，)([^，。；：\d]{2,36}?)(?:在[^，。；]{2,30}?)?(?:组织|联合|主持)?召开/.exec(opening.text);
  const name = found?.[1];
  if (!found || !name || bodySuffix(name) === 0 || /长|书记|主任|主席|^(?:在|由)/.test(name)) return;
  const from = opening.from + found.index + found[0].indexOf(name);
  draft.meeting.body = note(view, from, from + name.length, 'meeting/convener');
}

const ownLine = new RegExp(
  `^(?:[〔［\\[（(]20\\d\\d[〕］\\]）)])?[（(〔【]?(?:20\\d\\d年)?(?:第)(${N})([次期号])[)）〕】]?(?:[（(]?总第.{1,8}期[)）]?)?$`,
);

function issueNumber(view: View, sections: Sections, draft: Draft): void {
  const lines = sections.head.slice(0, 12).flatMap((para) => {
    const found = ownLine.exec(para.text) ?? new RegExp(`纪要[（(]?(?:20\\d\\d年)?第(${N})([次期号])[)）]?$`).exec(para.text);
    return found ? [{ para, found }] : [];
  });
  const best = lines.find(({ found }) => found[2] === '次') ?? lines[0];
  const digits = best?.found[1] ?? '';
  const value = readNumber(digits);
  if (!best || value === null) return;
  const from = best.para.from + best.found.index + best.found[0].indexOf(`第${digits}`) + 1;
  draft.meeting.number = note(view, from, from + digits.length, 'meeting/number', value);
}
