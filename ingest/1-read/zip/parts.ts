/** The parts of a packed document by path, however its program wrote the paths; each within the limits, and all together too. */
import { wordsOf } from '../../messages.ts';
import type { ReadLimits } from '../limits.ts';
import { ArchiveError, readArchive } from './archive.ts';
import { isBomb } from './bomb.ts';

/** Parts a document may have at most; real ones have some dozens, those of many pages some thousands. */
const mostParts = 20_000;

export interface Parts {
  /** Paths as they are found, with `/` and without one in front. */
  readonly paths: readonly string[];
  /** Null where there is no such part. Throws an ArchiveError where it is damaged or too much. */
  read(path: string): Promise<Uint8Array | null>;
  /** The path of the part that `location` means in the part `from`; null where there is none. */
  find(location: string, from: string): string | null;
}

/** Without `.` and empty steps; `..` goes up, at most to the top. */
export function plainPath(written: string): string {
  const steps: string[] = [];
  for (const step of written.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Opens the document in `bytes`. Throws an ArchiveError. */
export async function openParts(bytes: Uint8Array, limits: ReadLimits): Promise<Parts> {
  const { entries } = await readArchive(bytes, mostParts);
  const byPath = new Map(entries.filter(({ kind }) => kind === 'file').map((entry) => [plainPath(entry.name).toLowerCase(), entry]));
  const known = (path: string): string | null => (byPath.has(path.toLowerCase()) ? path : null);
  let unpacked = 0;
  return {
    paths: [...byPath.values()].map(({ name }) => plainPath(name)),
    async read(path) {
      const entry = byPath.get(path.toLowerCase());
      if (!entry) return null;
      unpacked += entry.size;
      const obstacle = entry.obstacle ?? isBomb(entry, limits);
      if (obstacle) throw new ArchiveError(`${path} ${wordsOf(obstacle).en}`);
      if (unpacked > limits.unpacked) throw new ArchiveError(`its parts unpack to more than ${limits.unpacked} bytes`);
      return entry.read(bytes);
    },
    find(location, from) {
      const beside = from.replace(/[^/]*$/u, '');
      // Beside the part that names it; from the top, as `/` in front says and many programs write without it.
      return (location.startsWith('/') ? null : known(plainPath(`${beside}${location}`))) ?? known(plainPath(location));
    },
  };
}
