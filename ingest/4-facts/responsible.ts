/**
 * Responsibilities: the bodies and people an item orders by name to do something: 由A牵头, B、C配合; D要…; 请E会同F…; 责成G….
 */
import type { View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import type { Body } from './bodies.ts';
import { addOnce, type Noted, note } from './draft.ts';

const listTail =
  /^(?:等)?(?:\d{1,2}个?|[一二三四五六七八九十]个?)?(?:有关|相关|责任|职能|牵头(?=部门|单位))?(?:部门|单位|乡镇|镇乡|街道|企业|部门和单位)?(?:、(?:各|沿线|有关|相关|其他)[^，。；、]{1,12}?(?=按|要|负责|配合|应))?/;
const ordered =
  /^(?:主要负责人|负责同志)?(?:要|须|需|应|应当|必须|还要|也要|负责|牵头|配合|会同|参与|协助|协同|按(?!照?规定享)|尽快|抓紧|进一步|立即|具体|联合|分别|共同|切实|认真|加强|做好|加快|落实|于\d|在\d|在[^，。；]{1,8}(?:前|内|底)|根据|结合|严格|继续|统筹|督促|指导|承担|为责任单位|为牵头单位|作为[^，。；]{0,6}(?:责任|牵头)|年内|月底前|\d{1,2}月|本月|每(?:月|季|周|半)|对[^，。；]{2,30}(?:负责|开展|进行)|补充|重新|全力|积极|主动|高度重视|全程|跟踪|履行)/;
const leading = /(?:由|请|责成|会同|督促|交由|委托|交|责令|明确|指定|要求|联合|安排|和|与|、|及|以及)$/;
const chain = /^(?:、|和|与|及|以及|会同|，会同|或)$/;
/** After 由X: X only brought or explained the matter. */
const brought = /^(?:提出|起草|提交|报送|汇报|解读|拟定的|制定的|提请|作|负责人|主持|宣读)/;

/** Reads who is told to act in [span.start, span.end) of the flat text; `bodies` are all bodies of the text in order. */
export function readResponsible(
  view: View,
  spans: readonly Span[],
  bodies: readonly Body[],
  names: readonly { from: number; to: number; text: string }[],
): Noted[] {
  const result: Noted[] = [];
  const { flat } = view;
  for (const span of spans) {
    const inside = bodies.filter((body) => body.from >= span.start && body.to <= span.end);
    for (let index = 0; index < inside.length; index += 1) {
      const group = [inside[index] as Body];
      for (
        let next = inside[index + 1];
        next && (chain.test(flat.slice(group.at(-1)?.to ?? 0, next.from)) || aliasBetween(flat, group.at(-1)?.to ?? 0, next.from));
        next = inside[index + group.length]
      )
        group.push(next);
      index += group.length - 1;
      const first = group[0] as Body;
      const last = group.at(-1) as Body;
      if (!isOrdered(flat, first.from, last.to)) continue;
      for (const body of group) addOnce(result, note(view, body.from, body.to, 'responsible/body'));
    }
    for (const name of names) {
      if (name.from < span.start || name.to > span.end) continue;
      const after = flat.slice(name.to, name.to + 24);
      const tasked =
        /^(?:、[一-龥]{2,4}?){0,12}(?:同志)?(?:负责(?!人)|牵头|任(?:副)?(?:组长|总指挥|召集人|指挥长|班长|主任)|担任(?:副)?组长|具体负责|为(?:副)?(?:组长|召集人|第一责任人))/.test(
          after,
        );
      if (tasked) addOnce(result, note(view, name.from, name.to, 'responsible/person'));
    }
  }
  return result;
}

const aliasBetween = (flat: string, from: number, to: number): boolean =>
  to - from < 10 && /^[（(]以下(?:简称|称)[“"]?$/.test(flat.slice(from, to));

function isOrdered(flat: string, from: number, to: number): boolean {
  const before = flat.slice(Math.max(0, from - 6), from);
  const lead = /(?:提请|报请|申请|邀请|聘请|呈请)$/.test(before) ? undefined : leading.exec(before)?.[0];
  let after = flat.slice(to, to + 40);
  after = after.replace(/^[（(][^（）()]{0,20}[）)]/, '').replace(/^[”"]?[）)]/, '');
  const tail = listTail.exec(after)?.[0] ?? '';
  const rest = after.slice(tail.length);
  if (/^(?:由|请|责成|交由|委托|责令|督促)$/.test(lead ?? '')) return !brought.test(rest);
  if (/^(?:会同|联合)$/.test(lead ?? '') && /^[^。；]{0,40}/.test(rest)) return true;
  // An order begins a clause; 同意县发改局…, 听取县财政局… do not.
  if (!/[，。；：:！\n、和与及.．\d)）]$/.test(before) && !/(?:尤其是|特别是|要求|强调|指出|明确|认为|其中|同时|单位和)$/.test(before))
    return false;
  return ordered.test(rest.replace(/^[，]?(?:要|应)/, '要'));
}
