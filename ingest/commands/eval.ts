/** `jiyao eval GOLD TEXTS`: scores the reader against what people marked. */
import { stat } from 'node:fs/promises';
import { CommandFailed, type Run } from './command.ts';
import { printable } from './printable.ts';

/** A score over nothing would look perfect: a folder without what it should hold is refused. */
function mustHold(held: readonly string[], folder: string, ending: string, what: string, [gold, texts]: readonly string[]): void {
  if (held.length > 0) return;
  throw new CommandFailed(`${folder} holds no ${what} (NAME${ending}); first GOLD, then TEXTS: you gave ${gold} and ${texts}`);
}

export const run: Run = async ({ positionals, options }, terminal) => {
  const [gold, texts] = positionals as [string, string];
  for (const folder of [gold, texts]) {
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new CommandFailed(`${folder} is no folder`);
  }
  const { namesIn, printScore, scoreFolders } = await import('../eval/print.ts');
  mustHold(namesIn(gold, '.json'), gold, '.json', 'gold file', positionals);
  mustHold(namesIn(texts, '.txt'), texts, '.txt', 'record', positionals);
  await terminal.out(`${texts} against ${gold}`);
  for (const line of printScore(scoreFolders(texts, gold), options.has('errors'))) await terminal.out(printable(line));
  return 0;
};
