/** A file whose bytes were read by this very reader is not read again; anything else is. On every store. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { beginLog } from '../cypher/log.ts';
import type { Store } from '../cypher/store.ts';
import { emptiedStore } from '../cypher/stores/emptied.ts';
import { emptyStores } from '../cypher/stores/testing.ts';
import { load } from './7-load.ts';
import { readByRules } from './read-by-rules.ts';
import type { Reader } from './reader.ts';
import type { Report } from './report.ts';
import type { Refusal, Source } from './source.ts';
import { findSources } from './sources.ts';

const minutes = '青崖县人民政府常务会议纪要\n2023年5月8日，县长林朝晖主持召开县政府第17次常务会议。\n出席：林朝晖、周若梅';
const other = minutes.replace('第17次', '第18次').replace('5月8日', '5月15日');

let read: string[] = [];
/** A reader of a version; a better one finds more in the same bytes. */
const readerOf = (version: string | null, better = ''): Reader => ({
  ahead: 2,
  version: async () => version,
  async read(bytes, name) {
    read.push(name);
    return readByRules(new TextEncoder().encode(new TextDecoder().decode(bytes) + better), name);
  },
});
const text = (name: string, content: string, folder = ''): Source => ({
  name,
  path: null,
  folder,
  bytes: async () => new TextEncoder().encode(content),
});

