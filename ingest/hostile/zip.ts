/** For tests: archives whose directory says what it likes. Written by hand: no library writes such. */
import { deflateRawSync } from 'node:zlib';
import { type Hostile, named, rawBomb } from './file.ts';

export interface Packed {
  name: string | Uint8Array;
  /** As it stands in the archive. */
  data: Uint8Array;
  /** 8: deflate; 0: as it is. */
  method?: 0 | 8;
  /** Bytes as the directory declares them. */
  size: number;
  /** Another entry's content, by its number: the entries overlap. */
  over?: number;
  flags?: number;
  mode?: number;
}

/** An archive of these entries. */
export function archive(entries: readonly Packed[], { entriesSaid = entries.length }: { entriesSaid?: number } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const { name, data, method = 8, size, over, flags = 0x800, mode = 0o100644 } of entries) {
    const called = Buffer.from(name as string);
    if (over === undefined) {
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(flags, 6);
      head.writeUInt16LE(method, 8);
      head.writeUInt32LE(data.length, 18);
      head.writeUInt32LE(size % 2 ** 32, 22);
      head.writeUInt16LE(called.length, 26);
      places.push(at);
      parts.push(head, called, Buffer.from(data));
      at += 30 + called.length + data.length;
    } else places.push(places[over] ?? 0);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE((3 << 8) | 20, 4);
    line.writeUInt16LE(20, 6);
    line.writeUInt16LE(flags, 8);
    line.writeUInt16LE(method, 10);
    line.writeUInt32LE(data.length, 20);
    line.writeUInt32LE(size % 2 ** 32, 24);
    line.writeUInt16LE(called.length, 28);
    line.writeUInt32LE((mode << 16) >>> 0, 38);
    line.writeUInt32LE(places.at(-1) ?? 0, 42);
    directory.push(line, called);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(0xffff, entriesSaid), 8);
  end.writeUInt16LE(Math.min(0xffff, entriesSaid), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
const plain = '县政府第3次常务会议纪要';
const words = deflateRawSync(plain);
const record = (name: string | Uint8Array, more: Partial<Packed> = {}): Packed => ({
  name,
  data: words,
  size: Buffer.byteLength(plain),
  ...more,
});
const mega = 2 ** 20;
const stored = (name: string, data: Uint8Array): Packed => ({ name, data, method: 0, size: data.length });
const nested = (depth: number): Uint8Array => archive([depth === 0 ? record('a.txt') : stored('inner.zip', nested(depth - 1))]);

export const zips: readonly Hostile[] = named('zip', {
  'a bomb that says so': () => archive([{ name: 'a.txt', data: rawBomb('会', 500), size: 500 * mega }]),
  'a bomb that says it is small': () => archive([{ name: 'a.txt', data: rawBomb('会', 500), size: 900_000 }]),
  'a bomb within a file limit': () => archive([{ name: 'a.txt', data: rawBomb('会', 19), size: 19 * mega }]),
  'a thousand small bombs': () =>
    archive(Array.from({ length: 1000 }, (_, n) => ({ name: `${n}.txt`, data: rawBomb('议', 1), size: mega }))).slice(),
  'entries that lie over each other': () => {
    const data = rawBomb('要', 1);
    return archive(Array.from({ length: 3000 }, (_, n) => ({ name: `${n}.txt`, data, size: mega, ...(n > 0 ? { over: 0 } : {}) })));
  },
  'an entry smaller than it says': () => archive([record('a.txt', { size: 5000 })]),
  'an entry larger than the archive': () =>
    archive([record('a.txt', { data: words }), { ...record('b.txt'), over: 0, data: Buffer.alloc(9_000_000) }]),
  'archives nine deep': () => archive([stored('deep.zip', nested(9))]),
  'a bomb in an archive in an archive': () => archive([stored('a.zip', archive([{ name: 'a.txt', data: rawBomb(' ', 900), size: 9999 }]))]),
  'sixty thousand entries': () => archive(Array.from({ length: 60_000 }, (_, n) => record(`${n}.txt`))),
  'more entries than it has': () => archive([record('a.txt')], { entriesSaid: 60_000 }),
  'names that lead out': () => archive([record('../../a.txt'), record('/etc/a.txt'), record('C:\\a.txt'), record('a/../../b.txt')]),
  'names of nothing': () =>
    archive([
      record(''),
      record('.txt'),
      record('\u0000.txt'),
      record('\u202ea.txt'),
      record(Uint8Array.of(0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74)),
    ]),
  'names of 60,000 letters': () => archive(Array.from({ length: 200 }, (_, n) => record(`${'名'.repeat(20_000)}${n}.txt`))),
  'one name a thousand times': () => archive(Array.from({ length: 1000 }, () => record('a.txt'))),
  'links and locks': () => archive([record('a.txt', { mode: 0o120777 }), record('b.txt', { flags: 0x801 })]),
  'content that is no deflate': () => archive([{ name: 'a.txt', data: Buffer.alloc(5000, 0xff), size: 5000 }]),
  'half an archive': () => archive([record('a.txt'), record('b.txt')]).slice(0, 90),
  'a directory that is somewhere else': () => {
    const bytes = Buffer.from(archive([record('a.txt')]));
    bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
    return bytes;
  },
  'a head and no more': () => Uint8Array.of(0x50, 0x4b, 3, 4),
});
