/** For tests: a store that is opened once for a block and empty before each test of it. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Store } from '../store.ts';
import { clearStore } from './testing.ts';

/** Opens and prepares a store before the tests of a block, gives it to `use`, empties it before each of them and after the last, and closes it. */
export function emptiedStore(open: () => Promise<Store>, use: (store: Store) => void): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.prepare();
    use(store);
  });
  beforeEach(() => clearStore(store));
  afterAll(async () => {
    await clearStore(store);
    await store.close();
  });
}
