/** Every error of the table is provoked through the app, has the one body, and is documented. */
import { readFileSync } from 'node:fs';
import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { QueryRefused, type Store, StoreUnavailable, UnknownStored } from '../cypher/store.ts';
import type { AppOptions } from './app.ts';
import { type ErrorCode, errorCodes, errors, type Issue, problem } from './errors.ts';
import type { Imports } from './imports/imports.ts';
import { nothingStored } from './nothing.ts';
import { readSettings } from './settings.ts';
import { emptyApp, secret, sendBytes } from './testing.ts';

/** What is read of an operation of the OpenAPI document. */
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: { pattern?: string; enum?: string[] } }[];
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, { pattern?: string }> } }> };
}
type Case = [request: InjectOptions, options?: Partial<AppOptions>] | Bare;
/** Bytes that never become a request. */
interface Bare {
  bytes: string;
  /** The code of Node's error, where it would take a minute to come. */
  fails?: string;
}
const api = (url: string, more: Omit<InjectOptions, 'url'> = {}): InjectOptions => ({ url: `/api/v1${url}`, ...more });
const failing = (error: Error): Store => {
  const fails = (): Promise<never> => Promise.reject(error);
  return { ...nothingStored, revision: fails, versions: fails, read: fails, userQuery: fails };
};
const refused = (code: QueryRefused['code']): Case => [
  api('/query', { method: 'POST', payload: { cypher: 'RETURN 1 AS one' } }),
  { store: failing(new QueryRefused(code, `the reason: ${code}`, 7)) },
];
const headers = { 'x-jiyao-secret': secret };
const none = async () => Promise.reject(new Error('not asked'));
const noImports: Imports = {
  list: none,
  open: none,
  state: none,
  add: none,
  decide: none,
  stop: none,
  undo: none,
  drop: none,
  leaving: none,
  takeOut: none,
  listen: none,
  close: async () => {},
};

