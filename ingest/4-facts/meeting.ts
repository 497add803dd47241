/**
 * The meeting: its name, body, kind and number from the title or the opening, its date, session and place from the header block or the first sentence.
 */
import type { Para, View } from '../2-lines.ts';
import { flatOffset } from '../2-lines.ts';
import type { Field, Sections } from '../3-sections.ts';
import type { Span } from '../record.ts';
import { numeralClass, readNumber } from '../words/numerals.ts';
import { seriesAlias, seriesWords } from '../words/series.ts';
import { type DateFound, findDates, findSession } from './dates.ts';
import { type Draft, note } from './draft.ts';
import { bodySuffix } from './names.ts';

const N = `[${numeralClass}]{1,6}`;
const numbered = new RegExp(`(?:(?:20\\d\\d年度?)?第(${N})次|第?${N}届第?(${N})次|20\\d\\d年第?(${N})次|(?<=人大|大会)(${N})次)`, 'g');
const kindAfter =
  /^(?:[（(][^（）()]{1,8}[）)])?[^，。；：“”《》\n（）]{0,24}?(?:会议|(?:全|常务|办公|联席|例|专题|局务|党委|党组|全体|推进|调度|协调|座谈)会(?!议))(?:暨[^，。；《》\n]{2,30}?(?:会议|大会|全会)|[和及、][^，。；《》\n]{0,20}第[0-9一二三四五六七八九十百]{1,5}次[^，。；《》\n]{0,16}?(?:会议|办公会(?!议)))?/;
const starts =
  /(?:讯(?![员息社])|(?:^|\n)在|召开了?|主持了?|举行了?|出席|列席|参加|关于印发|关于|印发|通过|组织|《|》|，|。|；|：|\n|“|”|（|）|\(|\)|!|！|、|:|,)/g;

export interface MeetingName {
  from: number;
  to: number;
  number: { from: number; to: number; value: number } | null;
  series: { from: number; to: number; value: string } | null;
  body: { from: number; to: number; value: string } | null;
}

/** The meeting a stretch of text names with its number, as offsets in `text`; null where there is none. */
export function parseMeeting(text: string): MeetingName | null {
  numbered.lastIndex = 0;
  for (let found = numbered.exec(text); found; found = numbered.exec(text)) {
    const after = kindAfter.exec(text.slice(found.index + found[0].length, found.index + found[0].length + 80));
    if (!after) continue;
    let from = 0;
    const before = text.slice(Math.max(0, found.index - 60), found.index);
    for (const cut of before.matchAll(starts)) from = cut.index + cut[0].length;
    from += Math.max(0, found.index - 60);
    return describe(text, from, found.index + found[0].length + after[0].length, found);
  }
  return null;
}

