/** People whom an item orders by name to do something: 由丘陵和田野督办, 丘陵同志每周调度. */
import type { Span } from '../record.ts';
import { type Order, within } from './order.ts';

const bySomebody = /(?:由|责成|请)$/;
const personActs = /^(?:同志)?(?!主持|汇报|报告|作|说明|通报|介绍|解读|领学|传达|宣读|讲|带领|代为|提出|等|同志(?:主持|汇报|作))[一-龥]{2}/;
const personTasked =
  /^(?:、[一-龥]{2,4}?){0,12}(?:同志)?(?:负责(?!人)|牵头|任(?:副)?(?:组长|总指挥|指挥长|召集人|指挥长|班长|主任)|担任(?:副)?组长|具体负责|为(?:副)?(?:组长|召集人|第一责任人))/;
/** 丘陵同志督促落实, 丘陵同志每周调度: a plain duty, by courtesy called comrade. */
const comradeTasked =
  /^同志(?:要|须|每[周月日季半天旬年两]|定期|全程|具体|尽快|抓紧|继续|跟踪|督促|督办|督导|调度|协调|统筹|包保|包抓|联系|把关|落实|配合|协助|参与|主抓|分管)(?!了)/;
/** The orders in a span of the flat text; `names` are all of the text, in order. Linear. */
export function ordersOfPeople(flat: string, span: Span, names: readonly { from: number; to: number }[]): Order[] {
  const inside = within(names, span);
  // 由丘陵和田野督办: who stands in one list is told together.
  const lists: (typeof inside)[] = [];
  for (const [index, name] of inside.entries()) {
    const joined = index > 0 && joins.test(flat.slice(inside[index - 1]?.to, name.from));
    if (joined) lists.at(-1)?.push(name);
    else lists.push([name]);
  }
  return lists.flatMap((list) => {
    const all = list.length > 1 && isTold(flat, list[0]?.from ?? 0, list.at(-1)?.to ?? 0);
    return list
      .filter(({ from, to }) => all || isTold(flat, from, to))
      .map(({ from, to }) => ({ actors: [{ start: from, end: to }], rule: 'tasks/person' }));
  });
}
const joins = /^(?:[、和与及]|以及)$/;

/** 丘陵负责…, 由丘陵审签, 请丘陵同志约谈…. */
const isTold = (flat: string, from: number, to: number): boolean =>
  personTasked.test(flat.slice(to, to + 24)) ||
  (/[，。；：\n]$/.test(flat.slice(Math.max(0, from - 1), from)) && comradeTasked.test(flat.slice(to, to + 16))) ||
  (bySomebody.test(flat.slice(Math.max(0, from - 2), from)) &&
    !/[邀提报申聘呈]请$/.test(flat.slice(Math.max(0, from - 2), from)) &&
    personActs.test(flat.slice(to, to + 10)));
