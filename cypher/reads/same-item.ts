/**
 * The same item told by two records of one meeting: minutes and a news report, or two texts that differ in a few signs. One rule for
 * every count and page. Only read from the graph, never written into it: what is told twice stays two items there, each with its record.
 *
 * Two records tell one item where both name one document, or where the one heading says what the other says, more fully or with other
 * words around it, or where both give it one number and their headings are mostly alike. Years and numbers that disagree keep two items
 * apart (一期 and 二期), and so do the places a heading begins with. An item has one counterpart in a record at most: the best comes first.
 */

import { groupBy } from '../group-by.ts';
import { alikeness } from './alike.ts';
import { byCode, firstOf } from './rows.ts';

/** An item as its record tells it. */
export interface ToldItem {
  key: string;
  meeting: string;
  /** Place of the meeting: it stands in some headings and not in others. */
  scope: string;
  record: string;
  position: number;
  number: number | null;
  heading: string | null;
  /** Keys of the documents it concerns or decides. */
  documents: readonly string[];
}

/** What is done with an item, who proposed it, and what kind of text it is: they say nothing about the matter itself. */
const does =
  /^(?:会议)?(?:还|又)?(?:认真|专题|集体)?(?:听取和审议|听取并审议|传达学习|学习贯彻|审议|审查|审定|听取|研究|讨论|传达|学习|通报|部署)(?:(?:和|并|、)?(?:原则)?(?:通过|同意|审议|研究|讨论|贯彻|部署))*了?/u;
const brought = /^由?[^，。；《》]{2,30}?(?:提交|提请|提出|起草|报送|上报|呈报|汇报)(?:审议)?的?(?=《|关于)/u;
const about = /^[^，。；《》]{0,24}?关于/u;
const kindOfText = /(?:的|情况|相关|有关|若干|实施|指导|工作|意见|通知|决定|报告|汇报|请示|说明|议案|事项|事宜|问题|精神|方案|办法)+$/u;
const notes = /[（(][^（()）]*(?:稿|草案|试行|修订)[^（()）]*[）)]/gu;

/** Shorter than this, a matter tells too little to be found in another. */
const fewest = 4;

/** What a heading is about. */
export function matterOf(heading: string, scope = ''): string {
  const text = heading.slice(0, 300).replace(notes, '').replace(/\s+/gu, '');
  const titles = [...text.matchAll(/《([^《》]+)》/gu)].map(([, title]) => title).join('');
  const done = text.replace(/[。；，]$/u, '').replace(does, '');
  const bare = titles || done.replace(brought, '').replace(about, '');
  const own = (words: string): string => (scope ? words.replaceAll(scope, '') : words).replace(/[^\p{L}\p{N}]/gu, '');
  const short = own(bare.replace(about, '')).replace(kindOfText, '');
  // A heading of nothing but formula is told by all its words: 县教育局关于工作情况的汇报 is not 县财政局关于工作情况的汇报.
  return short.length >= fewest ? short : own(titles || done);
}

/** Years, phases and numbers of a heading. */
const figuresOf = (matter: string): Set<string> =>
  new Set(matter.match(/\d+|[〇零一二三四五六七八九十百]+(?=期|年|季|号|批|届|次|类|标段|月|五)/gu));
const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((one) => b.has(one));
/** What a heading leaves out it does not contradict. */
const agree = (a: string, b: string): boolean => {
  const [left, right] = [figuresOf(a), figuresOf(b)];
  return within(left, right) || within(right, left);
};
/** 石浦镇, 丹西街道: the places a matter names. */
const placesOf = (matter: string): Set<string> =>
  new Set([...matter.matchAll(/(?:^|[和与及在对])([\p{Script=Han}]{2,3}?(?:镇|乡|街道|村|社区|园区))/gu)].map(([, place]) => place ?? ''));

