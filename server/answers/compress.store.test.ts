/** What is compressed besides cached answers: the web app's files, long answers to POST; and what is not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyApp } from '../testing.ts';

const script = `export const words = [${Array.from({ length: 400 }, (_, at) => `'word ${at}'`).join(', ')}];\n`;
const folder = mkdtempSync(join(tmpdir(), 'jiyao-dist-'));
let app: FastifyInstance;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Jiyao</title>${'<!-- -->'.repeat(200)}`);
  writeFileSync(join(folder, 'assets', 'main.js'), script);
  writeFileSync(join(folder, 'assets', 'picture.png'), Buffer.from('89504e470d0a1a0a'.repeat(200), 'hex'));
  app = await emptyApp({ dist: folder });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => app.inject({ method, url, headers });

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('files of the web app go out as %s', async (encoding, unpack) => {
  const answer = await ask('/assets/main.js', { 'accept-encoding': encoding });
  expect(answer.headers).toMatchObject({
    'content-encoding': encoding,
    vary: 'accept-encoding',
    'cache-control': expect.stringContaining('immutable'),
  });
  expect(unpack(answer.rawPayload).toString()).toBe(script);
  expect(answer.rawPayload.length).toBeLessThan(script.length / 3);
  expect((await ask('/', { 'accept-encoding': encoding })).headers['content-encoding']).toBe(encoding);
});

test('and as they are for who takes nothing else, with the same Vary', async () => {
  const answer = await ask('/assets/main.js');
  expect([answer.headers['content-encoding'], answer.headers.vary, answer.body]).toEqual([undefined, 'accept-encoding', script]);
});

test('a picture, a part of a file and what the client has are not compressed', async () => {
  const accepted = { 'accept-encoding': 'br' };
  const whole = await ask('/assets/main.js', accepted);
  for (const answer of [
    await ask('/assets/picture.png', accepted),
    await ask('/assets/main.js', { ...accepted, range: 'bytes=0-1999' }),
    await ask('/assets/main.js', { ...accepted, 'if-none-match': String(whole.headers.etag) }),
  ])
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([answer.statusCode, undefined]);
  expect((await ask('/assets/main.js', { ...accepted, 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304);
  expect((await ask('/assets/main.js', accepted, 'HEAD')).statusCode).toBe(200);
});

test('the description of the API is compressed, and never kept', async () => {
  const answer = await ask('/api/v1/openapi.json', { 'accept-encoding': 'gzip' });
  expect([answer.headers['content-encoding'], answer.headers['cache-control']]).toEqual(['gzip', 'no-store']);
  expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toHaveProperty('openapi');
});

test('a compressed body of a request is not unpacked', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/query',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: gzipSync(JSON.stringify({ cypher: 'RETURN 1 AS one' })),
  });
  expect(answer.statusCode).toBe(400);
});
