/**
 * Verbs of presence and the role each gives: who stands before 主持召开 is in the chair, before 因公请假 away.
 */
import { matchesOf } from '../matches.ts';
import type { Role } from '../record.ts';

const meeting = '(?:了)?(?:本次|此次|全体|现场|调研)?(?:会议|活动)?(?:指导)?';
/** A noun behind the verb makes it part of a name for people: 列席代表, 参加单位. */
const whose = '(?!代表(?!会议)|人员(?!有|为|是|：|:)|单位|委员(?!会)|专家|嘉宾)';
/** What they did there besides: 并讲话, 并作总结讲话. */
const speech = '(?:并(?:在会上)?(?:作|做|发表)?(?:了)?(?:[一-龥]{0,4}(?:讲话|致辞|致词|发言)))?';
const votes = '(?:行使)?(?:投票|表决)权?';
const sentTo = `(?:出席|列席|参加|参会|${votes})`;
/** Who did not come, in any of the ways that is said. */
const not = '(?:(?:未|没)(?:能够?|有|曾|及时)?|无法|没法|不能|不克)';
/** Every verb of presence in a sentence. */
const presenceVerb = new RegExp(
  [
    '受[^。；]{2,40}?委托，?',
    `(?:(?:替|(?<![党人职教学青妇工团村居])代)(?:会|岗)|(?:代替?|代为|替)(?:其|他|她)?(?:出席|参加|参会|到会|列席)${meeting})`,
    `(?:应邀|特邀)(?:到会|出席|列席|参加)${whose}${meeting}${speech}`,
    '主持召开(?:了)?',
    `主持(?!了?另|工作|日常|全面|全盘|党务|行政|局|县|市|区|镇|人)(?:了)?(?:会议|本次会议|全体会议)?${speech}`,
    `因[^，。；、]{1,12}，?(?:书面)?委托(?=[^。；]{2,40}代(?:为|其)?${sentTo})`,
    `代(?:为|其)${votes}`,
    `${not}(?:(?:出席|参加|参与)(?!表决|投票|讨论|审议|研究|审查|第|该|本项)|列席|到会|参会|与会|到场)${meeting}`,
    `列席${whose}${meeting}${speech}`,
    `出席${whose}${meeting}${speech}`,
    '因[事病公故](?:请假|缺席)',
    '(?:请假|告假|缺席|缺会|缺勤)(?:会议)?',
    '(?<![落切扎真])实到(?![位处底])(?=[一-龥])(?![一-龥]{0,8}[\\d一二三四五六七八九十百]{1,5}[人名位]|人|会)',
    `(?:参加|参与)${whose}(?:了)?(?:本次|此次)?(?:会议|会)${speech}`,
    '(?:参加|参会|与会)(?=[。；，]|$)',
    `到会${speech}`,
    '在主席台(?:前排)?就[坐座]',
    '(?:(?:做|作|担任|负责)(?:会议)?|(?<!会|会议))记录(?=[。；，]|$)',
  ].join('|'),
  'g',
);
const roles: readonly (readonly [RegExp, Role])[] = [
  [/^受/, 'mentioned'],
  [/应邀|特邀/, 'invited'],
  [/主持/, 'chair'],
  [/^[未没无不因]|假|缺/, 'absent'],
  [/列席/, 'observer'],
  [/[代替]会|出席|参加|参会|到会|与会|参与|实到|就[坐座]|^代[为其]/, 'present'],
  [/记录/, 'recorder'],
];
/** The role a verb of presence gives. */
const roleOf = (word: string): Role | null => roles.find(([pattern]) => pattern.test(word))?.[1] ?? null;
/** The words of a verb that tell the role. */
export const roleWord = /代会|替会|应邀|主持|列席|出席|参加|到会|参会|与会|[请告]假|缺[席会勤]|到场|实到|记录|委托|就[坐座]|表决|投票/;
/** What tells that who came also spoke. */
const spokeThere = /并[^并]{0,8}(?:讲话|致辞|致词|发言)$/;
/** 出席会议的有：, 列席的还有: the list comes after the verb. */
const listed =
  /^(?:会议|本次会议)?(?:的|(?=领导|人员))(?:还)?(?:领导|同志|人员|单位|负责同志|有关人员|委员|代表|成员|常委)?(?:还|分别)?(?:有|是|为)?[：:]?/;

export interface Verb {
  start: number;
  end: number;
  word: string;
  role: Role;
  /** Whether it says that they spoke, too. */
  spoke: boolean;
  /** Where the list behind it begins, or null. */
  list: number | null;
}
const elsewhere = /^[^，。；]{2,36}(?:时|期间)(?:的|发表|强调|指出)/;
/** 拟参加, 应列席, 确保代表能够集中精力参加: who is to come was not there. */
const yetToCome = /[拟将须应可]$|(?:保证|确保|务必|必须|能够|要求|希望|动员|鼓励|引导)[^，。；、：]{0,30}$/;

/** 没有请假, 是否缺席: nobody was away by it. */
const notAway = /(?:没有?|未|并非|是否|不得|无需|无须|不用|不必)(?:有|曾)?$/;
/** What is quoted tells of another text, as in a note that puts minutes right. */
const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

/** The verbs of presence of a sentence, in order; offsets in it. */
export function verbsOf(text: string): Verb[] {
  const found: Verb[] = [];
  for (const { 0: word, index: start } of matchesOf(text, presenceVerb)) {
    const role = roleOf(word);
    const end = start + word.length;
    const opening = listed.exec(text.slice(end))?.[0] ?? '';
    const list = /[有是为：:]$/.test(opening) || word === '实到' ? end + opening.length : null;
    // 田野（列席）: a remark beside one of them.
    if (/[（(]$/.test(text.slice(0, start)) && /^[）)]/.test(text.slice(end))) continue;
    if (!role || (list === null && /^的/.test(text.slice(end)))) continue;
    // 出席某峰会时的讲话: what somebody said elsewhere.
    if (list === null && elsewhere.test(text.slice(end, end + 40))) continue;
    if (isQuoted(text, start) || (/^[请告]假|^缺/.test(word) && notAway.test(text.slice(Math.max(0, start - 6), start)))) continue;
    if (/^(?:参加|出席|列席)/.test(word) && yetToCome.test(text.slice(Math.max(0, start - 40), start))) continue;
    found.push({ start, end, word, role, list, spoke: spokeThere.test(word) });
  }
  return found;
}
