/**
 * Measures mutations: each record is read as it is and mutated, and the two readings are compared fact by fact.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Score, score } from '../../ingest/eval/score.ts';
import { extract } from '../../ingest/extract.ts';
import type { Extracted } from '../../ingest/record.ts';
import { openRandom } from '../corpus/random.ts';
import type { Mutated, Mutation, Printed } from './mutation.ts';
import { pages } from './page.ts';
import { words } from './words.ts';

export const mutations: readonly Mutation[] = [...pages, ...words];

interface Source extends Printed {
  name: string;
  read: Extracted;
}
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
interface Gold {
  people: readonly { name: string; role: string }[];
}
/** Seeds and samples with the people who were there. */
export const sources: readonly Source[] = [
  ['../../seeds', '../../seeds/gold'],
  ['../../ingest/samples/text', '../../ingest/samples/gold'],
].flatMap(([texts = '', gold = '']) =>
  readdirSync(folder(texts))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const text = readFileSync(`${folder(texts)}/${name}`, 'utf8');
      const { people } = JSON.parse(readFileSync(`${folder(gold)}/${name.replace('.txt', '.json')}`, 'utf8')) as Gold;
      const names = [...new Set(people.filter(({ role }) => role !== 'mentioned').map((one) => one.name))];
      return { name, text, names, read: extract(text, name) };
    }),
);

/** The reading that the mutated text must give: every word of the old one exchanged as the mutation says. */
function expected(read: Extracted, { value }: Mutated, source: string): Extracted {
  const { facts: _facts, messages: _messages, unread: _unread, shares: _shares, ...rest } = read;
  const swapped = JSON.parse(JSON.stringify(rest, (_key, one: unknown) => (typeof one === 'string' ? value(one) : one))) as Extracted;
  return { ...swapped, source };
}

export interface Measured {
  mutation: Mutation;
  /** Mutated texts compared. */
  texts: number;
  result: Score;
}
/** One mutation over all sources, once for each seed of randomness. */
export function measure(mutation: Mutation, seeds: readonly number[]): Measured {
  const want: Extracted[] = [];
  const got: Extracted[] = [];
  // What does not hang on chance comes out the same for every seed: once is enough.
  const seen = new Set<string>();
  for (const seed of seeds) {
    for (const [index, source] of sources.entries()) {
      const mutated = mutation.apply(source, openRandom(seed, index));
      if (!mutated || seen.has(mutated.text)) continue;
      seen.add(mutated.text);
      const name = `${seed}-${source.name}`;
      want.push(expected(source.read, mutated, name));
      got.push(extract(mutated.text, name));
    }
  }
  return { mutation, texts: want.length, result: score(want, got) };
}
