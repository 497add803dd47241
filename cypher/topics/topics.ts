/** Topics that came up in bursts: the words of items over the months in which meetings took items up. */
import { type Burst, bursts } from './bursts.ts';
import { termsOf } from './terms.ts';

export interface Dated {
  /** YYYY-MM. */
  readonly month: string;
  readonly text: string;
}
export interface Topic {
  /** The word; several where they burst in the very same items. */
  readonly terms: string[];
  /** First and last month, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** Items with the word in the whole stream. */
  readonly all: number;
  /** Indexes of its items within the burst, in the order given. */
  readonly items: readonly number[];
}

/** Below these there is no speaking of bursts: so many items, months with items, items in one burst. */
export const floor = { items: 100, months: 12, inBurst: 3 } as const;
/** A word of more than this share of the items says nothing of any of them. */
const mostShare = 0.5;
const mostTopics = 24;

/**
 * The strongest bursts, the heaviest first; none below the floor. Among a thousand words some come up more often for a while by
 * chance, so a burst counts only if it is less likely than one in all words tried and all stretches of months there are (as
 * Bonferroni has it). Linear in the number of items and words.
 */
export function topicsOf(items: readonly Dated[]): { months: number; enough: boolean; topics: Topic[] } {
  const months = [...new Set(items.map(({ month }) => month))].sort();
  const enough = items.length >= floor.items && months.length >= floor.months;
  if (!enough) return { months: months.length, enough, topics: [] };
  const place = new Map(months.map((month, index) => [month, index]));
  const inMonth = items.map(({ month }) => place.get(month) as number);
  const all = new Array<number>(months.length).fill(0);
  for (const month of inMonth) all[month] = (all[month] ?? 0) + 1;
  const holders = new Map<string, number[]>();
  termsOf(items.map(({ text }) => text)).forEach((terms, index) => {
    for (const term of terms) {
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  });
  const tried = [...holders].filter(([, list]) => list.length >= floor.inBurst && list.length <= items.length * mostShare);
  const chances = Math.log(Math.max(1, tried.length)) + 2 * Math.log(months.length);
  const found: Topic[] = [];
  for (const [term, list] of tried) {
    const has = new Array<number>(months.length).fill(0);
    for (const index of list) has[inMonth[index] as number] = (has[inMonth[index] as number] ?? 0) + 1;
    for (const burst of bursts(all.map((count, at) => ({ all: count, has: has[at] ?? 0 }))))
      found.push(toTopic(term, burst, list, inMonth, months));
  }
  const byChance = ({ items: own, all: has, from, to }: Topic): boolean => {
    const within = all.slice(place.get(from), (place.get(to) ?? 0) + 1).reduce((sum, count) => sum + count, 0);
    return surprise(own.length, within, has / items.length) < chances;
  };
  return {
    months: months.length,
    enough,
    topics: heaviest(found.filter((topic) => topic.items.length >= floor.inBurst && !byChance(topic))),
  };
}

/** How much likelier so many of them are at their own rate than at the base rate: the logarithm of the ratio. */
function surprise(has: number, of: number, base: number): number {
  const rate = has / of;
  return has * Math.log(rate / base) + (of - has) * (rate < 1 ? Math.log((1 - rate) / (1 - base)) : 0);
}

function toTopic(
  term: string,
  { from, to, weight }: Burst,
  list: readonly number[],
  inMonth: readonly number[],
  months: readonly string[],
): Topic {
  const items = list.filter((index) => (inMonth[index] as number) >= from && (inMonth[index] as number) <= to);
  return { terms: [term], from: months[from] ?? '', to: months[to] ?? '', weight, all: list.length, items };
}

/** Words that burst in the very same items are one topic. */
function heaviest(found: readonly Topic[]): Topic[] {
  const groups = new Map<string, Topic>();
  for (const topic of found) {
    const id = topic.items.join(' ');
    const same = groups.get(id);
    const [more, less] = same && same.weight >= topic.weight ? [same, topic] : [topic, same];
    groups.set(id, less ? { ...more, terms: [...more.terms, ...less.terms] } : more);
  }
  const byName = (a: Topic, b: Topic): number => ((a.terms[0] ?? '') < (b.terms[0] ?? '') ? -1 : 1);
  return [...groups.values()].sort((a, b) => b.weight - a.weight || byName(a, b)).slice(0, mostTopics);
}
