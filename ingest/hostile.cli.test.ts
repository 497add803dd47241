/**
 * A hundred and more files made to take the reader down. Each is answered: a record, or an error that says its rule; the process that
 * reads it keeps within the memory it may take; this process goes on; and the next good file is read well.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadLimits, readLimits } from './1-read/limits.ts';
import { unpack } from './1-read/zip.ts';
import { words } from './hostile/docx.ts';
import type { Hostile } from './hostile/file.ts';
import { htmls } from './hostile/html.ts';
import { images } from './hostile/images.ts';
import { ofds } from './hostile/ofd.ts';
import { pdfs } from './hostile/pdf.ts';
import { texts } from './hostile/texts.ts';
import { zips } from './hostile/zip.ts';
import { openPool } from './pool.ts';
import type { ReadRecord } from './reader.ts';
import { isRefusal } from './source.ts';
import { bytesOf } from './sources.ts';

/** Less than by default, so that the end comes soon. */
const limits: ReadLimits = { ...readLimits, memory: 384 * 2 ** 20, timeout: 1000, unpacked: 64 * 2 ** 20 };
const seed = readFileSync(new URL('../seeds/003_db6cc5c5af187948.txt', import.meta.url));
/** By file name: the most bytes its process held; 0 where it ended before that was told. */
const peaks = new Map<string, number>();
/** Files whose reading was stopped by memory or time. */
const stopped = new Set<string>();
const pool = openPool(limits, {
  processes: 2,
  onRead: (name, outcome, process) => peaks.set(name, 'use' in outcome ? outcome.use.peak : (process?.seen ?? 0)),
});
afterAll(() => pool.close());

const errorsOf = ({ messages }: ReadRecord): string[] => messages.filter(({ level }) => level === 'error').map(({ rule }) => rule);
/** A busy machine may take too long over a good file as well; then it is read again. Anything else is told at once. */
async function readSeed(): Promise<ReadRecord> {
  for (;;) {
    const read = await pool.read(seed, 'seed.txt');
    if (!errorsOf(read).includes('read/time')) return read;
  }
}
/** Milliseconds this process was busy, and what of it making the files took. */
let making = 0;
const made = ({ make }: Hostile): Uint8Array => {
  const from = performance.now();
  const bytes = make();
  making += performance.now() - from;
  return bytes;
};
/** Does the work on all, two at once. */
async function twoAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const go = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await work(next);
  };
  await Promise.all([go(), go()]);
}

describe.each([
  ['PDF', pdfs, 36],
  ['Word', words, 24],
  ['OFD', ofds, 20],
  ['web pages', htmls, 20],
  ['pictures', images, 12],
  ['plain text', texts, 30],
] as const)('%s', (_kind, files, least) => {
  it('is answered within the cap, and good files after it are read', async () => {
    expect(new Set(files.map(({ name }) => name)).size).toBeGreaterThanOrEqual(least);
    const wrong: string[] = [];
    const before = performance.eventLoopUtilization();
    making = 0;
    await twoAtOnce(files, async (file) => {
      const read = await pool.read(made(file), file.name);
      const errors = errorsOf(read);
      if (errors.some((rule) => rule === 'read/memory' || rule === 'read/time')) stopped.add(file.name);
      if (errors.length === 0 && !read.rows) wrong.push(`${file.name}: neither a record nor an error`);
      if (errors.length > 0 && read.rows) wrong.push(`${file.name}: an error, and a record`);
      if (errors.some((rule) => !/^(?:read|text)\//u.test(rule) || rule === 'read/ended')) wrong.push(`${file.name}: ${errors}`);
      const peak = peaks.get(file.name) ?? Number.NaN;
      if (!(peak <= limits.memory)) wrong.push(`${file.name}: ${peak} bytes`);
      const good = await readSeed();
      if (!good.rows || good.rows.edges.length < 50) wrong.push(`${file.name}: the seed after it was not read: ${errorsOf(good)}`);
    });
    expect(wrong).toEqual([]);
    // Most of the time this process waits: it could have answered pages.
    const { active, idle } = performance.eventLoopUtilization(before);
    expect(active - making).toBeLessThan((active + idle) / 2);
  });
});

describe('archives', () => {
  it.each(zips.map((file) => [file.name, file] as const))('%s', async (name, file) => {
    const bytes = file.make();
    let [records, refused, unpacked] = [0, 0, 0];
    for await (const source of unpack(async () => bytes, name, name, limits)) {
      const content = isRefusal(source) ? source : await bytesOf(source);
      if (isRefusal(content)) {
        expect(content.message.rule).toMatch(/^refused\//u);
        refused += 1;
      } else {
        expect(content.length).toBeLessThanOrEqual(limits.file);
        unpacked += content.length;
        records += 1;
      }
    }
    expect(records + refused).toBeGreaterThan(0);
    expect(unpacked).toBeLessThanOrEqual(limits.unpacked);
    expect(refused > 0).toBe(name !== 'names of 60,000 letters.zip');
  });
});
it('the caps were met, so that they were tried', () => {
  expect(stopped.size).toBeGreaterThan(8);
});
