/**
 * Archives (.zip): each file in one is a record of its own, `archive.zip/folder/record.txt`. An archive in an archive is read,
 * one in that is not. Entries are unpacked when their turn comes; what is too much, a link, leads out, or is of a kind that is
 * not read is refused by name: nothing of an archive is passed over but what systems leave in it.
 */
import { extname } from 'node:path';
import { type Message, message } from '../messages.ts';
import type { Refusal, Source } from '../source.ts';
import { plainName } from '../source-name.ts';
import { foreignName } from './formats.ts';
import type { ReadLimits } from './limits.ts';
import { ArchiveError, type Entry, readArchive } from './zip/archive.ts';
import { isBomb } from './zip/bomb.ts';
import { entryPath } from './zip/paths.ts';

/** What an archive has used up of its limits, that in archives inside it included. */
interface Budget {
  entries: number;
  unpacked: number;
  /** Names its records have, each with the place it was found at. */
  names: Map<string, string>;
}
/** Files that systems leave in archives: no records, no word about them. */
const litter = /(?:^|\/)(?:__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)/u;

/** Why an entry is not taken; null where it is. */
function refusalOf(entry: Entry, budget: Budget, limits: ReadLimits): Message | null {
  if (entry.kind === 'link') return message('refused/link', {});
  if (entry.obstacle) return entry.obstacle;
  if (budget.unpacked + entry.size > limits.unpacked) return message('refused/archive-full', { most: limits.unpacked });
  return isBomb(entry, limits);
}

/** Reads an entry's bytes; while something holds them they are not unpacked again. */
function keeping(read: () => Promise<Uint8Array>): Opener {
  let held: WeakRef<Uint8Array> | null = null;
  return async () => {
    const known = held?.deref();
    if (known) return known;
    const bytes = await read();
    held = new WeakRef(bytes);
    return bytes;
  };
}

/** The archive: its path, or its bytes, which nobody holds between two entries. */
export type Opener = () => Promise<Uint8Array | string>;

/** The records of an archive. `name` is its source name, `at` how messages call it. */
export async function* unpack(
  open: Opener,
  name: string,
  at: string,
  limits: ReadLimits,
  depth = 0,
  budget: Budget = { entries: 0, unpacked: 0, names: new Map() },
): AsyncIterable<Source | Refusal> {
  let listed: { entries: Entry[]; more: boolean };
  try {
    listed = await readArchive(await open(), limits.entries - budget.entries);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    yield { path: at, message: message('refused/archive-damaged', { why: error.message }) };
    return;
  }
  let any = false;
  for (const entry of listed.entries) {
    budget.entries += 1;
    if (entry.kind === 'folder') continue;
    const found = entryPath(entry.name);
    const inside = `${at}/${'path' in found ? found.path : entry.name}`;
    if ('refused' in found) {
      any = true;
      yield { path: inside, message: found.refused };
      continue;
    }
    const own = plainName(`${name}/${found.path}`);
    const extension = extname(own).toLowerCase();
    if (litter.test(found.path)) continue;
    any = true;
    const foreign = extension === '.zip' ? null : foreignName(own);
    if (foreign !== null) {
      yield { path: inside, message: foreign };
      continue;
    }
    const twin = budget.names.get(own);
    const refused =
      twin !== undefined
        ? message('refused/same-name', { name: own, other: twin })
        : extension === '.zip' && depth > 0
          ? message('refused/archive-depth', {})
          : refusalOf(entry, budget, limits);
    if (refused) {
      yield { path: inside, message: refused };
      continue;
    }
    budget.unpacked += entry.size;
    budget.names.set(own, inside);
    const bytes = async (): Promise<Uint8Array> => entry.read(await open());
    if (extension === '.zip') yield* unpack(keeping(bytes), own, inside, limits, depth + 1, budget);
    else yield { name: own, path: inside, bytes };
  }
  if (listed.more) yield { path: at, message: message('refused/entries', { most: limits.entries }) };
  else if (!any) yield { path: at, message: message('refused/archive-empty', {}) };
}
