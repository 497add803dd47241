/**
 * The people right before a verb: who 陶然、副县长田野（出差）因公 is in front of 请假. The chain is followed backwards to the first
 * words that are neither people nor what parts them, so that nobody of an earlier clause is taken along.
 */
import { bound, type Cells, cellsOf } from './cells.ts';
import { holders, type PeopleList } from './read-people.ts';
import { type Part, segment } from './segment.ts';

/** Why somebody is away; it may stand between two of them. */
const reason = /^(?:均|都|也)?(?:因[事病公故]?|外出|出差|在外|休假|住院|参加|赴)/;
/** 经开区领导陶然: what a group is called before its names. */
const heads = /^[一-龥]{0,8}(?:领导(?:班子成员)?|班子成员|负责人|负责同志|代表|成员)$/;
/** Between the last of them and the verb: what they do there (在省委党校学习, 率队, 分别). */
const longestDoing = 40;
const says = /(?:指出|强调|表示|认为|要求|提出|希望|介绍|说)$/;
/** Words between groups that belong to nothing: 等, 还有. */
const shortest = 4;

/** The people of the chain that ends at `end`; `apart` lets a comma stand before the verb (陶然调研防汛，并主持召开). Linear. */
export function chainBefore(raw: string, start: number, end: number, known: ReadonlySet<string>, apart: boolean): PeopleList {
  const cells = cellsOf(raw, start, end, true);
  const parts = segment(cells, 'presence', known);
  return holders(raw, cells, parts.slice(chainStart(cells, parts, apart)));
}

function chainStart(cells: Cells, parts: readonly Part[], apart: boolean): number {
  let named = false;
  for (let last = parts.length - 1; last >= 0; ) {
    const adjacent = last === parts.length - 1;
    const doing = (part: Part | undefined): boolean => part?.kind === 'other' || (adjacent && part?.kind === 'body');
    if (!doing(parts[last])) {
      named ||= parts[last]?.kind === 'name';
      last -= 1;
      continue;
    }
    let first = last;
    while (doing(parts[first - 1])) first -= 1;
    const [from, to] = [parts[first]?.from ?? 0, parts[last]?.to ?? 0];
    const words = cells.text.slice(from, to);
    // 管委会主任|王俊科、 or 陶然，|回彬，: a name that could not be read is still one of the list.
    const marked = (at: number): boolean => (cells.before[at] ?? 0) === bound.list || (cells.before[at] ?? 0) === bound.comma;
    const listed = parts[first - 1]?.kind === 'office' || (parts[first - 1]?.kind === 'name' && marked(from) && words.length < 4);
    const unread = listed && words.length <= 4 && marked(to);
    if (named && (unread || heads.test(words))) {
      last = first - 1;
      continue;
    }
    // 陶然指出，检察长列席…: what somebody says tells of others.
    if (says.test(words)) return last + 1;
    if (named ? !reason.test(words) : words.length > (adjacent ? longestDoing : shortest)) return last + 1;
    if (!named && !apart && !reason.test(words) && cells.before.slice(from, to).some((gap) => gap >= bound.comma)) return parts.length;
    last = first - 1;
  }
  return 0;
}
