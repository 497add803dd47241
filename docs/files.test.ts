/** Every file keeps the rules of the house: one idea, a banner, no machine's own path, no registry's address. */
import { expect, test } from 'vitest';
import { files, read, sources } from './tracked.ts';

const longest = 300;
/** Sources and texts as data, generated files, other people's texts: not for these rules. */
const isText = (path: string): boolean => /\.(?:ts|js|json|md|yml|html|css|cypher|txt)$|^\.|file$|^LICENSE$/u.test(path);
const isRecord = (path: string): boolean => /^(?:seeds|ingest\/samples)\//u.test(path);

test('every source begins with a banner that says what it is', () => {
  expect(sources.filter((path) => !/^(?:#!.*\n)?(?:\/\/ biome-ignore.*\n)?\/\*\*/u.test(read(path)))).toEqual([]);
});

test('a file over 300 lines gives the reason in its header', () => {
  const long = sources.filter((path) => read(path).split('\n').length > longest);
  expect(long.filter((path) => !/300 lines/u.test(read(path).slice(0, 1500)))).toEqual([]);
});

test('the median file has at most 80 lines', () => {
  const lengths = sources.map((path) => read(path).split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
});

test('no path of one machine, no address of a package registry', () => {
  // Put together here, so that this file does not hold what it looks for.
  const machine = new RegExp(`(?:^|["'\\s(=])/(?:${['home', 'Users', 'work', 'root'].join('|')})/[a-z]`, 'mu');
  const registry = new RegExp(`https?://[^\\s"')]*(?:${['registry', 'npmjs', 'artifactory', 'nexus', 'mirror'].join('|')})`, 'u');
  const found = files
    .filter((path) => isText(path) && !isRecord(path))
    .filter((path) => machine.test(read(path)) || registry.test(read(path)));
  expect(found).toEqual([]);
});

test('there is no any and no directive that hides a type error', () => {
  const hiding = new RegExp(`@ts-${'(?:ignore|expect-error|nocheck)'}|[:<,] ?any[;,)>\\]]`, 'u');
  expect(sources.filter((path) => path !== 'docs/files.test.ts' && hiding.test(read(path)))).toEqual([]);
});
