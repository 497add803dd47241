/** Scans: what is recognised, how it is marked, and pictures that are no records. */

import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { score } from '../eval/score.ts';
import { readRecord } from '../pipeline.ts';
import { told } from '../testing.ts';
import { read } from './formats.ts';
import { withRightMarks } from './ocr/lines.ts';
import { pictureSize, pnm } from './ocr/pictures.ts';

const root = new URL('../../', import.meta.url);
const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, root));

describe.each([
  ['scan.png', 'ingest/samples/text/14_zt-jiyao-header-block.txt', 'image'],
  ['scan.pdf', 'ingest/samples/text/08_cwh-news-titles.txt', 'pdf'],
  ['scan.ofd', 'ingest/samples/text/14_zt-jiyao-header-block.txt', 'ofd'],
])('%s', (name, from, format) => {
  it('says four fifths of what its text says, and that it was recognised', async () => {
    const made = await readRecord(bytesOf(`ingest/samples/formats/${name}`), name);
    const text = await readRecord(bytesOf(from), 'text.txt');
    expect(made.format).toBe(format);
    expect(told(made.record!.messages)).toContainEqual({
      level: 'info',
      rule: 'read/ocr',
      reason: expect.stringMatching(/OCR.* confidence of [89]\d %/u),
    });
    const { micro } = score([{ ...text.record!, source: 'a.txt' }], [{ ...made.record!, source: 'a.txt' }]);
    expect(micro).toBeGreaterThan(0.8);
    expect(made.anchors).toMatchObject({ unit: 'page', starts: [0] });
    for (const { start, end, box } of made.anchors!.lines!) {
      expect(made.text!.slice(start, end).trim()).not.toBe('');
      expect(box[0]! + box[2]!).toBeLessThanOrEqual(10_000);
    }
  });
});

/** A PNG of a round grey thing: no record, as a cat is none. */
function catPicture(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (side + 1));
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) rows[y * (side + 1) + x + 1] = Math.hypot(x - side / 2, y - side / 2) < side / 3 ? 90 : 230;
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

describe('bad pictures', () => {
  const good = catPicture(200);
  const huge = Uint8Array.from(good);
  new DataView(huge.buffer).setUint32(16, 100_000);
  new DataView(huge.buffer).setUint32(20, 100_000);
  it.each([
    ['a picture of a cat', good, /no Chinese text/u],
    ['half a picture', good.subarray(0, 60), /cannot be read|no Chinese text/u],
    ['the head of one', good.subarray(0, 20), /damaged/u],
    ['one that unpacks without end', huge, /100000 × 100000 points/u],
  ])('%s', async (_name, bytes, reason) => {
    const { text, messages } = await read(bytes, 'cat.png');
    expect(text).toBeNull();
    expect(told(messages).at(-1)).toMatchObject({
      level: 'error',
      rule: expect.stringMatching(/^read\/image-/u),
      reason: expect.stringMatching(reason),
    });
  });
});

it.each([
  ['参加人员 : 易水寒〈县政府办公室副主任 )、屠宏伟', '参加人员：易水寒（县政府办公室副主任）、屠宏伟'],
  ['《四 ) 关于工作机制', '（四） 关于工作机制'],
  ['[2023] 18号', '〔2023〕18号'],
  ['审议《城区〈试行〉方案》', '审议《城区〈试行〉方案》'],
  ['9：00—11：40', '9：00—11：40'],
])('marks of %s', (lines, right) => {
  expect(withRightMarks(lines)).toBe(right);
});

it('sizes are read from the first bytes', () => {
  expect(pictureSize(catPicture(20))).toEqual({ width: 20, height: 20 });
  expect(pictureSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 7, 0, 9, 1]))).toEqual({
    width: 9,
    height: 7,
  });
  expect(Buffer.from(pnm({ data: Uint8Array.of(1, 2, 3, 255), width: 1, height: 1, channels: 4 })).toString('latin1')).toBe(
    'P6\n1 1\n255\n\x01\x02\x03',
  );
});
