/**
 * What recognition does to a page: characters taken for others that look alike, blanks within words. Which characters were hit is told.
 */
import type { Random } from '../corpus/random.ts';

const pairs =
  '未末 末未 已己 己已 日曰 0O O0 1l 人入 入人 土士 士土 干千 千干 大太 太大 请清 席度 假暇 列刘 出岀 持特 缺缸 参叁 会合 记纪 录求 员贝 到倒 王玉 白自 问间 名各 县具 各名 令今 今令 力刀 申甲 由田 市巾 村材 治冶 免兔 拔拨 侯候 微徽 辨辩 矛予 戌戍 密蜜'.split(
    ' ',
  );
const lookalike = new Map(pairs.map(([sign = '', other = '']) => [sign, other] as const));
const han = /\p{Script=Han}/u;

export interface Misread {
  text: string;
  /** Offsets of the old text that were hit, in order. */
  hit: readonly number[];
  /** The offset in the old text of each character of the new one. */
  old: readonly number[];
}

/** A text misread in some places: about one in `every` characters that have a look-alike, and as many blanks put in. */
export function misread(text: string, random: Random, every = 25): Misread {
  const parts: string[] = [];
  const hit: number[] = [];
  const old: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const other = lookalike.get(sign);
    const taken = other !== undefined && random.chance(1 / every);
    if (taken) hit.push(at);
    parts.push(taken ? other : sign);
    old.push(at);
    // A blank within a word: between two Chinese characters.
    if (han.test(sign) && han.test(text[at + 1] ?? '') && random.chance(1 / (every * 16))) {
      parts.push(' ');
      old.push(at);
      hit.push(at);
    }
  }
  return { text: parts.join(''), hit, old };
}
