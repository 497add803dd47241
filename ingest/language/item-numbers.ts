/** Items by their numbers: 第一、三项议题, 第2至4项, 议题三. */
import { readNumber } from '../words/numerals.ts';

export const numeral = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
/** The most numbers one such reference lists: a bound, so that a line of nothing but numbers is read in linear time. */
export const mostNumbers = 30;
const each = new RegExp(`(至|到|—|-)?第?(${numeral})`, 'g');

/** A reference that says 项 or 议题, as a pattern: 第二、三项(议题). What counts something else (第一项工作) is followed by its name. */
export const itemReference = `(?:第${numeral}(?:项|个)?(?:议题|议程|事项|议案)?(?:(?:[、和及与]|至|到|—|-)第?${numeral}(?:项|个)?){0,${mostNumbers}}(?:(?<=[项个题程案])|(?:项|个)?(?:议题|议程|事项|议案)|项|个)(?:议题|议程|事项|议案)?(?!工作|任务|制度|规定|措施|要求|内容)|议题${numeral}(?:[、和及与]${numeral}){0,${mostNumbers}})`;

/** 第一、三至五项 → 1, 3, 4, 5. */
export function numbersIn(text: string): number[] {
  const all: number[] = [];
  for (const [, through, digits = ''] of text.matchAll(each)) {
    const value = readNumber(digits);
    if (value === null) continue;
    const last = all.at(-1);
    if (through && last !== undefined && value > last && value - last < 40)
      for (let next = last + 1; next < value; next += 1) all.push(next);
    all.push(value);
  }
  return all;
}
