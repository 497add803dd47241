/** Findings: what the records, seen together, leave open or put in doubt. Nothing here changes the graph. */
import { z } from 'zod';
import { levels } from '../../cypher/closed-lists.ts';

/** In the order of the board. */
export const findingKinds = [
  /** A roster says another number than it names. */
  'count',
  /** Numbers of items are missing or stand twice. */
  'item-number',
  /** Numbers of a series of meetings are missing. */
  'series-gap',
  /** People are present at two meetings at one time. */
  'two-rooms',
  /** A document was approved before anybody proposed it. */
  'approved-early',
  /** One name may be two people. */
  'identity',
  /** Two records of one meeting have nearly the same text. */
  'near-same',
  /** One text stays several records, since its sources name different places. */
  'two-places',
  /** What else the reader said of a record. */
  'reading',
  /** Text that no rule claimed. */
  'unread',
  /** Words of ingest/words/ that stand in no record. */
  'words',
] as const;
export const findingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof findingKind>;

export const finding = z.object({
  kind: findingKind,
  level: z.enum(levels),
  reason: z.object({ zh: z.string(), en: z.string() }),
  /** What it is about, one by one: names, missing numbers, unread stretches, words. */
  detail: z.array(z.string()),
  /** Key and source of the record it stands in; null where it stands in none. */
  record: z.string().nullable(),
  source: z.string().nullable(),
  /** Place of that record; a record that names none is its own. */
  scope: z.string().nullable(),
  /** Keys of further records it speaks of. */
  others: z.array(z.string()),
  /** Day of the record. */
  date: z.string().nullable(),
  /** UTF-16 units in the raw text; null: the record as a whole. */
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  line: z.number().int().nullable(),
  column: z.number().int().nullable(),
  /** Where the web app shows it, after the address of the app. */
  address: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** `3, 5-8`: ascending numbers, runs drawn together. */
export function runsOf(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`));
}

/** How many numbers runs stand for. */
export const countRuns = (runs: readonly string[]): number =>
  runs.reduce((sum, run) => {
    const [first = 0, last = first] = run.split('-').map(Number);
    return sum + last - first + 1;
  }, 0);
