/** Command line → arguments and options, strictly: what a command does not take is an error that names the nearest right one. */
import { parseArgs } from 'node:util';
import { nearest } from '../../cypher/nearest.ts';
import { type Given, UsageError } from './command.ts';
import type { Usage } from './help.ts';

const didYouMean = (word: string, known: readonly string[], all: string): string => {
  const near = nearest(word, known);
  return near ? `did you mean ${near}?` : all;
};

/** Says that a word is no command, and which one was meant. */
export const unknownCommand = (word: string, known: readonly string[]): UsageError =>
  new UsageError(`no command ${JSON.stringify(word)}; ${didYouMean(word, known, `there are ${known.join(', ')}`)}`);

/** Parses a command's words by its usage. Throws UsageError. */
export function parseCommandLine(words: readonly string[], usage: Usage): Given {
  const known = new Map(usage.options.map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(usage.options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' } as const])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    const all = usage.options.map(({ name }) => `--${name}`);
    if (!option) throw new UsageError(`no option ${token.rawName}; ${didYouMean(`--${token.name}`, all, `there are ${all.join(', ')}`)}`);
    if (!option.value && token.value !== undefined) throw new UsageError(`--${option.name} takes no value`);
    if (option.value && (token.value === undefined || (!token.inlineValue && /^--?[a-z]/u.test(token.value))))
      throw new UsageError(`--${option.name} needs a value: --${option.name} ${option.value}`);
    const value = token.value ?? '';
    if (option.choices && !option.choices.includes(value))
      throw new UsageError(
        `--${option.name} ${JSON.stringify(value)}: ${didYouMean(value, option.choices, `is not one of ${option.choices.join(', ')}`)}`,
      );
    if (options.has(option.name) && !option.repeats) throw new UsageError(`--${option.name} is given twice`);
    options.set(option.name, [...(options.get(option.name) ?? []), value]);
  }
  const missing = usage.positionals[positionals.length];
  const last = positionals.length === usage.positionals.length - 1;
  if (missing !== undefined && !(last && usage.optional)) throw new UsageError(`${missing} is missing`);
  const extra = positionals[usage.positionals.length];
  if (extra !== undefined && !usage.many) throw new UsageError(`${JSON.stringify(extra)} is one argument too many`);
  return { positionals, options };
}
