/** The licences of packages whose parts are put into ours: each asks that its text goes with it. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the packages that files below `node_modules/` belong to. */
export const packagesOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.flatMap((path) => /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.groups?.name ?? []))].sort();

/** Copies the licence of each package that any of the files belongs to. Throws where one has none. */
export function copyLicences(root: string, paths: readonly string[], folder: string): void {
  for (const name of packagesOf(paths)) {
    const home = join(root, 'node_modules', name);
    const licence = readdirSync(home).find((file) => /^licen[cs]e/iu.test(file));
    if (!licence) throw new Error(`${name} is put into the package and brings no licence`);
    copyFileSync(join(home, licence), join(folder, `${name.replace('/', '-')}.txt`));
  }
}
