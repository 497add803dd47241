/** A store and an index with nothing in them: for generating the API description, where no request is ever answered. */
import type { SearchIndex } from '../cypher/search/index.ts';
import type { Store } from '../cypher/store.ts';

const nothing = async function* () {};
export const nothingStored: Store = {
  name: 'sqlite',
  prepare: async () => {},
  put: async () => [],
  forget: async () => false,
  forgetSource: async () => false,
  sources: async () => [],
  oldRecords: async () => [],
  rowsOf: async () => null,
  revision: async () => 0,
  versions: async () => [],
  read: async () => [],
  userQuery: async () => ({ columns: [], rows: [], cut: null }),
  exportNodes: nothing,
  exportEdges: nothing,
  close: async () => {},
};
export const nothingIndexed: SearchIndex = {
  sync: async () => {},
  revision: () => 0,
  current: async () => 0,
  find: async (query) => ({
    query,
    page: { total: 0, limit: 0, offset: 0 },
    hits: [],
    byKind: {},
    outside: { period: 0, place: 0, both: 0 },
    near: false,
  }),
};
