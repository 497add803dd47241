/**
 * Requests as no page makes them: odd bytes in every parameter of every route, every method, broken bodies, headers of files. Each is
 * answered or refused in the one body for problems; none is a bug (5xx), and none hangs (the test would run out of time).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLimits } from '../ingest/1-read/limits.ts';
import { readerHere } from '../ingest/pipeline.ts';
import { buildApp } from './app.ts';
import { createImports } from './imports/imports.ts';
import { ingestInto } from './ingest.ts';
import { serialQueue } from './serial-queue.ts';
import { at, type Seeded, secret, seededStores, sendBytes, settings } from './testing.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query';
}
type Operations = Partial<Record<Lowercase<(typeof methods)[number]>, { parameters?: Parameter[] }>>;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;
const headers = { host: 'localhost', 'x-jiyao-secret': secret };
const json = { ...headers, 'content-type': 'application/json' };

/** As they stand in an address: control characters, broken and overlong sequences, lone surrogates, long values, names of JavaScript. */
const bytes = [
  ...['%00', 'a%00b', '%01', '%0a', '%0d%0a', '%1b', '%7f', '%c2%85', '%e2%80%ae', '%ef%bb%bf'],
  ...['%', '%f', '%zz', '%ff', '%c0%80', '%c0%af', '%e0%80%af', '%ed%a0%80', '%ed%b0%80', '%f4%90%80%80', '%u4e00'],
  ...['x'.repeat(5001), at('高'.repeat(1600)), '..', '%2e%2e', '%2e%2e%2f', '..%2f..%2f', '%5c', '//'],
  ...['__proto__', 'constructor', 'toString', 'official:constructor', 'record:__proto__', 'official:%00%7C%00'],
  ...['1e999', '-0', '9223372036854775808', 'NaN', '0x10', '1e-7', '', '[]', '%7b%7d', 'null'],
  ...['0000-00-00', '9999-99-99', '275760-09-13', '-000001-01-01', '0000-01-01', '9999-12-31', '2021-02-30'],
];
/** Query strings as a whole, for a route's parameter `name`. */
const queries = (name: string): string[] => [
  ...[`${name}=1&${name}=2`, `${name}[]=1`, `${name}[a]=1`, `${name}[__proto__]=1`, name, `${name}=`, `${name}=${'x'.repeat(60_000)}`],
  ...[
    '__proto__=1',
    '__proto__[a]=1',
    'constructor=1',
    'hasOwnProperty=1',
    '%00=1',
    '%=1',
    '%c0%80=%c0%80',
    '=',
    '&&&=',
    '?',
    'x'.repeat(60_000),
  ],
];

