/** Packages of others that the programs are made of or load: what must be installed, and whose licence goes with a part of it. */
import { copyFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Names of the packages that files below `node_modules/` belong to. */
export const packagesOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.flatMap((path) => /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.groups?.name ?? []))].sort();

/** Packages that a program loads, as esbuild tells them, and that would not be installed. */
export const notInstalled = (inputs: Metafile['inputs'], dependencies: object): string[] => {
  const loaded = Object.values(inputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  return packagesOf(loaded.filter((path) => !isBuiltin(path)).map((path) => `node_modules/${path}/`)).filter(
    (name) => !(name in dependencies),
  );
};

/** Copies the licence of each package that any of the files belongs to. Throws where one has none. */
export function copyLicences(root: string, paths: readonly string[], folder: string): void {
  for (const name of packagesOf(paths)) {
    const home = join(root, 'node_modules', name);
    const licence = readdirSync(home).find((file) => /^licen[cs]e/iu.test(file));
    if (!licence) throw new Error(`${name} is put into the package and brings no licence`);
    copyFileSync(join(home, licence), join(folder, `${name.replace('/', '-')}.txt`));
  }
}
