/** What makes a packed entry too much: its size, or how far it unpacks. */
import type { ReadLimits } from '../limits.ts';
import type { Entry } from './archive.ts';

/** Below this size nothing is a bomb: a page of one repeated character packs a thousandfold and harms nobody. */
const harmless = 1024 * 1024;

/** The reason as a clause; null where the entry may be unpacked. */
export function isBomb({ size, packed }: Pick<Entry, 'size' | 'packed'>, { file, ratio }: ReadLimits): string | null {
  if (size > file) return `would unpack to ${size} bytes; more than ${file} is refused`;
  return size > harmless && size > packed * ratio
    ? `unpacks to ${Math.round(size / Math.max(1, packed))} times its size; more than ${ratio} times is refused`
    : null;
}
