/**
 * `npm run bench:ingest [-- --base DIR] [--out DIR] [--count N] [--home N]`: reading, ingesting and the home page of this tree beside
 * those of an earlier commit, in one run and in processor time of all processes.
 *
 *   --base DIR   a working copy of the earlier commit with its packages; left out, one is made with git and npm
 *   --out DIR    where texts and stores are kept, so that a run goes on where it stopped; left out, a temporary folder
 *   --count N    records that are ingested (1000); --home N: records of the store the home page is asked of (5000)
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus, makeRecord } from '../corpus/corpus.ts';
import { baseTree, here } from '../store/base.ts';
import { processorTime } from '../store/processes.ts';
import { compare, type Side } from './compare.ts';

const { values } = parseArgs({
  options: { base: { type: 'string' }, out: { type: 'string' }, count: { type: 'string' }, home: { type: 'string' } },
});
const out = resolve(values.out ?? mkdtempSync(join(tmpdir(), 'jiyao-bench-ingest-')));
mkdirSync(out, { recursive: true });
const say = (line: string): void => void process.stderr.write(`${line}\n`);

function texts(count: number): string {
  const folder = join(out, `texts-${count}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  for (const { name, text } of makeCorpus(7, count)) writeFileSync(join(folder, `${name}.txt`), text);
  return folder;
}
const run = (script: string, words: readonly string[], cwd: string = here, env: Record<string, string> = {}): string =>
  execFileSync(process.execPath, [...(script.endsWith('.ts') ? ['--import', 'tsx'] : []), script, ...words], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
const scriptIn = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
function ingest(root: string, data: string, folder: string): number {
  const before = processorTime();
  run(join(root, 'ingest', 'jiyao.js'), ['ingest', folder, '--quiet'], root, { JIYAO_DATA: data });
  return processorTime() - before;
}

/** Programs are made of the sources when they are first needed: that is no part of an ingest. */
function warmUp(root: string): void {
  const data = mkdtempSync(join(out, 'warm-'));
  const file = join(data, 'one.txt');
  writeFileSync(file, makeRecord(7, 0).text);
  ingest(root, data, file);
  rmSync(data, { recursive: true, force: true });
}

/** What the home page asks at its first sight. */
const paths = {
  base: ['overview', 'questions', 'news?limit=5'],
  here: ['overview', 'questions', 'news?limit=5', 'meetings?limit=20', 'places/cards'],
};
function sideOf(root: string, side: keyof typeof paths): Side {
  const kept = join(out, `${side}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Side;
  const [few, many] = [texts(Number(values.count ?? 1000)), texts(Number(values.home ?? 5000))];
  say(`${side}: bytes to rows`);
  const rows = Number(run(scriptIn('./side.ts'), ['rows', root, few]));
  const data = join(out, `data-${side}`);
  rmSync(data, { recursive: true, force: true });
  say(`${side}: ingest`);
  warmUp(root);
  const [first, second] = [ingest(root, data, few), ingest(root, data, few)];
  const store = join(out, `home-${side}`);
  say(`${side}: home`);
  if (!existsSync(store)) run(scriptIn('../store/side.ts'), ['load', root, store, many]);
  const home = Number(run(scriptIn('./side.ts'), ['home', root, store, ...paths[side]]));
  const measured = { rows, first, second, home };
  writeFileSync(kept, JSON.stringify(measured));
  return measured;
}

const { lines, kept } = compare(sideOf(resolve(values.base ?? baseTree(out, say)), 'base'), sideOf(here, 'here'));
process.stdout.write(`${lines.join('\n')}\n`);
if (!kept) process.exitCode = 1;
