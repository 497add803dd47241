/**
 * Responsibilities: the bodies and people an item orders by name to do something: 由A牵头, B、C配合; D要…; 请E会同F…; 责成G….
 */
import type { View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import type { Body } from './bodies.ts';
import type { TaskNote } from './draft.ts';
import { note } from './note.ts';
import { deadlineOf, type Order, partOf, taskOf, within } from './order.ts';
import { ordersOfPeople } from './people-told.ts';

const listTail =
  /^(?:等)?(?:(?:\d{1,2}|[一二三四五六七八九十])(?:个|家|(?=部门|单位)))?(?:有关|相关|责任|职能|牵头(?=部门|单位))?(?:部门|单位|乡镇|镇乡|街道|企业|部门和单位)?(?:(?:、|和|及|与)(?:各|沿线|有关|相关|其他)[^，。；、]{1,12}?(?=按|要|负责|配合|应))?/;
/** What an order goes on with after its actor; a verb with 了, 过 or 的 behind it reports. */
const modal =
  /^(?:主要负责人|负责同志)?(?:要|须|需|应|应当|必须|还要|也要|按(?!照?规定享)|尽快|抓紧|进一步|立即|具体|联合|分别|分头|共同|同步|切实|认真|定期|提前|于\d|在\d|在[^，。；]{1,8}(?:前|内|底)|根据|结合|严格|继续|全力|积极|主动|高度重视|全程|重新|为责任单位|为牵头单位|作为[^，。；]{0,6}(?:责任|牵头)|年内|月底前|\d{1,2}月|\d{1,2}日前|本月|每(?:月|季|周|半|日|天|年|两|旬)|半月|\d{1,2}月|对(?=[^，。；]{2,20}，(?:半?[年月周日季]一|每|逐|一[周月]))|逐[一个项户步]|各(?=[^，。；自类级项])|[把将](?=[^，。；]{2,30}(?:纳入|列入|报|上报|送|落实|反馈|抓|作为|到位)))/;
const verb =
  /^(?:先行)?(?:垫付|垫资|出资|负责(?!人|同志)|牵头|配合|会同|参与|协助|协同|加强|做好|加快|落实|统筹|督促|指导|承担|补充|跟踪|履行|列支|据实|实行|完成|拿出|提供|组织|派员|派人|选派|抽调|调配|组卷|报批|清查|清理|清点|印送|印制|发放|通知|监督|监管|维持|维护|复核|复查|兑现|办理|受理|审查|评估|测算|汇总|摸清|排查|整改|修复|施工|征收|收回|收购|支付|提交|报送|上报|建立|健全|推进|推动|研究|修改|完善|细化|优化|抓紧|制定|出台|起草|编制|配套|保障|拨付|审核|把关|抽查|抽审|核实|开展|安排|配齐|抓好|管好|对[^，。；]{2,30}(?:负责|开展|进行|逐|加强|实行))(?![^，。；]{0,6}(?:了|过(?!程|渡|境|硬|关|半|节)))(?!的)/;
const leading = /(?:由|请|责成|会同|督促|交由|委托|交|责令|明确|指定|要求|联合|安排|和|与|、|及|以及)$/;
const chain = /^(?:、|和|与|及|以及|会同|，会同|或)$/;
/** After 由X: X only proposed or explained the matter. */
const submitters =
  /^(?:提出|起草|提交|报送|汇报|解读|拟定的|制定的|提请|作|负责人|主持|宣读|领学|讲解|授课|(?:进行|做)了?(?:专题|集中)?(?:解读|讲解|领学|辅导|授课|说明|汇报))/;

/**
 * Reads who is told to act in the given spans of the flat text; `bodies` and `names` are all of the text, in order;
 * `meeting` is the ISO date of the meeting, from which a deadline without a year is counted.
 */
export function readTasks(
  view: View,
  spans: readonly Span[],
  bodies: readonly Body[],
  names: readonly { from: number; to: number; text: string }[],
  meeting: string | null,
): TaskNote[] {
  const tasks: TaskNote[] = [];
  for (const span of spans) {
    const orders = [...ordersOfBodies(view.flat, span, bodies), ...ordersOfPeople(view.flat, span, names)].sort(
      (a, b) => (a.actors[0]?.start ?? 0) - (b.actors[0]?.start ?? 0),
    );
    for (const [index, order] of orders.entries()) {
      const part = partOf(view, order, orders[index - 1]);
      const deadline = deadlineOf(view, span, orders, index);
      for (const { start, end } of order.actors) tasks.push(taskOf(note(view, start, end, order.rule), part, deadline, meeting));
    }
  }
  return tasks;
}

/** After A与B: they deal with each other. */
const dealing = /^(?:充分|做好|加强|积极|进一步|主动|及时)*(?:对接|沟通|协商|衔接|联系|签订|签约|洽谈|商定|会商|协调)/;

const row = /(?:牵头|配合|责任|主办|协办|承办|落实|督办|主责|参与|负责|实施)(?:单位|部门|科室|部室)[：:]$/;
function ordersOfBodies(flat: string, span: Span, bodies: readonly Body[]): Order[] {
  const orders: Order[] = [];
  const inside = within(bodies, span);
  for (let index = 0; index < inside.length; index += 1) {
    const group = [inside[index] as Body];
    for (
      let next = inside[index + 1];
      next && (chain.test(flat.slice(group.at(-1)?.to ?? 0, next.from)) || aliasBetween(flat, group.at(-1)?.to ?? 0, next.from));
      next = inside[index + group.length]
    )
      group.push(next);
    index += group.length - 1;
    const [first, last] = [group[0] as Body, group.at(-1) as Body];
    // 由县财政局与市财政局对接: whom one talks to is not told to act.
    const partner =
      group.length > 1 && /^[与和同]$/.test(flat.slice(group.at(-2)?.to, last.from)) && dealing.test(flat.slice(last.to, last.to + 12));
    // 牵头单位：A / 配合单位：B，C: a row of a table in words; its commas part bodies.
    const labelled = row.test(flat.slice(Math.max(span.start, first.from - 12), first.from));
    for (
      let next = inside[index + 1];
      labelled && next && /^[，；,;]$/.test(flat.slice(group.at(-1)?.to, next.from));
      next = inside[index + 1]
    ) {
      group.push(next);
      index += 1;
    }
    const together = group.some((body, at) => at > 0 && /会同|联合/.test(flat.slice(group[at - 1]?.to, body.from)));
    if (partner) group.pop();
    if (!labelled && !(together ? beginsClause(flat, first.from) : isOrdered(flat, first.from, last.to))) continue;
    // A会同B is one order to two parts.
    let actors: Span[] = [];
    for (const [at, { from, to }] of group.entries()) {
      if (at > 0 && /会同/.test(flat.slice(group[at - 1]?.to ?? 0, from))) {
        orders.push({ actors, rule: 'tasks/body' });
        actors = [];
      }
      actors.push({ start: from, end: to });
    }
    orders.push({ actors, rule: 'tasks/body' });
  }
  return orders;
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
  if (/^(?:由|请|责成|交由|责令)$/.test(lead ?? '')) return !submitters.test(rest);
  // 能源科要督促某公司完成, 请县住建局委托某院复核: the order is the department's.
  if (lead === '督促' || lead === '委托') return /(?:^|[，。；：\n]|要求|会议|同意|决定)(?:督促|委托)$/.test(before);
  if (/^(?:会同|联合)$/.test(lead ?? '') && /^[^。；]{0,40}/.test(rest)) return true;
  // An order begins a clause; 同意县发改局…, 听取县财政局… do not.
  if (!beginsClause(flat, from)) return false;
  const goes = rest.replace(/^[，]?(?:要|应)/, '要');
  return modal.test(goes) || verb.test(goes);
}

/** Whether an order may begin at `from`: at the start of a clause, after 会议要求, or where somebody is told (由, 请). */
function beginsClause(flat: string, from: number): boolean {
  const before = flat.slice(Math.max(0, from - 6), from);
  return (
    /(?:^|[，。；：:！\n、和与及.．\d)）》”])$/.test(before) ||
    /(?:尤其是|特别是|要求|强调|指出|明确|认为|其中|同时|单位和)$/.test(before) ||
    (/(?:由|请|责成|交由|委托|责令)$/.test(before) && !/(?:提请|报请|申请|邀请|聘请|呈请)$/.test(before))
  );
}
