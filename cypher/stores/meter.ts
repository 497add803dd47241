/** Limits of an answer: so many rows, so many bytes. What does not fit is cut from whole rows, and that is told. */
import { setImmediate } from 'node:timers/promises';
import type { Cut, Limits, Value } from '../store.ts';

/** Bytes of rows that go from a child to the app at once: the app reads them between other things. */
const partBytes = 256 * 1024;

/** Bytes of a row as it will be sent. */
const bytesOf = (row: readonly Value[]): number => Buffer.byteLength(JSON.stringify(row)) + 1;

interface Meter {
  /** Whether the row still fits; once it does not, none does. */
  take(row: readonly Value[]): boolean;
  /** Why a row did not fit. */
  cut(): Cut | null;
  /** Bytes of what was taken. */
  bytes(): number;
}
/** Counts rows and bytes. */
function meter({ rows: most, bytes: room }: Pick<Limits, 'rows' | 'bytes'>): Meter {
  let [rows, bytes] = [0, 0];
  let cut: Cut | null = null;
  return {
    take(row) {
      if (cut) return false;
      rows += 1;
      bytes += bytesOf(row);
      if (rows > most) cut = 'rows';
      else if (bytes > room) cut = 'bytes';
      return cut === null;
    },
    cut: () => cut,
    bytes: () => bytes,
  };
}

/**
 * Hands rows on in parts, as far as the limits go, and gives why they were cut; null: they were not. What comes after is not asked for, so
 * that no more than the limits is ever held.
 */
export async function handOn(
  rows: AsyncIterable<Value[]> | Iterable<Value[]>,
  limits: Pick<Limits, 'rows' | 'bytes'>,
  onPart: (rows: Value[][]) => void,
): Promise<Cut | null> {
  const room = meter(limits);
  let part: Value[][] = [];
  let bytes = 0;
  for await (const row of rows) {
    if (!room.take(row)) break;
    part.push(row);
    if (room.bytes() - bytes < partBytes) continue;
    onPart(part);
    [part, bytes] = [[], room.bytes()];
    // Other queries, the watch over memory, and what is sent need their turn.
    await setImmediate();
  }
  if (part.length > 0) onPart(part);
  return room.cut();
}
