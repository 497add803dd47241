/** The package as people get it: packed, installed into an empty folder far from the sources, and used there. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, jiyao, project, start } from '../commands/testing.ts';

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string }[];
}
const folder = mkdtempSync(join(tmpdir(), 'jiyao-package-'));
const [app, place] = [join(folder, 'app'), join(folder, 'place')];
const program = join(app, 'node_modules', '.bin', 'jiyao');
const setup = { cwd: place, env: { JIYAO_PORT: '0' }, program };
const npm = (cwd: string, ...words: string[]): string => execFileSync('npm', words, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
let packed: Packed;

beforeAll(() => {
  mkdirSync(app);
  mkdirSync(place);
  const told = JSON.parse(npm(project, 'pack', '--json', '--pack-destination', folder)) as Packed[] | Record<string, Packed>;
  packed = Object.values(told)[0] as Packed;
  npm(app, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-save', join(folder, packed.filename));
  cpSync(join(project, 'seeds'), join(place, 'records'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  test('holds what runs and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['dist/web/index.html', 'dist/programs/ingest-cli/main.js', 'ingest/jiyao.js', 'LICENSE']),
    );
    expect(paths.filter((path) => /\.(?:ts|map|tsbuildinfo)$|test|sample|gold|^seeds|corpus|node_modules/u.test(path))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('bench/'))).toEqual(['bench/demo/made-up.zip']);
  });
  test('is as large as the README says', () => {
    expect(packed.size).toBeLessThan(5 * 2 ** 20);
    for (const name of ['README.md', 'README.zh-CN.md']) expect(readFileSync(join(project, name), 'utf8')).toMatch(/5 MB/u);
  });
  test('brings no tool of ours along', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { devDependencies: object };
    const installed = Object.keys(devDependencies).filter((name) => existsSync(join(app, 'node_modules', name)));
    // Of the tools, what a package of ours uses itself.
    expect(installed.filter((name) => name !== 'fflate')).toEqual([]);
    expect(existsSync(join(app, 'node_modules', '@napi-rs'))).toBe(false);
  });
});

describe('installed', () => {
  test('serves the pages and answers, its data below the folder it was called in; ends when told', async () => {
    const child = start(['serve', '--ingest', 'records'], setup);
    const address = await addressOf(child);
    const page = await (await fetch(address)).text();
    const script = /src="(?<path>[^"]+\.js)"/u.exec(page)?.groups?.path ?? '';
    expect((await fetch(new URL(script, address))).status).toBe(200);
    const asked = await fetch(new URL('/api/v1/query', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cypher: 'MATCH (m:Meeting) RETURN count(m) AS meetings' }),
    });
    expect(await asked.text()).toContain('"rows":[[6]]');
    const audit = (await (await fetch(new URL('/api/v1/audit', address))).json()) as { records: unknown[] };
    expect(audit.records).toHaveLength(100);
    const { pid } = JSON.parse(readFileSync(join(place, 'data', 'server.json'), 'utf8')) as { pid: number };
    const ended = once(child, 'close');
    process.kill(pid, 'SIGINT');
    expect(await ended).toEqual([0, null]);
  });
  test('the demo finds its records', async () => {
    const child = start(['serve', '--demo'], setup);
    const ended = once(child, 'close');
    const notice = await (await fetch(new URL('/api/v1/notice', await addressOf(child)))).json();
    expect(notice).toMatchObject({ madeUp: true, reading: { total: expect.any(Number) } });
    child.kill('SIGINT');
    await ended;
  });
  test.each<[string[], string | RegExp]>([
    [['--version'], /^\d+\.\d+\.\d+\n$/u],
    [['query', 'MATCH (m:Meeting) RETURN count(m) AS n', '--format', 'csv'], 'n\n6\n'],
    [['check'], /000_22ee396e709e2a7c\.txt: [\d.]+ % fact/u],
    [['status'], /^store: sqlite, /mu],
    [['ingest', 'records'], /5 records: 0 new, 0 changed, 5 the same/u],
    [['eval', 'records/gold', 'records'], /^all facts F1 0\.99/mu],
    [['forget', '000_22ee396e709e2a7c.txt'], '000_22ee396e709e2a7c.txt: forgotten\n'],
    [['convert', '--help'], /^jiyao convert: /u],
    // The name of its font stands in the file, not the font: what pdf.js looks up is there.
    [['extract', join(project, 'ingest/samples/formats/named-font.pdf')], /县政府/u],
  ])('%s', async (words, expected) => {
    const { code, stdout, stderr } = await jiyao(words, setup);
    expect([code, stdout], stderr).toEqual([0, typeof expected === 'string' ? expected : expect.stringMatching(expected)]);
  });
  test('nothing is written beside the programs', () => {
    expect(readdirSync(place).sort()).toEqual(['data', 'records']);
    expect(existsSync(join(app, 'node_modules', '.cache'))).toBe(false);
  });
});
