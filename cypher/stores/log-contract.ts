/** What the log of imports must do on every store: call it within a `describe`. The log outlives records, so each test looks at its own imports. */
import { expect, test } from 'vitest';
import { beginLog, type Logging } from '../log.ts';
import { readNews } from '../reads/news.ts';
import type { Store, Value } from '../store.ts';
import { graphOf, recordOf } from './contract.ts';
import { emptiedStore } from './emptied.ts';

type News = Awaited<ReturnType<typeof readNews>>;

/** The contract of the log. */
export function logContract(open: () => Promise<Store>): void {
  let store: Store;
  emptiedStore(open, (opened) => {
    store = opened;
  });
  const news = (limit = 50, before: News['next'] = null): Promise<News> => readNews(store, { limit, before });
  const told = ({ imports }: News, { import: number }: Logging): string[] =>
    imports.filter((one) => one.number === number).flatMap(({ records }) => records.map(({ source, status }) => `${status} ${source}`));
  const bring = async (...sources: string[]): Promise<Logging> => {
    const log = beginLog('command');
    for (const source of sources) await store.put([recordOf(source, '甲')], log);
    return log;
  };

  test('what is new and what is changed, by import, the latest first; the same is counted', async () => {
    const first = beginLog('command');
    await store.put([recordOf('a.txt', '甲'), recordOf('b.txt', '乙')], first);
    const second = beginLog('page');
    await store.put([recordOf('b.txt', '乙', '二')], second);
    second.same += 1;
    await store.put([recordOf('c.txt', '丙'), recordOf('a.txt', '甲')], second);
    second.same += 3;
    await store.put([], second);
    expect(second.import).toBe((first.import ?? 0) + 1);
    const found = await news();
    expect(told(found, second)).toEqual(['new c.txt', 'changed b.txt']);
    expect(told(found, first)).toEqual(['new b.txt', 'new a.txt']);
    const [latest] = found.imports;
    expect(latest).toMatchObject({ number: second.import, way: 'page', counts: { new: 1, changed: 1, forgotten: 0, same: 4 } });
    expect(Math.abs(Date.now() - Date.parse(latest?.at ?? ''))).toBeLessThan(600_000);
    expect(latest?.records[1]).toMatchObject({
      key: 'record:b.txt',
      record: { key: 'record:b.txt', kind: 'Record' },
      meetings: [{ title: '县政府第1次常务会议' }],
      officials: 1,
      items: 0,
    });
  });

  test('what changes nothing is no import', async () => {
    const log = await bring('a.txt');
    const again = beginLog('command');
    await store.put([recordOf('a.txt', '甲')], again);
    again.same += 1;
    await store.put([], again);
    expect(again.import).toBeNull();
    expect((await news()).imports[0]?.number).toBe(log.import);
  });

  test('what is not logged is not in the log', async () => {
    const log = await bring('a.txt');
    await store.put([recordOf('b.txt', '乙')]);
    expect((await news()).imports[0]?.number).toBe(log.import);
  });

  test('undone, records are no news; taken in again, they are', async () => {
    const before = await bring('a.txt');
    const log = await bring('b.txt', 'c.txt');
    await store.put([recordOf('a.txt', '甲', '二')], log);
    await store.forget('record:b.txt', { ...log, undo: true });
    expect(told(await news(), log)).toEqual(['changed a.txt', 'new c.txt']);
    await store.put([recordOf('a.txt', '甲')], { ...log, undo: true });
    await store.forget('record:c.txt', { ...log, undo: true });
    expect((await news()).imports[0]).toMatchObject({ number: before.import, counts: { new: 1, changed: 0 } });
    await store.put([recordOf('b.txt', '乙')], log);
    expect(told(await news(), log)).toEqual(['new b.txt']);
  });

  test('a forgotten record is told as that; what came in of it leads nowhere', async () => {
    const log = await bring('a.txt');
    const gone = beginLog('command');
    expect(await store.forget('record:a.txt', gone)).toBe(true);
    expect(await store.forget('record:a.txt', beginLog('command'))).toBe(false);
    const found = await news();
    expect(told(found, gone)).toEqual(['forgotten a.txt']);
    expect(told(found, log)).toEqual(['new a.txt']);
    expect(found.imports.slice(0, 2).flatMap(({ records }) => records.map(({ record }) => record))).toEqual([null, null]);
  });

  test('the tail is read in pages that follow each other', async () => {
    const sources = Array.from({ length: 7 }, (_, at) => `${at}.txt`);
    const logs = [await bring(...sources.slice(0, 3)), await bring(...sources.slice(3))];
    const pages: string[][] = [];
    let next: News['next'] = null;
    do {
      const page = await news(2, next);
      pages.push(
        page.imports.flatMap(({ number, records }) => records.map(({ source }) => `${number - (logs[0]?.import ?? 0)} ${source}`)),
      );
      next = page.next;
    } while (next !== null && pages.length < 4);
    expect(pages).toEqual([['1 6.txt', '1 5.txt'], ['1 4.txt', '1 3.txt'], ['0 2.txt', '0 1.txt'], expect.arrayContaining(['0 0.txt'])]);
  });

  test('an import that fails is neither in the graph nor in the log', async () => {
    const log = await bring('a.txt');
    const broken = recordOf('b.txt', '乙');
    const edges = broken.edges.map((edge, at) => (at === 1 ? { ...edge, type: 'NOT A TYPE' as never } : edge));
    const failed = beginLog('command');
    await expect(store.put([{ ...broken, edges }], failed)).rejects.toThrow();
    expect(failed.import).toBeNull();
    expect((await news()).imports[0]?.number).toBe(log.import);
  });

  test('imports at once have numbers of their own', async () => {
    const logs = await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((source) => bring(source)));
    expect(new Set(logs.map(({ import: number }) => number)).size).toBe(3);
    const found = await news();
    expect(logs.map((log) => told(found, log))).toEqual([['new a.txt'], ['new b.txt'], ['new c.txt']]);
  });

  test('an import whose head is gone goes on as a new one', async () => {
    const log: Logging = { ...beginLog('command'), import: 999_999_999 };
    await store.put([recordOf('a.txt', '甲')], log);
    expect(told(await news(), log)).toEqual(['new a.txt']);
    expect(log.import).toBeLessThan(999_999_999);
  });

  test('neither the graph nor a query of a person meets the log', async () => {
    await store.put([recordOf('a.txt', '甲')]);
    const graph = await graphOf(store);
    await store.forget('record:a.txt');
    await bring('a.txt');
    expect(await graphOf(store)).toEqual(graph);
    const free = async (query: string): Promise<Value[][]> =>
      (await store.userQuery(query, {}, { timeout: 10_000, rows: 100, bytes: 1_000_000 })).rows;
    const nodes = graph.filter((one) => one.startsWith('{"key"')).length;
    for (const query of [
      'MATCH (n) RETURN count(*) AS n',
      'MATCH () RETURN count(*) AS n',
      'MATCH (n) WHERE n.key = "none" OR n.key <> "none" RETURN count(*) AS n',
      'OPTIONAL MATCH (n) RETURN count(n) AS n',
    ])
      expect([query, await free(query)]).toEqual([query, [[nodes]]]);
    expect(await free('MATCH (a), (b) RETURN count(*) AS n')).toEqual([[nodes * nodes]]);
    expect(await free('MATCH (n {source: "a.txt"}) RETURN labels(n) AS labels')).toEqual([[['Record']]]);
    await expect(free('MATCH (n:Log) RETURN n')).rejects.toThrow(/has no label Log/u);
  });
}
