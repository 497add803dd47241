/** Limits of an answer: so many rows, so many bytes. What does not fit is cut from whole rows, and that is told. */
import type { Cut, Limits, Value } from '../store.ts';

/** Bytes of rows that go from a child to the app at once: the app reads them between other things. */
export const partBytes = 256 * 1024;

/** Bytes of a row as it will be sent. */
const bytesOf = (row: readonly Value[]): number => Buffer.byteLength(JSON.stringify(row)) + 1;

export interface Meter {
  /** Whether the row still fits; once it does not, none does. */
  take(row: readonly Value[]): boolean;
  /** Why a row did not fit. */
  cut(): Cut | null;
  /** Bytes of what was taken. */
  bytes(): number;
}
/** Counts rows and bytes. */
export function meter({ rows: most, bytes: room }: Pick<Limits, 'rows' | 'bytes'>): Meter {
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
