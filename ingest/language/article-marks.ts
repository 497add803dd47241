/** Articles of bylaws and laws (第三条　…), by the words they open with. */
import { readNumber } from '../words/numerals.ts';

const numeral = '[一二三四五六七八九十百零〇]{1,6}';
/** 第五条规定 and 第五条、第六条 go on as a sentence does. */
const goingOn = '规定|[款第的之所、，。和及与至中内以]|明确|要求|指出|修改|改为';
/** An article opens its line. */
const opening = new RegExp(`^第(${numeral}|\\d{1,3})条(?!${goingOn})`, 'u');
/** Where an article begins within a line that holds several. */
const seam = new RegExp(`(?:(?<=[。；：！])[ \\t　]*|(?<=[一-龥）])[ \\t　]+)(?=第${numeral}条[ \\t　]+(?![ \\t　]|${goingOn}))`, 'gu');
/** Chapters and sections part articles. */
const chapter = new RegExp(`^第${numeral}[章节编][\\s　一-龥]{0,24}$`, 'u');
export const isChapter = (text: string): boolean => chapter.test(text);

/** Offsets at which the pieces of a line begin: 0, and each article behind the first. */
export function articleStarts(line: string): number[] {
  if (!line.includes('条')) return [0];
  return [0, ...Array.from(line.matchAll(seam), ({ index, 0: { length } }) => index + length).filter((at) => at > 0)];
}

/** The number of the article that a text opens with, or null. */
export function articleNumber(text: string): number | null {
  const found = text.startsWith('第') ? opening.exec(text) : null;
  return found ? readNumber(found[1] ?? '') : null;
}