describe.each(emptyStores())('$name', ({ open }) => {
  let store: Store;
  emptiedStore(open, (opened) => {
    store = opened;
  });

  /** Statuses by name, names that were read, and the import that was logged. */
  async function bring(some: readonly Source[] | AsyncIterable<Source | Refusal>, reader: Reader = readerOf('one')) {
    read = [];
    const log = beginLog('command');
    const reports: Report[] = [];
    const sources = async function* () {
      yield* some;
    };
    const summary = await load(store, sources(), { onReport: (report) => reports.push(report), reader, log });
    // Both are read at once, in any order.
    read.sort();
    return { said: Object.fromEntries(reports.map(({ source, status }) => [source, status])), read, logged: log.import, summary, reports };
  }
  const both = [text('a.txt', minutes), text('b.txt', other)];

  test('the second time nothing is read or logged, and the record is named', async () => {
    const first = await bring(both);
    expect([first.said, first.read]).toEqual([{ 'a.txt': 'new', 'b.txt': 'new' }, ['a.txt', 'b.txt']]);
    const again = await bring(both);
    expect([again.said, again.read, again.logged]).toEqual([{ 'a.txt': 'same', 'b.txt': 'same' }, [], null]);
    expect(again.reports.map(({ record }) => record)).toEqual(first.reports.map(({ record }) => record));
    expect(again.summary.same).toBe(2);
  });

  test('what has changed by one character is read, and the rest is not', async () => {
    await bring(both);
    const again = await bring([text('a.txt', minutes.replace('周若梅', '周若兰')), text('b.txt', other)]);
    expect([again.said, again.read]).toEqual([{ 'a.txt': 'changed', 'b.txt': 'same' }, ['a.txt']]);
  });

  test('a file under another name, and a second file of one text, are read once', async () => {
    await bring(both);
    const renamed = [text('c.txt', minutes), text('b.txt', other)];
    expect(await bring(renamed)).toMatchObject({ said: { 'c.txt': 'joined', 'b.txt': 'same' }, read: ['c.txt'] });
    expect(await bring([...both, ...renamed])).toMatchObject({ read: [], summary: { same: 4 } });
  });

  test('bytes that went and came back are read: what stands in the store is of others', async () => {
    await bring([text('a.txt', minutes)]);
    await bring([text('a.txt', other)]);
    expect(await bring([text('a.txt', minutes)])).toMatchObject({ said: { 'a.txt': 'changed' }, read: ['a.txt'] });
  });

  test('a file that was forgotten is read', async () => {
    await bring(both);
    await store.forgetSource('a.txt');
    expect(await bring(both)).toMatchObject({ said: { 'a.txt': 'new', 'b.txt': 'same' }, read: ['a.txt'] });
  });

  test('a folder that was moved is read once, and is known by its new place then', async () => {
    await bring([text('a.txt', minutes, 'here')]);
    expect(await bring([text('a.txt', minutes, 'there')])).toMatchObject({ said: { 'a.txt': 'same' }, read: ['a.txt'], logged: null });
    expect((await store.sources({ folder: 'there' })).map(({ name }) => name)).toEqual(['a.txt']);
    expect((await bring([text('a.txt', minutes, 'there')])).read).toEqual([]);
    expect((await bring([text('a.txt', minutes)])).read).toEqual([]);
  });

  test('another reader reads all again; what comes out the same is neither changed nor logged', async () => {
    await bring(both);
    const [versions, revision] = [await store.versions(), await store.revision()];
    const again = await bring(both, readerOf('two'));
    expect(again).toMatchObject({ said: { 'a.txt': 'same', 'b.txt': 'same' }, read: ['a.txt', 'b.txt'], logged: null });
    expect([await store.versions(), await store.revision()]).toEqual([versions, revision]);
    expect((await bring(both, readerOf('two'))).read).toEqual([]);
    expect((await bring(both, readerOf('one'))).read).toEqual(['a.txt', 'b.txt']);
  });

  test('another reader that finds more changes the record', async () => {
    await bring(both);
    const again = await bring(both, readerOf('two', '\n列席：孟广川'));
    expect(again).toMatchObject({ said: { 'a.txt': 'changed', 'b.txt': 'changed' }, summary: { changed: 2 } });
    expect(again.logged).not.toBeNull();
  });

  test('a reader that cannot tell what it is reads always', async () => {
    await bring(both, readerOf(null));
    expect(await bring(both, readerOf(null))).toMatchObject({ said: { 'a.txt': 'same', 'b.txt': 'same' }, read: ['a.txt', 'b.txt'] });
    expect((await bring(both)).read).toEqual(['a.txt', 'b.txt']);
    expect((await bring(both)).read).toEqual([]);
  });

  describe('in an archive', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-unread-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    /** Puts an archive at a path below the folder and reads what is asked for. */
    const archive = (files: Zippable, path: string, from = path) => {
      writeFileSync(join(folder, path), zipSync(files));
      return bring(findSources([join(folder, from)]));
    };
    const [a, b] = [strToU8(minutes), strToU8(other)];
    const inner = (content: Uint8Array): Zippable => ({ 'a.txt': a, 'inner.zip': zipSync({ 'b.txt': content }) });

    test('each file is known by its own bytes, however the archive was packed', async () => {
      const names = { 'all.zip/a.txt': 'new', 'all.zip/b.txt': 'new' };
      expect((await archive({ 'a.txt': a, 'b.txt': b }, 'all.zip')).said).toEqual(names);
      // In another order, and not compressed: other bytes of the archive, the same of its files.
      const packed = await archive({ 'b.txt': [b, { level: 0 }], 'a.txt': [a, { level: 0 }] }, 'all.zip');
      expect(packed).toMatchObject({ read: [], logged: null, said: { 'all.zip/a.txt': 'same', 'all.zip/b.txt': 'same' } });
      const changed = await archive({ 'a.txt': a, 'b.txt': strToU8(other.replace('周若梅', '周若兰')) }, 'all.zip');
      expect(changed).toMatchObject({ read: ['all.zip/b.txt'], said: { 'all.zip/a.txt': 'same', 'all.zip/b.txt': 'changed' } });
    });

    test('so is a file in an archive within it', async () => {
      await archive(inner(b), 'outer.zip');
      expect((await archive(inner(b), 'outer.zip')).read).toEqual([]);
      const changed = await archive(inner(strToU8(`${other}。`)), 'outer.zip');
      expect(changed.read).toEqual(['outer.zip/inner.zip/b.txt']);
    });

    test('two files that changed places are both read; one that is new is read alone', async () => {
      await archive({ 'a.txt': a, 'b.txt': b }, 'swap.zip');
      expect((await archive({ 'a.txt': b, 'b.txt': a }, 'swap.zip')).read).toEqual(['swap.zip/a.txt', 'swap.zip/b.txt']);
      expect((await archive({ 'a.txt': b, 'b.txt': a, 'c.txt': a }, 'swap.zip')).read).toEqual(['swap.zip/c.txt']);
    });

    test('an archive in a folder is known there, and where it is given by itself', async () => {
      mkdirSync(join(folder, 'below'));
      await archive({ 'a.txt': a }, 'below/all.zip', 'below');
      expect((await archive({ 'a.txt': a }, 'below/all.zip', 'below')).read).toEqual([]);
      // By itself: the folder is not asked for.
      expect((await archive({ 'a.txt': a }, 'below/all.zip')).read).toEqual([]);
    });
  });
});