/** Whether the signs of the shorter stand in the longer in this order. */
function standsIn(shorter: string, longer: string): boolean {
  let at = 0;
  for (const sign of shorter) {
    at = longer.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
/** Share of the pairs of neighbours of the shorter that the longer has. */
function pairsIn(shorter: string, longer: string): number {
  const pairs = [...shorter].slice(1).map((sign, index) => [...shorter][index] + sign);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => longer.includes(pair)).length / pairs.length;
}

const alikeEnough = { mostly: 0.6, inOther: 0.65, pairs: 0.75, nearly: 0.9 };
interface Prepared extends ToldItem {
  matter: string;
}
const prepare = (item: ToldItem): Prepared => ({ ...item, matter: item.heading ? matterOf(item.heading, item.scope) : '' });

/** How surely two items of one meeting are one; 0: they are not. Symmetric. */
function sureness(a: Prepared, b: Prepared): number {
  const [shorter, longer] = a.matter.length <= b.matter.length ? [a.matter, b.matter] : [b.matter, a.matter];
  const alike = shorter === longer ? 1 : alikeness(shorter, longer);
  const sameNumber = a.number !== null && a.number === b.number;
  if (a.documents.some((one) => b.documents.includes(one))) return 3 + alike + Number(sameNumber);
  if (shorter === '' || !agree(shorter, longer)) return 0;
  if (shorter === longer) return shorter.length >= fewest || sameNumber ? 3 + Number(sameNumber) : 0;
  const [here, there] = [placesOf(shorter), placesOf(longer)];
  if (!within(here, there) && !within(there, here)) return 0;
  const pairs = shorter.length >= fewest && standsIn(shorter, longer) ? pairsIn(shorter, longer) : 0;
  const told = pairs >= alikeEnough.pairs;
  if ((told && alike >= alikeEnough.inOther) || alike >= alikeEnough.nearly) return 1 + alike + Number(sameNumber);
  return sameNumber && (alike >= alikeEnough.mostly || pairs >= alikeEnough.mostly) ? Math.max(alike, pairs) : 0;
}

/** Whether two items of one meeting, told by two records, are one. */
export const isSameItem = (a: ToldItem, b: ToldItem): boolean =>
  a.meeting === b.meeting && a.record !== b.record && sureness(prepare(a), prepare(b)) > 0;

const inText = (a: ToldItem, b: ToldItem): number => firstOf(byCode(a.record, b.record), a.position - b.position, byCode(a.key, b.key));

/**
 * The items of one meeting in groups: each is one item, told once by each of its records. The first of a group is that of the record
 * that tells most items. Does not depend on the order it is given.
 */
export function sameItems<T extends ToldItem>(items: readonly T[]): T[][] {
  const told = groupBy(items, ({ record }) => record);
  const size = (item: T): number => told.get(item.record)?.length ?? 0;
  const sorted = [...items].sort((a, b) => firstOf(size(b) - size(a), inText(a, b)));
  if (told.size < 2) return sorted.map((item) => [item]);
  const ready = sorted.map(prepare);
  const pairs = ready.flatMap((a, i) =>
    ready.slice(i + 1).flatMap((b, j) => {
      const sure = a.record === b.record ? 0 : sureness(a, b);
      return sure > 0 ? [{ i, j: i + 1 + j, sure, apart: Math.abs(a.position - b.position) }] : [];
    }),
  );
  pairs.sort((a, b) => firstOf(b.sure - a.sure, a.apart - b.apart, a.i - b.i, a.j - b.j));
  const groups = sorted.map((_, index) => [index]);
  const records = (group: readonly number[]): string[] => group.map((index) => (sorted[index] as T).record);
  for (const { i, j } of pairs) {
    const [left, right] = [groups[i] as number[], groups[j] as number[]];
    if (left === right || records(left).some((record) => records(right).includes(record))) continue;
    left.push(...right);
    for (const index of right) groups[index] = left;
  }
  return [...new Set(groups)].map((group) => group.sort((a, b) => a - b).map((index) => sorted[index] as T));
}
