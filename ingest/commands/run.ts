/**
 * A command line, run. Finds the command, runs it, turns how it ended into an exit code: 0 well, 1 something was refused
 * or failed, 2 called wrongly. Each command is a file beside this one with its help text; what is heavy is loaded
 * when a command runs, so that help comes at once.
 */
import { parseCommandLine, unknownCommand } from './arguments.ts';
import { CommandFailed, type Run, UsageError } from './command.ts';
import { helpOf, parseUsage } from './help.ts';
import { tellStrangeSettings } from './settings.ts';
import { isInterruption, type Terminal } from './terminal.ts';

const commands: Record<string, () => Promise<{ run: Run }>> = {
  ingest: () => import('./ingest.ts'),
  watch: () => import('./watch.ts'),
  extract: () => import('./extract.ts'),
  serve: () => import('./serve.ts'),
  query: () => import('./query.ts'),
  check: () => import('./check.ts'),
  status: () => import('./status.ts'),
  forget: () => import('./forget.ts'),
  convert: () => import('./convert.ts'),
  eval: () => import('./eval.ts'),
};

async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) {
    terminal.error(helpOf('jiyao').trimEnd());
    return 2;
  }
  if (name === 'help') return main([...rest.slice(0, 1), '--help'], terminal);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const beforeDashes = words.slice(0, words.includes('--') ? words.indexOf('--') : words.length);
  if (beforeDashes.includes('--help') || beforeDashes.includes('-h')) {
    if (!command && !name.startsWith('-')) throw unknownCommand(name, Object.keys(commands));
    await terminal.out(helpOf(command ? name : 'jiyao').trimEnd());
    return 0;
  }
  if (name === '--version') {
    const { version } = await import('../../server/version.ts');
    await terminal.out(version);
    return 0;
  }
  if (!command) {
    if (name.startsWith('-')) parseCommandLine(words, parseUsage(helpOf('jiyao')));
    throw unknownCommand(name, Object.keys(commands));
  }
  const given = parseCommandLine(rest, parseUsage(helpOf(name)));
  await tellStrangeSettings(terminal);
  const { run } = await command();
  return run(given, terminal);
}

/** Says what went wrong, without a stack unless it is a bug of ours. */
async function explain(error: unknown, command: string, terminal: Terminal): Promise<number> {
  if (!(error instanceof Error)) throw error;
  if (await isInterruption(error, terminal)) return terminal.interrupted ?? 130;
  if (error instanceof UsageError) {
    terminal.error(`jiyao: ${error.message}\nHelp: jiyao ${command} --help`.replace('  ', ' '));
    return 2;
  }
  if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') {
    terminal.error(`jiyao: a package is missing (${error.message}); run: npm ci`);
    return 1;
  }
  const expected =
    error instanceof CommandFailed || ['StoreUnavailable', 'UnknownStored', 'QueryRefused', 'SettingsError'].includes(error.name);
  terminal.error(expected ? `jiyao: ${error.message}` : `jiyao: this is a bug of Jiyao, please report it\n${error.stack}`);
  return 1;
}

/** Runs what the words after the program's name ask for, on a terminal; gives the exit code. */
export const runCommand = (words: readonly string[], terminal: Terminal): Promise<number> =>
  main(words, terminal).catch((error) => explain(error, Object.hasOwn(commands, words[0] ?? '') ? (words[0] as string) : '', terminal));
