/** What the recogniser saw → printed lines of a page, its usual confusions of marks put right, and how sure it was. */
import { type Message, message } from '../../messages.ts';
import type { PrintedLine } from '../pdf/lines.ts';
import { partsByWidth } from '../pdf/parts.ts';
import type { Size } from './pictures.ts';
import type { RecognisedLine } from './recognise.ts';

/** Lines under this confidence (0 to 100) are shadows, stamps and pictures. */
const least = 40;
/** A page of a record has at least this many Chinese characters. */
const fewest = 10;
/** Below this mean confidence a person should look. */
const sure = 85;

/** Brackets, colons and the brackets of document numbers, which it takes for their neighbours. */
export const withRightMarks = (text: string): string =>
  text
    .replace(/^[〈《(（]\s?([一二三四五六七八九十]{1,3})\s?[)）〉》]/u, '（$1）')
    .replace(/[〈(（]([^〈《》〉()（）]{1,40}?)\s?[)）]/gu, '（$1）')
    .replace(/[〈(]([^〈《》〉()（）]*)$/u, '（$1')
    .replace(/ ?[)]/gu, '）')
    .replace(/(?<=\p{Script=Han}) ?: ?(?!\d)/gu, '：')
    .replace(/(?<=\p{Script=Han}) ?: ?(?=\d)/gu, '：')
    .replace(/\[((?:19|20)\d\d)\]\s?/gu, '〔$1〕');

/** The lines of one page, in units of `page`; a line keeps its own margin only where the page has one column. */
export function toPrinted(lines: readonly RecognisedLine[], picture: Size, page: Size, number: number): PrintedLine[] {
  const [x, y] = [page.width / picture.width, page.height / picture.height];
  const good = lines.filter(({ confidence }) => confidence >= least);
  const column = {
    left: Math.min(...good.map(({ box }) => box.x0)) * x,
    right: Math.max(...good.map(({ box }) => box.x1)) * x,
    whole: true,
  };
  const heights = good.map(({ box }) => box.y1 - box.y0).sort((a, b) => a - b);
  const size = (heights[heights.length >> 1] ?? 1) * y;
  return good.map(({ text: seen, box }) => {
    const text = withRightMarks(seen);
    const own = { left: box.x0 * x, top: box.y1 * y - size * 0.9, right: box.x1 * x, bottom: box.y1 * y + size * 0.25 };
    const place = { x: own.left, right: own.right, y: box.y1 * y, down: box.y1 / picture.height };
    return { text, ...place, size, page: number, column, parts: partsByWidth(text, own) };
  });
}

/** Whether the lines are a page of Chinese text. */
export const isText = (lines: readonly RecognisedLine[]): boolean =>
  lines.filter(({ confidence }) => confidence >= 60).reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0) >=
  fewest;

/** Says that it is recognised text, and how sure the recogniser was. */
export function confidenceMessage(name: string, lines: readonly RecognisedLine[]): Message {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const mean = Math.round(lines.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, letters));
  const doubtful = lines.filter(({ confidence }) => confidence < 70).length;
  return message(mean < sure ? 'read/ocr-unsure' : 'read/ocr', { name, confidence: mean, doubtful, lines: lines.length });
}
