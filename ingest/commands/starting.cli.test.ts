/**
 * `jiyao serve`, asked to end while it is still starting, at moments spread over the start: whatever it is at, it ends without a word of
 * a bug, leaves no process and no lock, and the store opens again. The signal goes to the whole group, as Ctrl-C and service managers do.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, jiyaoHere, project } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-starting-'));
const groups: number[] = [];
const isThere = (group: number): boolean => {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
};
afterAll(() => {
  for (const group of groups) if (isThere(group)) process.kill(-group, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The program as the head of a group of its own. */
function serve(data: string) {
  const env = { ...process.env, JIYAO_DATA: data, JIYAO_PORT: '0', NEO4J_URI: '' };
  const words = [join(project, 'ingest/jiyao.js'), 'serve', '--ingest', 'seeds'];
  const child = spawn(process.execPath, words, { cwd: project, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  groups.push(child.pid!);
  return child;
}

describe.skipIf(process.platform === 'win32')('a signal while starting', () => {
  let takes = 0;
  beforeAll(async () => {
    const began = performance.now();
    const child = serve(join(folder, 'whole'));
    await addressOf(child);
    takes = performance.now() - began;
    const closed = once(child, 'close');
    process.kill(-child.pid!, 'SIGTERM');
    expect((await closed)[0]).toBe(0);
  }, 60_000);

  test.each([
    [0.25, 'SIGTERM'],
    [0.4, 'SIGTERM'],
    [0.55, 'SIGTERM'],
    [0.8, 'SIGINT'],
    [0.9, 'SIGTERM'],
  ] as const)(
    'at %d of it, %s',
    async (share, signal) => {
      const data = join(folder, `at-${share}`);
      const child = serve(data);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
      const closed = once(child, 'close') as Promise<[number | null, string | null]>;
      await new Promise((done) => setTimeout(done, takes * share));
      process.kill(-child.pid!, signal);
      const [code, by] = await closed;
      // Before it listens to signals it ends by them, as any program does; nothing is open then.
      expect([0, signal]).toContain(code ?? by);
      expect(said).not.toMatch(/bug|Error|\n {4}at /u);
      expect(existsSync(join(data, 'server.json'))).toBe(false);
      await expect.poll(() => isThere(child.pid!), { timeout: 10_000 }).toBe(false);
      expect(await jiyaoHere(['status'], { env: { JIYAO_DATA: data } })).toMatchObject({ code: 0, stderr: '' });
    },
    60_000,
  );
});
