/** Passes over changes: together what comes together, one at a time, and again what failed. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { passes } from './passes.ts';

test('what comes together is one pass; what comes during a pass is the next', async () => {
  const ran: string[][] = [];
  const end = new AbortController();
  const seen = passes(
    async (changed) => {
      ran.push([...changed]);
      if (ran.length === 1) {
        seen.add('c');
        await wait(30);
        seen.add('d');
      } else end.abort();
    },
    10,
    1,
  );
  seen.add('a');
  seen.add('b');
  await seen.until(end.signal, () => undefined);
  expect(ran).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('what failed is tried again with what came since, and said', async () => {
  const ran: string[][] = [];
  const said: unknown[] = [];
  const end = new AbortController();
  const seen = passes(
    async (changed) => {
      ran.push([...changed].sort());
      if (ran.length === 1) {
        seen.add('b');
        throw new Error('the store is away');
      }
      end.abort();
    },
    1,
    5,
  );
  seen.add('a');
  await seen.until(end.signal, (error) => said.push(error));
  expect(ran).toEqual([['a'], ['a', 'b']]);
  expect(said).toEqual([new Error('the store is away')]);
});

test('an end is an end, with changes waiting or none', async () => {
  const end = new AbortController();
  const idle = passes(async () => undefined, 1, 1).until(end.signal, () => undefined);
  end.abort();
  await idle;
  const ran: string[] = [];
  const waiting = passes(async () => void ran.push('run'), 1, 1);
  waiting.add('a');
  await waiting.until(end.signal, () => undefined);
  expect(ran).toEqual([]);
});
