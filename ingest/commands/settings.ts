/**
 * The settings for a command, with the data folder's real place: below the project, wherever the command is called from. An installed
 * package has no place of its own that stays: there it is below the folder the command is called in.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPackage } from '../../cypher/programs.js';
import type { Settings } from '../../server/settings.ts';
import { CommandFailed } from './command.ts';
import type { Terminal } from './terminal.ts';

const base = isPackage ? process.cwd() : fileURLToPath(new URL('../..', import.meta.url));

/** Reads the environment. `over` are the options of the command line that stand for a variable. */
export async function readCommandSettings(over: Readonly<Record<string, string | undefined>> = {}): Promise<Settings> {
  const { readSettings, SettingsError } = await import('../../server/settings.ts');
  const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  try {
    const settings = readSettings({ ...process.env, ...given });
    return { ...settings, data: resolve(base, settings.data) };
  } catch (error) {
    if (error instanceof SettingsError) throw new CommandFailed(error.message);
    throw error;
  }
}

/** Tells, beside the answer, which variables look like settings and are none. */
export async function tellStrangeSettings(terminal: Terminal): Promise<void> {
  const { strangeSettings } = await import('../../server/strange-settings.ts');
  for (const line of strangeSettings(process.env)) terminal.error(`jiyao: ${line}`);
}
