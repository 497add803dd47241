/** `jiyao serve`, the real program: started, found by other commands, refused a second time, ended. */

import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { addressOf, jiyao, jiyaoHere, start } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-serve-'));
const data = join(folder, 'data');
const env = { JIYAO_DATA: data, JIYAO_PORT: '0' };
const running: ReturnType<typeof start>[] = [];
const seed = '000_22ee396e709e2a7c.txt';

function serve(words: readonly string[] = [], own: Record<string, string> = {}): ReturnType<typeof start> {
  const child = start(['serve', ...words], { env: { ...env, ...own } });
  running.push(child);
  return child;
}
async function end(child: ReturnType<typeof start>, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = (await closed) as [number | null];
  return code;
}
afterEach(async () => {
  for (const child of running.splice(0)) await end(child, 'SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('serve', () => {
  test('reads, answers, lets the other commands through, ends cleanly', async () => {
    const child = serve(['--ingest', `seeds/${seed}`]);
    const address = await addressOf(child);
    const answer = await fetch(new URL('/api/v1/status', address));
    expect(await answer.json()).toMatchObject({ store: 'sqlite', records: 1, ready: true });

    const lock = join(data, 'server.json');
    expect(statSync(lock).mode & 0o777).toBe(0o600);
    expect((await jiyaoHere(['status'], { env })).stdout).toContain(`app: running, ${address}`);
    const { code, stdout } = await jiyao(['ingest', 'seeds', 'missing.txt'], { env });
    expect(stdout).toMatch(/^6 records: 4 new, 0 changed, 1 the same, 1 refused$/mu);
    expect(code).toBe(1);
    const count = await jiyaoHere(['query', 'MATCH (r:Record) RETURN count(r) AS n', '--format', 'csv'], { env });
    expect(count).toMatchObject({ code: 0, stdout: 'n\n5\n' });
    const write = await jiyaoHere(['query', 'MATCH (n) DETACH DELETE n'], { env });
    expect(write).toMatchObject({ code: 1, stdout: '' });
    expect((await jiyao(['forget', seed], { env })).stdout).toBe(`${seed}: forgotten\n`);
    expect(await jiyaoHere(['forget', seed], { env })).toMatchObject({ code: 1 });

    const second = await jiyao(['serve'], { env });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/already running on .*http:\/\/127\.0\.0\.1:\d+/u);
    expect((await fetch(new URL('/api/v1/status', address))).ok).toBe(true);

    expect(await end(child)).toBe(0);
    expect(existsSync(lock)).toBe(false);
    expect((await jiyaoHere(['status'], { env })).stdout).toMatch(/^app: not running.*\n[\s\S]*^Record +4$/mu);
  });

  test('many files are read behind the pages, which say how far it is; a second start reads none of them again', async () => {
    const own = { JIYAO_DATA: join(folder, 'many') };
    const child = serve(['--ingest', 'ingest/samples/more/text'], own);
    const address = await addressOf(child);
    const notice = async () => (await (await fetch(new URL('/api/v1/notice', address))).json()) as { reading: { total: number } | null };
    const records = async () => ((await (await fetch(new URL('/api/v1/status', address))).json()) as { records: number }).records;
    const files = readdirSync('ingest/samples/more/text').length;
    expect(files).toBeGreaterThan(50);
    expect(await records()).toBeLessThan(files);
    await expect.poll(async () => (await notice()).reading?.total, { timeout: 60_000, interval: 20 }).toBe(files);
    await expect.poll(notice, { timeout: 120_000, interval: 200 }).toMatchObject({ reading: null });
    expect(await records()).toBe(files);
    expect(await end(child)).toBe(0);
    const again = serve(['--ingest', 'ingest/samples/more/text'], own);
    let printed = '';
    for (const stream of [again.stdout, again.stderr]) stream.on('data', (text: Buffer) => (printed += text));
    await expect.poll(() => printed, { timeout: 60_000 }).toContain(`0 new, 0 changed, ${files} the same`);
    expect(await end(again)).toBe(0);
  });

  test('a second store owner without a lock file is refused too, and the first goes on', async () => {
    const child = serve();
    const address = await addressOf(child);
    const lock = join(data, 'server.json');
    const text = readFileSync(lock);
    rmSync(lock);
    const { code, stderr } = await jiyao(['status'], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^jiyao: \S/u);
    expect(stderr).not.toMatch(/bug of Jiyao/u);
    writeFileSync(lock, text, { mode: 0o600 });
    expect((await fetch(new URL('/api/v1/status', address))).ok).toBe(true);
  });

  test('a lock left behind by a crash counts as none, and nothing is lost', async () => {
    const child = serve(['--ingest', 'seeds']);
    await addressOf(child);
    await end(child, 'SIGKILL');
    expect(existsSync(join(data, 'server.json'))).toBe(true);
    const { code, stdout } = await jiyao(['status'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^app: not running.*\n[\s\S]*^Record +5$/mu);
  });

  test('a port in use: the next free one, said so', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const child = serve(['--port', String(port)]);
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text));
    const address = await addressOf(child);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect(said).toContain(`port ${port} is taken`);
    holder.close();
  });

  test('files that have gone from a folder are listed, not forgotten', async () => {
    const folder = join(data, 'records');
    cpSync('seeds', folder, { recursive: true, filter: (from) => !from.includes('gold') });
    expect((await jiyao(['ingest', folder, '--quiet'], { env })).code).toBe(0);
    rmSync(join(folder, seed));
    const child = serve(['--ingest', folder]);
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text));
    const address = await addressOf(child);
    expect(said).toMatch(new RegExp(`^1 file is not there any more.*\\n {2}${seed}$`, 'mu'));
    expect(await (await fetch(new URL('/api/v1/status', address))).json()).toMatchObject({ records: 5 });
  });

  test('Neo4j is down: says so', async () => {
    const { code, stderr } = await jiyaoHere(['status'], {
      env: { ...env, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'a password' },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^jiyao: .*127\.0\.0\.1:1/u);
    expect(stderr).not.toMatch(/bug of Jiyao|a password/u);
  });
});
