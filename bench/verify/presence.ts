/** The part `presence`: who was there, in made-up records printed otherwise and misread. */
import { extract } from '../../ingest/extract.ts';
import { makeRecord } from '../corpus/corpus.ts';
import { openRandom } from '../corpus/random.ts';
import { misread } from '../mutations/misread.ts';
import { pages } from '../mutations/page.ts';
import { readMisread, wrongPresence } from '../mutations/presence.ts';
import type { Checked, Opened, Part } from './part.ts';

/** The least share of the facts whose own characters were left alone that is to stay. */
const least = 0.95;

/** One record, printed by the layout its number gives and misread in about one of 25 characters that have a look-alike. */
export function checkPresence(seed: number, number: number): Checked & { whole: number; stay: number } {
  const { name, text, truth } = makeRecord(seed, number);
  const page = pages[number % pages.length];
  const printed = page?.apply({ text, names: [] }, openRandom(seed, number))?.text ?? text;
  const first = extract(text, name);
  const { silent, whole, stay } = readMisread(name, text, first, misread(text, openRandom(seed + 1, number)));
  const faults = [
    ...wrongPresence(truth, first).map((told) => ({ kind: 'as it is: who was there', text: told })),
    ...wrongPresence(truth, extract(printed, name)).map((told) => ({ kind: `${page?.name}: who was there`, text: told })),
    ...silent.map((told) => ({ kind: 'misread: who was there, without a warning at the line', text: told })),
  ];
  return { faults, outcomes: [stay >= whole * least ? `${least} of the facts stay` : `fewer than ${least} stay`], whole, stay };
}

export const presence: Part = {
  name: 'presence',
  about: 'made-up records printed otherwise and misread: no absentee read as present, no false absence',
  count: 10_000,
  seed: 1,
  open: async (seed): Promise<Opened> => ({ check: async (number) => checkPresence(seed, number), close: async () => {} }),
};
