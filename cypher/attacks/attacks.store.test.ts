/**
 * Every attack on every store at hand: refused, or answered within its limits, and none touches what it must leave alone.
 * HEAVY_TESTS=1 adds the slow ones.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Limits, Params, Store } from '../store.ts';
import { clearStore, emptyStores } from '../stores/testing.ts';
import type { Attack, Expected } from './attack.ts';
import { type Canaries, fill, mostMemory, putOut } from './canaries.ts';
import { classes } from './cases/index.ts';
import { heavy } from './cases/size.ts';

const limits = { timeout: 10_000, rows: 100, bytes: 64 * 1024 };
/** What would run for hours is given little time: to see that it is ended is enough. */
const short = { ...limits, timeout: 400 };
/** How many times its limit an answer may take on a busy machine before it counts as one that nothing ends. */
const patience = 50;
const all = process.env.HEAVY_TESTS ? [...classes, ...heavy] : classes;

/** Reasons for which a query is not run. */
const refusals: readonly string[] = ['syntax', 'unsupported', 'write', 'parameter', 'too-deep', 'too-long'];
/** What a store may do, by what is expected of it. */
function allowed(expected: Expected): readonly string[] {
  if (expected === 'limits') return ['answered', 'timeout', 'memory', 'failed', 'parameter'];
  // Which reason is told first is no matter of an attack.
  return refusals.includes(expected) ? refusals : [expected];
}

/** What became of an attack: a refusal's code, `answered`, or what went wrong. */
async function outcome(store: Store, canaries: Canaries, attack: Attack, within: Limits): Promise<string> {
  const [query, params] = typeof attack === 'string' ? [attack, {} as Params] : attack;
  const began = performance.now();
  try {
    const { rows } = await store.userQuery(canaries.aim(query), canaries.aim(params), within);
    if (canaries.seenIn(rows)) return 'SAW WHAT NOBODY MAY SEE';
    if (rows.length > within.rows || Buffer.byteLength(JSON.stringify(rows)) > within.bytes + rows.length + 2) return 'BEYOND ITS LIMITS';
    return performance.now() - began > within.timeout * patience ? 'NOT ENDED' : 'answered';
  } catch (error) {
    const { name, code, message } = error as Error & { code?: string };
    if (name !== 'QueryRefused') return `${name}: ${message}`;
    return performance.now() - began > within.timeout * patience ? 'NOT ENDED' : (code ?? '');
  }
}

test('there are enough of them', () => {
  const count = classes.flatMap(({ attacks }) => Object.values(attacks)).flat().length;
  expect([classes.length >= 30, count >= 564, new Set(classes.map(({ name }) => name)).size]).toEqual([true, true, classes.length]);
});

describe.each(emptyStores())('on $name', ({ open }) => {
  let store: Store;
  let canaries: Canaries;
  let before: unknown;
  beforeAll(async () => {
    store = await open();
    await store.prepare();
    await fill(store);
    canaries = await putOut(store);
    before = await canaries.state();
  });
  afterAll(async () => {
    await canaries?.close();
    await clearStore(store);
    await store?.close();
  });

  test.each(all)('$name', async ({ attacks }) => {
    for (const [expected, list] of Object.entries(attacks) as [Expected, readonly Attack[]][])
      for (const attack of list) {
        const became = await outcome(store, canaries, attack, expected === 'limits' ? short : limits);
        if (!allowed(expected).includes(became)) expect.soft([attack, became]).toEqual([attack, expected]);
      }
    expect(await canaries.state()).toEqual(before);
    expect(await store.userQuery('MATCH (n:Official) RETURN count(*) AS n', {}, limits)).toMatchObject({ rows: [[60]] });
  });
  test('the processes that answered stayed within their memory', () => {
    expect(canaries.memory()).toBeLessThan(mostMemory);
    if (store.name === 'sqlite') expect(canaries.memory()).toBeGreaterThan(0);
  });
});
