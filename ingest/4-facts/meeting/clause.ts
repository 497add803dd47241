/**
 * The clause that says a meeting was held: [dateline] [day] who [at a place] [in what way] 召开 what; or what [on a day] [at a place] 召开.
 */
const manner =
  '(?:成功|隆重|顺利|胜利|如期|正式|圆满|主持|组织|联合|共同|牵头|依法|专题|集中|再次|首次|连续|紧急|连夜|现场|[以用][^，]{2,8}(?:形式|方式))*';
const held = new RegExp(
  `(${manner})(?:(召开|举行|召集(?![^，。；]*召开)|闭幕|开幕|落幕|(?<=[会厅室堂院心楼议]|[日午])结束(?=$))(?:了|过)?|(?<=主持)(?:了|的)(?!会议|本次|此次))|(?<=次(?:[一-龥]{0,4})会议)(?=通过[）)]?$)`,
);

const day =
  '(?:(?:(?:19|20)\\d\\d年|今年|本年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号]|[今昨当前][天日]|近日|日前|连日来|(?:19|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}';
const hour =
  '(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?(?:上午|下午|晚上?|中午|早上|傍晚)?(?:\\d{1,2}(?:[:：]\\d\\d|[时点](?:\\d{1,2}分|半|整|许)?))?';
const when = `(?:${day})(?:至(?:${day}))?${hour}`;
/** A medium's name and its dateline, then a day: 新华社云州5月8日电, 本报讯, 松桦发布报道. */
const dateline = /^(?:[一-龥“”]{2,24}?(?:\d{1,2}月\d{1,2}日)电|[一-龥“”]{1,24}?讯(?![员息社飞号])|[一-龥]{2,20}?(?:报道|消息)[：:]?)/;
const leadingWhen = new RegExp(`^[在于]?${when}`);
const trailingWhen = new RegExp(`于?${when}$`);
/** What says that the meeting is yet to come, is another one, or is held time and again. */
const planned =
  /研究|决定|定于|将(?![一-龥]{0,4}[区县])|拟|计划|筹备|关于|建议|提请|提交|准备|要求|每[年月季周半]|适时|尽快|及时|择期|下[次步]|同意|按照|需要|推迟|延期|不得|可以|应当|传达|学习|贯彻|先后|(?:累计|共计?)$|以来|坚持|定期/;
/** Behind the verb: 召开前, 召开的…, 召开时. */
const notNow = /^(?:前|后|时(?!间)|的|期间|以来|之际|之前|之后|情况|有关|次数|地点|方案)/;

export interface Clause {
  /** Offsets in the text given. */
  subject: { from: number; to: number };
  place: { from: number; to: number } | null;
  /** Whether somebody is said to chair in the clause. */
  chaired: boolean;
  /** Whether a word of convening stands there; 主持了X会议 alone says less. */
  convened: boolean;
  /** Where what was held begins, behind the verb. */
  object: number;
  end: number;
}

/** The clause [from, to) of a text where it tells of a meeting that was held, else null. */
export function clauseOf(text: string, from: number, to: number): Clause | null {
  const clause = text.slice(from, to);
  const verb = held.exec(clause);
  if (!verb || notNow.test(clause.slice(verb.index + verb[0].length))) return null;
  const object = from + verb.index + verb[0].length;
  const chaired = verb[0].includes('主持') || clause.slice(0, verb.index).endsWith('主持');
  let [start, end] = [from, from + verb.index];
  for (const lead of [/^[（(【](?:[^（）()【】]{0,20}[）)】])?/, dateline, leadingWhen])
    start += lead.exec(text.slice(start, end))?.[0].length ?? 0;
  if (planned.test(text.slice(start, end))) return null;
  const at = /在((?:(?!在)[^，。；]){2,40})$/.exec(text.slice(start, end));
  const place = at ? { from: start + at.index + 1, to: end } : null;
  if (at) end = start + at.index;
  end -= trailingWhen.exec(text.slice(start, end))?.[0].length ?? 0;
  return { subject: { from: start, to: end }, place, chaired, convened: verb[0] !== '了' && verb[0] !== '的', object, end: to };
}

/** Where the words of a line begin behind a bracket, a dateline and a day. */
export function wordsStart(text: string): number {
  let start = /^[（(【](?:[^（）()【】]{0,20}[）)】])?/.exec(text)?.[0].length ?? 0;
  for (const lead of [dateline, leadingWhen, /^(?:关于|出席|参加)(?![^的]*的)/]) start += lead.exec(text.slice(start))?.[0].length ?? 0;
  return start;
}

/** The clauses of a stretch: parted by marks, and by a bracket that names reporters or a source. */
export function clausesOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  let start = from;
  for (const { index, 0: mark } of text
    .slice(from, to)
    .matchAll(/[，。；：！？\n|【】>›»]|[（(][^（）()]{0,40}(?:记者|通讯员|编辑|讯)[^（）()]{0,40}[）)]/g)) {
    if (from + index > start) clauses.push({ from: start, to: from + index });
    start = from + index + mark.length;
  }
  if (to > start) clauses.push({ from: start, to });
  return clauses;
}
