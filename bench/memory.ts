/**
 * Whether the memory of `jiyao ingest` grows with the number of records: its peak over many records against that over few.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRecord } from './corpus/corpus.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Peak resident memory (KiB) of the command's own process while it takes `count` records into an empty store. */
async function peak(folder: string, from: number, count: number): Promise<number> {
  const records = join(folder, `records-${count}`);
  await mkdir(records);
  for (let index = from; index < from + count; index += 1) {
    const { name, text } = makeRecord(3, index);
    await writeFile(join(records, `${name}.txt`), text);
  }
  const left = Object.entries(process.env).filter(([name]) => !/^(?:JIYAO_|NEO4J_|NODE_OPTIONS)/u.test(name));
  const words = ['--import', 'tsx', '--import', at('./peak.ts'), at('../ingest/cli.ts'), 'ingest', records, '--quiet'];
  const env = { ...Object.fromEntries(left), JIYAO_DATA: join(folder, `data-${count}`) };
  const child = spawn(process.execPath, words, { cwd: at('..'), env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  const found = /^peak (\d+)$/mu.exec(said);
  if (!found || code !== 0) throw new Error(`jiyao ingest ended with ${code}:\n${said.slice(-2000)}`);
  return Number(found[1]);
}

/** Peak over `many` records divided by the peak over `few`. */
export async function memoryRatio(few: number, many: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-bench-'));
  try {
    const low = await peak(folder, 0, few);
    return (await peak(folder, few, many)) / low;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
