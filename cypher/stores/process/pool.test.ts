/** The processes on a copy: started ahead, handed on, and no more of them than are needed, whoever hangs up. */
import { expect, test } from 'vitest';
import { openPool } from './pool.ts';
import type { Child } from './process.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Processes that take thirty milliseconds to start. */
function starts(): { start: () => Promise<Child>; started: () => number; alive: () => number } {
  const all: { alive: boolean }[] = [];
  return {
    started: () => all.length,
    alive: () => all.filter(({ alive }) => alive).length,
    async start() {
      const child = {
        alive: true,
        ask: () => Promise.reject(new Error('not asked')),
        close: async () => {},
        async kill() {
          child.alive = false;
        },
      };
      all.push(child);
      await pause(30);
      return child as Child;
    },
  };
}

test('one that comes back serves the next; at rest one is kept', async () => {
  const { start, started, alive } = starts();
  const pool = openPool(start, { rest: 20 });
  for (let at = 0; at < 10; at += 1) await pool.give(await pool.take(undefined));
  await pause(60);
  expect([started(), alive()]).toEqual([2, 1]);
  await pool.end();
  expect(alive()).toBe(0);
});

test('a row of long questions starts one ahead, once, and it goes when nothing is asked any more', async () => {
  const { start, started, alive } = starts();
  const pool = openPool(start, { rest: 200 });
  for (let at = 0; at < 4; at += 1) {
    const child = await pool.take(undefined);
    // Longer than after which another is made ready.
    await pause(150);
    await pool.give(child);
    await pause(20);
  }
  expect([started(), alive()]).toEqual([2, 2]);
  await pause(300);
  expect([started(), alive()]).toEqual([2, 1]);
  await pool.end();
  expect(alive()).toBe(0);
});

test('who hangs up while one is started leaves the start to the next', async () => {
  const { start, started, alive } = starts();
  const pool = openPool(start, { rest: 20 });
  for (let at = 0; at < 50; at += 1) {
    const control = new AbortController();
    const asked = pool.take(control.signal).then(
      () => 'taken',
      () => 'gone',
    );
    control.abort();
    expect(await asked).toBe('gone');
  }
  expect(started()).toBeLessThanOrEqual(2);
  await pool.give(await pool.take(undefined));
  expect(started()).toBeLessThanOrEqual(3);
  await pause(60);
  expect(alive()).toBe(1);
  await pool.end();
});

test('one that was ended is replaced before the next question', async () => {
  const { start, started, alive } = starts();
  const pool = openPool(start);
  const child = await pool.take(undefined);
  await pause(60);
  await child.kill();
  await pool.give(child);
  await pause(60);
  expect(alive()).toBe(1);
  const before = started();
  await pool.take(AbortSignal.timeout(5000));
  expect(started()).toBe(before);
  await pool.end();
});

test('a start that fails is told to who waits, and the next tries again', async () => {
  let fails = true;
  const { start } = starts();
  const pool = openPool(() => (fails ? Promise.reject(new Error('no room')) : start()));
  await expect(pool.take(undefined)).rejects.toThrow('no room');
  fails = false;
  expect((await pool.take(undefined)).alive).toBe(true);
  await pool.end();
});

test('where one is to be started at a time, those who wait hand on what is there', async () => {
  const { start, started } = starts();
  const pool = openPool(start, { atOnce: 1 });
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      await pool.give(await pool.take(undefined));
    }),
  );
  await pause(60);
  expect(started()).toBeLessThan(4);
  await pool.end();
});

test('a start that fails is told to one who waits, and the next is started', async () => {
  const { start } = starts();
  let fail = true;
  const pool = openPool(
    async () => {
      const child = await start();
      if (!fail) return child;
      fail = false;
      throw new Error('not started');
    },
    { atOnce: 1 },
  );
  const asked = await Promise.allSettled([pool.take(undefined), pool.take(undefined)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  await pool.end();
});

test('where none is started ahead, as many as are asked for are kept', async () => {
  const { start, started, alive } = starts();
  const pool = openPool(start, { ahead: false, keep: 2 });
  for (let round = 0; round < 5; round += 1) {
    const both = await Promise.all([pool.take(undefined), pool.take(undefined)]);
    // Longer than after which another would be made ready.
    await pause(130);
    for (const child of both) await pool.give(child);
  }
  expect([started(), alive()]).toEqual([2, 2]);
  await pool.end();
  expect(alive()).toBe(0);
});
