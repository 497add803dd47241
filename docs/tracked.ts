/** The project's own files, for the tests of the house: everything but what is installed, built, stored or ignored. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const left = new Set(['node_modules', 'dist', 'data', '.neo4j', '.git', 'coverage']);

function* walk(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (left.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield relative(root, path).split(sep).join('/');
  }
}

/** Paths below the project, with `/`, sorted. */
export const files: readonly string[] = [...walk(root)].sort();
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** TypeScript that people write: no generated file. */
export const sources: readonly string[] = files.filter((path) => path.endsWith('.ts') && !path.endsWith('.gen.ts'));
/** Prose that people write: no generated file. */
export const prose: readonly string[] = files.filter((path) => path.endsWith('.md') && !/^<!-- generated/iu.test(read(path)));
