/** Protection belongs to the route: every route there is, in every spelling of its address, with and without the token. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { emptyApp, sendBytes } from './testing.ts';

const token = 'a-token-of-many-letters';
/** The page of the app, known by what stands in it: it is the same for everybody. */
const page = '<!doctype html><title>the page</title>';
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

interface Route {
  method: string;
  url: string;
}
interface Answer {
  status: number;
  body: string;
  cache: string | undefined;
}

/** Every route the app registers, while `build` runs. */
async function routesOf(build: () => Promise<FastifyInstance>): Promise<{ app: FastifyInstance; routes: Route[] }> {
  const routes: Route[] = [];
  const watch = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const one of [method].flat()) routes.push({ method: one, url });
    });
  };
  subscribe('fastify.initialization', watch);
  try {
    const app = await build();
    await app.ready();
    return { app, routes };
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}

const percent = (text: string, upper = true): string =>
  [...text]
    .map((char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .map((code) => (upper ? code.toUpperCase() : code))
    .join('');

/** The same address in other words: some lead to the same route, some to none. None may lead past the guard. */
function spellings(path: string): string[] {
  const [, first = '', ...others] = path.split('/');
  const rest = others.join('/');
  const within = [...path].flatMap((char, at) =>
    /[a-z0-9]/iu.test(char) ? [`${path.slice(0, at)}${percent(char)}${path.slice(at + 1)}`] : [],
  );
  return [
    path,
    ...within.slice(0, 8),
    `/${percent(first)}/${percent(rest)}`,
    `/${percent(first, false)}/${rest}`,
    `/${percent(percent(first))}/${rest}`,
    `//${first}/${rest}`,
    `/${first}//${rest}`,
    `///${first}///${rest}`,
    `/./${first}/./${rest}`,
    `/x/../${first}/${rest}`,
    `/x/%2e%2e/${first}/${rest}`,
    `/assets/..%2f${first}/${rest}`,
    `/%2f${first}/${rest}`,
    `/${first}%2f${rest}`,
    `/\\${first}\\${rest}`,
    path.toUpperCase(),
    `/${first.toUpperCase()}/${rest}`,
    `${path}/`,
    `${path}?`,
    `${path}?token=${token}`,
    `${path}#x`,
    `${path};x`,
    `/;x/${first}/${rest}`,
    `http://localhost${path}`,
    `http://127.0.0.1:4310${path}`,
    `HTTP://LOCALHOST${path}`,
    `https://localhost${path}`,
    `http://user@localhost${path}`,
    `http://evil.example${path}`,
    `http:///${path}`,
    `ws://localhost${path}`,
    `localhost${path}`,
  ];
}

describe('with a token', () => {
  const dist = mkdtempSync(join(tmpdir(), 'jiyao-dist-'));
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let app: FastifyInstance;
  let routes: Route[];
  beforeAll(async () => {
    writeFileSync(join(dist, 'index.html'), page);
    writeFileSync(join(dist, 'main.js'), '// the script');
    ({ app, routes } = await routesOf(() => emptyApp({ dist, settings: readSettings({ JIYAO_TOKEN: token }) })));
    await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    agent.destroy();
    await app?.close();
    rmSync(dist, { recursive: true, force: true });
  });

  const ask = (method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = app.server.address() as AddressInfo;
      const sent = request({ port, host: '127.0.0.1', method, path, agent, headers: { host: 'localhost', ...headers } }, (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          body += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, cache: answer.headers['cache-control'] }));
      });
      // Bytes that are no request are answered and the connection is closed, whatever the method was: to HEAD that is a body too many.
      sent.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'HPE_CLOSED_CONNECTION' ? resolve({ status: 400, body: '', cache: 'no-store' }) : reject(error),
      );
      sent.end();
    });
  /** Whether the answer tells nothing that is not for everybody. */
  const tellsNothing = ({ status, body }: Answer): boolean =>
    status >= 400 || (status === 200 && ['', page, '// the script'].includes(body));
  const apiRoutes = (): Route[] => routes.filter(({ url }) => url.startsWith('/api/'));
  const filled = (url: string): string => url.replaceAll(/:\w+/gu, 'x').replaceAll('*', 'index.html');

  test('there are routes to walk', () => {
    expect(apiRoutes().length).toBeGreaterThan(50);
    expect([...new Set(apiRoutes().map(({ method }) => method))]).toEqual(expect.arrayContaining(methods));
  });
  test('no spelling of any route tells anything without it', async () => {
    let asked = 0;
    const tell: unknown[] = [];
    const cached: unknown[] = [];
    for (const { method, url } of apiRoutes())
      for (const path of spellings(filled(url))) {
        const answer = await ask(method, path);
        asked += 1;
        if (!tellsNothing(answer)) tell.push([method, path, answer]);
        if (answer.body !== page && method !== 'HEAD' && answer.cache !== 'no-store') cached.push([method, path, answer.cache]);
      }
    expect({ tell, cached }).toEqual({ tell: [], cached: [] });
    expect(asked).toBeGreaterThan(1500);
  });
  test('as written, every route asks for it, and with it none does', async () => {
    for (const { method, url } of apiRoutes()) {
      const path = filled(url);
      expect([method, path, (await ask(method, path)).status]).toEqual([method, path, 401]);
      expect([method, path, (await ask(method, path, { authorization: `Bearer ${token}x` })).status]).toEqual([method, path, 401]);
      expect([method, path, (await ask(method, path, { authorization: `Bearer ${token}` })).status]).not.toEqual([method, path, 401]);
    }
  });
  test('every method at an address of the API asks for it, also where no route is', async () => {
    for (const method of methods)
      for (const path of [
        '/api',
        '/api/',
        '/api/v1',
        '/api/v1/',
        '/api/v2/model',
        '/api/v1/nothing',
        '/%61pi/v1/nothing',
        '/api/v1/model/more',
      ])
        expect([method, path, (await ask(method, path)).status]).toEqual([method, path, 401]);
  });
  test('the web app is open, and says of itself how long it may be kept', async () => {
    expect(await ask('GET', '/')).toMatchObject({ status: 200, body: page, cache: 'no-cache' });
    expect(await ask('GET', '/main.js')).toMatchObject({ status: 200, cache: 'no-cache' });
    expect(await ask('GET', '/attendance')).toMatchObject({ status: 200, body: page, cache: 'no-cache' });
    expect(await ask('GET', 'http://localhost/attendance')).toMatchObject({ status: 200, body: page });
  });
  test('no spelling of any route is read by a page of another site, even with it', async () => {
    const modes = ['navigate', 'cors', 'no-cors'];
    const tell: unknown[] = [];
    // As written in each mode; each other spelling of a route in one, the next route's in the next.
    for (const [turn, { method, url }] of apiRoutes().entries())
      for (const [at, path] of spellings(filled(url)).entries())
        for (const mode of at === 0 ? modes : [modes[(turn + at) % modes.length] as string]) {
          const headers = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode };
          const answer = await ask(method, path, headers);
          if (!tellsNothing(answer)) tell.push([method, path, mode, answer]);
        }
    expect(tell).toEqual([]);
  });
  test.each([
    ['localhost', 'http://evil.example/api/v1/model', 421],
    ['localhost', 'http://user@localhost/api/v1/model', 421],
    ['evil.example', 'http://localhost/api/v1/model', 421],
    ['localhost', 'http://localhost/api/v1/model', 200],
    ['localhost', 'http://127.0.0.1:4310/%61pi/v1/model', 200],
  ])('Host %s and the address %s: %i', async (host, path, status) => {
    expect((await ask('GET', path, { host, authorization: `Bearer ${token}` })).status).toBe(status);
  });
});

test.each([
  'Host: localhost\r\nHost: localhost',
  'Host: localhost\r\nhost: evil.example',
  'Host: evil.example\r\nHost: localhost',
  'Host: localhost\r\nX-A: b\r\nHOST: localhost',
])('two Host headers are no request: %j', async (hosts) => {
  for (const path of ['/api/v1/model', '/', '/%61pi/v1/model', '/%zz']) {
    const app = await emptyApp();
    const { statusCode, headers, json } = await sendBytes(app, `GET ${path} HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`);
    await app.close();
    expect([path, statusCode, json().code]).toEqual([path, 400, 'bad-request']);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});
