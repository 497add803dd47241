/** `jiyao watch`, the real program beside a real folder: what comes, changes, falls and goes. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { jiyaoHere, start } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-watch-'));
const records = join(folder, 'records');
const env = { JIYAO_DATA: join(folder, 'data') };
const running: ReturnType<typeof start>[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const minutes = (number: number, more = ''): string =>
  `云岭县人民政府第${number}次常务会议纪要\n2022年7月4日，县长方圆主持召开县政府第${number}次常务会议。\n出席：陶然、李明、程路\n列席：田野\n\n一、审议《云岭县防汛预案》\n会议同意，由县水利局印发实施。\n${more}`;
const count = async (cypher: string): Promise<string> => (await jiyaoHere(['query', cypher, '--format', 'csv'], { env })).stdout;

test('what comes is read, what falls is refused and stays, what goes is told; Ctrl-C ends it', async () => {
  mkdirSync(records);
  writeFileSync(join(records, 'a.txt'), minutes(3));
  const child = start(['watch', records], { env });
  running.push(child);
  let [out, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text));
  child.stderr.on('data', (text: Buffer) => (errors += text));
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}:\n${out}\n${errors}`);
      await wait(50);
    }
  };
  await until(() => out.includes('Ctrl-C ends it'));
  expect(out).toContain('1 record: 1 new');

  mkdirSync(join(records, 'deep'));
  writeFileSync(join(records, 'deep/b.txt'), minutes(4));
  await until(() => /b\.txt/u.test(out) && out.split('1 new').length === 3);
  // The others are not read again.
  expect(out).not.toMatch(/the same, [^0]/u);

  writeFileSync(join(records, 'a.txt'), minutes(3, '二、审议停车场建设\n会议同意。\n'));
  await until(() => out.includes('1 changed'));
  writeFileSync(join(records, 'a.txt'), '云岭县人民政府第3次常务会议纪要\n正在加载……\n');
  await until(() => errors.includes('refused/fewer') && errors.includes('stays'));
  // While a pass has the embedded store open, no other command has.
  await expect.poll(() => count('MATCH (i:Item) RETURN count(i) AS n'), { timeout: 30_000 }).toBe('n\n3\n');

  rmSync(join(records, 'deep/b.txt'));
  await until(() => out.includes('not there any more') && out.includes('b.txt'));
  await expect.poll(() => count('MATCH (r:Record) RETURN count(r) AS n'), { timeout: 30_000 }).toBe('n\n2\n');

  const closed = once(child, 'close');
  child.kill('SIGINT');
  expect((await closed)[0]).toBe(0);
});

test('a file or nothing is no folder to watch', async () => {
  expect(await jiyaoHere(['watch', join(folder, 'nowhere')], { env })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no such folder'),
  });
});
