/** `jiyao serve --demo`, the real program: a store of its own, the page before the reading, nothing read a second time. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { addressOf, jiyao, start } from './testing.ts';

const data = mkdtempSync(join(tmpdir(), 'jiyao-demo-'));
// A Neo4j that is nowhere: whoever asked it would fail.
const env = { JIYAO_DATA: data, JIYAO_PORT: '0', NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'unused' };
const running: ReturnType<typeof start>[] = [];

function demo(): { child: ReturnType<typeof start>; said: () => string } {
  const child = start(['serve', '--demo'], { env });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part));
  return { child, said: () => text };
}
async function end(child: ReturnType<typeof start>): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill('SIGINT');
  return ((await closed) as [number | null])[0];
}
afterEach(async () => {
  for (const child of running.splice(0)) await end(child);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));
const ask = async <T>(address: string, path: string): Promise<T> => (await fetch(`${address}/api/v1/${path}`)).json() as Promise<T>;
interface Notice {
  madeUp: boolean;
  reading: { done: number; total: number } | null;
}

test('--demo has records of its own', async () => {
  const { code, stderr } = await jiyao(['serve', '--demo', '--ingest', 'seeds'], { env: { ...env, NEO4J_URI: '' } });
  expect([code, stderr]).toEqual([2, expect.stringContaining('--demo shows records of its own')]);
  expect(readdirSync(data)).toEqual([]);
});

test('the page is there before the records, in a store of its own; a second start reads nothing', { timeout: 600_000 }, async () => {
  const first = demo();
  const address = await addressOf(first.child);
  expect(first.said()).toMatch(/NEO4J_URI is left alone.*demo/u);
  expect(await ask<Notice>(address, 'notice')).toMatchObject({ madeUp: true, reading: { total: expect.any(Number) } });
  expect((await ask<{ store: string; records: number }>(address, 'status')).store).toBe('sqlite');
  await expect.poll(() => first.said(), { timeout: 500_000, interval: 1000 }).toMatch(/^(\d+) records: \1 new, 0 changed/mu);
  await expect.poll(() => ask<Notice>(address, 'notice'), { timeout: 60_000 }).toEqual({ address: null, madeUp: true, reading: null });
  const { records } = await ask<{ records: number }>(address, 'status');
  expect(records).toBeGreaterThan(250);
  expect(readdirSync(data)).toEqual(['demo']);

  const again = await jiyao(['serve', '--demo'], { env });
  expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/already running on .*demo: http/u)]);
  expect(await end(first.child)).toBe(0);

  const second = demo();
  const other = await addressOf(second.child);
  expect(await ask<Notice>(other, 'notice')).toEqual({ address: null, madeUp: true, reading: null });
  expect(await ask<{ records: number }>(other, 'status')).toMatchObject({ records });
  expect(await end(second.child)).toBe(0);
  expect(second.said()).not.toMatch(/records: |reading/u);
  expect(existsSync(join(data, 'demo', 'MADE-UP.txt'))).toBe(true);
});