const nested = (open: string, close: string): string => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
const text = Buffer.from('会议').toString('base64');
const bodies: readonly (string | Buffer)[] = [
  ...['', ' ', '{', '[]', 'null', '1', '"x"', '1e999', '-0', 'NaN', '\ufeff{}', nested('[', ']'), nested('{"a":', '}')],
  ...['{"__proto__":1}', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', '{"a":1,"a":2}', '{"keys":[],"keys":1}'],
  ...[
    Buffer.from([0xff, 0xfe, 0x7b]),
    Buffer.from('{"cypher":"\xff"}', 'latin1'),
    Buffer.from('{"keys":["\xc0\x80","\xed\xa0\x80"]}', 'latin1'),
  ],
  ...[
    '{"keys":["official:\\ud800|a","official:\\u0000|b"]}',
    '{"keys":["__proto__","constructor"]}',
    '{"keys":["a","b"],"from":"275760-09-13"}',
  ],
  ...['{"keys":["a","b"],"from":"0000-01-01","to":"9999-12-31"}', '{"open":[],"from":"0000-00-00"}', '{"open":[],"to":"9999-99-99"}'],
  ...['__proto__', 'constructor', '\\u0000', '\\ud800', 'group:Official|x|y', ''].map(
    (group) => `{"open":[{"group":"${group}","most":1}]}`,
  ),
  ...[
    '{"open":[{"group":"a","most":1e999}]}',
    '{"accept":[1e308],"skip":[-0]}',
    '{"accept":[9007199254740993]}',
    '{"accept":[0],"__proto__":[1]}',
  ],
  ...['../..', '/x', '\\u0000', 'a\\ud800.txt', '__proto__', 'a.zip', 'a.pdf', 'a.docx', 'a.doc', 'a.png', 'a.html'].map(
    (name) => `{"files":[{"name":"${name}","bytes":"${text}"}]}`,
  ),
  ...['', '=', 'A', 'AAA=', '\\u0000'].map((content) => `{"files":[{"name":"a.txt","bytes":"${content}"}]}`),
  ...['1', '1e300', '9007199254740991', '-1', '"1"', 'null'].map(
    (number) => `{"files":[{"name":"a.txt","bytes":"${text}"}],"import":${number}}`,
  ),
];
const types = [
  ...[
    '',
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json;',
    'application/JSON',
    'a',
    '/',
    '__proto__',
  ],
  ...[
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'x/__proto__',
  ],
];
const fileHeaders: readonly Record<string, string>[] = [
  ...[
    'bytes=0-1',
    'bytes=-1',
    'bytes=99999999999-',
    'bytes=5-1',
    'x',
    'bytes=0-1,2-3,4-5',
    `bytes=${'0-1,'.repeat(2000)}`,
    'bytes=1e999-',
  ].map((range) => ({ range })),
  ...['*', 'W/"x"', 'x', '"', `"${'x'.repeat(5000)}"`].map((tag) => ({ 'if-none-match': tag })),
  ...['x', 'Thu, 01 Jan 275760 00:00:00 GMT', '0000-00-00'].map((since) => ({ 'if-modified-since': since })),
  ...[{ 'if-range': '"x"', range: 'bytes=0-1' }, { 'if-match': 'x' }, { accept: 'x' }, { 'accept-encoding': 'x;q=__proto__' }],
  ...[
    { authorization: 'Bearer' },
    { origin: 'null' },
    { origin: 'http://[' },
    { 'sec-fetch-site': 'x' },
    { host: '[' },
    { host: 'localhost:99999' },
  ],
];

describe.each(seededStores().slice(0, 1))('hostile requests on $name', ({ openSeeded }) => {
  const dist = mkdtempSync(join(tmpdir(), 'jiyao-dist-'));
  const data = mkdtempSync(join(tmpdir(), 'jiyao-hostile-'));
  let seeded: Seeded;
  let app: FastifyInstance;
  let routes: [path: string, operations: Operations][];
  let openImport: string;
  let record: string;
  beforeAll(async () => {
    mkdirSync(join(dist, 'assets'));
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>x</title>');
    writeFileSync(join(dist, 'assets/a-12345678.js'), 'x'.repeat(5000));
    seeded = await openSeeded();
    const { store, search } = seeded;
    const queue = serialQueue();
    const reader = readerHere();
    const held = { data, limits: readLimits, files: null, bodyLimit: settings.bodyLimit };
    const imports = createImports({ store, search, reader, queue, ...held });
    app = await buildApp({ store, search, settings, secret, ingest: ingestInto(store, { queue }), imports, dist });
    await app.ready();
    // The stream of an import does not end by itself.
    routes = Object.entries((app.swagger() as { paths: Record<string, Operations> }).paths).filter(([path]) => !path.endsWith('/events'));
    record = at(String((await seeded.store.versions())[0]?.key));
    openImport = (await app.inject({ method: 'POST', url: '/api/v1/imports', headers })).json<{ id: string }>().id;
  });
  afterAll(async () => {
    await app?.close();
    await seeded?.close();
    for (const folder of [dist, data]) rmSync(folder, { recursive: true, force: true });
  });

  /** What of these requests was answered with a bug, or with a refusal in another form. `seen` counts the statuses. */
  async function wrongOf(requests: Iterable<InjectOptions>): Promise<{ wrong: unknown[]; seen: Record<number, number> }> {
    const wrong: unknown[] = [];
    const seen: Record<number, number> = {};
    for (const request of requests) {
      const { statusCode, headers: given, body } = await app.inject({ headers, ...request });
      seen[statusCode] = (seen[statusCode] ?? 0) + 1;
      const told = statusCode < 400 || request.method === 'HEAD' || String(given['content-type']).startsWith('application/problem+json');
      if (statusCode >= 500 || !told) wrong.push([request.method, String(request.url).slice(0, 200), statusCode, body.slice(0, 200)]);
    }
    return { wrong, seen };
  }
  const sum = (seen: Record<number, number>): number => Object.values(seen).reduce((a, b) => a + b, 0);
  const keyOf = (path: string): string =>
    path.includes('/officials/') ? at('official:象山县|高岷') : path.includes('/imports/') ? openImport : record;
  const filled = (path: string): string => path.replace(/\{\w+\}/gu, () => keyOf(path));

  test('odd bytes in every parameter of every route', async () => {
    const requests = routes.flatMap(([path, operations]) =>
      (Object.entries(operations) as [string, { parameters?: Parameter[] }][]).flatMap(([method, { parameters = [] }]) =>
        parameters.flatMap((parameter) =>
          [
            ...bytes.map((value) =>
              parameter.in === 'path' ? path.replace(`{${parameter.name}}`, () => value) : `${filled(path)}?${parameter.name}=${value}`,
            ),
            ...queries(parameter.name).map((query) => `${filled(path)}?${query}`),
          ].map((url): InjectOptions => {
            // An import that is ended would leave the rest of the requests nothing to find.
            const sent = method === 'delete' ? 'GET' : (method.toUpperCase() as 'GET');
            return { method: sent, url, ...(sent === 'GET' ? {} : { headers: json, payload: '{}' }) };
          }),
        ),
      ),
    );
    const { wrong, seen } = await wrongOf(requests);
    expect(wrong).toEqual([]);
    expect(sum(seen)).toBeGreaterThan(4000);
    for (const status of [200, 400, 404]) expect(seen[status]).toBeGreaterThan(100);
  }, 120_000);

  test('every method on every route and path', async () => {
    const paths = [
      ...routes.map(([path]) => (path.includes('/imports/') ? path.replace('{id}', '00000000-0000-4000-8000-000000000000') : filled(path))),
      ...[
        '/',
        '/index.html',
        '/assets/a-12345678.js',
        '/assets',
        '/assets/',
        '/api',
        '/api/',
        '/api/v1',
        '/api/v1/docs',
        '/api/v1/docs/',
        '/x',
      ],
    ].filter((path) => !path.includes('/records/'));
    const { wrong, seen } = await wrongOf(
      paths.flatMap((url) => methods.map((method): InjectOptions => ({ method: method as 'GET', url }))),
    );
    expect(wrong).toEqual([]);
    expect(sum(seen)).toBe(paths.length * methods.length);
  });

  test('broken bodies and content types wherever a body is taken', async () => {
    const taking = routes.filter(([, { post }]) => post !== undefined).map(([path]) => filled(path));
    expect(taking.length).toBeGreaterThan(5);
    const post = (url: string, given: Record<string, string>, payload: string | Buffer): InjectOptions => ({
      method: 'POST',
      url: url.endsWith('/files') ? `${url}?name=a.txt` : url,
      headers: given,
      payload,
    });
    const { wrong, seen } = await wrongOf(
      taking.flatMap((url) => [
        ...bodies.map((body) => post(url, json, body)),
        ...types.flatMap((type) => ['', '{}'].map((body) => post(url, { ...headers, 'content-type': type }, body))),
        post(url, { ...json, 'content-length': '99999999999' }, '{}'),
        post(url, { ...json, 'content-encoding': 'gzip' }, '{}'),
      ]),
    );
    expect(wrong).toEqual([]);
    for (const status of [200, 400, 415]) expect(seen[status]).toBeGreaterThan(10);
    // What was asked for must not have changed any object of the program.
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 60_000);

  test('odd bytes and headers on the files of the web app', async () => {
    const files = bytes.flatMap((value) => [
      `/${value}`,
      `/assets/${value}`,
      `/assets/a-12345678.js${value}`,
      `/api/v1/docs/${value}`,
      `/?${value}`,
    ]);
    const asked = ['/', '/index.html', '/assets/a-12345678.js', '/api/v1/docs/', '/api/v1/openapi.json', '/api/v1/docs/errors'];
    const { wrong, seen } = await wrongOf([
      ...files.map((url): InjectOptions => ({ method: 'GET', url })),
      ...asked.flatMap((url) =>
        fileHeaders.flatMap((given) =>
          (['GET', 'HEAD'] as const).map((method): InjectOptions => ({ method, url, headers: { ...headers, ...given } })),
        ),
      ),
    ]);
    expect(wrong).toEqual([]);
    for (const status of [200, 206, 304, 404]) expect(seen[status]).toBeGreaterThan(3);
  });

  test.each([
    ['a zero byte in the address', 'GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a line break in a header', 'GET / HTTP/1.1\r\nHost: localhost\r\nA: b\rc\r\n\r\n'],
    ['a method nobody knows', 'JUMP / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['two lengths', 'POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
    [
      'a length and chunks',
      'POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['an address of 60 kB', `GET /${'x'.repeat(60_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  ])('as bare bytes: %s', async (_, sent) => {
    const bare = await buildApp({ store: seeded.store, search: seeded.search, settings, dist });
    const answer = await sendBytes(bare, sent);
    await bare.close();
    expect([answer.statusCode >= 400, answer.statusCode < 500]).toEqual([true, true]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/u);
  });
});
