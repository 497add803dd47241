/** For tests: plain texts of what a record is made of, and far too much of it. */
import { bytesOf, type Hostile, named } from './file.ts';

const mega = 2 ** 20;
/** `size` bytes or a little less of a repeated piece, in UTF-8. */
const much = (piece: string, size: number): Uint8Array => {
  const one = bytesOf(piece);
  return Buffer.alloc(size - (size % one.length), one);
};
const record = (middle: Uint8Array): Uint8Array =>
  Buffer.concat([
    bytesOf('县政府第3次常务会议纪要\n2023年5月8日，王建国主持召开县政府第3次常务会议。\n'),
    middle,
    bytesOf('\n出席：王建国、李明\n'),
  ]);
const wide = (piece: string, size: number): Uint8Array => Buffer.alloc(size - (size % (piece.length * 2)), Buffer.from(piece, 'utf16le'));

export const texts: readonly Hostile[] = named('txt', {
  'round brackets': () => record(much('（', mega)),
  'brackets that open and close': () => record(much('（a）', mega)),
  'title marks': () => record(much('《', mega)),
  titles: () => record(much('《办法》', 19 * mega)),
  'quotation marks': () => record(much('“', mega)),
  'commas of lists': () => record(much('、', mega)),
  'a roster of a million': () => record(Buffer.concat([bytesOf('出席：'), much('王建国、', mega)])),
  'bodies without end': () => record(much('县财政局、', mega)),
  digits: () => record(much('1', mega)),
  'numbered lines': () => record(much('1. ', mega)),
  items: () => record(much('一、审议《办法》\n', 3 * mega)),
  'items on one line': () => record(much('一、', mega)),
  dates: () => record(much('2023年5月8日', mega)),
  'document numbers': () => record(much('〔2023〕', mega)),
  labels: () => record(much('出席：', mega)),
  'labels on lines': () => record(much('出席：\n', mega)),
  meetings: () => record(much('会议', mega)),
  'meetings that decide': () => record(much('会议同意《办法》，由县财政局负责。', mega)),
  'one sentence': () => record(much('会议听取了县政府关于养老的报告，', 19 * mega)),
  'line ends': () => record(much('\n', 5 * mega)),
  'old line ends': () => record(much('\r', mega)),
  blanks: () => record(much(' ', 8 * mega)),
  'wide blanks': () => record(much('\u3000', mega)),
  tabs: () => record(much('\t', mega)),
  'short lines': () => record(much('会\n', mega)),
  colons: () => record(much('：', mega)),
  hyphens: () => record(much('—', mega)),
  'one letter': () => record(much('a', 19 * mega)),
  'signs outside the plane': () => record(much('𠀀', mega)),
  'marks over a letter': () => record(much('\u0301', mega)),
  'marks of the byte order': () => much('\ufeff', mega),
  'half characters of UTF-16': () => Buffer.concat([Buffer.from([0xff, 0xfe]), wide('\ud800会', mega), Buffer.from([0x41])]),
  'UTF-16 without a mark': () => wide('会议a\n', mega),
  'characters of four bytes': () => Buffer.alloc(mega, Buffer.from([0x81, 0x30, 0x81, 0x30])),
  'traditional rosters': () => record(much('縣政府辦公室、', mega)),
});
