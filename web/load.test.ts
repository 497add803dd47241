/** What a first visit fetches, measured on the built app: small, from its own server alone, the views apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewNames } from './state.ts';

describe('the first load', () => {
  let dist: string;
  let page: string;
  let fetched: string[];
  beforeAll(async () => {
    // Not into dist/: the browser tests that run beside this one serve it.
    dist = `${await mkdtemp(join(tmpdir(), 'jiyao-load-'))}/`;
    await build({
      configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
      logLevel: 'error',
      build: { outDir: dist },
    });
    page = readFileSync(`${dist}index.html`, 'utf8');
    fetched = [...page.matchAll(/(?:src|href)="\/([^"]+)"/gu)].map(([, path]) => path!);
  });
  afterAll(() => rm(dist, { recursive: true, force: true }));

  test('is under 120 KB, gzipped', () => {
    expect(fetched.filter((path) => path.endsWith('.js'))).not.toEqual([]);
    const bytes = [page, ...fetched.map((path) => readFileSync(dist + path))].reduce((sum, file) => sum + gzipSync(file).length, 0);
    expect(bytes).toBeLessThan(120 * 1024);
  });

  test('brings no view with it: each has its own file', () => {
    const files = readdirSync(`${dist}assets`);
    for (const view of viewNames) expect(files, view).toContainEqual(expect.stringMatching(new RegExp(`^${view}-[\\w-]+\\.js$`, 'u')));
    for (const path of fetched) expect(path).not.toMatch(new RegExp(`assets/(?:${viewNames.join('|')})-`, 'u'));
  });

  test('comes from its own server alone', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!\/)/u);
    for (const file of readdirSync(`${dist}assets`).filter((name) => name.endsWith('.css')))
      expect(readFileSync(`${dist}assets/${file}`, 'utf8')).not.toMatch(/url\((?!data:)|@import/u);
  });
});
