/** `jiyao serve --ingest` of many files on Neo4j: the pages first, the records behind them. On the embedded store: serve.cli.test.ts. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { emptyStores } from '../../cypher/stores/testing.ts';
import { storesAtHand } from '../../server/floods/testing.ts';
import { addressOf, start } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-behind-'));
const samples = 'ingest/samples/more/text';
const files = readdirSync(samples).length;
const running: ReturnType<typeof start>[] = [];
async function end(child: ReturnType<typeof start>): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill('SIGINT');
  const [code] = (await closed) as [number | null];
  return code;
}
afterEach(async () => {
  for (const child of running.splice(0)) await end(child);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const neo4j = storesAtHand().find(({ name }) => name === 'neo4j');
async function empty(): Promise<void> {
  const store = await emptyStores()
    .find(({ name }) => name === 'neo4j')
    ?.open();
  await store?.close();
}

test.skipIf(!neo4j)('the page is there before the records, and says how far the reading is', async () => {
  await empty();
  const child = start(['serve', '--ingest', samples], { env: { JIYAO_DATA: folder, JIYAO_PORT: '0', ...neo4j?.env } });
  running.push(child);
  const address = await addressOf(child);
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(new URL(`/api/v1/${path}`, address))).json()) as T;
  const status = (): Promise<{ store: string; records: number }> => ask('status');
  const reading = async (): Promise<{ total: number } | null> => (await ask<{ reading: { total: number } | null }>('notice')).reading;
  expect(files).toBeGreaterThan(50);
  const first = await status();
  expect(first.store).toBe('neo4j');
  expect(first.records).toBeLessThan(files);
  await expect.poll(reading, { timeout: 60_000, interval: 20 }).toMatchObject({ total: files });
  await expect.poll(reading, { timeout: 240_000, interval: 200 }).toBeNull();
  expect((await status()).records).toBe(files);
  expect(await end(child)).toBe(0);
  await empty();
});
