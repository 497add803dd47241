/** Turns: quick questions get through, slow ones share few places, a flood is told at once, time counts from the beginning. */
import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { QueryRefused } from '../store.ts';
import { type Turn, type TurnsOptions, turns } from './turns.ts';

const options: TurnsOptions = { quick: 1, slow: 1, moments: 30, waiting: 3 };
const long = 10_000;

/** Work that is ended from outside or by the test. */
function work(): { run: (turn: Turn) => Promise<string>; begun: () => number; ended: () => number; finish: (text: string) => void } {
  let [begun, ended] = [0, 0];
  let finish = (_: string): void => {};
  return {
    begun: () => begun,
    ended: () => ended,
    finish: (text) => finish(text),
    run: ({ signal, begin }) =>
      new Promise((resolve) => {
        begun += 1;
        finish = resolve;
        signal.addEventListener('abort', () => {
          ended += 1;
        });
        begin();
      }),
  };
}
const quickly = async ({ begin }: Turn): Promise<string> => {
  begin();
  return 'quick';
};
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof QueryRefused ? error.code : error),
  );

describe('turns', () => {
  test('nothing listens on to a question that is over, however it ended', async () => {
    const all = turns({ ...options, waiting: 1 });
    const one = work();
    const first = all.take(one.run, long);
    const held = new AbortController();
    const told = Array.from({ length: 3 }, () => codeOf(all.take(quickly, long, held.signal)));
    const left = new AbortController();
    const gone = codeOf(all.take(quickly, long, left.signal));
    left.abort();
    await pause(5);
    one.finish('done');
    await first;
    expect(await Promise.all(told)).toContain('busy');
    await gone;
    expect([held, left].map(({ signal }) => getEventListeners(signal, 'abort').length)).toEqual([0, 0]);
  });

  test('a slow question goes on in a slow place and is not begun anew; quick ones go past it', async () => {
    const own = turns(options);
    const slow = work();
    const asked = own.take(slow.run, long);
    await pause(60);
    for (let at = 0; at < 5; at += 1) expect(await own.take(quickly, long)).toBe('quick');
    slow.finish('slow');
    expect([await asked, slow.begun(), slow.ended()]).toEqual(['slow', 1, 0]);
  });

  test('a second slow one is ended, waits for the place and begins anew, in the order of coming', async () => {
    const own = turns(options);
    const all = [work(), work(), work()];
    const order: number[] = [];
    const asked = all.map(async ({ run }, at) => {
      await pause(at * 100);
      await own.take(run, long);
      order.push(at);
    });
    await pause(400);
    expect(all.map(({ begun, ended }) => [begun(), ended()])).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
    expect(await own.take(quickly, long)).toBe('quick');
    for (const one of all) {
      one.finish('done');
      await pause(20);
    }
    await Promise.all(asked);
    expect(order).toEqual([0, 1, 2]);
    expect(all.slice(1).map(({ begun }) => begun())).toEqual([2, 2]);
  });

  test('a flood is bounded: who waited longest for a first turn is told that it is too much, the newest gets through', async () => {
    const own = turns(options);
    const slow = Array.from({ length: 12 }, work);
    const codes = slow.map(({ run }) => codeOf(own.take(run, 400)));
    const start = performance.now();
    expect(await own.take(quickly, long)).toBe('quick');
    // One quick turn at most was before it.
    expect((performance.now() - start) / options.moments).toBeLessThan(20);
    const told = await Promise.all(codes);
    expect(told.filter((code) => code === 'busy').length).toBeGreaterThanOrEqual(12 - 2 * options.waiting - 2);
    expect(new Set(told)).toEqual(new Set(['busy', 'timeout']));
    expect(await own.take(quickly, long)).toBe('quick');
  });

  test('nobody waits for ever while new ones keep coming and go again', async () => {
    const own = turns({ ...options, moments: long, waiting: 100 });
    let [before, answered] = [new AbortController(), false];
    void codeOf(own.take(work().run, long, before.signal));
    const asked = own.take(quickly, long).then(() => {
      answered = true;
    });
    for (let at = 0; at < 10; at += 1) {
      const next = new AbortController();
      void codeOf(own.take(work().run, long, next.signal));
      await pause(1);
      before.abort();
      await pause(1);
      before = next;
    }
    expect(answered).toBe(true);
    before.abort();
    await asked;
  });

  test('the limit counts from when the work says it begins, and holds whatever the work does', async () => {
    const own = turns(options);
    const patient = ({ begin }: Turn): Promise<string> =>
      pause(150).then(() => {
        begin();
        return 'in time';
      });
    expect(await own.take(patient, 100)).toBe('in time');
    const deaf = ({ begin }: Turn): Promise<never> => {
      begin();
      return new Promise(() => {});
    };
    expect(await codeOf(own.take(deaf, 20))).toBe('timeout');
    expect(await codeOf(own.take(deaf, 60))).toBe('timeout');
    expect(await own.take(quickly, long)).toBe('quick');
  });

  test('what nobody waits for is ended, and leaves its place or its wait', async () => {
    const own = turns(options);
    const [first, second] = [work(), work()];
    const controls = [new AbortController(), new AbortController()];
    const asked = [first, second].map(({ run }, at) => codeOf(own.take(run, long, controls[at]?.signal)));
    await pause(5);
    expect([first.begun(), second.begun()]).toEqual([1, 0]);
    for (const control of controls) control.abort();
    await Promise.all(asked);
    expect([first.ended(), second.begun()]).toEqual([1, 0]);
    expect(await own.take(quickly, long)).toBe('quick');
    expect(await codeOf(own.take(quickly, long, AbortSignal.abort()))).toBe('timeout');
  });

  test('what fails leaves its place', async () => {
    const own = turns(options);
    for (let at = 0; at < 5; at += 1) await expect(own.take(() => Promise.reject(new Error('no')), long)).rejects.toThrow('no');
    expect(await own.take(quickly, long)).toBe('quick');
  });
});

describe('between callers', () => {
  test('who has nothing yet goes before who has much waiting', async () => {
    const own = turns({ quick: 2, slow: 1, moments: long, waiting: 20 });
    const order: string[] = [];
    const all = ['a', 'a', 'a', 'a', 'b'].map((caller) => {
      const { run, finish } = work();
      const asked = own.take(
        (turn) => {
          order.push(caller);
          return run(turn);
        },
        long,
        undefined,
        caller,
      );
      return { asked, finish };
    });
    await pause(10);
    expect(order).toEqual(['a', 'a']);
    all[0]?.finish('');
    await all[0]?.asked;
    await pause(10);
    // One of a's is still at work: b goes before the others of a.
    expect(order).toEqual(['a', 'a', 'b']);
    for (const one of all) {
      one.finish('');
      await pause(5);
    }
    for (const one of all) one.finish('');
    await Promise.all(all.map(({ asked }) => asked));
    expect(order).toHaveLength(5);
  });
  test('a flood turns away its own', async () => {
    const own = turns(options);
    const first = work();
    const asked = own.take(first.run, long, undefined, 'a');
    await pause(5);
    const flood = ['a', 'a', 'a', 'b', 'a', 'a'].map((caller) => [caller, codeOf(own.take(quickly, long, undefined, caller))] as const);
    await pause(5);
    first.finish('');
    await asked;
    expect(await Promise.all(flood.map(([, became]) => became))).toEqual(['busy', 'busy', 'busy', null, null, null]);
  });
});
