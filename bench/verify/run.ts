/**
 * `npm run verify [-- --part NAME] [--minutes N] [--cases N] [--fresh] [--list]`: the long checks, in parts that stop cleanly and go on where they stopped.
 * Another part is another entry in `parts`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kills } from './kills.ts';
import { language } from './language.ts';
import type { Part } from './part.ts';
import { forgetProgress, loadProgress, type Progress, saveProgress, withCase } from './progress.ts';
import { queries } from './queries.ts';
import { withResults } from './report.ts';

const parts: readonly Part[] = [queries, language, kills];
const page = new URL('../../docs/verification.md', import.meta.url);
/** Minutes a run of a part may take at most. */
const longest = 20;
/** Cases after which what was done is saved. */
const chunk = 50;
const usage = `usage: npm run verify [-- [--part ${parts.map(({ name }) => name).join('|')}] [--minutes 1-${longest}] [--cases N] [--fresh] [--list]]\n`;

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
async function run(part: Part, commit: string, until: number, count: number): Promise<boolean> {
  let progress: Progress = loadProgress(part, commit);
  if (progress.next > 0) say(`${part.name}: goes on at ${progress.next}`);
  if (progress.next < count) {
    const opened = await part.open();
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
  writeFileSync(page, withResults(readFileSync(page, 'utf8'), part, progress, new Date().toISOString().slice(0, 10)));
  for (const [kind, { cases, text }] of Object.entries(progress.faults))
    say(`\n${cases.length} × ${kind}\nfirst: seed ${part.seed}, number ${cases[0]}\n${text}`);
  if (progress.next < count)
    say(`${part.name}: stopped at ${progress.next} of ${count}; the same command goes on: npm run verify -- --part ${part.name}`);
  return progress.wrong === 0;
}

function read(): { chosen: readonly Part[]; minutes: number; cases: number | null; fresh: boolean; list: boolean } | null {
  try {
    const { values } = parseArgs({
      options: {
        part: { type: 'string' },
        minutes: { type: 'string' },
        cases: { type: 'string' },
        fresh: { type: 'boolean' },
        list: { type: 'boolean' },
      },
    });
    const chosen = parts.filter(({ name }) => values.part === undefined || name === values.part);
    const minutes = Number(values.minutes ?? longest);
    const cases = values.cases === undefined ? null : Number(values.cases);
    if (chosen.length === 0 || !(minutes > 0 && minutes <= longest) || (cases !== null && !(Number.isSafeInteger(cases) && cases > 0)))
      return null;
    return { chosen, minutes, cases, fresh: values.fresh ?? false, list: values.list ?? false };
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
  for (const part of options.chosen) {
    if (options.fresh) forgetProgress(part.name);
    const count = Math.min(options.cases ?? part.count, part.count);
    if (!(await run(part, commit, Date.now() + options.minutes * 60_000, count))) process.exitCode = 1;
  }
}