const cases: Record<ErrorCode, Case> = {
  'bad-request': [api('/query', { method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{"cypher":' })],
  'bad-parameters': [api('/overview?from=2021-02-30')],
  'wrong-token': [api('/overview'), { settings: readSettings({ JIYAO_TOKEN: 'a-token-of-many-letters' }) }],
  'wrong-secret': [api('/ingest', { method: 'POST', payload: { files: [] } })],
  'wrong-host': [api('/overview', { headers: { host: 'evil.example:4310' } })],
  'wrong-origin': [api('/overview', { headers: { origin: 'http://evil.example' } })],
  'not-found': [api('/meetings/meeting:none')],
  'fact-gone': [
    api('/edges/000000000000000000000000'),
    {
      store: {
        ...nothingStored,
        read: async (cypher) => (cypher.includes('f.ids') ? [{ ids: ['000000000000000000000000'], leads: [''], record: 'record:a' }] : []),
      },
    },
  ],
  'file-not-kept': [
    api('/records/record:a.txt/file'),
    { store: { ...nothingStored, read: async () => [{ source: 'a.txt', file: null }] } },
  ],
  'no-route': [api('/nothing')],
  'not-built': [{ url: '/attendance' }],
  'no-ingest': [api('/ingest', { method: 'POST', headers, payload: { files: [{ name: 'a.txt', bytes: 'YQ==' }] } })],
  'too-slow': { bytes: 'GET / HTTP', fails: 'ERR_HTTP_REQUEST_TIMEOUT' },
  'too-large': [api('/query', { method: 'POST', payload: { cypher: 'x'.repeat(2_000_000) } })],
  'import-full': [
    api('/imports/00000000-0000-4000-8000-000000000000/files?name=a.txt', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      payload: 'x',
    }),
    { imports: { ...noImports, add: async (_, name) => Promise.reject(problem('import-full', name)) } },
  ],
  'wrong-type': [api('/query', { method: 'POST', headers: { 'content-type': 'application/xml' }, payload: '<a/>' })],
  'headers-too-large': { bytes: `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n` },
  'query-syntax': refused('syntax'),
  'query-write': refused('write'),
  'query-unsupported': refused('unsupported'),
  'query-too-long': refused('too-long'),
  'query-too-deep': refused('too-deep'),
  'query-timeout': refused('timeout'),
  'query-memory': refused('memory'),
  'query-busy': refused('busy'),
  'query-failed': refused('failed'),
  'query-parameter': refused('parameter'),
  internal: [api('/status'), { store: failing(new Error('secret words of a bug')) }],
  'store-busy': [api('/status'), { store: failing(new StoreUnavailable('busy', 'Neo4j gives no connection; try again')) }],
  'store-unknown': [api('/status'), { store: failing(new UnknownStored('Record record:a.txt has kind "gossip"')) }],
  'store-down': [api('/status'), { store: failing(new StoreUnavailable('down', 'Neo4j does not answer; start it')) }],
};

test.each(Object.entries(cases) as [ErrorCode, Case][])('%s', async (code, one) => {
  const [request, options] = Array.isArray(one) ? one : [null, {}];
  const app = await emptyApp(options);
  const answer = Array.isArray(one) ? await app.inject(one[0]) : await sendBytes(app, one.bytes, one.fails);
  await app.close();
  const body = answer.json() as Record<string, unknown>;
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/u);
  expect(answer.statusCode).toBe(errors[code].status);
  expect(body).toMatchObject({ code, status: errors[code].status, type: `/api/v1/docs/errors#${code}` });
  expect(body.instance).toBe(request?.url);
  expect(body.detail).toBeTruthy();
  expect(JSON.stringify(body)).not.toContain('secret words');
  if (code.startsWith('query-')) expect(body.offset).toBe(7);
});

test('bad parameters name each place, and the rule it broke', async () => {
  const app = await emptyApp();
  const rulesOf = async (query: string): Promise<unknown[]> => {
    const { errors: issues } = (await app.inject({ url: `/api/v1/${query}` })).json() as { errors: Issue[] };
    return issues.map(({ path, rule, bound }) => [path, rule, bound]).sort();
  };
  expect(await rulesOf('officials?limit=0&from=yesterday')).toEqual([
    ['querystring/from', 'format', undefined],
    ['querystring/limit', 'least', 1],
  ]);
  expect(await rulesOf('officials?limit=9999&offset=x&from=2021-02-30')).toEqual([
    ['querystring/from', 'calendar', undefined],
    ['querystring/limit', 'most', 1000],
    ['querystring/offset', 'type', undefined],
  ]);
  expect(await rulesOf('review?kind=none')).toEqual([['querystring/kind', 'choice', undefined]]);
  await app.close();
});

test('what a detail names stands by itself as well', async () => {
  const app = await emptyApp();
  const { value, detail } = (await app.inject({ url: '/api/v1/meetings/meeting:none' })).json() as Record<string, string>;
  await app.close();
  expect([value, detail]).toEqual(['meeting:none', 'There is no meeting:none in the graph']);
});

test('a first day after the last is refused wherever a range is taken', async () => {
  const app = await emptyApp();
  await app.ready();
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> };
  const days = { from: '2023-01-01', to: '2021-01-01' };
  const asked: string[] = [];
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      const own = requestBody?.content['application/json']?.schema.properties;
      const isDay = (schema: { pattern?: string } | undefined): boolean => schema?.pattern?.includes('{4}-') === true;
      const inQuery = parameters.some(({ name, schema }) => name === 'to' && isDay(schema));
      if (!inQuery && !isDay(own?.to)) continue;
      const url = path.replace(/\{\w+\}/gu, 'x');
      const needed = parameters.flatMap(({ name, required, in: place, schema }) =>
        place === 'query' && required ? [[name, schema.enum?.[0] ?? 'x']] : [],
      );
      const query = { ...Object.fromEntries(needed), ...days };
      const answer = await app.inject(
        inQuery ? { url, query } : { url, method: method.toUpperCase() as 'POST', payload: { keys: [], ...days } },
      );
      const { code, errors: issues } = answer.json() as { code: string; errors: Issue[] };
      expect([url, code, issues.map(({ rule }) => rule)]).toEqual([url, 'bad-parameters', ['order']]);
      asked.push(url);
    }
  await app.close();
  expect(asked.length).toBeGreaterThanOrEqual(12);
});

test('the table is documented, and nothing else is', () => {
  const text = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');
  const documented = [...text.matchAll(/<a id="([^"]+)"/gu)].map(([, code]) => code);
  expect(documented).toEqual(errorCodes);
});
