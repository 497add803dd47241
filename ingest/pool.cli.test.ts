/** The pool: the same readings as in this process, an answer to every file, and no process that is left behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { type ReadLimits, readLimits } from './1-read/limits.ts';
import { wordsOf } from './messages.ts';
import type { ReadingProcess } from './pool/process.ts';
import { openPool, type Pool, type PoolOptions } from './pool.ts';
import { readByRules } from './read-by-rules.ts';
import { told } from './testing.ts';

const root = new URL('../', import.meta.url);
const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, root));
const seeds = readdirSync(new URL('seeds/', root)).filter((name) => name.endsWith('.txt'));
const [first = ''] = seeds;
const open: Pool[] = [];
const poolOf = (limits: Partial<ReadLimits> = {}, options: Partial<PoolOptions> = {}): Pool => {
  const pool = openPool({ ...readLimits, ...limits }, { processes: 2, ...options });
  open.push(pool);
  return pool;
};
afterAll(async () => {
  for (const pool of open) await pool.close();
});
/** Text over which the reader takes many seconds. */
const slow = Buffer.from('会议听取了县政府关于养老的报告，'.repeat(400_000));
const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
/** Waits until it holds; the test's own limit ends a wait for nothing. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10);
}

test('readings are the same as in this process, whatever the order of their ends', async () => {
  const pool = poolOf();
  const paths = [
    ...seeds.map((name) => `seeds/${name}`),
    ...['named-font.pdf', 'numbered.docx', 'old.doc', 'portal-gb2312.html'].map((name) => `ingest/samples/formats/${name}`),
    'package.json',
  ];
  const read = await Promise.all(paths.map((path) => pool.read(bytesOf(path), path)));
  for (const [at, path] of paths.entries()) expect(read[at]).toStrictEqual(await readByRules(bytesOf(path), path));
  expect(read.filter(({ rows }) => rows !== null)).toHaveLength(paths.length - 1);
});

describe('a reading that comes to nothing is a message about the file, in both languages', () => {
  it.each([
    ['read/answer', { answer: 1000 }, bytesOf(`seeds/${first}`), 'a.txt', /1000 bytes.*JIYAO_READ_ANSWER/u, /运行本服务的人/u],
    ['read/time', { timeout: 100 }, slow, 'a.txt', /100 milliseconds.*JIYAO_READ_TIMEOUT/u, /100 毫秒.*运行本服务的人/u],
    ['read/memory', { memory: 96 * 2 ** 20 }, slow, 'a.txt', /100663296 bytes.*JIYAO_READ_MEMORY/u, /96 MB.*运行本服务的人/u],
  ] as const)('%s', async (rule, limits, bytes, name, english, chinese) => {
    const read = await poolOf(limits).read(bytes, name);
    expect(read).toMatchObject({ text: null, rows: null });
    expect(told(read.messages)).toEqual([{ level: 'error', rule, reason: expect.stringMatching(english) }]);
    expect(wordsOf(read.messages[0]!).zh).toMatch(chinese);
  });
  it('a fault of the reader', async () => {
    const pool = poolOf();
    // No file is known that makes it throw; no file at all does.
    const { messages } = await pool.read(null as unknown as Uint8Array, 'a.txt');
    expect(told(messages)).toMatchObject([{ level: 'error', rule: 'read/failed', reason: expect.stringMatching(/TypeError/u) }]);
    expect((await pool.read(bytesOf(`seeds/${first}`), first)).rows).not.toBeNull();
  });
  it('a process that is ended from outside', async () => {
    const seen: ReadingProcess[] = [];
    const pool = poolOf({}, { processes: 1, onRead: (_name, _outcome, by) => void (by && seen.push(by)) });
    await pool.read(bytesOf(`seeds/${first}`), first);
    const [ended, next] = [pool.read(slow, 'slow.txt'), pool.read(bytesOf(`seeds/${first}`), first)];
    await sleep(50);
    process.kill(seen[0]!.pid!, 'SIGKILL');
    expect(told((await ended).messages)).toMatchObject([{ rule: 'read/ended', reason: expect.stringMatching(/slow\.txt.*SIGKILL/u) }]);
    expect((await next).rows).not.toBeNull();
    expect(new Set(seen.map(({ pid }) => pid)).size).toBe(2);
  });
});

test('a process is used again, ended when it is idle, and all are gone when the pool is closed', async () => {
  const pids: number[] = [];
  const pool = poolOf({}, { processes: 1, idle: 200, onRead: (_name, _outcome, by) => void pids.push(by?.pid ?? 0) });
  for (const name of seeds.slice(0, 3)) await pool.read(bytesOf(`seeds/${name}`), name);
  expect(new Set(pids).size).toBe(1);
  await until(() => !isRunning(pids[0]!));
  await pool.read(bytesOf(`seeds/${first}`), first);
  expect(new Set(pids).size).toBe(2);
  const called = pool.read(slow, 'slow.txt');
  await pool.close();
  expect((await called).messages).toMatchObject([{ rule: 'read/ended' }]);
  expect(pids.filter(isRunning)).toEqual([]);
});

test('a spare process is started where a file has waited long, and not before', async () => {
  const pids: number[] = [];
  const pool = poolOf({}, { processes: 2, spare: 1, onRead: (_name, _outcome, by) => void pids.push(by?.pid ?? 0) });
  await Promise.all(seeds.map((name) => pool.read(bytesOf(`seeds/${name}`), name)));
  expect(new Set(pids).size).toBe(1);
  const held = pool.read(slow, 'slow.txt');
  await pool.read(bytesOf(`seeds/${first}`), first);
  expect(new Set(pids).size).toBe(2);
  await pool.close();
  expect((await held).messages).toMatchObject([{ rule: 'read/ended' }]);
});

test('each page that is recognised has its own time', async () => {
  const count = async (path: string): Promise<number> => {
    let steps = 0;
    await readByRules(bytesOf(path), path, readLimits, () => {
      steps += 1;
    });
    return steps;
  };
  expect(await count('ingest/samples/formats/scan.pdf')).toBe(1);
  expect(await count('ingest/samples/formats/named-font.pdf')).toBe(0);
});

describe('a program that has a pool', () => {
  const program = (body: string) =>
    spawn(
      process.execPath,
      [
        ...['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, '--input-type=module', '--eval'],
        `import { openPool } from ${JSON.stringify(new URL('pool.ts', import.meta.url).href)};
         import { readLimits } from ${JSON.stringify(new URL('1-read/limits.ts', import.meta.url).href)};
         const pool = openPool(readLimits, { processes: 1, idle: 1e9, onRead: (name, outcome, by) => console.log(outcome.kind, by.pid) });
         await pool.read(new TextEncoder().encode('县政府第3次常务会议纪要'), 'a.txt');
         ${body}`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
  const told = async (child: ReturnType<typeof program>): Promise<number> => {
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    return Number(/^read (\d+)/u.exec(String(line))?.[1]);
  };
  it('ends by itself when it has read, and its processes with it', async () => {
    const child = program('');
    const pid = await told(child);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    await until(() => !isRunning(pid));
  });
  it('leaves none behind when it is killed, though one is deep in a file', async () => {
    // Tags that the parser of web pages opens again and again, without a pause in which it would hear that nobody listens.
    const child = program(`const tags = (tag) => Array.from({ length: 9000 }, (_, n) => '<' + tag + ' ' + n + '>').join('');
      const page = '<html>' + tags('b') + tags('i') + 'x</b>'.repeat(9000);
      await pool.read(new TextEncoder().encode(page), 'b.html');`);
    const pid = await told(child);
    expect(isRunning(pid)).toBe(true);
    await sleep(1000);
    child.kill('SIGKILL');
    await until(() => !isRunning(pid));
  });
});
