/**
 * `npm run bench:store [-- --base DIR] [--records DIR] [--out DIR]`: this tree beside the commit whose embedded store was another, on some
 * 10,000 records of one place. Ratios, for times differ with the machine; they count processor time, so that other work on it matters little.
 *
 *   --base DIR     a working copy of the earlier commit with its packages; left out, one is made with git and npm
 *   --records DIR  texts to load; left out, a dense county is made up
 *   --out DIR      where stores are kept and results written, so that a run goes on where it stopped; left out, a temporary folder
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCounties } from '../corpus/county/write.ts';
import { baseTree, here } from './base.ts';
import { compare, type Side } from './compare.ts';

const { values } = parseArgs({ options: { base: { type: 'string' }, records: { type: 'string' }, out: { type: 'string' } } });
const out = resolve(values.out ?? mkdtempSync(join(tmpdir(), 'jiyao-bench-store-')));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

function records(): string {
  const folder = join(out, 'county');
  if (!existsSync(folder)) writeCounties({ counties: 1, years: 6, from: 2018, meetings: 1700, seed: 1, out: folder });
  return join(folder, 'text');
}
/** What a piece of work costs a tree; kept, so that it is not done twice. */
function costOf<T>(work: string, root: string, side: string, texts: string): T {
  const [result, data] = [join(out, `${side}-${work}.json`), join(out, `data-${side}`)];
  if (existsSync(result)) return JSON.parse(readFileSync(result, 'utf8')) as T;
  say(`${side}: ${work}`);
  if (work === 'load') rmSync(data, { recursive: true, force: true });
  const measure = fileURLToPath(new URL('./side.ts', import.meta.url));
  const told = execFileSync(process.execPath, ['--import', 'tsx', measure, work, root, data, texts], {
    cwd: here,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  writeFileSync(result, told);
  return JSON.parse(told) as T;
}
const sideOf = (root: string, side: string, texts: string): Side => ({
  load: costOf('load', root, side, texts),
  open: costOf('open', root, side, texts),
  read: costOf('read', root, side, texts),
  change: costOf('change', root, side, texts),
});

mkdirSync(out, { recursive: true });
const texts = resolve(values.records ?? records());
const base = sideOf(resolve(values.base ?? baseTree(out, say)), 'base', texts);
const { lines, kept } = compare(base, sideOf(here, 'here', texts));
process.stdout.write(`${lines.join('\n')}\n`);
if (!kept) process.exitCode = 1;
