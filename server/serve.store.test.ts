/** Listening: the lock file, the next free port, the web app, and a clean end. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readerHere } from '../ingest/pipeline.ts';
import { nothingStored } from './nothing.ts';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';
import { emptyApp } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('listens, writes its lock file for its owner alone, takes it away', async () => {
  const data = join(folder, 'data');
  const said: string[] = [];
  const settings = readSettings({ JIYAO_PORT: '0', JIYAO_DATA: data });
  const running = await serve({ store: nothingStored, reader: readerHere(), settings, say: (line) => said.push(line) });
  const path = join(data, 'server.json');
  const lock = JSON.parse(readFileSync(path, 'utf8')) as { port: number; pid: number; secret: string };
  expect(running.url).toBe(`http://127.0.0.1:${lock.port}/`);
  expect(lock).toMatchObject({ pid: process.pid, secret: expect.stringMatching(/^[\w-]{43}$/u) });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(said).toEqual([`Jiyao is at ${running.url}`]);
  const answer = await fetch(`${running.url}api/v1/records/record:none`, { method: 'DELETE', headers: { 'x-jiyao-secret': lock.secret } });
  expect(answer.status).toBe(404);
  await running.close();
  expect(existsSync(path)).toBe(false);
});

test('a taken port: the next free one, and it is said', async () => {
  const first = await serve({
    store: nothingStored,
    reader: readerHere(),
    settings: readSettings({ JIYAO_PORT: '0', JIYAO_DATA: join(folder, 'a') }),
  });
  const taken = new URL(first.url).port;
  const said: string[] = [];
  const second = await serve({
    store: nothingStored,
    reader: readerHere(),
    settings: readSettings({ JIYAO_PORT: taken, JIYAO_DATA: join(folder, 'b') }),
    say: (line) => said.push(line),
  });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(taken));
  expect(said[0]).toMatch(new RegExp(`^port ${taken} is taken, using \\d+$`, 'u'));
  await Promise.all([first.close(), second.close()]);
});

test('the built web app: its files, and its page for every view', async () => {
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Jiyao</title>');
  writeFileSync(join(dist, 'assets', 'main-1a2b.js'), 'export {};');
  const app = await emptyApp({ dist });
  for (const url of ['/', '/officials', '/record/a%7Cb']) {
    const page = await app.inject({ url });
    expect([url, page.statusCode, page.body.includes('Jiyao'), page.headers['cache-control']]).toEqual([url, 200, true, 'no-cache']);
  }
  const asset = await app.inject({ url: '/assets/main-1a2b.js' });
  expect([asset.statusCode, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  for (const url of ['/assets/gone.js', '/api/v2/x', '/../package.json', '/..%2fpackage.json'])
    expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 404]);
  const typed = await app.inject({ url: '/nosuch.html', headers: { accept: 'text/html,application/xhtml+xml' } });
  expect([typed.statusCode, typed.body.includes('Jiyao'), typed.headers['cache-control']]).toEqual([404, true, 'no-cache']);
  expect((await app.inject({ url: '/nosuch.html', headers: { accept: '*/*' } })).json()).toMatchObject({ code: 'no-route' });
  await app.close();
});

test('the pages built anew under the running app are served, and what is gone is not', async () => {
  const dist = join(folder, 'dist-anew');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>old</title>');
  writeFileSync(join(dist, 'assets', 'main-old.js'), 'export {};');
  const app = await emptyApp({ dist });
  const get = async (url: string) => app.inject({ url });
  expect((await get('/assets/main-old.js')).statusCode).toBe(200);
  rmSync(join(dist, 'assets', 'main-old.js'));
  writeFileSync(join(dist, 'assets', 'main-new.js'), 'export {};');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>new</title>');
  expect((await get('/')).body).toContain('new');
  expect((await get('/meeting/1')).body).toContain('new');
  expect((await get('/assets/main-new.js')).headers['cache-control']).toContain('immutable');
  expect((await get('/assets/main-old.js')).statusCode).toBe(404);
  await app.close();
});
