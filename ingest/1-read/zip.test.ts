/** Archives: many records in one, and what is refused by name: bombs, links, paths that lead out, archives too deep. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../messages.ts';
import { encodeGb } from '../samples/make/gb.ts';
import { isRefusal } from '../source.ts';
import { findSources } from '../sources.ts';
import { type ReadLimits, readLimits } from './limits.ts';
import { entryPath } from './zip/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const words = strToU8('县政府第3次常务会议纪要');

/** What an archive gives: records with their sizes, refusals with their reasons. */
async function contentsOf(
  files: Zippable | Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<{ records: Record<string, number>; refused: Record<string, string> }> {
  const path = join(folder, 'a.zip');
  writeFileSync(path, files instanceof Uint8Array ? files : zipSync(files));
  const records: Record<string, number> = {};
  const refused: Record<string, string> = {};
  for await (const one of findSources([path], { ...readLimits, ...limits })) {
    if (isRefusal(one)) refused[one.path.replace(`${folder}/`, '')] = wordsOf(one.message).en;
    else records[one.name] = (await one.bytes()).length;
  }
  return { records, refused };
}

describe('records', () => {
  it('are named by archive and path; what is no record is told by name, what systems leave is passed over', async () => {
    const { records, refused } = await contentsOf({
      'b.txt': words,
      '县/a.html': words,
      'notes.xlsx': words,
      'setup.exe': words,
      README: words,
      'a.xyz': words,
      'Thumbs.db': words,
      '.DS_Store': words,
      '__MACOSX/._b.txt': words,
      '.hidden.txt': words,
      'x/': new Uint8Array(),
    });
    expect(records).toEqual({ 'a.zip/b.txt': words.length, 'a.zip/县/a.html': words.length });
    expect(refused).toEqual({
      'a.zip/notes.xlsx': 'is a spreadsheet; save the record as .docx',
      'a.zip/setup.exe': 'is a program, no meeting record',
      'a.zip/README': expect.stringContaining('without an extension'),
      'a.zip/a.xyz': expect.stringContaining('of the kind .xyz'),
    });
  });
  it('have plain names, and two of one name are not mixed up', async () => {
    const { records, refused } = await contentsOf({ 'd\\b.txt': words, 'd/b.txt': words, 'x\u202e.txt': words, 'x\u0001.txt': words });
    const plain = Object.keys(records).sort();
    expect(plain).toEqual([
      'a.zip/d/b.txt',
      expect.stringMatching(/^a\.zip\/x~[0-9a-f]{10}\.txt$/u),
      expect.stringMatching(/^a\.zip\/x~/u),
    ]);
    expect(refused).toEqual({ 'a.zip/d/b.txt': expect.stringContaining('has the same record name (a.zip/d/b.txt)') });
  });
  it('in an archive in an archive are read, one deeper not', async () => {
    const inner = zipSync({ 'c.txt': words, 'deep.zip': zipSync({ 'd.txt': words }) });
    const { records, refused } = await contentsOf({ 'inner.zip': inner });
    expect(records).toEqual({ 'a.zip/inner.zip/c.txt': words.length });
    expect(refused).toEqual({ 'a.zip/inner.zip/deep.zip': expect.stringContaining('archive in an archive in an archive') });
  });
  it('with names of Chinese Windows are named right', async () => {
    // fflate writes names as UTF-8; the same bytes long, a GB name takes its place and the flag for UTF-8 goes.
    const bytes = zipSync({ 'ABCDEFGH.txt': words });
    const name = encodeGb('会议纪要');
    const text = Buffer.from(bytes);
    for (let at = text.indexOf('ABCDEFGH'); at >= 0; at = text.indexOf('ABCDEFGH', at + 1)) text.set(name, at);
    expect(Object.keys((await contentsOf(Uint8Array.from(text))).records)).toEqual(['a.zip/会议纪要.txt']);
  });
});

it('names of one archive are in one encoding, though one of them may by chance be UTF-8', async () => {
  // 联通 in GBK is whole UTF-8 of other signs.
  const bytes = Buffer.from(zipSync({ 'ABCDEFGH.txt': words, 'WXYZ.txt': words }));
  for (const [from, to] of [
    ['ABCDEFGH', encodeGb('会议纪要')],
    ['WXYZ', Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8])],
  ] as const)
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(to, at);
  expect(Object.keys((await contentsOf(Uint8Array.from(bytes))).records).sort()).toEqual(['a.zip/会议纪要.txt', 'a.zip/联通.txt'].sort());
});

describe('refused by name', () => {
  const zeros = new Uint8Array(30 * 1024 * 1024);
  it('a bomb by its size', async () => {
    const { records, refused } = await contentsOf({ 'zeros.txt': zeros, 'b.txt': words });
    expect(records).toEqual({ 'a.zip/b.txt': words.length });
    expect(refused['a.zip/zeros.txt']).toContain('would unpack to 31457280 bytes');
  });
  it('a bomb by its ratio', async () => {
    expect((await contentsOf({ 'zeros.txt': zeros.subarray(0, 5_000_000) })).refused['a.zip/zeros.txt']).toMatch(
      /unpacks to \d+ times its size/u,
    );
  });
  it('a bomb of many parts', async () => {
    const part = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
    const { records, refused } = await contentsOf({ 'a.txt': part, 'b.txt': part, 'c.txt': part }, { unpacked: 2500 });
    expect(Object.keys(records)).toHaveLength(2);
    expect(refused['a.zip/c.txt']).toContain('past 2500 unpacked bytes');
  });
  it('more entries than allowed', async () => {
    const { records, refused } = await contentsOf({ 'a.txt': words, 'b.txt': words, 'c.txt': words }, { entries: 2 });
    expect(Object.keys(records)).toHaveLength(2);
    expect(refused['a.zip']).toContain('more than 2 entries');
  });
  it('sizes that lie', async () => {
    const bytes = zipSync({ 'a.txt': [new Uint8Array(100_000).fill(65), { level: 9 }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    view.setUint32(entry + 24, 10, true);
    await expect(contentsOf(bytes)).rejects.toThrow(/too many bytes|size/u);
  });
  it('paths that leave the archive, absolute ones, links', async () => {
    const { records, refused } = await contentsOf({
      '../../etc/evil.txt': words,
      '/etc/evil.txt': words,
      'C:\\evil.txt': words,
      'link.txt': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    });
    expect(records).toEqual({});
    expect(refused).toEqual({
      'a.zip/../../etc/evil.txt': expect.stringContaining('leaves the archive'),
      'a.zip//etc/evil.txt': expect.stringContaining('absolute path'),
      'a.zip/C:\\evil.txt': expect.stringContaining('absolute path'),
      'a.zip/link.txt': expect.stringContaining('is a link'),
    });
  });
  it('damaged archives, and those of nothing', async () => {
    expect((await contentsOf(strToU8('PK no archive'))).refused['a.zip']).toContain('damaged');
    expect((await contentsOf({ 'x/': new Uint8Array() })).refused['a.zip']).toContain('holds no file');
  });
});

it.each([
  ['a/./b.txt', 'a/b.txt'],
  ['a\\b.txt', 'a/b.txt'],
  ['a..b/c.txt', 'a..b/c.txt'],
  ['a/../b.txt', 'refused/entry-outside'],
  ['..\\b.txt', 'refused/entry-outside'],
  ['\\\\server\\b.txt', 'refused/entry-absolute'],
  ['a\0.txt', 'a\0.txt'],
  ['./.', 'refused/entry-no-path'],
])('the path %j', (name, found) => {
  const one = entryPath(name);
  expect('path' in one ? one.path : one.refused.rule).toBe(found);
});
