/** `jiyao eval GOLD TEXTS`: scores the reader against what people marked. */
import { readdir, stat } from 'node:fs/promises';
import { CommandFailed, type Run } from './command.ts';
import { printable } from './printable.ts';

/** A score over nothing would look perfect: a folder without what it should hold is refused. */
async function mustHold(folder: string, ending: string, what: string, [gold, texts]: readonly string[]): Promise<void> {
  if ((await readdir(folder)).some((name) => name.endsWith(ending))) return;
  throw new CommandFailed(`${folder} holds no ${what} (NAME${ending}); first GOLD, then TEXTS: you gave ${gold} and ${texts}`);
}

export const run: Run = async ({ positionals, options }, terminal) => {
  const [gold, texts] = positionals as [string, string];
  for (const folder of [gold, texts]) {
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new CommandFailed(`${folder} is no folder`);
  }
  await mustHold(gold, '.json', 'gold file', positionals);
  await mustHold(texts, '.txt', 'record', positionals);
  const { printScore, scoreFolders } = await import('../eval/print.ts');
  await terminal.out(`${texts} against ${gold}`);
  for (const line of printScore(scoreFolders(texts, gold), options.has('errors'))) await terminal.out(printable(line));
  return 0;
};
