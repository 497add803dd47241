/**
 * The help texts (`NAME.txt` beside this file) are the one place that says what a command takes: they are printed as
 * they stand, and the options, their values and the number of arguments are read from them.
 */
import { readFileSync } from 'node:fs';

export interface Option {
  name: string;
  /** What its value is called, as printed; null for a flag. */
  value: string | null;
  /** The only values it takes; null: any. */
  choices: string[] | null;
  repeats: boolean;
}
export interface Usage {
  options: Option[];
  /** Names of the arguments that must be given. */
  positionals: string[];
  /** Whether the last argument may be left out. */
  optional: boolean;
  /** Whether the last argument may be given many times. */
  many: boolean;
}

/** The help of a command, or of the program itself (`jiyao`). */
export const helpOf = (name: string): string => readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8');

/** Reads what a command takes from its help text. */
export function parseUsage(help: string): Usage {
  const usage = /^Usage\n {2}jiyao \S+(.*)$/mu.exec(help)?.[1] ?? '';
  const positionals = usage.split(' ').filter((word) => /^(?:[A-Z]+…?|\[[A-Z]+…?\])$/u.test(word));
  const options = [...help.matchAll(/^ {2}--([a-z]+)(?: (\S+))? {2,}(.*)$/gmu)].map(([, name, value, meaning]) => ({
    name: name as string,
    value: value ?? null,
    choices: value?.includes('|') ? value.split('|') : null,
    repeats: (meaning as string).includes('may be repeated'),
  }));
  const last = positionals.at(-1) ?? '';
  return {
    options,
    positionals: positionals.map((word) => word.replace(/[[\]…]/gu, '')),
    optional: last.startsWith('['),
    many: last.includes('…'),
  };
}
