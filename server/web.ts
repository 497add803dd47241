/** Serves the built web app; any other path is a page of it, so links into views work, and what is no view is told by the page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem } from './errors.ts';
import { noRoute, sendProblem } from './problems.ts';

/** What the app's folder holds may be seen by everybody: it is the same for all, and holds no data. */
const open = { config: { access: 'open' } as const, preHandler: [] };

/** `dist`: folder of the built app; null or empty: every page says what to run. */
export async function useWeb(app: FastifyInstance, dist: string | null): Promise<void> {
  const built = dist !== null && existsSync(join(dist, 'index.html'));
  await app.register(async (web) => {
    web.addHook('onRoute', (route) => {
      route.config = { ...route.config, ...open.config };
    });
    if (built)
      await web.register(fastifyStatic, {
        root: dist,
        // Looked up at each request: built anew under the running app, the page finds its new parts.
        wildcard: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          // Names of built assets hold their hash; the page itself must be asked for anew.
          reply.setHeader('vary', 'accept-encoding');
          reply.setHeader('cache-control', path.includes(`${join(dist, 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
    web.setNotFoundHandler(open, (request, reply) => {
      const isPage = request.method === 'GET' && !/\.[a-z0-9]+$/iu.test(request.url.split('?', 1)[0] ?? '');
      // A person who asks for a file that is not there gets a page, a program that asks for it a problem.
      const isPerson = request.method === 'GET' && /\btext\/html\b/u.test(request.headers.accept ?? '');
      if ((isPage || isPerson) && built)
        return reply
          .code(isPage ? 200 : 404)
          .header('cache-control', 'no-cache')
          .sendFile('index.html');
      return sendProblem(request, reply, isPage ? problem('not-built') : noRoute(request));
    });
  });
}
