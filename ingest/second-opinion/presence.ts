/** Which part in the meeting a sentence itself gives a person: the law "a mention is not presence", held against a model's word. */
import type { presenceRoles } from './question.ts';

export type PresenceRole = (typeof presenceRoles)[number];
interface Word {
  from: number;
  to: number;
  /** null: it speaks of no part in this meeting (拟出席, 参加开幕式), and still binds the name beside it. */
  role: PresenceRole | null;
}

const word =
  /(?<invited>(?:应邀|特邀)(?:到会|出席|列席|参加)?)|(?<absent>(?:未能?|没有?)(?:出席|列席|参加|到会|参会)|缺席|(?:因[事病公故])?请假)|(?<chair>主持)|(?<present>出席|参加|到会|参会)|(?<observer>列席)|(?<recorder>记录)/gu;
/** What is wished, ordered, planned or past is not said of this meeting. */
const unreal = /(?:不|拟|将|须|应|应当|可|可以|需|要|请|能|曾|准备|计划)$/u;
/** Occasions that are no meeting of this record, and 主持工作. */
const elsewhere = /^[^，。；、：:]{0,14}(?:仪式|活动|论坛|培训|典礼|工作|项目|比赛|考试|演练|调研|展会|博览会|座谈)/u;
const listFollows =
  /^(?:会议|本次会议|此次会议|会|人员|人|领导|同志|单位|委员)*(?:的(?:还|主要)?(?:领导|同志|人员)?(?:有|是|为|包括)[：:]?|[：:])/u;
/** Somebody is asked to; or acts for another (受张三委托，李四主持): the name beside it did not. */
const ordered = /(?:请|要求|责成|建议|安排|委托|让|派|推荐|推选)[^，。；、：:]{0,20}$/u;

function words(sentence: string): Word[] {
  return [...sentence.matchAll(word)].map(({ 0: found, index, groups }) => {
    const to = index + found.length;
    const after = sentence.slice(to);
    const named = Object.entries(groups ?? {}).find(([, part]) => part !== undefined)?.[0] as PresenceRole;
    const label = /^(?:人员|人|员|领导|会议人员)?[：:]/u.test(after);
    const ofMeeting = named === 'recorder' ? label || after === '' || /^[。；]$/u.test(after) : label || /会/u.test(sentence);
    const real = !unreal.test(sentence.slice(0, index)) && !elsewhere.test(after) && ofMeeting;
    return { from: index, to, role: real ? named : null };
  });
}

/**
 * The role the sentence gives the name at [from, to), with the place of the word that says so; offsets in the sentence.
 * null where it gives none. A list after the word (出席的有：A、B) belongs to it, any other name to the next word.
 */
export function roleSaid(sentence: string, from: number, to: number): { role: PresenceRole; from: number; to: number } | null {
  const all = words(sentence);
  const before = all.findLast((one) => one.to <= from);
  const after = all.find((one) => one.from >= to);
  const bound = before && listFollows.test(sentence.slice(before.to)) ? before : (after ?? before);
  if (!bound?.role) return null;
  const lead = sentence.slice(0, from);
  if (/^(?:同志)?的?委托/u.test(sentence.slice(to)) || ordered.test(lead)) return null;
  // 会议由A主持 tells; 由A主持召开专题会 is an order.
  if (/由[^，。；]{0,20}$/u.test(lead) && !/会议?[^，。；]{0,4}由[^，。；]{0,20}$/u.test(lead)) return null;
  return { role: bound.role, from: bound.from, to: bound.to };
}
