/** Findings are made in the background: nobody waits for them, they say so, one run at a time, and they follow what the store holds. */
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Store } from '../cypher/store.ts';
import { emptyStores } from '../cypher/stores/testing.ts';
import { readRecord } from '../ingest/pipeline.ts';
import type { components } from '../web/api/schema.gen.ts';
import { buildApp } from './app.ts';
import { createFindings } from './findings.ts';
import { ingestInto } from './ingest.ts';
import { nothingIndexed } from './nothing.ts';
import { at, get, reviewed, secret, seeds, settings } from './testing.ts';

type Review = components['schemas']['Review'];

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const put = async (store: Store, entries: readonly (readonly [string, string])[]): Promise<void> => {
  for (const [name, text] of entries) {
    const { rows } = await readRecord(new TextEncoder().encode(text), name);
    if (rows) await store.put([rows]);
  }
};

/** A store whose reads for the check wait for `open()`, and how often each record was asked for. */
async function gated(): Promise<{ store: Store; open(): void; asked: string[][] }> {
  const [first] = emptyStores();
  const store = (await first?.open()) as Store;
  ends.push(() => store.close());
  await store.prepare();
  await put(store, [...seeds].slice(0, 3));
  let open = (): void => undefined;
  const gate = new Promise<void>((done) => {
    open = done;
  });
  // A test that fails before it opens must not leave a run waiting for ever.
  ends.push(async () => open());
  const asked: string[][] = [];
  const read = store.read.bind(store);
  const slow: Store['read'] = async (cypher, params) => {
    if (cypher.includes('r.extract') && cypher.includes('r.text')) {
      asked.push((params?.keys as string[]) ?? []);
      await gate;
    }
    return read(cypher, params);
  };
  return { store: Object.assign(store, { read: slow }), open: () => open(), asked };
}

test('while they are made nothing waits, and the answer says how far it is', async () => {
  const { store, open } = await gated();
  const app = await buildApp({ store, search: nothingIndexed, settings, secret });
  ends.push(() => app.close());
  const first = await get<Review>(app, '/review');
  expect(first).toMatchObject({ state: 'making', done: 0, total: 3, records: 0, findings: [], counts: [] });
  // Everything else is answered meanwhile.
  expect((await get<{ page: { total: number } }>(app, '/records')).page.total).toBe(3);
  open();
  const ready = await reviewed<Review>(app);
  expect(ready).toMatchObject({ state: 'ready', done: 3, total: 3, records: 3 });
  expect(ready.page.total).toBeGreaterThan(0);
  const scope = ready.findings.find(({ record }) => record !== null)?.scope ?? '';
  const here = await reviewed<Review>(app, `?limit=1000&scope=${at(scope)}`);
  expect(here.page.total).toBeGreaterThan(0);
  expect(here.findings.every((one) => one.scope === scope)).toBe(true);
  expect((await reviewed<Review>(app, `?scope=${at('他县')}`)).page.total).toBe(0);
});

test('however many ask, one run goes on, and each record is read once', async () => {
  const { store, open, asked } = await gated();
  const findings = createFindings(store);
  ends.push(() => findings.close());
  const answers = await Promise.all(Array.from({ length: 5 }, () => findings.now(0)));
  expect(answers.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'making'));
  await vi.waitFor(() => expect(asked.length).toBe(1), 10_000);
  open();
  while ((await findings.now()).state === 'making') await pause(10);
  expect(asked.flat().length).toBe(3);
  await Promise.all(Array.from({ length: 5 }, () => findings.now(0)));
  expect(asked.flat().length).toBe(3);
});

test('after a change the findings of before stand until the new ones are made; what has not changed is not read again', async () => {
  const { store, open, asked } = await gated();
  open();
  const app = await buildApp({ store, search: nothingIndexed, settings, secret, ingest: ingestInto(store) });
  ends.push(() => app.close());
  const before = await reviewed<Review>(app, '?limit=1000');
  const [name, text] = [...seeds][3] ?? ['', ''];
  await put(store, [[name, text]]);
  const seen: Review[] = [];
  do seen.push(await get<Review>(app, '/review?limit=1000'));
  while (seen.at(-1)?.state === 'making');
  for (const one of seen.slice(0, -1)) expect(one.findings).toEqual(before.findings);
  expect(seen.at(-1)?.records).toBe(4);
  expect(seen.at(-1)?.findings.some(({ source }) => source === name)).toBe(true);
  expect(asked.flat().length).toBe(4);
});

test('a run that fails is told once, and the next begins anew', async () => {
  const { store, open } = await gated();
  open();
  const read = store.read;
  let broken = true;
  const findings = createFindings(
    Object.assign(store, {
      read: async (...given: Parameters<Store['read']>) => {
        if (broken && given[0].includes('RECORDS')) throw new Error('the store went away');
        return read(...given);
      },
    }),
  );
  ends.push(() => findings.close());
  const told = async (): Promise<string> => {
    for (;;) {
      try {
        if ((await findings.now(0)).state === 'ready') return 'ready';
      } catch (error) {
        return (error as Error).message;
      }
      await pause(5);
    }
  };
  expect(await told()).toBe('the store went away');
  broken = false;
  expect(await told()).toBe('ready');
});

test('work goes on between two records: a timer fires many times during a check', async () => {
  const { store, open } = await gated();
  open();
  const text = [...seeds.values()][1] ?? '';
  await put(
    store,
    Array.from({ length: 40 }, (_, index) => [`copy-${index}.txt`, `${text}\n${index}`] as const),
  );
  const findings = createFindings(store);
  ends.push(() => findings.close());
  let turns = 0;
  let state = (await findings.now(0)).state;
  while (state === 'making') {
    await setImmediate();
    turns += 1;
    state = (await findings.now(0)).state;
  }
  expect(turns).toBeGreaterThan(10);
});
