/**
 * Verbs of presence and the role each gives: who stands before 主持召开 is in the chair, before 因公请假 away.
 */
import type { Role } from '../record.ts';

const meeting = '(?:了)?(?:本次|此次|全体|现场|调研)?(?:会议|活动)?(?:指导)?';
/** A noun behind the verb makes it part of a name for people: 列席代表, 参加单位. */
const whose = '(?!代表(?!会议)|人员(?!有|为|是|：|:)|单位|委员(?!会)|专家|嘉宾)';
/** Who did not come, in any of the ways that is said. */
const not = '(?:(?:未|没)(?:能够?|有|曾|及时)?|无法|没法|不能|不克)';
/** Every verb of presence in a sentence; made anew for each use, for it is global. */
export const presenceVerb = new RegExp(
  [
    '受[^。；]{2,40}?委托，?',
    `(?:(?:替|(?<![党人职教学青妇工团村居])代)(?:会|岗)|(?:代替?|代为|替)(?:其|他|她)?(?:出席|参加|参会|到会|列席)${meeting})`,
    `(?:应邀|特邀)(?:到会|出席|列席|参加)${whose}${meeting}`,
    '主持召开(?:了)?',
    '主持(?!了?另|工作|日常|全面|全盘|党务|行政|局|县|市|区|镇|人)(?:了)?(?:会议|本次会议|全体会议)?(?:并(?:讲话|作总结讲话|发言))?',
    `${not}(?:(?:出席|参加|参与)(?!表决|投票|讨论|审议|研究|审查|第|该|本项)|列席|到会|参会|与会|到场)${meeting}`,
    `列席${whose}${meeting}`,
    `出席${whose}${meeting}(?:并(?:讲话|致辞|发言))?`,
    '因[事病公故](?:请假|缺席)',
    '(?:请假|告假|缺席|缺会|缺勤)(?:会议)?',
    '(?<![落切扎真])实到(?![位处底])(?=[一-龥])(?![一二三四五六七八九十百]{1,5}[人名位]|人|会)',
    `(?:参加|参与)${whose}(?:了)?(?:本次|此次)?(?:会议|会)`,
    '(?:参加|参会|到会|与会)(?=[。；，]|$)',
    '到会',
    '在主席台(?:前排)?就[坐座]',
    '(?:(?:做|作|担任|负责)(?:会议)?|(?<!会|会议))记录(?=[。；，]|$)',
  ].join('|'),
  'g',
);
const roles: readonly (readonly [RegExp, Role])[] = [
  [/^受/, 'mentioned'],
  [/应邀|特邀/, 'invited'],
  [/主持/, 'chair'],
  [/^[未没无不]|假|缺/, 'absent'],
  [/列席/, 'observer'],
  [/[代替]会|出席|参加|参会|到会|与会|参与|实到|就[坐座]/, 'present'],
  [/记录/, 'recorder'],
];
/** The role a verb of presence gives. */
export const roleOf = (word: string): Role | null => roles.find(([pattern]) => pattern.test(word))?.[1] ?? null;
/** The words of a verb that tell the role. */
export const roleWord = /代会|替会|应邀|主持|列席|出席|参加|到会|参会|与会|[请告]假|缺[席会勤]|到场|实到|记录|委托|就[坐座]/;
/** 出席会议的有：, 列席的还有: the list comes after the verb. */
export const listed =
  /^(?:会议|本次会议)?(?:的|(?=领导|人员))(?:还)?(?:领导|同志|人员|单位|负责同志|有关人员|委员|代表|成员|常委)?(?:还|分别)?(?:有|是|为)?[：:]?/;
