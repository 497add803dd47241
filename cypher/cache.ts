/** What was worked out from a store, kept as long as nothing in it changes: until its revision is another. */
import type { Store } from './store.ts';

type Revised = Pick<Store, 'revision'>;
/** Gives what is kept under `id`; where nothing is, `make` makes it, once also where several ask at the same time. */
export type Cache<T> = (id: string, make: () => Promise<T>) => Promise<T>;
/** The same for who knows the revision. */
export type CacheAt<T> = (revision: number, id: string, make: () => Promise<T>) => Promise<T>;

/**
 * A cache of one revision at a time. Of what is kept, the latest asked for stays: as much of it as weighs no more than `most` together, where
 * each weighs 1 if `weigh` is left out. What weighs more than half of that is not kept, nor is a failure. An answer made while the store
 * changes may be newer than its revision, never older.
 */
export function cacheAt<T>(most: number, weigh: (made: T) => number = () => 1): CacheAt<T> {
  const kept = new Map<string, { made: Promise<T>; weight: number }>();
  let of: number | null = null;
  let weight = 0;
  const drop = (id: string): void => {
    weight -= kept.get(id)?.weight ?? 0;
    kept.delete(id);
  };
  const weighed = (id: string, made: Promise<T>, own: number): void => {
    const entry = kept.get(id);
    if (entry?.made !== made) return;
    entry.weight = own;
    weight += own;
    if (own > most / 2 && own > 1) drop(id);
    for (const oldest of kept.keys()) {
      if (weight <= most) break;
      drop(oldest);
    }
  };
  return (revision, id, make) => {
    if (revision !== of) {
      kept.clear();
      weight = 0;
    }
    of = revision;
    const known = kept.get(id);
    if (known) {
      kept.delete(id);
      kept.set(id, known);
      return known.made;
    }
    const made = make();
    kept.set(id, { made, weight: 0 });
    made.then(
      (value) => weighed(id, made, weigh(value)),
      () => {
        if (kept.get(id)?.made === made) drop(id);
      },
    );
    return made;
  };
}

/** A cache of at most so many answers of a store. */
export function cacheOf<T>(store: Revised, most: number): Cache<T> {
  const at = cacheAt<T>(most);
  return async (id, make) => at(await store.revision(), id, make);
}

/** A read of a whole store that is done once a revision of it. */
export function onceARevision<T>(read: (store: Store) => Promise<T>): (store: Store) => Promise<T> {
  const caches = new WeakMap<Store, Cache<T>>();
  return (store) => {
    const cache = caches.get(store) ?? cacheOf<T>(store, 1);
    caches.set(store, cache);
    return cache('', () => read(store));
  };
}
