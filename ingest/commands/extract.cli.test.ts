/** `jiyao extract`, the real program: JSON Lines on standard output and nothing else, whatever it is given. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../record.ts';
import { jiyao, jiyaoHere, project } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-extract-'));
const seed = readFileSync(join(project, 'seeds/000_22ee396e709e2a7c.txt'));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  mkdirSync(at('nothing'));
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('binary.txt'), Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256)));
  writeFileSync(at('picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
  writeFileSync(at('song.mp3'), Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 1, 2, 3]));
  writeFileSync(at('good.txt'), seed);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what it prints', () => {
  test('a folder: one object a line, each in the record format, spans that hold', async () => {
    const { code, stdout } = await jiyao(['extract', 'seeds']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const read = record.parse(JSON.parse(line));
      const text = readFileSync(join(project, 'seeds', read.source), 'utf8');
      expect(read.facts.length).toBeGreaterThan(0);
      for (const { start, end } of read.facts) expect(end > start && end <= text.length).toBe(true);
    }
  });
  test('messages go to standard error, one line each, with path, line and column', async () => {
    const { stderr } = await jiyaoHere(['extract', 'seeds', 'ingest/samples/text']);
    for (const line of stderr.split('\n').filter((one) => one !== ''))
      expect(line).toMatch(/^[^:]+\.txt(?::\d+:\d+)?: (?:info|warning|error) [\w/-]+: \S/u);
  });
  test('standard input', async () => {
    const { code, stdout } = await jiyao(['extract', '-'], { input: seed });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).source).toMatch(/^stdin-[0-9a-f]+\.txt$/u);
  });
  test('from another folder', async () => {
    const { code, stdout } = await jiyao(['extract', 'good.txt', '--quiet'], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).source).toBe('good.txt');
  });
  test('a reader that goes away is no error', async () => {
    const child = spawn(
      'bash',
      ['-c', 'set -o pipefail; "$0" ingest/jiyao.js extract seeds ingest/samples/text | head -c 10; echo " $?"', process.execPath],
      { cwd: project },
    );
    const all = await Promise.all([child.stdout, child.stderr].map(async (stream) => (await stream.toArray()).join('')));
    expect(all[0]).toMatch(/^\{"source":? 0\n$/u);
    expect(all[1]).not.toMatch(/EPIPE|at .*\.ts/u);
  });
});

describe('what it refuses, beside what it reads', () => {
  test.each([
    ['missing.txt', /no such file/u],
    ['nothing', /holds no file/u],
    ['empty.txt', /empty/u],
    ['binary.txt', /error read\//u],
    ['picture.png', /damaged/u],
    ['song.mp3', /error refused\/foreign: /u],
  ])('%s', async (name, reason) => {
    const { code, stdout, stderr } = await jiyaoHere(['extract', at(name), at('good.txt')]);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout).source).toBe('good.txt');
    const line = stderr.split('\n').find((one) => one.startsWith(at(name)));
    expect(line).toMatch(/: error [\w/-]+: /u);
    expect(line).toMatch(reason);
    expect(stderr).not.toMatch(/bug of Jiyao/u);
  });
});
