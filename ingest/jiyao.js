#!/usr/bin/env node
/**
 * The `jiyao` program. Plain JavaScript, because help must come at once and the loader for TypeScript takes longer to
 * start than the help to print: help is printed from its text here, anything else is what cli.ts was made into.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const words = process.argv.slice(2);
const wantsHelp = words.at(-1) === '--help' && words.length <= 2;
const help = new URL(`commands/${words.length === 2 ? words[0] : 'jiyao'}.txt`, import.meta.url);

if (wantsHelp && /^[a-z-]+$/u.test(words[0] ?? '') && existsSync(help)) {
  process.stdout.on('error', () => undefined);
  process.stdout.write(readFileSync(help));
} else {
  const { programOf } = await import('../cypher/programs.js');
  const { path, execArgv } = await programOf(new URL('./cli.ts', import.meta.url));
  if (execArgv.length > 0) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  await import(pathToFileURL(path).href);
}
