/** Reads an old Word file by word-extractor, without what its pages do not show or what was deleted in it. */
import BufferReader from 'word-extractor/lib/buffer-reader.js';
import WordOleExtractor, { type Piece } from 'word-extractor/lib/word-ole-extractor.js';
import { isVisible, type Marks } from '../docx/marks.ts';
import { type Colour, white } from '../html/colours.ts';
import { characterRuns, paragraphProperties, type Run } from './properties.ts';

/** Colours by their number in files of before 2000; 0 is the program's choice. */
const numbered =
  '000000 000000 0000ff 00ffff 00ff00 ff00ff ff0000 ffff00 ffffff 000080 008080 008000 800080 800000 808000 808080 c0c0c0'.split(' ');
function byNumber(number: number | undefined): Colour | null {
  const hex = number ? numbered[number] : undefined;
  return hex ? ([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).concat(1) as unknown as Colour) : null;
}
/** Red, green, blue and whether the program chooses. */
const byParts = (value: Buffer, at = 0): Colour | null =>
  value.length < at + 4 || value[at + 3] === 0xff ? null : [value[at] ?? 0, value[at + 1] ?? 0, value[at + 2] ?? 0, 1];

const isSet = (value: Buffer): boolean => value[0] === 1 || value[0] === 0x81;

function marksOf({ properties }: Run): { marks: Marks; deleted: boolean } {
  const marks: Marks = {};
  let deleted = false;
  for (const [code, value] of properties) {
    if (code === 0x0800) deleted = isSet(value);
    else if (code === 0x083c) marks.vanish = isSet(value);
    else if (code === 0x0837 || code === 0x2a53) marks.strike = isSet(value);
    else if (code === 0x2a42) marks.colour = byNumber(value[0]);
    else if (code === 0x6870) marks.colour = byParts(value);
    else if (code === 0x2a0c) marks.marker = byNumber(value[0]);
    else if (code === 0xca71) marks.shade = byParts(value, 5);
    else if (code === 0x4a43 && value.length === 2) marks.size = value.readUInt16LE(0);
  }
  return { marks, deleted };
}

/** Whether a paragraph or a cell of the file has a ground of its own; which it is is not followed, so it hides nothing. */
const isPainted = (properties: Run['properties']): boolean =>
  properties.some(([code, value]) => {
    if (code === 0xc64d) return byParts(value, 5) !== null;
    if (code !== 0xd612 && code !== 0xd616 && code !== 0xd60c && code !== 0xd670) return false;
    for (let at = 1; at + 10 <= value.length; at += 10) if (byParts(value, at + 4)) return true;
    return false;
  });

/** Ends a cell of a table. */
const cellEnd = '\u0007';

interface Range {
  start: number;
  end: number;
  struck: boolean;
}

export class VisibleWord extends WordOleExtractor {
  hidden = 0;
  struck = 0;

  /** In place of the library's, which takes letters that are set apart for deleted ones. */
  override writeCharacterProperties(text: Buffer, tables: Buffer): void {
    const ground = isPainted(paragraphProperties(text, tables)) ? null : white;
    const ranges = characterRuns(text, tables).flatMap((run): Range[] => {
      const { marks, deleted } = marksOf(run);
      const struck = deleted || marks.strike === true;
      return struck || !isVisible(marks, ground) ? [{ start: run.start, end: run.end, struck }] : [];
    });
    ranges.sort((a, b) => a.start - b.start);
    for (const piece of this._pieces) this.blank(piece, ranges);
  }

  /** Puts noughts, which are no text, in place of what is left out; cells keep their ends. */
  private blank(piece: Piece, ranges: readonly Range[]): void {
    const parts: string[] = [];
    let done = 0;
    // The first range that may reach into the piece.
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) <= piece.startFilePos) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < ranges.length; at += 1) {
      const { start, end, struck } = ranges[at] as Range;
      if (start >= piece.startFilePos + piece.size) break;
      const from = Math.max(done, Math.floor((start - piece.startFilePos) / piece.bpc));
      const to = Math.min(piece.text.length, Math.floor((end - piece.startFilePos) / piece.bpc));
      if (to <= from) continue;
      const words = piece.text.slice(from, to);
      const size = words.replace(/[\s\p{Cc}]/gu, '').length;
      if (struck) this.struck += size;
      else this.hidden += size;
      parts.push(piece.text.slice(done, from), [...words].map((sign) => (sign === cellEnd ? sign : '\0'.repeat(sign.length))).join(''));
      done = to;
    }
    if (done > 0) piece.text = parts.join('') + piece.text.slice(done);
  }
}

/** The text of the file: its body and its boxes. Throws plain errors at whatever a damaged file makes it stumble over. */
export async function readVisible(bytes: Uint8Array): Promise<{ body: string; boxes: string; hidden: number; struck: number }> {
  const reader = new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  await reader.open();
  const word = new VisibleWord();
  const document = await word.extract(reader);
  const plain = { filterUnicode: false } as const;
  const boxes = document.getTextboxes({ ...plain, includeHeadersAndFooters: false });
  return { body: document.getBody(plain), boxes, hidden: word.hidden, struck: word.struck };
}
