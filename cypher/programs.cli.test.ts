/** Programs of child processes: made once, made anew when a source changes, and left out where nothing can be kept. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { programIn, programOf } from './programs.js';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});
function project(): { root: string; script: string; write(name: string, text: string): void } {
  const root = mkdtempSync(join(tmpdir(), 'jiyao-programs-'));
  roots.push(root);
  mkdirSync(join(root, 'parts'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
  write('parts/said.ts', "export const said: string = 'one';\nexport const place = import.meta.url;\n");
  write('start.ts', "import { place, said } from './parts/said.ts';\nconsole.log(said, place, process.argv[2] as string);\n");
  return { root, script: join(root, 'start.ts'), write };
}
const run = (path: string): string => execFileSync(process.execPath, [path, 'given'], { encoding: 'utf8' }).trim();

test('is plain JavaScript, and its modules still know their places', async () => {
  const { root, script } = project();
  const { path, execArgv } = await programIn(root, script);
  expect([execArgv, path.endsWith('main.js')]).toEqual([[], true]);
  expect(run(path)).toBe(`one ${pathToFileURL(join(root, 'parts', 'said.ts')).href} given`);
});
test('is made once, and anew when any of its sources changes', async () => {
  const { root, script, write } = project();
  const first = await programIn(root, script);
  expect(await programIn(root, script)).toEqual(first);
  write('other.ts', 'export {};');
  expect(await programIn(root, script)).toEqual(first);
  write('parts/said.ts', "export const said = 'another'; export const place = '';");
  const second = await programIn(root, script);
  expect(second.path).not.toBe(first.path);
  expect([run(first.path).slice(0, 3), run(second.path)]).toEqual(['one', 'another  given']);
});
test('several at once are made one after another', async () => {
  const { root, script, write } = project();
  write('second.ts', "console.log('second');");
  const made = await Promise.all([programIn(root, script), programIn(root, join(root, 'second.ts')), programIn(root, script)]);
  expect(made.map(({ path }) => run(path).slice(0, 6))).toEqual(['one fi', 'second', 'one fi']);
  expect(readdirSync(join(root, 'node_modules', '.cache', 'jiyao')).filter((name) => /part|json\.\d/u.test(name))).toEqual([]);
});
test.each(['where nothing can be kept', 'where the source is broken'])('goes through the loader %s', async (where) => {
  const { root, script, write } = project();
  if (where.endsWith('kept')) write('node_modules', 'a file');
  else write('parts/said.ts', 'export const = ;');
  expect(await programIn(root, script)).toEqual({ path: script, execArgv: ['--import', expect.stringContaining('tsx')] });
});
test.each(['./stores/sqlite/child.ts', './stores/sqlite/reader/child.ts', './stores/neo4j/child.ts', '../ingest/pool/child.ts'])(
  'of the project: %s',
  async (script) => {
    expect((await programOf(new URL(script, import.meta.url))).execArgv).toEqual([]);
  },
);
