/** What is kept of a store: one answer a revision, shared by those who ask at once, and none of a failure. */
import { expect, test } from 'vitest';
import { cacheAt, cacheOf, onceARevision } from './cache.ts';
import type { Store } from './store.ts';

const storeOf = (now: { revision: number }): Store => ({ revision: () => Promise.resolve(now.revision) }) as unknown as Store;
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

test('made once a revision, and again at another, higher or lower', async () => {
  const now = { revision: 7 };
  const cache = cacheOf<number>(storeOf(now), 2);
  let made = 0;
  const make = (): Promise<number> => Promise.resolve(++made);
  expect(await Promise.all([cache('x', make), cache('x', make)])).toEqual([1, 1]);
  expect(await cache('y', make)).toBe(2);
  now.revision = 8;
  expect(await cache('x', make)).toBe(3);
  expect(await cache('x', make)).toBe(3);
  now.revision = 0;
  expect(await cache('x', make)).toBe(4);
});

test('the answer asked for longest ago goes first', async () => {
  const cache = cacheOf<string>(storeOf({ revision: 1 }), 2);
  const made: string[] = [];
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b'])
    await cache(id, () => {
      made.push(id);
      return Promise.resolve(id);
    });
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what is kept weighs no more than it may, and what is too heavy is given but not kept', async () => {
  const cache = cacheAt<number>(100, (own) => own);
  const made: string[] = [];
  const ask = async (id: string, weight: number): Promise<void> => {
    await cache(1, id, () => {
      made.push(id);
      return Promise.resolve(weight);
    });
    await settled();
  };
  for (const [id, weight] of [
    ['a', 40],
    ['b', 40],
    ['a', 40],
    ['heavy', 60],
    ['a', 40],
    ['heavy', 60],
    ['c', 40],
    ['a', 40],
    ['b', 40],
  ] as const)
    await ask(id, weight);
  expect(made).toEqual(['a', 'b', 'heavy', 'heavy', 'c', 'b']);
});

test('what was begun at an earlier revision is not kept for a later one', async () => {
  const cache = cacheAt<string>(10, (own) => own.length);
  let end: (value: string) => void = () => undefined;
  const early = cache(
    1,
    'x',
    () =>
      new Promise((done) => {
        end = done;
      }),
  );
  expect(await cache(2, 'x', () => Promise.resolve('new'))).toBe('new');
  end('old');
  expect(await early).toBe('old');
  expect(await cache(2, 'x', () => Promise.resolve('again'))).toBe('new');
});

test('a failure is told to all who wait for it, and not kept', async () => {
  const cache = cacheOf<number>(storeOf({ revision: 1 }), 2);
  const fail = (): Promise<number> => Promise.reject(new Error('no'));
  const both = await Promise.allSettled([cache('x', fail), cache('x', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await cache('x', () => Promise.resolve(1))).toBe(1);
});

test('a whole read is done once a revision of each store', async () => {
  const now = { revision: 1 };
  const [one, other] = [storeOf(now), storeOf({ revision: 1 })];
  let reads = 0;
  const read = onceARevision(() => Promise.resolve(++reads));
  expect([await read(one), await read(one), await read(other)]).toEqual([1, 1, 2]);
  now.revision = 2;
  expect([await read(one), await read(other)]).toEqual([3, 2]);
});
