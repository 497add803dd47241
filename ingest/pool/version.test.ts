/** A reader is another where its program, or what it may take, is another. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLimits } from '../1-read/limits.ts';
import { versionOf } from './version.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-version-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = { path: join(folder, 'main.js'), execArgv: [] };
mkdirSync(join(folder, 'sub'));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const version = (limits = readLimits): string | null => versionOf(program, limits);

test('it is the same while nothing has changed, and another with each file and limit', () => {
  write('main.js', 'read()');
  write('part.js', 'words()');
  const before = version();
  expect(before).toMatch(/^[0-9a-f]{64}$/u);
  expect(version()).toBe(before);
  write('main.js', 'read()');
  expect(version()).toBe(before);
  write('part.js', 'more()');
  expect(version()).not.toBe(before);
  write('part.js', 'words()');
  expect(version()).toBe(before);
  expect(version({ ...readLimits, scans: readLimits.scans + 1 })).not.toBe(before);
});

test('what runs from its sources cannot be told', () => {
  expect(versionOf({ path: join(folder, 'main.js'), execArgv: ['--import', 'tsx'] }, readLimits)).toBeNull();
});
