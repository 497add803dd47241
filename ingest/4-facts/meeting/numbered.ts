/**
 * The number inside a meeting's name: 第12次, 2024年第3次, 第2019-27次, 九届四十六次, 2届42次, 2021-2022学年度第十次, 57次 right before the kind.
 */

import { matchesOf } from '../../matches.ts';
import { numeralClass, readNumber } from '../../words/numerals.ts';

export const N = `[${numeralClass}]{1,6}`;

export interface NumberGroup {
  /** The year before it included. */
  from: number;
  to: number;
  digits: { from: number; to: number };
  value: number;
}

const year = '(?:(?:20\\d\\d[-—－至])?20\\d\\d(?:学年度?|年度?)(?:[上下]半年|[春秋]季学?期?|第[一二]学期)?)';
const pattern = new RegExp(
  `${year}?第(?:20\\d\\d[-—－])?(${N})次|${year}(${N})次|(?<=届)(${N})次|(?<=^|人大|大会|政协|[委府组会局院团]|召开了?|举行)(${N})次(?=[一-龥]{0,8}会)`,
  'g',
);
/** 先后召开12次会议 counts meetings, 12 of them. */
const counted = /(?:先后|共|总共|累计|全年|每年|一年|已|总计|平均|多次|坚持)[^，。；]{0,6}$/;

/** The number groups of a stretch, in order. */
export function numberGroups(text: string): NumberGroup[] {
  const groups: NumberGroup[] = [];
  for (const found of matchesOf(text, pattern)) {
    const digits = found.slice(1).find((part) => part !== undefined) ?? '';
    const value = readNumber(digits);
    if (value === null || (!found[0].includes('第') && counted.test(text.slice(Math.max(0, found.index - 12), found.index)))) continue;
    const at = found.index + found[0].lastIndexOf(`${digits}次`);
    groups.push({ from: found.index, to: found.index + found[0].length, digits: { from: at, to: at + digits.length }, value });
  }
  return groups;
}
