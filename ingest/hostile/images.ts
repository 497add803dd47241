/** For tests: pictures that declare more than they hold, and hold more than they declare. */
import { crc32, deflateSync } from 'node:zlib';
import { type Hostile, named, zlibBomb } from './file.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const head = (width: number, height: number, depth: number, colours: number, laced = 0): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colours, 0, 0, laced], 8);
  return chunk('IHDR', data);
};
const png = (...chunks: Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks, chunk('IEND', new Uint8Array())]);
const jpeg = (hex: string): Uint8Array => Buffer.from(`ffd8${hex}`, 'hex');
/** The head of a frame; `kind` c0 is a plain one, c2 one of several scans. */
const frame = (width: string, height: string, kind = 'c0'): string => `ff${kind}001108${height}${width}03012200021101031101`;

export const images: readonly Hostile[] = [
  ...named('png', {
    'a billion points': () => png(head(40_000, 40_000, 8, 2), chunk('IDAT', deflateSync('short'))),
    'as many points as are taken, 16 bits each': () => png(head(10_000, 10_000, 16, 6), chunk('IDAT', zlibBomb('\u0000', 760))),
    'data that unpack to a gigabyte': () => png(head(400, 400, 8, 0), chunk('IDAT', zlibBomb('\u0000', 1000))),
    'woven points': () => png(head(9000, 9000, 8, 6, 1), chunk('IDAT', zlibBomb('\u0000', 309))),
    'a line of the whole width': () => png(head(99_999_999, 1, 8, 6), chunk('IDAT', zlibBomb('\u0000', 381))),
    'a text chunk that unpacks': () =>
      png(
        head(400, 400, 8, 0),
        chunk('zTXt', Buffer.concat([Buffer.from('a\u0000\u0000'), zlibBomb(' ', 800)])),
        chunk('IDAT', deflateSync(Buffer.alloc(401 * 400))),
      ),
    'a chunk as long as four gigabytes': () =>
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), head(400, 400, 8, 0), Buffer.from('ffffffff49444154', 'hex')]),
    'a palette of none': () => png(head(4000, 4000, 8, 3), chunk('IDAT', zlibBomb('\u00ff', 16))),
  }),
  ...named('jpg', {
    'four billion points': () => jpeg(`${frame('ffff', 'ffff')}ffd9`),
    'many points and no data': () => jpeg(`${frame('2700', '2700')}ffda000c03010002110311003f00${'00'.repeat(2000)}`),
    'marks without end': () => jpeg('ffe00002'.repeat(500_000)),
    'a mark as long as nothing': () => jpeg('ffe00000'.repeat(10)),
    'scans without end': () => jpeg(`${frame('1000', '1000', 'c2')}${'ffda0008010100003f00'.repeat(100_000)}`),
  }),
];
