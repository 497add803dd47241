/** Store → which records of one meeting have nearly the same text. Texts are read for meetings of several records, once a version. */
import { readRows } from '../../cypher/reads/rows.ts';
import type { Store } from '../../cypher/store.ts';
import type { Breath } from './breath.ts';
import type { Held, Near } from './checked.ts';
import { nearlySame, runsIn, shareOf } from './near-same.ts';

const kept = new WeakMap<Store, Map<string, { versions: string; near: Near[] }>>();

/** Pairs of records of one meeting that are nearly the same, each pair once. */
export async function readNear(store: Store, held: readonly Held[], versions: ReadonlyMap<string, string>, pause: Breath): Promise<Near[]> {
  const before = kept.get(store) ?? new Map<string, { versions: string; near: Near[] }>();
  const now: typeof before = new Map();
  kept.set(store, now);
  const told = new Map<string, Set<string>>();
  for (const { meeting, record } of held) told.set(meeting, (told.get(meeting) ?? new Set()).add(record));
  for (const [meeting, records] of told) {
    if (records.size < 2) continue;
    const keys = [...records].sort();
    const id = keys.map((key) => versions.get(key) ?? '').join(' ');
    const known = before.get(meeting);
    now.set(meeting, known?.versions === id ? known : { versions: id, near: await compare(store, keys, pause) });
  }
  const pairs = [...now.values()].flatMap(({ near }) => near);
  return [...new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
}

async function compare(store: Store, keys: readonly string[], pause: Breath): Promise<Near[]> {
  const texts = new Map<string, Uint32Array>();
  for (const key of keys) {
    const [row] = await readRows<{ text: string }>(store, 'MATCH (r:Record {key: $key}) RETURN r.text AS text', { key });
    if (row) texts.set(key, runsIn(row.text));
    await pause();
  }
  const all = [...texts];
  return all.flatMap(([a, left], index) =>
    all.slice(index + 1).flatMap(([b, right]) => {
      const share = shareOf(left, right);
      return share >= nearlySame ? [{ a, b, share }] : [];
    }),
  );
}
