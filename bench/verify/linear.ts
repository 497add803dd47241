/** The part `linear`: long texts of one piece over and over, read in about as many times the work as they are longer. */
import { growth, mostGrowth, repeated } from '../../ingest/linear.ts';
import type { Checked, Opened, Part } from './part.ts';

/** Characters of the longest text; the tests take a thirteenth of it. */
const longest = 400_000;

async function check(number: number): Promise<Checked> {
  const piece = repeated[number] as string;
  const times = growth(piece, longest);
  if (times < mostGrowth) return { outcomes: ['in proportion'], faults: [] };
  return {
    outcomes: ['beyond'],
    faults: [{ kind: 'grows beyond proportion', text: `${JSON.stringify(piece)}: ${times.toFixed(1)} times` }],
  };
}

export const linear: Part = {
  name: 'linear',
  about: `texts of ${longest} characters of one piece: ten times the text, about ten times the work`,
  count: repeated.length,
  seed: 0,
  open: async (): Promise<Opened> => ({ check, close: async () => {} }),
};
