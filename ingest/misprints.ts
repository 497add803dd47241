/**
 * Look-alikes that recognition puts for the words of presence and the signs of days: 末出席 for 未出席, 清假 for 请假, 2O21年12月3O曰. The rules
 * read a copy in which they are put right, character for character; each is told, for it turns who was there into who was not.
 */
import { isLabel } from './language/labels/label.ts';
import { namedRole, rosterRole } from './language/labels/roster-words.ts';
import type { Span } from './span.ts';
import { lookalikes } from './words/lookalikes.ts';

interface Slip {
  /** What stands there; each of its characters may be put right. */
  pattern: RegExp;
  right: Readonly<Record<string, string>>;
  /** Left out: always. */
  only?: (found: string, read: string) => boolean;
}
const digit: Readonly<Record<string, string>> = { O: '0', o: '0', Ｏ: '0', l: '1', I: '1', '|': '1' };
/** Blanks that pad a label. */
const pad = '[ 　]{0,8}';
const slips: readonly Slip[] = [
  {
    pattern: new RegExp(`(?<![周月年期季岁旬本学])末(?=${pad}(?:能${pad})?(?:出席|参加|参会|到会|到场|列席))`, 'gu'),
    right: { 末: '未' },
  },
  { pattern: /[清诸靖](?=假(?:[，。；、）]|$))/gmu, right: { 清: '请', 诸: '请', 靖: '请' } },
  { pattern: /(?<=请)暇/gu, right: { 暇: '假' } },
  {
    pattern:
      /(?<=因[事病公故]缺|[，。；][^，。；]{2,30}[出列缺])[度庶](?=\s{0,12}[会合公]议|[，。；])|(?<=[一-龥][出列缺])[度庶](?=\s{0,12}[会合公]议)/gu,
    right: { 度: '席', 庶: '席' },
  },
  { pattern: /(?<=[出列][席度庶]|主[持特恃侍])[合公](?=议(?!庭))/gu, right: { 合: '会', 公: '会' } },
  { pattern: /岀/gu, right: { 岀: '出' } },
  { pattern: /(?<=主)[特恃侍](?=召开|会议|了|。)/gu, right: { 特: '持', 恃: '持', 侍: '持' } },
  { pattern: /(?<![自知利律克])己(?=因|请假|出席|列席|参加|到会|提交|完成|审议|通过|印发)/gu, right: { 己: '已' } },
  { pattern: /(?<=[\d一二三四五六七八九十OolI])曰/gu, right: { 曰: '日' } },
  { pattern: /(?<![A-Za-z\d])[\dOoＯlI|]{1,4}(?=[年月日曰])/gu, right: digit },
  // Labels: the words before a colon at the head of a line or behind a blank or a mark.
  {
    pattern: new RegExp(
      `(?<=^|[\\s；。【（])[一-龥](?:${pad}[一-龥]){1,7}(?=[】\\]]?[ 　]*(?:[（(][^（）()\\n]{0,24}[）)])?[ 　]*[：:])`,
      'gmu',
    ),
    right: lookalikes,
    only: (found, read) => !isLabel(found) && rosterRole(read) !== null,
  },
  // The same without a colon, set off by a tab or a wide blank.
  {
    pattern: new RegExp(`^[ 　]*[一-龥](?:${pad}[一-龥]){1,3}(?=\\t|[ 　]{2})`, 'gmu'),
    right: lookalikes,
    only: (found, read) => !isLabel(found) && namedRole(read) !== null,
  },
];
const squash = (text: string): string => text.replace(/[ 　]+/gu, '');

export interface Mended {
  /** As long as the text. */
  text: string;
  /** Each word that was put right, with what it was taken for. */
  places: { span: Span; read: string }[];
}

/** The text with look-alikes put right; the text itself where there are none. Linear. */
export function mendMisprints(text: string): Mended {
  const places: Mended['places'] = [];
  let mended = text;
  for (const { pattern, right, only } of slips) {
    mended = mended.replace(pattern, (found, ...rest) => {
      const read = [...found].map((sign) => right[sign] ?? sign).join('');
      const at = rest.find((one) => typeof one === 'number') as number;
      if (read === found || (only && !only(squash(found), squash(read)))) return found;
      places.push({ span: { start: at, end: at + found.length }, read });
      return read;
    });
  }
  return { text: mended, places: places.sort((a, b) => a.span.start - b.span.start) };
}
