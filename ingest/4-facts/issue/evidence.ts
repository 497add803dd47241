/**
 * Evidence for who issued a record and when. Each place where a record may say so gives what it finds with the weight of the place; the
 * heaviest is taken, of one weight the first.
 */
import { flatOffset, type View } from '../../2-lines.ts';
import type { Field, Sections } from '../../3-sections.ts';
import { findDates } from '../../language/dates.ts';
import { bodySuffix } from '../../language/people/names.ts';
import { type Noted, note } from '../note.ts';

export interface Evidence {
  of: 'issuer' | 'issued';
  weight: number;
  noted: Noted;
}

const medium =
  /(?:日报|晚报|晨报|时报|[一-龥]报|报社|电视台|电台|广播|融媒体?|融媒体中心|传媒|发布|宣传|新闻网?|[一-龥]网|在线|之声|通讯社|新华社|客户端|公众号|人大|政协)$/;
const office = /(?:管委会|党委|党工委|党组|政协|人大|联合会|公司|集团|中心|政府|学校|学院|大学|医院|法院|检察院|工会|街道办事处)$/;
/** What ends like an issuer and is a mark of the page: 此件公开发布, 本站原创. */
const none = /^(?:此件|本|我|该|原创|转载|网络|公开|主动|依申请|互联网|综合|未知|佚名|无$)|公开发布$|关于|会议|纪要$|通知$/;

/** Whether a phrase names who can issue a record: a body or a medium. */
export function isIssuer(name: string): boolean {
  if (name.length < 2 || name.length > 30 || none.test(name) || /[，。：《》\d]/.test(name)) return false;
  return medium.test(name) || office.test(name) || bodySuffix(name) > 0;
}

/** Evidence of an issuer: a stretch of the flat text. */
export const issuerAt = (view: View, from: number, to: number, weight: number, rule: string): Evidence => ({
  of: 'issuer',
  weight,
  noted: note(view, from, to, rule),
});

/** Evidence of the day of issue: the first whole day of a stretch. */
export function dayAt(view: View, from: number, to: number, weight: number, rule: string): Evidence[] {
  const date = findDates(view.flat.slice(from, to)).find(({ iso }) => iso !== null);
  return date?.iso ? [{ of: 'issued', weight, noted: note(view, from + date.from, from + date.to, rule, date.iso) }] : [];
}

/** The first field of a kind that has a value, as a stretch of the flat text. */
export function fieldOf(view: View, sections: Sections, kind: Field['kind']): { from: number; to: number } | null {
  const field = sections.fields.find((one) => one.kind === kind && one.value.end > one.value.start);
  if (!field) return null;
  const [from, to] = [flatOffset(view, field.value.start), flatOffset(view, field.value.end)];
  return to > from ? { from, to } : null;
}
