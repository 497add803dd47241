/** For tests: what a hostile file is, and the tools all of its makers need. Nothing here is stored; each file is made when it is read. */
import { constants, deflateRawSync } from 'node:zlib';

export interface Hostile {
  /** What is evil about it, and its extension. */
  name: string;
  make(): Uint8Array;
}

const mebibyte = 2 ** 20;
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * `count` mebibytes of `unit` as a raw deflate stream: one mebibyte is packed, and its packed bytes, which end on a whole byte and
 * look back at nothing, are repeated.
 */
export function rawBomb(unit: string, count: number): Buffer {
  const plain = Buffer.alloc(mebibyte, unit);
  const packed = deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  return Buffer.concat([...Array.from({ length: count }, () => packed), Buffer.from([3, 0])]);
}
/** The same with the head of a zlib stream; its checksum is wrong, which few readers look at. */
export const zlibBomb = (unit: string, count: number): Buffer =>
  Buffer.concat([Buffer.from([0x78, 0xda]), rawBomb(unit, count), Buffer.alloc(4)]);

/** A file of one kind in many ways: `ending` is the extension. */
export const named = (ending: string, makers: Readonly<Record<string, () => Uint8Array | string>>): Hostile[] =>
  Object.entries(makers).map(([what, make]) => ({
    name: `${what}.${ending}`,
    make: () => {
      const made = make();
      return typeof made === 'string' ? bytesOf(made) : made;
    },
  }));
