/**
 * Verbs that open an item and the action they make. Ambiguous: 学习 inside 深入学习贯彻 is an exhortation, 研究 inside 研究所 a name; only the first verb of a heading counts.
 */
import type { Item } from '../record.ts';

/** In order: the earliest in the heading wins, at the same place the first listed. */
export const actionVerbs: readonly (readonly [string, Item['action']])[] = [
  ['听取并审议', 'deliberate'],
  ['听取和审议', 'deliberate'],
  ['听取审议', 'deliberate'],
  ['听取、审议', 'deliberate'],
  ['听取', 'hear'],
  ['审议', 'deliberate'],
  ['审定', 'deliberate'],
  ['初审', 'deliberate'],
  ['研究', 'deliberate'],
  ['讨论', 'deliberate'],
  ['协商通过', 'decide'],
  ['协商', 'deliberate'],
  ['酝酿', 'deliberate'],
  ['传达', 'study'],
  ['学习', 'study'],
  ['学法', 'study'],
  ['领学', 'study'],
  ['审查', 'deliberate'],
  ['审核', 'deliberate'],
  ['评议', 'deliberate'],
  ['通报', 'other'],
  ['说明', 'other'],
  ['决定', 'decide'],
  ['任免', 'decide'],
  ['任命', 'decide'],
  ['免去', 'decide'],
  ['票决', 'decide'],
  ['表决', 'decide'],
  ['选举', 'decide'],
  ['补选', 'decide'],
  ['确定', 'decide'],
  ['部署', 'other'],
  ['安排', 'other'],
  ['汇报', 'hear'],
  ['观看', 'study'],
  ['解读', 'study'],
];
/** After a name: he spoke. */
export const speaking =
  /^(?:同志|代表[^，。；]{2,16}|在会上|还|并|首先|最后|分别|就[^，。；]{1,40})?(?:强调|指出|要求|汇报|说明|作了?|通报|讲话|发言|表示|认为|宣读|解读|传达|领学|介绍|提出|主持并讲话|讲了|总结|部署|补充|做了?|讲解|安排|点评|表态|建议|报告|致辞|讲授|表态发言|提议)/;
