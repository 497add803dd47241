/** What the architecture says of identity and edges, proven on the seeds and samples in every store at hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../cypher/store.ts';
import { canonicalLines } from '../cypher/stores/canonical.ts';
import { clearStore, emptyStores, everyStore } from '../cypher/stores/testing.ts';
import { rowsOf, seeds, texts } from './rows-testing.ts';

async function exportOf(store: Store): Promise<string> {
  const lines: string[] = [];
  for await (const line of canonicalLines(store)) lines.push(line);
  return lines.join('\n');
}

describe.each(emptyStores())('the graph in $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.prepare();
  });
  afterAll(async () => {
    await clearStore(store);
    await store.close();
  });

  it('is one, in whatever order the seeds come', { timeout: 600_000 }, async () => {
    const rows = seeds.map(({ name, text }) => rowsOf(text, name));
    let seed = 42;
    const random = (): number => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return seed / 2 ** 32;
    };
    let first: string | null = null;
    for (let round = 0; round < 20; round += 1) {
      await clearStore(store);
      const order = rows
        .map((one) => ({ one, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      if (round % 2 === 0) await store.put(order);
      else for (const one of order) await store.put([one]);
      const graph = await exportOf(store);
      first ??= graph;
      expect(graph === first).toBe(true);
    }
    expect(first?.split('\n').length).toBeGreaterThan(500);
  });

  it('replaces the facts of a changed record, and forgets one without harm to the others', async () => {
    await clearStore(store);
    const [a, b] = [seeds[0]!, seeds[1]!];
    await store.put([rowsOf(a.text, a.name)]);
    const alone = await exportOf(store);
    await store.put([rowsOf(b.text, b.name)]);
    const both = await exportOf(store);
    await store.put([rowsOf(b.text.replaceAll('张沉忠', '张浮忠'), b.name)]);
    const changed = await exportOf(store);
    expect(changed).toContain('张浮忠');
    expect(changed).not.toContain('"name":"张沉忠"');
    await store.put([rowsOf(b.text, b.name)]);
    expect((await exportOf(store)) === both).toBe(true);
    await store.forgetSource(b.name);
    expect((await exportOf(store)) === alone).toBe(true);
  });

  it('holds every row of seeds and samples, exactly', async () => {
    await clearStore(store);
    const rows = texts.map(({ name, text }) => rowsOf(text, name));
    await store.put(rows);
    const keys = new Set(rows.flatMap((one) => one.nodes.map(({ key }) => key)));
    const ids = new Set(rows.flatMap((one) => one.edges.map(({ properties }) => properties.id)));
    const lines = (await exportOf(store)).split('\n').map((line) => JSON.parse(line) as { key?: string; id?: string });
    expect(new Set(lines.flatMap(({ key }) => (key === undefined ? [] : [key])))).toEqual(keys);
    expect(new Set(lines.flatMap(({ id }) => (id === undefined ? [] : [id])))).toEqual(ids);
  });
});

describe('the stores', () => {
  it('give one export, byte for byte', async () => {
    const rows = texts.map(({ name, text }) => rowsOf(text, name));
    const exports: string[] = [];
    for (const { open } of everyStore()) {
      const store = await open();
      await store.prepare();
      await clearStore(store);
      await store.put(rows);
      exports.push(await exportOf(store));
      await clearStore(store);
      await store.close();
    }
    for (const one of exports) expect(one === exports[0]).toBe(true);
  });
});
