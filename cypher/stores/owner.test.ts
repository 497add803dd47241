/** The process that owns the embedded file: ending one work ends no other's, and a deadline counts from when the work begins. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordRows } from '../rows.ts';
import { recordOf } from './contract.ts';
import { type Owner, openOwner } from './grafeo/owner.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-owner-'));
const count = 'MATCH (o:Official) RETURN count(*) AS n';
const runaway = `MATCH ${Array.from({ length: 9 }, (_, at) => `(n${at}:Official)`).join(', ')} WHERE n0.name < n1.name RETURN count(*) AS n`;
const names = Array.from({ length: 60 }, (_, at): RecordRows => recordOf(`${at}.txt`, `甲${at}`));
let owner: Owner;
beforeAll(async () => {
  owner = await openOwner(join(folder, 'graph.grafeo'));
  await owner.ask('prepare', {});
  await owner.ask('put', { records: names, log: null });
});
afterAll(async () => {
  await owner.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a read that is ended at its deadline ends nothing that was asked with it', async () => {
  const ended = owner.ask('read', { cypher: runaway, params: {} }, { deadline: 500 });
  const after = [
    owner.ask('read', { cypher: count, params: {} }, { deadline: 30_000 }),
    owner.ask('put', { records: [recordOf('more.txt', '乙')], log: null }),
    owner.ask('read', { cypher: count, params: {} }, { deadline: 30_000 }),
  ];
  await expect(ended).rejects.toMatchObject({ name: 'StoreUnavailable', message: expect.stringContaining('0.5 s') });
  expect(await Promise.all(after)).toEqual([[{ n: 60 }], expect.objectContaining({ import: null }), [{ n: 61 }]]);
});

test('waiting for others is no part of a deadline', async () => {
  const slow = owner.ask('read', { cypher: runaway, params: {} }, { deadline: 1500 });
  const quick = owner.ask('read', { cypher: count, params: {} }, { deadline: 1000 });
  await expect(slow).rejects.toMatchObject({ code: 'down' });
  expect(await quick).toEqual([{ n: 61 }]);
});

test('what nobody waits for is ended where it runs, and not begun where it waits', async () => {
  const control = new AbortController();
  const running = owner.ask('read', { cypher: runaway, params: {} }, { signal: control.signal });
  const waiting = owner.ask('read', { cypher: runaway, params: {} }, { signal: control.signal });
  const other = owner.ask('read', { cypher: count, params: {} }, { deadline: 30_000 });
  setTimeout(() => control.abort(), 300);
  for (const one of [running, waiting]) await expect(one).rejects.toMatchObject({ name: 'StoreUnavailable' });
  expect(await other).toEqual([{ n: 61 }]);
});
