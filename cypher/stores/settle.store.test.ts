/** Any order of importing, changing and taking out leaves what the final set of sources makes in an empty store. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAt } from '../reads/former-address.ts';
import type { RecordRows } from '../rows.ts';
import type { Store } from '../store.ts';
import { graphOf, recordOf } from './contract.ts';
import { clearStore, emptyStores } from './testing.ts';

/** A file: which of the texts it holds, the place it names, how long its raw text is, whether it has pages. */
interface File {
  name: string;
  text: string;
  scope: string;
  length: number;
  pages: boolean;
}
function rowsOf({ name, text, scope, length, pages }: File): RecordRows {
  const record = `record:${text}${scope === '' ? '' : `@${scope}`}`;
  const official = `人${text}`;
  const version = [text, scope, length, pages].join('|');
  const rows = recordOf(name, official, version);
  const hash = `${text}${scope}${length}${pages}`;
  return {
    ...rows,
    record,
    version,
    source: { name, text, scope, format: pages ? 'pdf' : 'text', file: pages ? hash : '', length, hash, folder: '', bytes: '', reader: '' },
    nodes: rows.nodes.map((node) =>
      node.kind === 'Record' ? { ...node, key: record, properties: { ...node.properties, sources: [name], text: hash } } : node,
    ),
    edges: rows.edges.map((edge, at) => ({
      ...edge,
      from: edge.type === 'RECORDS' ? record : edge.from,
      properties: { ...edge.properties, record, id: `${record}#${at}`, quote: hash },
    })),
  };
}
const file = fc.record<File>({
  name: fc.constantFrom('a', 'b', 'c/d', 'e'),
  text: fc.constantFrom('t1', 't2'),
  scope: fc.constantFrom('', '青县', '云县'),
  length: fc.constantFrom(10, 20),
  pages: fc.boolean(),
});
type Step = { put: File[] } | { forget: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ put: fc.array(file, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ forget: fc.constantFrom('a', 'b', 'c/d', 'e') }) },
);

describe.each(emptyStores())('$name', ({ open }) => {
  let store: Store;
  const clear = (): Promise<void> => clearStore(store);
  const states = async (): Promise<unknown[]> =>
    (await store.sources({ names: ['a', 'b', 'c/d', 'e'] })).sort((one, other) => (one.name < other.name ? -1 : 1));
  beforeAll(async () => {
    store = await open();
    await store.prepare();
  });
  afterAll(async () => {
    await clear();
    await store.close();
  });

  test('any way to a set of sources leaves the same graph, and former addresses lead on', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
          const now = new Map<string, File>();
          const led = new Map<string, string>();
          for (const one of steps) {
            if ('forget' in one) {
              expect(await store.forgetSource(one.forget)).toBe(now.delete(one.forget));
              led.delete(one.forget);
            } else {
              await store.put(one.put.map(rowsOf));
              for (const each of one.put) now.set(each.name, each);
            }
            for (const { name, record } of await store.sources({ names: [...now.keys()] })) {
              const stood = led.get(name);
              // Where a text leaves a record, its address stays with the sources that are left.
              if (stood !== undefined) expect(await recordAt(store, stood)).not.toBeNull();
              expect(await recordAt(store, `record:${name}`)).toBe(record);
              led.set(name, record);
            }
          }
          const graph = await graphOf(store);
          const sources = await states();
          await clear();
          expect(await graphOf(store)).toEqual([]);
          await store.put([...now.values()].map(rowsOf));
          expect(graph).toEqual(await graphOf(store));
          expect(sources).toEqual(await states());
        })
        .beforeEach(clear),
      { numRuns: 25 },
    );
  }, 60_000);
});
