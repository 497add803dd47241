/**
 * Names: what looks like a person's name, and how a phrase splits into an office and a name.
 * How much is taken for a name hangs on the evidence: running prose asks for a surname; a labelled list or an office before it does not.
 */
import { areaSuffixes, fields, strongSuffixes, weakSuffixes } from '../../words/bodies.ts';
import { endsInOffice, officeEndingAt } from '../../words/offices.ts';
import { neverNames, notNames, transcribed } from '../../words/people.ts';
import { compoundSurnames, surnames } from '../../words/surnames.ts';

const fieldSet: ReadonlySet<string> = new Set(fields);
const han = /^[㐀-鿿豈-﫿\u{20000}-\u{3ffff}]+$/u;
const dotted = /^[㐀-鿿]{1,8}(?:[·•・.．‧∙][㐀-鿿]{1,8}){1,3}$/;
const dot = /[·•・.．‧∙]/;
const bodyLike = /[局办委科厅镇乡县区市司院]$/;
const wording =
  /[的了各等及〇零]|^(?:关于|以及|以上|以下|有关|会议|于是|经[研讨审]|向[全各]|全[县市区省体]|共\d)|(?:街道|负责人|会议|委会|大队|支队|科室)$/;
/** A level of government with a body or half an office behind it: 区委副, 县政府, 常务副. */
const levelWord = /^(?:[省市县区州镇乡旗党局院校工团][委府长]|党组|党工|常务|政府|人大|政协|分管|主要|第一|副)|副$/;

/** Whether a text begins with a surname and has a name's length. */
function surnameLed(text: string): boolean {
  if (compoundSurnames.has(text.slice(0, 2))) return text.length === 3 || text.length === 4;
  return surnames.has(text[0] ?? '') && (text.length === 2 || text.length === 3);
}

/** Names with dots, written whole: no office or body may end inside the first part. */
function isDotted(text: string): boolean {
  if (!dotted.test(text) || endsInOffice(text)) return false;
  for (let end = 2; end <= text.search(dot); end += 1)
    if (officeEndingAt(text, end) > 0 || /[局委办厅]/.test(text[end - 1] ?? '')) return false;
  return true;
}

/** Mongolian, Tibetan, Uyghur and like names written without dots: 乌云其其格, 达瓦次仁. */
const isTranscribed = (text: string): boolean => text.length >= 4 && text.length <= 8 && [...text].every((char) => transcribed.has(char));

/** Whether a text is an office, a body, a field of work or half of one. */
function isWorkWord(text: string): boolean {
  return fieldSet.has(text) || endsInOffice(text) || strongSuffixes.has(text) || levelWord.test(text);
}

/** Whether a squashed text may be a person's name; `strict` asks for a known surname (running prose). */
export function isName(text: string, strict: boolean): boolean {
  if (!strict) return isListed(text);
  if (text.length < 2 || text.length > 18) return false;
  if (isDotted(text)) return true;
  if (text.length > 4 || !han.test(text) || notNames.has(text) || wording.test(text) || isWorkWord(text)) return false;
  if (
    text.length >= 3 &&
    (fieldSet.has(text.slice(0, 2)) || bodyLike.test(text)) &&
    (weakSuffixes.has(text.at(-1) ?? '') || bodyLike.test(text))
  )
    return false;
  return surnameLed(text);
}

/** Whether a text may be a name where only a name can stand: in a labelled list, or between an office and a verb of presence. */
export function isListed(text: string): boolean {
  if (text.length < 2 || text.length > 18 || neverNames.test(text)) return false;
  if (isDotted(text)) return true;
  if (!han.test(text) || /[的了各]/.test(text) || endsInOffice(text) || strongSuffixes.has(text) || levelWord.test(text)) return false;
  if (text.length >= 3 && /[镇乡县区市村局委厅科股办处署]$/.test(text)) return false;
  if (surnameLed(text))
    return text.length < 3 || !(fieldSet.has(text.slice(0, 2)) && weakSuffixes.has(text.at(-1) ?? '')) || text.length > 3;
  if (compoundSurnames.has(text)) return true;
  if (bodySuffix(text) > 0 || /(?:街道|负责人|会议|委会)$/.test(text)) return false;
  return text.length <= 3 || isTranscribed(text);
}

/** How many characters of a body's suffix end at the end of `text`; 0 when it ends in none. */
export function bodySuffix(text: string): number {
  for (let length = Math.min(9, text.length - 1); length >= 2; length -= 1) if (strongSuffixes.has(text.slice(-length))) return length;
  if (
    text.length >= 3 &&
    (/(?:街道|[镇乡]|嘎查|苏木|大学|小学|中学|学校|总站|超市|酒店|协调组|纪检监察组|派驻组)$/.test(text) ||
      (text.length >= 4 && areaSuffixes.has(text.slice(-2))))
  )
    return 1;
  return text.length >= 2 && weakSuffixes.has(text.at(-1) ?? '') ? 1 : 0;
}
