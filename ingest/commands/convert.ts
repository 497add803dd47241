/** `jiyao convert`: a store of the first release becomes one of today, and nothing is lost. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { convert, formerFile } from '../../cypher/stores/sqlite/former/convert.ts';
import { formerPackage } from '../../cypher/stores/sqlite/former/engine.ts';
import { CommandFailed, optionOf, type Run } from './command.ts';
import { readCommandSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** Installs the package that reads such stores. Throws CommandFailed where the registry does not give it. */
async function install(folder: string, terminal: Terminal): Promise<void> {
  terminal.error(`installing ${formerPackage} into ${folder}, which reads the former store and is removed afterwards`);
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  const words = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, formerPackage];
  try {
    // npm is a script of the shell on Windows.
    await promisify(execFile)('npm', words, { shell: process.platform === 'win32' });
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n').slice(-1);
    throw new CommandFailed(
      `${formerPackage} could not be installed (${why}); install it elsewhere and give its folder: jiyao convert --package DIR`,
    );
  }
}

export const run: Run = async (given, terminal) => {
  const data = resolve((await readCommandSettings()).data);
  if (formerFile(data) === null) {
    await terminal.out(`${data} holds no store of the first release that is to be converted`);
    return 0;
  }
  const own = optionOf(given, 'package');
  const folder = join(data, 'converting');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    if (own === undefined) await install(folder, terminal);
    const { nodes, edges, beside, left, kept } = await convert(data, folder, own === undefined ? folder : resolve(own));
    for (const [property, times] of left) terminal.error(`${property}: left behind ${times} times; nothing of today holds it`);
    await terminal.out(`${nodes} nodes, ${edges} relationships and ${beside} lines beside them are in ${join(data, 'graph.sqlite')}`);
    await terminal.out(`the former file is kept as ${kept}`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
