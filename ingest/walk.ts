/** Files below a folder, whatever bytes their names are: a name unpacked from an old archive may be GBK, which no string of Node's leads back to. */
import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { decode, encodingOfNames } from './1-read/decode.ts';

export interface Found {
  /** Its path as people read it. */
  path: string;
  /** What leads to it: the path, or its bytes where they are not UTF-8. */
  at: string | Buffer;
}
/** A folder that cannot be listed. */
export interface Unlisted {
  path: string;
  error: unknown;
}

/** Names as people read them: UTF-8, and what is not in one encoding for a whole folder. */
function namesOf(raw: readonly Buffer[]): string[] {
  const plain = raw.map((name) => decode(name, 'utf-8'));
  const odd = raw.filter((_, index) => plain[index] === null);
  const encoding = encodingOfNames(odd);
  return raw.map((name, index) => plain[index] ?? decode(name, encoding) ?? name.toString('latin1'));
}

/** All files below a folder, sorted by name; links and hidden entries are left alone. */
export async function* walk(folder: string, at: string | Buffer = folder): AsyncIterable<Found | Unlisted> {
  const entries = await readdir(at, { withFileTypes: true, encoding: 'buffer' }).catch((error: unknown) => ({ path: folder, error }));
  if (!Array.isArray(entries)) {
    yield entries;
    return;
  }
  const names = namesOf(entries.map(({ name }) => name));
  const found = entries.map((entry, index) => ({ entry, name: names[index] ?? '' })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { entry, name } of found) {
    if (name.startsWith('.')) continue;
    const path = `${folder.replace(/[/\\]+$/u, '')}${sep}${name}`;
    const plain = typeof at === 'string' && decode(entry.name, 'utf-8') !== null;
    const to = plain ? path : Buffer.concat([Buffer.from(at), Buffer.from(sep), entry.name]);
    if (entry.isDirectory()) yield* walk(path, to);
    else if (entry.isFile()) yield { path, at: to };
  }
}
