/** Answers that walk the whole store, worked out once for each of its states: kept until other versions of records are stored. */
import type { Store } from './store.ts';

/** What a store holds, as one text: the same while the same versions of the same records are there. */
export const stateOf = async (store: Store): Promise<string> =>
  (await store.versions()).map(({ key, version }) => `${key} ${version}`).join('\n');

/**
 * Returns how to ask: `ask` is called where nothing is kept under `id`, once also where several ask at the same time. At most
 * `most` answers are kept, the latest asked for; one that failed is none.
 */
export function keptWhileStored<T>(store: Store, most: number): (id: string, ask: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  let state = '';
  return async (id, ask) => {
    const now = await stateOf(store);
    if (now !== state) kept.clear();
    state = now;
    const answer = kept.get(id) ?? ask();
    kept.delete(id);
    kept.set(id, answer);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    answer.catch(() => {
      if (kept.get(id) === answer) kept.delete(id);
    });
    return answer;
  };
}