/** The meeting a title names without a number: 云岭县人民政府专题会议纪要. `text` is the title alone. */
export function parseTitle(text: string): MeetingName | null {
  const bare = text.replace(/(?:会议)?(?:纪要|记录|纪录)?(?:[（(].*)?$/, '');
  for (const candidate of [text.replace(/(?:纪要|记录|纪录)?(?:[（(].*)?$/, ''), bare]) {
    const series = seriesWords.find((word) => candidate.endsWith(word));
    if (series && candidate.length <= 40 && !/关于|[，。；《]/.test(candidate)) return describe(text, 0, candidate.length, null);
  }
  return null;
}

/** A meeting named after its matter alone: 关于解决…问题的专题会议纪要; no body. */
function parseMatter(text: string): MeetingName | null {
  const name = /^关于[^。；]{2,60}的([一-龥]{2,10})(?=纪要|记录|纪录)/.exec(text) ?? /^关于[^。；]{2,60}的([一-龥]{2,8}会议?)$/.exec(text);
  const kind = name?.[1]?.replace(/(?<=会议)(?:会议)?$/, '');
  if (!name || !kind || !seriesWords.includes(kind)) return null;
  const to = name[0].length;
  return { from: 0, to, number: null, series: { from: to - kind.length, to, value: seriesAlias[kind] ?? kind }, body: null };
}

function describe(text: string, from: number, to: number, found: RegExpExecArray | null): MeetingName {
  const title = text.slice(from, to);
  const main = title.split(together)[0] ?? title;
  const digits = found?.slice(1).find((part) => part !== undefined) ?? '';
  const value = readNumber(digits);
  const numberAt = found ? found.index + found[0].lastIndexOf(digits) : -1;
  const tailAt = found ? found.index + found[0].length - from : 0;
  const word =
    seriesWords.find((candidate) => main.endsWith(candidate) && main.length - candidate.length >= (found ? tailAt : 1)) ??
    seriesWords.find((candidate) => main.endsWith(candidate));
  let bodyEnd = found ? found.index : from + main.length - (word?.length ?? 0);
  let series = word ? { from: from + main.length - word.length, to: from + main.length, value: seriesAlias[word] ?? word } : null;
  const head = text.slice(from, bodyEnd);
  const rest = found ? text.slice(found.index + found[0].length, from + main.length) : '';
  if (/^[（(]?(?:扩大)?[)）]?会议$/.test(rest)) {
    const own = /(党组|常委会|常务委员会|党工委|党委|主席团|工委|董事会|领导小组|党支部|局务|党政联席|专题|常务)$/.exec(head)?.[1];
    const kind = own === '常务委员会' ? '常委会' : own;
    series = kind
      ? { from: from + main.length - rest.length, to: from + main.length, value: `${kind}会议` }
      : /(?:人民代表大会|人大|委员会)$/.test(head)
        ? { from: from + main.length - rest.length, to: from + main.length, value: '全体会议' }
        : series;
  }
  if (!found && series && /^党政|党组|党委/.test(series.value) === false && text.slice(from, bodyEnd) === '') series = null;
  if (!found && series && head !== '' && bodySuffix(head) === 0 && !/(?:党组|常委会|主席团|领导小组|指挥部|党委|党工委)$/.test(head))
    bodyEnd = from + leadingBody(head);
  // 委员会 belongs to the body's name; of a party's committee it also makes the kind.
  if (!found && word === '委员会会议' && series) {
    bodyEnd = series.from + 3;
    const party = /^中共/.test(title);
    series = { ...series, value: party ? (/工作$/.test(head) ? '党工委会议' : '党委会议') : series.value };
  }
  if (!found && series && /^(?:党组|党委|党工委|常委会)会议$/.test(series.value)) bodyEnd = series.from + (series.value.length - 2);
  return {
    from,
    to,
    number: value !== null && found ? { from: numberAt, to: numberAt + digits.length, value } : null,
    series,
    body: bodyOf(text, from, bodyEnd),
  };
}

/** Where the body ends in a name that goes on with a matter: 县政府|古镇消防提升工程; the whole where none opens it. */
function leadingBody(head: string): number {
  const found =
    /^[一-龥]{0,12}?(?:人民政府办公室|人民政府|政府办公室|政府办|政府|管理委员会|管委会|委员会|党工委|党委|党组|常委会|办事处|街道|[省市县区]委|指挥部|领导小组)(?=[一-龥]{2})/.exec(
      head,
    );
  return found && !/^[全各]/.test(found[0]) ? found[0].length : head.length;
}

function bodyOf(text: string, from: number, to: number): MeetingName['body'] {
  let [start, end] = [from, to];
  const written = text.slice(start, end);
  const year = /20\d\d年度?(?:第?)$/.exec(written);
  if (year) end -= year[0].length;
  const congress = /人大|人民代表大会|政协/.test(written);
  const term = new RegExp(`^第?${N}届`).exec(written);
  if (term && !congress) start += term[0].length;
  const late = new RegExp(`第?${N}届$`).exec(text.slice(start, end));
  if (late && late[0].length < end - start) end -= late[0].length;
  let value = text.slice(start, end);
  const middle = new RegExp(`^(.{2,12}?)第?${N}届(人民政府|政府)$`).exec(value);
  if (middle) value = `${middle[1]}${middle[2]}`;
  return end - start >= 2 && end - start <= 40 ? { from: start, to: end, value } : null;
}

/** What a paragraph about a resolution opens with; the day in it may be another meeting's. */
const taken = /^会议(?:还|一致|经|以)?[^，。]{0,8}(?:决定|同意|通过|强调|指出|要求|认为|听取|审议|学习|传达|研究)/;
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

/** What joins the names of meetings held together; 和 and 、 only before another number. */
const together = /暨|(?<=会议|会)[和及、](?=[^和及、]{0,20}第[^次]{1,5}次)/;

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
          // 党组 alone says no more than whose it is.
          body:
            other.body && other.body.value.length > 2
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

interface Place {
  at: number;
  name: MeetingName;
}
const placed = (at: number, name: MeetingName | null): Place | null => (name ? { at, name } : null);

/** 县交通运输局局务会议 / 纪要, 青柯市…常务委员会 / 第六十二次主任会议纪要: a title that goes over two lines. */
function titleOverLines(view: View, para: Para): Place | null {
  const before = view.paras[view.paras.indexOf(para) - 1];
  const halved = /^(?:会议)?(?:纪要|记录|纪录)$/.test(para.text) || new RegExp(`^第${N}次`).test(para.text);
  if (!halved || !before || before.text.length > 40 || /[，。：；《》\d]|年.*日/.test(before.text)) return null;
  const text = before.text + para.text;
  const name = parseMeeting(text) ?? parseTitle(text);
  if (!name) return null;
  // The flat text has a line break where the two meet.
  const seam = before.text.length;
  const move = <T extends { from: number; to: number }>(part: T): T => ({
    ...part,
    from: part.from < seam ? part.from : part.from + 1,
    to: part.to <= seam ? part.to : part.to + 1,
  });
  const moved = { number: name.number && move(name.number), series: name.series && move(name.series), body: name.body && move(name.body) };
  return { at: before.from, name: { ...move(name), ...moved } };
}

/** The meeting the opening says was held: 主持召开X, X在…举行; other meetings it names are not its own. */
function convened(opening: Para): Place | null {
  const sentence = opening.text.split(/(?<=。)/)[0] ?? '';
  const spots = [
    /(?:召开|举行)了?([^，。；：、]{4,60}?)(?=[，。；：、]|并|$)/g,
    /(?<=^|[，。：日午）)])([^，。；：、]{4,60}?)(?:在[^，。；：]{2,30}?)?(?:召开|举行)(?!会议)/g,
    /(?<=^|[，。：日午）)])([^，。；：、]{2,40}?)(?=(?:召开|举行)会议)/g,
  ];
  for (const [index, spot] of spots.entries())
    for (const found of sentence.matchAll(spot)) {
      const words = found[1] ?? '';
      const at = opening.from + found.index + found[0].indexOf(words);
      const name = index === 2 ? ownMeeting(words) : (parseMeeting(words) ?? parseTitle(words));
      if (name?.body) return { at, name };
    }
  return null;
}

