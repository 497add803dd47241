/**
 * Facts stay what they were when a record is printed otherwise: seeds and samples, every mutation, three seeds of randomness.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openRandom } from '../corpus/random.ts';
import { measure, mutations, sources } from './measure.ts';

const seeds = [1, 2, 3];

it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (_name, mutation) => {
  const { texts, result } = measure(mutation, seeds);
  expect(texts).toBeGreaterThan(0);
  const lost = result.errors.slice(0, 30).map(({ source, field, kind, fact }) => `${source} ${field} ${kind} ${fact}`);
  expect(result.micro, `${mutation.name}: ${result.micro} of the facts stay\n${lost.join('\n')}`).toBeGreaterThanOrEqual(mutation.floor);
});

it('has people to rename, and renames them', () => {
  const renaming = mutations.find(({ name }) => name === 'other names');
  const [seed] = sources;
  const mutated = seed && renaming?.apply(seed, openRandom(9, 0));
  expect(seed?.names.length).toBeGreaterThan(20);
  expect(seed?.names.filter((name) => mutated?.text.includes(name))).toEqual([]);
});

it('knows nothing of the words of the reader', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  expect(files.filter((text) => /from '.*ingest\/(?!extract|record|eval\/score)/u.test(text))).toEqual([]);
});
