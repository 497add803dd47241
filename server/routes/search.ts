/** GET /search: names, titles, headings and the whole text of records. */
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { searchAnswer, searchQuery } from '../schema/search.ts';

export const searchRoutes: Routes =
  ({ search }) =>
  async (app) => {
    const schema = { operationId: 'search', summary: 'Search', querystring: searchQuery, response: answers(searchAnswer) };
    // The index may be a moment behind the store.
    app.get(
      '/search',
      { config: { revised: async () => String(await search.current()) }, schema },
      async ({ query: { q, kind, ...rest } }) => search.find(q, { kind: kind ?? null, ...rest }),
    );
  };
