/** What is kept of a store: one answer a state, shared by those who ask at once, and none of a failure. */
import { expect, test } from 'vitest';
import { keptWhileStored } from './kept.ts';
import type { Store } from './store.ts';

const storeOf = (versions: { key: string; version: string }[]): Store =>
  ({ versions: () => Promise.resolve(versions) }) as unknown as Store;

test('asked once a state, and again when another version is stored', async () => {
  const versions = [{ key: 'record:a', version: '1' }];
  const kept = keptWhileStored<number>(storeOf(versions), 2);
  let asked = 0;
  const ask = (): Promise<number> => Promise.resolve(++asked);
  expect(await Promise.all([kept('x', ask), kept('x', ask)])).toEqual([1, 1]);
  expect(await kept('y', ask)).toBe(2);
  versions[0] = { key: 'record:a', version: '2' };
  expect(await kept('x', ask)).toBe(3);
});

test('the answer asked for longest ago goes first', async () => {
  const kept = keptWhileStored<string>(storeOf([]), 2);
  const asked: string[] = [];
  const get = (id: string): Promise<string> =>
    kept(id, () => {
      asked.push(id);
      return Promise.resolve(id);
    });
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await get(id);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is told, and not kept', async () => {
  const kept = keptWhileStored<number>(storeOf([]), 2);
  await expect(kept('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await kept('x', () => Promise.resolve(1))).toBe(1);
});
