/** Makes what `jiyao` and its child processes run, for where nothing can be written later: `node --import tsx ingest/make-programs.ts`. */
import { programOf } from '../cypher/programs.js';
import { childScripts } from '../cypher/stores/process/process.ts';
import { readingScript } from './pool/process.ts';

for (const script of [new URL('./cli.ts', import.meta.url), ...childScripts(), readingScript]) {
  const { path, execArgv } = await programOf(script);
  if (execArgv.length > 0) throw new Error(`${path} cannot be made into a program`);
  process.stdout.write(`${path}\n`);
}
