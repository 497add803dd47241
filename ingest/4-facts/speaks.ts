/** What is said of a person in a sentence: whether they speak, to this meeting or elsewhere, and with whom. */
import type { Person } from '../language/people/notes.ts';
import type { Role } from '../record.ts';
import { nationalLeaders } from '../words/people.ts';
import { speaking } from '../words/verbs.ts';
import type { Draft } from './draft.ts';

/** 所作的关于…的报告, 受…委托作的说明, 关于…的汇报, 的汇报: what somebody said to the meeting. */
const reporting =
  /^(?:同志)?(?:受[^，。；]{2,20}委托)?[，,]?(?:(?:在|向|对)[^，。；]{1,40}?)?(?:所)?(?:作|做)(?:了|的)?(?=[^。；]{0,70}(?:报告|汇报|说明|通报|讲话|发言|解读|介绍|动员|总结|部署))|^(?:同志)?(?:代表[^，。；]{2,30})?[，,]?(?:关于|就|对|针对|向)[^。；]{2,80}?(?:汇报|报告|说明|通报|介绍|解读|讲解|讲话|发言|部署|安排|要求|意见)|^(?:同志)?的(?:情况|工作|专题|书面)?(?:汇报|报告|说明|通报|介绍|解读|发言)/;
const spoke =
  /^(?:同志)?(?:分别|先后|则|也|代表[^，。；]{2,30}|就[^，。；]{1,40}|列席会议并|出席会议并|并|在会上|在[^，。；]{0,6}(?:讲话|发言|总结)[中时])*(?:(?<=[中时])(?:就|从|客观|系统|全面|总结|回顾|分析)|说(?=[，：“])|强调|指出|要求|谈了?|交流了?|领学|带领学习|授课|辅导|解说|宣讲|回应|提出|赞成|反对|建议|补充|肯定了?|作(?:了)?(?:大会)?发言|作动员|致(?:贺|欢迎|闭幕|开幕)?[辞词]|进行了?[^，。；]{0,8}(?:解读|讲解|汇报|说明|通报|领学|发言|专题辅导|辅导|部署)|(?:传达|汇报|通报|说明|报告|介绍)了)/;
const notSpeaking = /^(?:提出的|同志?任|安排的|报告[》的]|说明[书》])/;
/** Whether what follows a person is what they say to the meeting. */
export const speaks = (after: string): boolean =>
  (speaking.test(after) || spoke.test(after) || reporting.test(after)) && !notSpeaking.test(after);

/** Whether two people are of one list; 县长陶然，副县长田野分别…: also over a comma. */
export const joins = (flat: string, from: number, to: number, next: number): boolean =>
  /^[、和及与]$/.test(flat.slice(from, to)) || (flat.slice(from, to) === '，' && /^(?:分别|先后|依次)/.test(flat.slice(next, next + 2)));
/** Who is studied, or stands in the account of another meeting, did not speak here; `held`: the sentence tells of this one. */
export function isElsewhere(before: string, person: Person, roles: Map<string, Set<Role>>, draft: Draft, held: boolean): boolean {
  if (/(?:学习|传达|贯彻|落实)[^，。；]{0,40}$/.test(before.slice(-44)) && !/领学/.test(before)) return true;
  const high = /^(?:省|中央|国务院|国家|全国)/.test(person.title?.value ?? '') && !/^(?:省|国)|全国/.test(draft.meeting.body?.value ?? '');
  if (nationalLeaders.includes(person.name.value)) return true;
  // Being named before is no presence.
  const present = [...(roles.get(person.name.value) ?? [])].some((role) => role !== 'mentioned');
  return ((!held && /召开|举行/.test(before.slice(-160))) || high) && !present;
}
