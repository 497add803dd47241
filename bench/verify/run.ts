/**
 * `npm run verify [-- --part NAME] [--minutes N] [--cases N] [--seed N] [--fresh] [--list]`: the long checks, in parts that stop cleanly and go on
 * where they stopped. Under another seed than a part's own the results are told and not written down.
 * Another part is another entry in `parts`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kills } from './kills.ts';
import { language } from './language.ts';
import { linear } from './linear.ts';
import type { Part } from './part.ts';
import { presence } from './presence.ts';
import { forgetProgress, loadProgress, type Progress, saveProgress, withCase } from './progress.ts';
import { queries } from './queries.ts';
import { withResults } from './report.ts';
import { values } from './values.ts';

const parts: readonly Part[] = [queries, values, language, kills, linear, presence];
const page = new URL('../../docs/verification.md', import.meta.url);
/** Minutes a run of a part may take at most. */
const longest = 20;
/** Cases after which what was done is saved. */
const chunk = 50;
const usage = `usage: npm run verify [-- [--part ${parts.map(({ name }) => name).join('|')}] [--minutes 1-${longest}] [--cases N] [--seed N] [--fresh] [--list]]\n`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const commitOf = (): string => {
  const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();
  return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', ':!docs') === '' ? '' : '+');
};

let stopped = false;
process.on('SIGINT', () => {
  stopped = true;
});

/** Runs a part until it is done or the time is over. True where all is well so far. */
async function run(part: Part, commit: string, until: number, count: number, written: boolean): Promise<boolean> {
  let progress: Progress = loadProgress(part, commit);
  if (progress.next > 0) say(`${part.name}: goes on at ${progress.next}`);
  if (progress.next < count) {
    const opened = await part.open(part.seed);
    try {
      while (progress.next < count && Date.now() < until && !stopped) {
        progress = withCase(progress, await opened.check(progress.next));
        if (progress.next % chunk !== 0 && progress.next !== count) continue;
        saveProgress(part.name, progress);
        say(`${part.name}: ${progress.next} of ${count}, ${progress.wrong} wrong`);
      }
    } finally {
      saveProgress(part.name, progress);
      await opened.close();
    }
  }
  if (!written)
    say(`${part.name}, seed ${part.seed}, ${progress.next} cases, ${progress.wrong} wrong: ${JSON.stringify(progress.outcomes)}`);
  else writeFileSync(page, withResults(readFileSync(page, 'utf8'), part, progress, new Date().toISOString().slice(0, 10)));
  for (const [kind, { cases, text }] of Object.entries(progress.faults))
    say(`\n${cases.length} × ${kind}\nfirst: seed ${part.seed}, number ${cases[0]}\n${text}`);
  if (progress.next < count)
    say(`${part.name}: stopped at ${progress.next} of ${count}; the same command goes on: npm run verify -- --part ${part.name}`);
  return progress.wrong === 0;
}

function read(): {
  chosen: readonly Part[];
  minutes: number;
  cases: number | null;
  seed: number | null;
  fresh: boolean;
  list: boolean;
} | null {
  try {
    const { values: given } = parseArgs({
      options: {
        part: { type: 'string' },
        minutes: { type: 'string' },
        cases: { type: 'string' },
        seed: { type: 'string' },
        fresh: { type: 'boolean' },
        list: { type: 'boolean' },
      },
    });
    const chosen = parts.filter(({ name }) => given.part === undefined || name === given.part);
    const minutes = Number(given.minutes ?? longest);
    const cases = given.cases === undefined ? null : Number(given.cases);
    const seed = given.seed === undefined ? null : Number(given.seed);
    const isCount = (number: number | null): boolean => number === null || (Number.isSafeInteger(number) && number > 0);
    if (chosen.length === 0 || !(minutes > 0 && minutes <= longest) || !isCount(cases) || !isCount(seed)) return null;
    return { chosen, minutes, cases, seed, fresh: given.fresh ?? false, list: given.list ?? false };
  } catch {
    return null;
  }
}

const options = read();
if (options === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else if (options.list) {
  for (const { name, about, count } of parts) say(`${name.padEnd(12)} ${count} cases: ${about}`);
} else {
  const commit = commitOf();
  for (const chosen of options.chosen) {
    const part = { ...chosen, seed: options.seed ?? chosen.seed };
    if (options.fresh) forgetProgress(part.name);
    const count = Math.min(options.cases ?? part.count, part.count);
    if (!(await run(part, commit, Date.now() + options.minutes * 60_000, count, part.seed === chosen.seed))) process.exitCode = 1;
  }
}
