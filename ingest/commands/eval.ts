/** `jiyao eval GOLD TEXTS`: scores the reader against what people marked. */
import { stat } from 'node:fs/promises';
import { CommandFailed, type Run } from './command.ts';
import { printable } from './printable.ts';

export const run: Run = async ({ positionals, options }, terminal) => {
  const [gold, texts] = positionals as [string, string];
  for (const folder of [gold, texts]) {
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new CommandFailed(`${folder} is no folder`);
  }
  const { printScore, scoreFolders } = await import('../eval/print.ts');
  await terminal.out(`${texts} against ${gold}`);
  for (const line of printScore(scoreFolders(texts, gold), options.has('errors'))) await terminal.out(printable(line));
  return 0;
};
