/** What makes a packed entry too much: its size, or how far it unpacks. */
import { type Message, message } from '../../messages.ts';
import type { ReadLimits } from '../limits.ts';
import type { Entry } from './archive.ts';

/** Below this size nothing is a bomb: a page of one repeated character packs a thousandfold and harms nobody. */
const harmless = 1024 * 1024;

/** Why not; null where the entry may be unpacked. */
export function isBomb({ size, packed }: Pick<Entry, 'size' | 'packed'>, { file, ratio }: ReadLimits): Message | null {
  if (size > file) return message('refused/unpacked-size', { size, most: file });
  return size > harmless && size > packed * ratio
    ? message('refused/unpacked-times', { times: Math.round(size / Math.max(1, packed)), most: ratio })
    : null;
}
