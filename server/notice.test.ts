/** What the pages are told of a store: made up only where the folder says so and the records are in it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { markMadeUp, noticeOf } from './notice.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-notice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const neo4j = { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'x' };
const madeUp = (data: string, more = {}): boolean => noticeOf(readSettings({ JIYAO_DATA: data, ...more })).madeUp;

test('a folder that is marked, and its store, are made up; another folder and a Neo4j beside it are not', async () => {
  const [marked, other] = [join(folder, 'marked'), join(folder, 'other')];
  await markMadeUp(marked);
  expect(readdirSync(marked)).toEqual(['MADE-UP.txt']);
  expect([madeUp(marked), madeUp(other), madeUp(marked, neo4j)]).toEqual([true, false, false]);
});
