/** GET /news: what was imported last, by the log of imports. */
import { type Cursor, readNews } from '../../cypher/reads/news.ts';
import type { Routes } from '../context.ts';
import { answers } from '../schema/common.ts';
import { news, newsQuery } from '../schema/news.ts';

function cursorOf(written: string): Cursor {
  const [number = 0, position = 0] = written.split('.').map(Number);
  return { import: number, position };
}

export const newsRoutes: Routes =
  ({ store }) =>
  async (app) => {
    const schema = {
      operationId: 'getNews',
      summary: 'Records brought in last, by import; what was undone is left out',
      querystring: newsQuery,
      response: answers(news),
    };
    app.get('/news', { schema }, async ({ query: { limit, before } }) => {
      const { imports, next } = await readNews(store, { limit, before: before === undefined ? null : cursorOf(before) });
      return { imports, next: next && `${next.import}.${next.position}` };
    });
  };
