/** Whom a matter is passed on to: 报市政府审批, 提请区人大常委会审议. */
import { findBodies } from './bodies.ts';

/** Whether `verb`, which stands at `at`, passes the matter on to `receiver`; `end` is what the receiver is to do, '' where it is not said. */
export function acceptable(text: string, at: number, verb: string, receiver: string, end: string): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  if (/(?:暂不|暂未|不再|不予|无需|不必|尚未|不)$/.test(before)) return false;
  if (
    verb === '报' &&
    (/[汇通申上呈填举情公预海简日]$/.test(before) || receiver === '' || /^[告送表名道]/.test(receiver) || /(?:告|一次|进度)/.test(receiver))
  )
    return false;
  // 听证结果报县政府: what comes of an order is told, the matter is not passed on.
  if (verb === '报' && end === '' && /(?:结果|进展|进度|情况|信息|名单|台账|数据|[办帮]法|措施)$/.test(before)) return false;
  if (/的$/.test(receiver) || receiver.startsWith('的') || /(?:提出|材料|意见|方案|报告)/.test(receiver)) return false;
  if (end === '' && !isReceiver(receiver)) return false;
  if (/^(?:本次|此次|我)?会议$/.test(receiver)) return false;
  return receiver.length >= 2 || (receiver === '' && /备案|审定|审批|批准/.test(end) && /提|呈|报/.test(verb));
}

/** The body or meeting of a receiver without what is said of it: 今日召开的|主席会议, 市政府|公布. */
export function receiverIn(part: string): string {
  const called = part.replace(/^.*(?:召开|举行)的/, '');
  const ends = findBodies(called).at(-1)?.to ?? 0;
  const rest = called.slice(ends);
  return ends > 0 && rest.length >= 2 && rest.length <= 6 && !/(?:会议|大会|全会|常委会|党委|党组)$/.test(called)
    ? called.slice(0, ends)
    : called;
}

/** The receivers of a phrase: split at 、 and where a joint stands between two bodies, never inside one (旗农牧和科技局). */
export function receivers(phrase: string): string[] {
  const parts: string[] = [];
  for (const part of phrase.split(/、|以及/)) {
    const at = /(?<=[局办委会院厅部府协大组室中心])[和及与](?=[一-龥]{0,4}?[省市县区州旗镇乡党人政])/.exec(part)?.index ?? -1;
    if (at > 0) parts.push(part.slice(0, at), part.slice(at + 1));
    else parts.push(part);
  }
  return parts;
}

/** Whether the words end like a body or a meeting that a matter can be passed on to. */
export function isReceiver(text: string): boolean {
  if (/^(?:有关|相关|各|上级|分管|主要)/.test(text) || /(?:市长|县长|领导|书记|主任)$/.test(text)) return false;
  return (
    findBodies(text).some((body) => body.to >= text.length - 10) ||
    /会$|会议$|^(?:学校|学院|集团|公司|总公司|党委|政府|人大|政协)$|(?:党委|政府|人大|政协|县委|市委|区委|省委)$/.test(text)
  );
}
