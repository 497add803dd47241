/** What is read and what is refused before reading: no path makes the reader wait, stop or throw. */

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from './messages.ts';
import { isRefusal, type Refusal, type Source } from './source.ts';
import { bytesOf, findSources } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-sources-'));
const at = (name: string): string => join(folder, name);
async function found(...paths: string[]): Promise<(Source | Refusal)[]> {
  const all: (Source | Refusal)[] = [];
  for await (const one of findSources(paths)) all.push(one);
  return all;
}

beforeAll(() => {
  mkdirSync(at('records/deep'), { recursive: true });
  mkdirSync(at('hollow'));
  for (const name of ['records/b.txt', 'records/a.txt', 'records/deep/c.txt', 'records/.hidden.txt', 'records/note.log'])
    writeFileSync(at(name), '会议');
  symlinkSync(at('nowhere'), at('dangling.txt'));
  execFileSync('mkfifo', [at('pipe.txt')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder: files of a known format, by name, below it', async () => {
  const names = (await found(at('records'))).map((one) => (isRefusal(one) ? one : one.name));
  expect(names).toEqual(['a.txt', 'b.txt', 'deep/c.txt']);
});

test.each([
  ['missing.txt', /no such file or folder/u],
  ['dangling.txt', /no such file or folder/u],
  ['hollow', /holds no file of a format/u],
  ['records/note.log', /is data or notes in text; save the record as \.txt/u],
  ['pipe.txt', /neither a file nor a folder/u],
])('%s is refused, and the rest is read', async (name, reason) => {
  const [refused, read, ...more] = await found(at(name), at('records/a.txt'));
  expect(refused?.path).toBe(at(name));
  expect(wordsOf((refused as Refusal).message).en).toMatch(reason);
  expect(read).toMatchObject({ name: 'a.txt' });
  expect(more).toEqual([]);
});

test('two files of one name: the second is refused; the same file twice is not', async () => {
  const two = await found(at('records/deep/c.txt'), at('records/deep'), at('records/a.txt'), at('records'));
  expect(two.filter(isRefusal)).toEqual([]);
  writeFileSync(at('a.txt'), '另一个');
  const [, refused] = await found(at('records/a.txt'), at('a.txt'));
  expect(refused).toMatchObject({ path: at('a.txt'), message: { rule: 'refused/same-name' } });
});

test('a name with what acts on a terminal, or with a backslash, is made plain; the path stays', async () => {
  mkdirSync(at('odd'));
  for (const name of ['a\u001b[2J.txt', 'b\\..\\c.txt', '好 的.txt']) writeFileSync(at(`odd/${name}`), '会议');
  const [first, second, third] = (await found(at('odd'))) as Source[];
  expect(first).toMatchObject({ name: expect.stringMatching(/^a\[2J~[0-9a-f]{10}\.txt$/u), path: at('odd/a\u001b[2J.txt') });
  expect(second).toMatchObject({ name: expect.stringMatching(/^b\/c~[0-9a-f]{10}\.txt$/u) });
  expect(third).toMatchObject({ name: '好 的.txt' });
});

test('a file that goes before it is read is a refusal', async () => {
  writeFileSync(at('gone.txt'), '会议');
  const [source] = (await found(at('gone.txt'))) as [Source];
  rmSync(at('gone.txt'));
  expect(await bytesOf(source)).toMatchObject({ path: at('gone.txt'), message: { rule: 'refused/missing' } });
});

// The superuser may read everything.
test.skipIf(process.getuid?.() === 0)('a folder that may not be listed is refused by itself', async () => {
  mkdirSync(at('records/locked'));
  chmodSync(at('records/locked'), 0);
  const all = await found(at('records'));
  chmodSync(at('records/locked'), 0o700);
  rmSync(at('records/locked'), { recursive: true });
  expect(all.filter(isRefusal)).toMatchObject([{ path: at('records/locked'), message: { rule: 'refused/forbidden' } }]);
  expect(all).toHaveLength(4);
});

test('names that are not UTF-8 are read under the names they mean, in folders too', async () => {
  const gbk = (...bytes: number[]): Buffer => Buffer.from(bytes);
  // 会议 and 纪要 in GBK.
  const meeting = gbk(0xbb, 0xe1, 0xd2, 0xe9);
  const minutes = gbk(0xbc, 0xcd, 0xd2, 0xaa);
  const inside = (...parts: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from(at('bytes')), ...parts.flatMap((part) => [Buffer.from('/'), part])]);
  mkdirSync(inside(meeting), { recursive: true });
  writeFileSync(inside(Buffer.concat([minutes, Buffer.from('.txt')])), '县政府');
  writeFileSync(inside(meeting, Buffer.concat([minutes, Buffer.from('.txt')])), '县人大');
  writeFileSync(at('bytes/普通.txt'), '县政协');
  const all = await found(at('bytes'));
  const read = await Promise.all(
    all.map(async (one) => (isRefusal(one) ? one : [one.name, Buffer.from((await bytesOf(one)) as Uint8Array).toString()])),
  );
  expect(read).toEqual([
    ['会议/纪要.txt', '县人大'],
    ['普通.txt', '县政协'],
    ['纪要.txt', '县政府'],
  ]);
});

test('signs whole or in parts are one name: the second file is refused by it', async () => {
  mkdirSync(at('parts'));
  const name = 'Ürümqi 会议.txt';
  for (const form of ['NFC', 'NFD'] as const) writeFileSync(at(`parts/${name.normalize(form)}`), form);
  const all = await found(at('parts'));
  expect(all.filter((one) => !isRefusal(one)).map(({ name: own }) => own)).toEqual([name.normalize('NFC')]);
  expect(all.filter(isRefusal).map(({ message }) => message.rule)).toEqual(['refused/same-name']);
});
