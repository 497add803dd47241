/** Which reader it is that reads in processes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Program } from '../../cypher/programs.js';
import about from '../../package.json' with { type: 'json' };
import type { ReadLimits } from '../1-read/limits.ts';

/**
 * SHA-256 of the program that reads, of the packages it asks for and of its limits: another one may read otherwise. Null where the program was
 * not made, so that nobody can tell.
 */
export function versionOf({ path, execArgv }: Program, limits: ReadLimits): string | null {
  if (execArgv.length > 0) return null;
  const folder = dirname(path);
  const hash = createHash('sha256').update(JSON.stringify([about.dependencies, limits]));
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const name of files.map((file) => file.name).sort()) hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