/** 县委常委会召开会议: the body's name is all the name its meeting has. */
function ownMeeting(words: string): MeetingName | null {
  const kind = /(?:常委会|党组|党委|党工委|主席团)$/.exec(words)?.[0];
  if (!kind || words.length > 30 || /[的了]/.test(words)) return null;
  const body = { from: 0, to: words.length, value: words };
  return {
    from: 0,
    to: words.length,
    number: null,
    series: { from: words.length - kind.length, to: words.length, value: `${kind}会议` },
    body,
  };
}

function nameOf(view: View, sections: Sections, opening: Para | undefined): Place | null {
  const lines = sections.head.filter((para) => para.text.length <= 70);
  // The attached minutes of a notice come last; the title line of minutes before the opening before all others.
  const titled = lines.filter((para) => /(?:纪要|记录|纪录)$/.test(para.text.replace(/[（(].*$/, '')) && !/关于印发|通知$/.test(para.text));
  const found: Place[] = [];
  const take = (place: Place | null): void => {
    if (place) found.push(place);
  };
  for (const para of titled) take(titleOverLines(view, para));
  for (const para of titled) take(placed(para.from, parseMeeting(para.text)));
  const held = opening ? convened(opening) : null;
  if (held && !held.name.number) {
    // The meeting held has no number: one that the opening numbers is another, unless a line of the head numbers one of its kind.
    for (const para of lines) {
      const same = placed(para.from, parseMeeting(para.text));
      if (para !== opening && same?.name.series?.value === held.name.series?.value) take(same);
    }
    for (const para of titled) take(placed(para.from, parseTitle(para.text)));
    take(held);
  } else take(held);
  for (const para of [...(opening ? [opening] : []), ...lines]) take(placed(para.from, parseMeeting(para.text)));
  // 第十九次会议 alone is a name too, but one that says whose meeting it is says more.
  const named = found.find(({ name }) => name.body) ?? found[0];
  if (named) return named;
  for (const field of sections.fields) {
    if (field.kind !== 'title' && !(field.kind === 'topic' && field.word === '会议名称')) continue;
    const from = flatOffset(view, field.value.start);
    const text = view.flat.slice(from, flatOffset(view, field.value.end));
    const name = parseMeeting(text) ?? parseTitle(text);
    if (name) return { at: from, name };
  }
  for (const para of titled) {
    const name = parseTitle(para.text);
    if (name) return { at: para.from, name };
  }
  for (const para of sections.head.slice(0, 12)) {
    const name = parseMeeting(para.text);
    if (name) return { at: para.from, name };
  }
  for (const para of titled) {
    const name = parseMatter(para.text);
    if (name) return { at: para.from, name };
  }
  for (const para of [...lines, ...(opening ? [opening] : [])]) {
    const called = /(?:主持召开|召开了?|举行)([^，。；：]{2,40}?(?:会议|办公会|常务会|联席会|全会|座谈会|推进会))/.exec(para.text);
    const word = called?.[1];
    if (called && word) {
      const name = parseTitle(word);
      if (name) return { at: para.from + called.index + called[0].length - word.length, name };
    }
  }
  return null;
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

const fieldText = (view: View, field: Field): { from: number; text: string } => {
  const from = flatOffset(view, field.value.start);
  return { from, text: view.flat.slice(from, flatOffset(view, field.value.end)) };
};

function readTime(view: View, sections: Sections, opening: Para | undefined, draft: Draft): void {
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

function readPlace(view: View, sections: Sections, opening: Para | undefined, draft: Draft): void {
  const field = sections.fields.find((one) => one.kind === 'place');
  if (field && field.value.end > field.value.start) {
    const { from, text } = fieldText(view, field);
    draft.meeting.place = note(view, from, from + text.length, 'meeting/place');
    return;
  }
  const room = '(?:会议室|会议厅|礼堂|报告厅|会堂|大厅|党员活动室|活动室|厅|大楼|中心|宾馆|酒店|会议中心|室|办公楼|馆|院|学校|楼)';
  const found = opening ? new RegExp(`在([^，。；：]{2,40}?${room})(?=主持|组织|举行|召开|，|开会)`).exec(opening.text) : null;
  const span: Span | null =
    found && opening ? { start: opening.from + found.index + 1, end: opening.from + found.index + found[0].length } : null;
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
