/**
 * Lists that print the office behind its holder: 陶然　　副乡长 on a line, 陶然，副乡长；田野，乡长, or name and office on lines by turns.
 */
import { bound, type Cells } from './cells.ts';
import type { Part } from './segment.ts';

export const isTitle = (part: Part | undefined): boolean => part?.kind === 'office' || part?.kind === 'body';

interface Group {
  from: number;
  to: number;
  /** A name and its offices, and no other name; a name or offices alone; anything else. */
  shape: 'pair' | 'name' | 'office' | 'other';
  /** Whether a blank parts the name from an office that ends the line. */
  inLine: boolean;
}

function groupsOf({ opens, before }: Cells, parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = from + 1;
    while (to < parts.length && !opens[parts[to]?.from ?? 0] && before[parts[to]?.from ?? 0] !== bound.stop) to += 1;
    const own = parts.slice(from, to);
    const [first, second, last] = [own[0], own[1], own.at(-1)];
    const apart = before[second?.from ?? 0] ?? 0;
    const named = first?.kind === 'name';
    const titles = own.slice(named ? 1 : 0).every(isTitle);
    const shape = !titles ? 'other' : !named ? 'office' : own.length === 1 ? 'name' : apart > bound.none ? 'pair' : 'other';
    groups.push({ from, to, shape, inLine: named && isTitle(second) && isTitle(last) && apart > bound.none && apart < bound.list });
    from = to;
  }
  return groups;
}

/** Whether the groups are a name and offices by turns, as 陶然 / 副乡长 / 田野 / 乡长 in lines. */
const byTurns = (groups: readonly Group[]): boolean =>
  groups.length > 1 && groups.length % 2 === 0 && groups.every(({ shape }, at) => shape === (at % 2 === 0 ? 'name' : 'office'));

/** Which parts stand where the office comes after the name. */
export function officeAfter(cells: Cells, parts: readonly Part[]): boolean[] {
  const groups = groupsOf(cells, parts);
  const all = byTurns(groups) || groups.every(({ shape }) => shape === 'pair');
  const after: boolean[] = [];
  for (const { from, to, inLine } of groups) for (let at = from; at < to; at += 1) after.push(all || inLine);
  return after;
}
