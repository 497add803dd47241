/** The demo's archive is what the generator gives for its options, and small. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { archive, contents, demo } from './contents.ts';

const packed = readFileSync(archive);
const files = Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, strFromU8(bytes)]);

it('holds what the generator makes; if not: npm run demo:pack', () => {
  // Paths first: a difference in them is readable.
  const wanted = [...contents()];
  expect(files.map(([path]) => path)).toEqual(wanted.map(([path]) => path));
  expect(new Map(files as [string, string][])).toEqual(new Map(wanted));
});

it('is four places, some hundred records, less than a megabyte', () => {
  expect(new Set(files.map(([path]) => path?.split('/')[0])).size).toBe(demo.counties);
  expect(files.length).toBeGreaterThan(250);
  expect(files.length).toBeLessThan(450);
  expect(packed.length).toBeLessThan(1024 * 1024);
});
