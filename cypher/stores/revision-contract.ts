/** What the revision must do on every store: call it within a `describe`. */
import { expect, test } from 'vitest';
import { beginLog } from '../log.ts';
import type { RecordRows } from '../rows.ts';
import type { Store } from '../store.ts';
import { graphOf, recordOf } from './contract.ts';
import { emptiedStore } from './emptied.ts';

const inFolder = (rows: RecordRows, folder: string): RecordRows => ({ ...rows, source: { ...rows.source, folder } });
const named = (rows: RecordRows, name: string): RecordRows => ({ ...rows, source: { ...rows.source, name } });

/** The contract of the revision. */
export function revisionContract(open: () => Promise<Store>): void {
  let store: Store;
  emptiedStore(open, (opened) => {
    store = opened;
  });
  /** What work did to the revision: `grew`, `stayed`, or that it fell, which it must not. */
  const after = async (work: () => Promise<unknown>): Promise<string> => {
    const before = await store.revision();
    await work();
    const now = await store.revision();
    return now > before ? 'grew' : now === before ? 'stayed' : `fell from ${before} to ${now}`;
  };

  test('it grows with what changes the graph, and with that alone', async () => {
    const a = recordOf('a.txt', '甲');
    expect(await after(() => store.put([a]))).toBe('grew');
    expect(await after(() => store.put([a]))).toBe('stayed');
    expect(await after(() => store.put([a, a]))).toBe('stayed');
    expect(await after(() => store.put([]))).toBe('stayed');
    expect(await after(() => store.put([recordOf('a.txt', '甲', '二')]))).toBe('grew');
    expect(await after(() => store.put([a]))).toBe('grew');
    expect(await after(() => store.forget('record:none'))).toBe('stayed');
    expect(await after(() => store.forgetSource('none.txt'))).toBe('stayed');
    expect(await after(() => store.forget(a.record))).toBe('grew');
    expect(await after(() => store.forget(a.record))).toBe('stayed');
  });

  test('it grows with the sources of a record, and with where they lie', async () => {
    const a = recordOf('a.txt', '甲');
    await store.put([a]);
    expect(await after(() => store.put([named(a, 'b.txt')]))).toBe('grew');
    expect(await after(() => store.put([inFolder(a, '/moved')]))).toBe('grew');
    expect(await after(() => store.put([inFolder(a, '/moved')]))).toBe('stayed');
    expect(await after(() => store.forgetSource('b.txt'))).toBe('grew');
  });

  test('counting what is the same in the log leaves it', async () => {
    const log = beginLog('command');
    await store.put([recordOf('a.txt', '甲')], log);
    log.same += 3;
    expect(await after(() => store.put([], log))).toBe('stayed');
  });

  test('a record that cannot be written leaves it', async () => {
    const broken = recordOf('b.txt', '乙');
    const edges = broken.edges.map((edge) => ({ ...edge, type: 'NOT A TYPE' as never }));
    expect(await after(() => expect(store.put([{ ...broken, edges }])).rejects.toThrow())).toBe('stayed');
  });

  test('each of many transactions at once has its own', async () => {
    const seen = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        await store.put([recordOf(`${at}.txt`, `甲${at}`)]);
        return store.revision();
      }),
    );
    expect(Math.max(...seen)).toBe(await store.revision());
    for (const { key } of await store.versions()) expect(await after(() => store.forget(key))).toBe('grew');
  });

  test('the graph does not hold it', async () => {
    await store.put([recordOf('a.txt', '甲')]);
    const graph = await graphOf(store);
    await store.put([recordOf('b.txt', '乙')]);
    await store.forget('record:b.txt');
    expect(await graphOf(store)).toEqual(graph);
  });
}
