/** GET /notice: a store is made up by the mark in its folder, a Neo4j never by it; the reading is told as it goes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { markMadeUp, noticeOf } from './notice.ts';
import { seededStores, settings } from './testing.ts';

const data = mkdtempSync(join(tmpdir(), 'jiyao-notice-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test('a folder is made up once it is marked, and only for the store in it', async () => {
  expect(noticeOf({ data, neo4j: null, publicUrl: null })).toEqual({ address: null, madeUp: false, reading: null });
  expect(noticeOf({ data, neo4j: null, publicUrl: 'https://jiyao.example.org/' }).address).toBe('https://jiyao.example.org/');
  await markMadeUp(data);
  expect(noticeOf({ data, neo4j: null, publicUrl: null }).madeUp).toBe(true);
  expect(
    noticeOf({ data, neo4j: { uri: 'bolt://127.0.0.1', user: 'neo4j', password: '', database: 'neo4j' }, publicUrl: null }).madeUp,
  ).toBe(false);
});

describe.each(seededStores())('the notice from $name', ({ openSeeded }) => {
  test('says nothing of an ordinary store, and follows the reading of a made-up one', async () => {
    const seeded = await openSeeded();
    const { store, search } = seeded;
    const notice = noticeOf({ data, neo4j: null, publicUrl: null });
    const app = await buildApp({ store, search, settings, notice });
    const ask = async (of: typeof app): Promise<unknown> => (await of.inject('/api/v1/notice')).json();
    try {
      expect(await ask(seeded.app)).toEqual({ address: null, madeUp: false, reading: null });
      notice.reading = { done: 3, total: 9 };
      expect(await ask(app)).toEqual({ address: null, madeUp: true, reading: { done: 3, total: 9 } });
      notice.reading = null;
      expect(await ask(app)).toEqual({ address: null, madeUp: true, reading: null });
    } finally {
      await app.close();
      await seeded.close();
    }
  });
});
