/** Who is answered: the right Host, Origin, token and secret; and what every answer carries. */

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLoopback, isOwnHost, isSameOrigin } from './security/hosts.ts';
import { readSettings } from './settings.ts';
import { emptyApp, secret, sendBytes } from './testing.ts';

const token = 'a-token-of-many-letters';
const status = async (app: FastifyInstance, headers: Record<string, string>, url = '/api/v1/model'): Promise<number> =>
  (await app.inject({ url, headers })).statusCode;

describe('without a token', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await emptyApp({ settings: readSettings({ JIYAO_ALLOWED_HOSTS: 'jiyao.example.org' }) });
  });
  afterAll(() => app.close());

  test.each(['localhost:4310', '127.0.0.1:4310', '[::1]:4310', 'LOCALHOST', 'jiyao.example.org'])('Host %s is answered', async (host) => {
    expect(await status(app, { host })).toBe(200);
  });
  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:4310', 'user@localhost', '10.0.0.1', '[::2]'])(
    'Host %s is not',
    async (host) => {
      expect(await status(app, { host })).toBe(421);
    },
  );
  test('an Origin must be our own', async () => {
    const host = 'localhost:4310';
    expect(await status(app, { host, origin: 'http://localhost:4310' })).toBe(200);
    for (const origin of ['http://localhost:9999', 'http://evil.example', 'null', 'file://', 'http://localhost:4310.evil.example'])
      expect([origin, await status(app, { host, origin })]).toEqual([origin, 403]);
  });
  test('pages of other sites may link to a view, but read nothing', async () => {
    const cross = { 'sec-fetch-site': 'cross-site' };
    expect(await status(app, cross)).toBe(403);
    expect(await status(app, { ...cross, 'sec-fetch-mode': 'navigate' })).toBe(403);
    expect(await status(app, { ...cross, 'sec-fetch-mode': 'no-cors' }, '/assets/main.js')).toBe(403);
    expect(await status(app, { ...cross, 'sec-fetch-mode': 'navigate' }, '/attendance')).toBe(404);
    expect(await status(app, { 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await status(app, { 'sec-fetch-site': 'same-site' })).toBe(403);
  });
  test('every answer carries the headers', async () => {
    for (const url of ['/api/v1/model', '/', '/api/v1/nothing']) {
      const { headers } = await app.inject({ url });
      expect(headers['content-security-policy']).toMatch(
        /default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'/u,
      );
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
  test('an address that is no URL gets the same form of answer, and the same check of Host', async () => {
    for (const url of ['/%zz', '/api/v1/meetings/%ff']) {
      const bad = await app.inject({ url });
      expect([bad.statusCode, bad.json().code]).toEqual([400, 'bad-request']);
      expect(bad.headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'x-content-type-options': 'nosniff' });
      expect((await app.inject({ url, headers: { host: 'evil.example' } })).statusCode).toBe(421);
    }
  });
  test.each([
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost: localhost\r\nbad header\r\n\r\n', 'bad-request'],
    ['a blank in the address', 'GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n', 'bad-request'],
    ['two lengths', 'POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 'bad-request'],
    ['a method there is not', 'WRITE / HTTP/1.1\r\nHost: localhost\r\n\r\n', 'bad-request'],
    ['an address that is no URL', 'GET /% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 'bad-request'],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 'bad-request'],
    ['an unknown expectation', 'GET /no.thing HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\nConnection: close\r\n\r\n', 'no-route'],
  ])('%s gets the one body, and its headers', async (_, bytes, code) => {
    const own = await emptyApp();
    const { headers, json } = await sendBytes(own, bytes);
    await own.close();
    expect(json()).toMatchObject({ code, type: `/api/v1/docs/errors#${code}` });
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });
  test('the API page works under its own policy, with no foreign or inline script', async () => {
    const page = await app.inject({ url: '/api/v1/docs/' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self'; style-src 'self' 'unsafe-inline'/u);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/gu)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, inline] of scripts) expect([/src="\.?\//u.test(attributes ?? ''), inline?.trim()]).toEqual([true, '']);
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/gu)].map(([, path]) => path as string);
    for (const path of sources) {
      const asset = await app.inject({ url: new URL(path, 'http://localhost/api/v1/docs/').pathname });
      expect([path, asset.statusCode]).toEqual([path, 200]);
    }
  });
  test('changing needs the secret, and GET does not', async () => {
    const remove = (headers: Record<string, string>) => app.inject({ method: 'DELETE', url: '/api/v1/records/record:a', headers });
    expect((await remove({})).statusCode).toBe(403);
    expect((await remove({ 'x-jiyao-secret': 'wrong' })).statusCode).toBe(403);
    expect((await remove({ 'x-jiyao-secret': secret })).statusCode).toBe(404);
  });
});

test('with a token: the API asks for it, the page does not', async () => {
  const app = await emptyApp({ settings: readSettings({ JIYAO_TOKEN: token }) });
  expect(await status(app, {})).toBe(401);
  expect(await status(app, { authorization: 'Bearer wrong' })).toBe(401);
  expect(await status(app, { authorization: `Basic ${token}` })).toBe(401);
  expect(await status(app, { authorization: `Bearer ${token}` })).toBe(200);
  expect(await status(app, { 'x-jiyao-secret': secret })).toBe(200);
  expect(await status(app, {}, '/')).toBe(404);
  const remove = await app.inject({ method: 'DELETE', url: '/api/v1/records/record:a', headers: { authorization: `Bearer ${token}` } });
  expect(remove.statusCode).toBe(404);
  await app.close();
});

test('names', () => {
  expect(['localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', 'example.org', '128.0.0.1'].some(isLoopback)).toBe(false);
  expect(isOwnHost(undefined, [])).toBe(false);
  expect(isOwnHost('jiyao.example.org:8443', ['jiyao.example.org:8443'])).toBe(true);
  expect(isOwnHost('jiyao.example.org:1', ['jiyao.example.org:8443'])).toBe(false);
  expect(isSameOrigin('https://jiyao.example.org', 'jiyao.example.org')).toBe(true);
  expect(isSameOrigin('https://jiyao.example.org', 'jiyao.example.org:443')).toBe(true);
  expect(isSameOrigin('http://[::1]:4310', '[::1]:4310')).toBe(true);
});
