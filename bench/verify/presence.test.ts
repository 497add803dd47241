/** A sample of the part `presence`: other records than its own, for every run of the tests. */
import { expect, it } from 'vitest';
import { extract } from '../../ingest/extract.ts';
import { makeRecord } from '../corpus/corpus.ts';
import { openRandom } from '../corpus/random.ts';
import { misread } from '../mutations/misread.ts';
import { wrongPresence } from '../mutations/presence.ts';
import { checkPresence } from './presence.ts';

const seed = 20;
const sample = Array.from({ length: 90 }, (_, number) => number);

it('reads nobody who was away as there, nor the other way round, and keeps what was not misread', () => {
  const checked = sample.map((number) => checkPresence(seed, number));
  expect(checked.flatMap(({ faults }) => faults)).toEqual([]);
  const sum = (of: (one: (typeof checked)[number]) => number): number => checked.reduce((all, one) => all + of(one), 0);
  expect(sum(({ whole }) => whole)).toBeGreaterThan(5000);
  expect(sum(({ stay }) => stay) / sum(({ whole }) => whole)).toBeGreaterThanOrEqual(0.95);
});

it('sees a wrong presence', () => {
  const { text, truth, name } = sample
    .map((number) => makeRecord(seed, number))
    .find((one) => one.truth.people.some(({ role }) => role === 'absent')) as ReturnType<typeof makeRecord>;
  const read = extract(text, name);
  const turned = { ...read, people: read.people.map((one) => (one.role === 'absent' ? { ...one, role: 'present' as const } : one)) };
  expect(wrongPresence(truth, read)).toEqual([]);
  expect(wrongPresence(truth, turned)).not.toEqual([]);
});

it('misreads, and tells where', () => {
  const { text } = makeRecord(seed, 1);
  const made = misread(text, openRandom(1, 1), 4);
  expect(made.hit.length).toBeGreaterThan(10);
  expect(made.old.length).toBe(made.text.length);
  const changed = [...made.old.keys()].filter((at) => made.text[at] !== text[made.old[at] ?? 0]);
  expect(changed.every((at) => made.hit.includes(made.old[at] ?? -1))).toBe(true);
});
