/** Answers that are named by the revision of the store and cached as bytes: right by RFC 9110, never old, and never for who may not have them. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordOf } from '../../cypher/stores/contract.ts';
import { buildApp } from '../app.ts';
import { readSettings } from '../settings.ts';
import { at, type Seeded, seededStores } from '../testing.ts';

describe.each(seededStores())('answers by revision on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  let reads = 0;
  beforeAll(async () => {
    seeded = await openSeeded();
    const read = seeded.store.read.bind(seeded.store);
    seeded.store.read = (...given) => {
      reads += 1;
      return read(...given);
    };
  });
  afterAll(() => seeded?.close());
  afterEach(() => vi.useRealTimers());

  const ask = (url: string, headers: Record<string, string> = {}, app: FastifyInstance = seeded.app): Promise<LightMyRequestResponse> =>
    app.inject({ url: `/api/v1${url}`, headers });
  const tagOf = async (url: string): Promise<string> => String((await ask(url)).headers.etag);
  const readsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = reads;
    await work();
    return reads - before;
  };
  const extra = recordOf('extra.txt', '甲');

  test('who has an answer is told that it holds, and the store is asked for nothing but its revision', async () => {
    const first = await ask('/overview');
    expect(first.headers).toMatchObject({
      etag: expect.stringMatching(/^W\/"[\w-]{27}"$/u),
      'cache-control': 'private, no-cache',
      vary: 'accept-encoding',
    });
    const tag = String(first.headers.etag);
    for (const known of [tag, tag.slice(2), `"x", ${tag}`, `W/"y",${tag},"z"`]) {
      let again: LightMyRequestResponse | null = null;
      const work = async (): Promise<void> => {
        again = await ask('/overview', { 'if-none-match': known });
      };
      expect(await readsOf(work)).toBe(0);
      expect(again).toMatchObject({
        statusCode: 304,
        body: '',
        headers: { etag: tag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' },
      });
      expect(again).not.toHaveProperty('headers.content-type');
    }
    for (const other of ['"x"', tag.slice(3, -1), '', 'W/', `"${tag.slice(3, -2)}"`])
      expect([other, (await ask('/overview', { 'if-none-match': other })).statusCode]).toEqual([other, 200]);
  });

  test('the name is of one address, one revision, one start of the program', async () => {
    const other = await buildApp({ store: seeded.store, search: seeded.search, settings: readSettings({}) });
    const before = await tagOf('/overview');
    expect(await tagOf('/overview')).toBe(before);
    expect(await tagOf('/overview?from=2020-01-01')).not.toBe(before);
    expect((await ask('/overview', {}, other)).headers.etag).toBe(before);
    await other.close();
    await seeded.store.put([extra]);
    const [grown, changed] = [await ask('/overview', { 'if-none-match': before }), await tagOf('/overview')];
    expect([grown.statusCode, grown.headers.etag]).toEqual([200, changed]);
    expect(changed).not.toBe(before);
    await seeded.store.put([extra]);
    expect(await tagOf('/overview')).toBe(changed);
    await seeded.store.forget(extra.record);
    expect([before, changed]).not.toContain(await tagOf('/overview'));
  });

  test('no answer is older than what was put in before it was asked for', async () => {
    const total = async (): Promise<number> => (await ask('/records')).json<{ page: { total: number } }>().page.total;
    const before = await total();
    for (let round = 0; round < 3; round += 1) {
      await seeded.store.put([extra]);
      expect(await total()).toBe(before + 1);
      await seeded.store.forget(extra.record);
      expect(await total()).toBe(before);
    }
  });

  test('asked again, or by many at once, it is worked out once; a failure is not kept', async () => {
    expect(await readsOf(() => ask('/officials?limit=7'))).toBeGreaterThan(0);
    expect(await readsOf(() => ask('/officials?limit=7'))).toBe(0);
    const once = await readsOf(() => ask('/officials?limit=8'));
    let all: LightMyRequestResponse[] = [];
    const work = async (): Promise<void> => {
      all = await Promise.all(Array.from({ length: 8 }, () => ask('/officials?limit=9')));
    };
    expect(await readsOf(work)).toBe(once);
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
    const failing = vi.spyOn(seeded.store, 'read').mockRejectedValue(new Error('no'));
    expect((await ask('/officials?limit=11')).statusCode).toBe(500);
    failing.mockRestore();
    expect((await ask('/officials?limit=11')).statusCode).toBe(200);
  });

  test('compressed as the client takes it, the same within', async () => {
    const plain = await ask('/graph');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const [accepted, encoding, unpack] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
      ['br;q=0, GZIP', 'gzip', gunzipSync],
      ['identity', undefined, (bytes: Buffer) => bytes],
      ['zstd', undefined, (bytes: Buffer) => bytes],
    ] as const) {
      const answer = await ask('/graph', { 'accept-encoding': accepted });
      expect([accepted, answer.headers['content-encoding']]).toEqual([accepted, encoding]);
      expect(answer.headers).toMatchObject({ vary: 'accept-encoding', etag: plain.headers.etag });
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
      expect(unpack(answer.rawPayload).toString()).toBe(plain.body);
      if (encoding) expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 5);
    }
    const small = await ask('/overview?from=1900-01-01&to=1900-01-02', { 'accept-encoding': 'br' });
    expect(small.rawPayload.length).toBeLessThan(1024);
    expect(small.headers).not.toHaveProperty('content-encoding');
  });

  test('HEAD says what GET would', async () => {
    const [get, head] = [await ask('/graph'), await seeded.app.inject({ method: 'HEAD', url: '/api/v1/graph' })];
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', get.headers.etag]);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  test('what is not there has no name, whatever the client says it has', async () => {
    for (const known of ['*', await tagOf('/overview')]) {
      const missing = await ask(`/officials/${at('official:none|none')}`, { 'if-none-match': known });
      expect([missing.statusCode, missing.headers['cache-control'], missing.headers.etag]).toEqual([404, 'no-store', undefined]);
    }
    expect((await ask('/overview', { 'if-none-match': '*' })).statusCode).toBe(304);
    expect((await ask('/overview?from=never', { 'if-none-match': '*' })).statusCode).toBe(400);
  });

  test('what is due is named with the day', async () => {
    const [body] = (await ask('/organizations')).json<{ organizations: { key: string }[] }>().organizations;
    const url = `/organizations/${at(String(body?.key))}/tasks`;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-05-01T12:00:00') });
    const [asked, given] = [await tagOf(url), await tagOf(`${url}?day=2024-05-01`)];
    vi.setSystemTime(new Date('2024-05-01T13:00:00'));
    expect(await tagOf(url)).toBe(asked);
    vi.setSystemTime(new Date('2024-05-02T12:00:00'));
    expect(await tagOf(url)).not.toBe(asked);
    expect((await ask(`${url}?day=2024-05-01`, { 'if-none-match': given })).statusCode).toBe(200);
  });

  test('what depends on other things has no name', async () => {
    for (const url of ['/news', '/status', '/notice', '/openapi.json'])
      expect([url, (await ask(url)).headers.etag, (await ask(url)).headers['cache-control']]).toEqual([url, undefined, 'no-store']);
    const table = await seeded.app.inject({
      method: 'POST',
      url: '/api/v1/query',
      headers: { 'accept-encoding': 'br' },
      payload: { cypher: 'MATCH (o:Official) RETURN o.name AS name, o.key AS key' },
    });
    expect([table.headers.etag, table.headers['content-encoding'], table.headers['cache-control']]).toEqual([
      undefined,
      undefined,
      'no-store',
    ]);
  });

  test('every other GET of the API has one', async () => {
    const first = async (list: string): Promise<string> => {
      const [row] = (await ask(`/${list}?limit=1`)).json<Record<string, { key: string }[]>>()[list] ?? [];
      return at(String(row?.key));
    };
    const edge = (await ask('/graph')).json<{ edges: { id: string }[] }>().edges[0]?.id;
    const [one, document, record] = [await first('officials'), await first('documents'), await first('records')];
    const queries: Record<string, string> = {
      '/paths': `?a=${one}&b=${document}`,
      '/together': `?one=${one}&other=${at('official:象山县|高岷')}`,
      '/search': '?q=a',
      '/sources': `?record=${record}`,
      '/organizations/{key}/acts': '?type=CONVENED',
      '/places/series': `?scope=${at('象山县')}`,
    };
    const paths = (await ask('/openapi.json')).json<{ paths: Record<string, { get?: unknown }> }>().paths;
    const without: string[] = [];
    for (const path of Object.keys(paths).filter((path) => paths[path]?.get)) {
      const short = path.replace('/api/v1', '');
      const list = short.split('/')[1] ?? '';
      const key = short.includes('{key}') ? (list === 'nodes' ? one : await first(list)) : '';
      const answer = await ask(`${short.replace('{key}', key).replace('{id}', String(edge))}${queries[short] ?? ''}`);
      if (answer.headers.etag === undefined) without.push(short);
    }
    expect(without).toEqual([
      '/notice',
      '/news',
      '/records/{key}/file',
      '/status',
      '/imports',
      '/imports/taken',
      '/imports/{id}',
      '/imports/{id}/events',
    ]);
  });

  test('with a token set nothing is told without it: not what is kept, not that it holds', async () => {
    const token = 'a-token-of-enough-letters';
    const app = await buildApp({ store: seeded.store, search: seeded.search, settings: readSettings({ JIYAO_TOKEN: token }) });
    const own = { authorization: `Bearer ${token}` };
    const first = await ask('/overview', own, app);
    expect([first.statusCode, first.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    const known = { 'if-none-match': String(first.headers.etag) };
    expect((await ask('/overview', { ...own, ...known }, app)).statusCode).toBe(304);
    for (const headers of [{}, known, { ...known, authorization: 'Bearer another-token-of-letters' }, { 'if-none-match': '*' }]) {
      const answer = await ask('/overview', headers, app);
      expect([answer.statusCode, answer.headers.etag, answer.headers['cache-control']]).toEqual([401, undefined, 'no-store']);
    }
    const foreign = await ask('/overview', { ...own, ...known, origin: 'https://example.org' }, app);
    expect(foreign.statusCode).toBe(403);
    await app.close();
  });
});
