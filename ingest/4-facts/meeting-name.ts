/**
 * The name of a meeting: body, number and kind, as a title or a sentence writes them.
 */
import { numeralClass, readNumber } from '../words/numerals.ts';
import { seriesAlias, seriesWords } from '../words/series.ts';
import { bodySuffix } from './names.ts';
import { leadingTerm, trailingTerm, withoutTermInside } from './terms.ts';

export const N = `[${numeralClass}]{1,6}`;

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
export function parseMatter(text: string): MeetingName | null {
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
  // 政府常务会议 is a kind, but 政府 belongs to the body's name.
  if (!found && series && head !== '' && word?.startsWith('政府')) bodyEnd = series.from + 2;
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
  start += leadingTerm(text.slice(start, end));
  end -= trailingTerm(text.slice(start, end));
  const value = withoutTermInside(text.slice(start, end));
  return end - start >= 2 && end - start <= 40 ? { from: start, to: end, value } : null;
}

/** What joins the names of meetings held together; 和 and 、 only before another number. */
export const together = /暨|(?<=会议|会)[和及、](?=[^和及、]{0,20}第[^次]{1,5}次)/;

/** What a paragraph about a resolution opens with; the day in it may be another meeting's. */
export const taken = /^会议(?:还|一致|经|以)?[^，。]{0,8}(?:决定|同意|通过|强调|指出|要求|认为|听取|审议|学习|传达|研究)/;
