/** A working copy of the commit that is compared with. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The commit whose embedded store was another. */
export const earlier = '7d7d410';
/** This tree. */
export const here: string = fileURLToPath(new URL('../../', import.meta.url));

/** Makes it under a folder with git and npm, where it is not there yet. */
export function baseTree(out: string, say: (line: string) => void): string {
  const folder = join(out, 'base');
  if (existsSync(join(folder, 'node_modules'))) return folder;
  say(`making a working copy of ${earlier} in ${folder}`);
  execFileSync('git', ['worktree', 'add', '--force', '--detach', folder, earlier], { cwd: here, stdio: 'ignore' });
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  return folder;
}
