/**
 * Words exchanged: roster labels for synonyms, marks of numbering for others, names for other names.
 */
import { compound, surnames } from '../corpus/names.ts';
import { chinese } from '../corpus/numerals.ts';
import type { Mutated, Mutation, Printed } from './mutation.ts';

const synonyms: Readonly<Record<string, readonly string[]>> = {
  出席: ['参加', '到会', '出席人员', '参会人员'],
  列席: ['列席人员'],
  请假: ['缺席', '请假人员', '未到'],
  应邀出席: ['特邀', '应邀参加', '应邀列席'],
  缺席人员: ['请假人员', '未到人员'],
  参加人员: ['出席人员', '参会人员'],
  参会人员: ['出席人员', '参加人员'],
  列席人员: ['列席'],
  记录人: ['记录', '记录员'],
  分送: ['抄送', '发送'],
};
const spaced = (word: string): string => [...word].join('[ 　]*');
const label = new RegExp(
  `^(?<indent>[ 　\\t]*)(?<word>${Object.keys(synonyms)
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})(?=[ 　]*[：:])`,
  'gmu',
);
const roster: Mutation = {
  name: 'roster words',
  floor: 1,
  apply: ({ text }, random) => {
    const changed = text.replaceAll(
      label,
      (_all, indent: string, word: string) => indent + random.pick(synonyms[word.replaceAll(/[ 　]/gu, '')] ?? [word]),
    );
    return changed === text ? null : { text: changed, value: (old) => old };
  },
};

const top = /^([ 　\t]*)([一二三四五六七八九十]{1,3})、/gmu;
const value = new Map(Array.from({ length: 99 }, (_, at) => [chinese(at + 1), at + 1]));
/** Other marks for 一、 二、; null where the record numbers otherwise, or has such marks already at a lower level. */
function numbering(name: string, floor: number, mark: (n: number) => string, taken: RegExp): Mutation {
  return {
    name,
    floor,
    apply: ({ text }) => {
      if (taken.test(text) || !/^[ 　\t]*一、/mu.test(text)) return null;
      return {
        text: text.replaceAll(top, (all, indent: string, digits: string) =>
          value.has(digits) ? indent + mark(value.get(digits) ?? 0) : all,
        ),
        value: (old) => old,
      };
    },
  };
}

const given = [
  ...'伟芳敏静丽强磊洋艳杰娟涛超秀霞平刚英华玉建志海春晓红永新军宇浩然子涵雨欣思嘉琪俊峰培维正光荣宗耀继祖德润泽承启逸若慧雅瑞云鹏青少波福根楠桐',
];
/** A name of as many characters as the old one; four of them begin with a surname of two. */
function fresh(length: number, pick: (list: readonly string[]) => string): string {
  const surname = pick(length > 3 ? compound : surnames);
  return surname + Array.from({ length: length - surname.length }, () => pick(given)).join('');
}
/** Every one who was there gets another name of the same length; padding inside a name stays. Names with · stay. */
function rename({ text, names }: Printed, pick: (list: readonly string[]) => string): Mutated | null {
  const exchange = new Map<string, string>();
  const taken = new Set(names);
  for (const name of names) {
    if (name.includes('·') || exchange.has(name)) continue;
    let other = name;
    while (taken.has(other) || text.includes(other)) other = fresh(name.length, pick);
    taken.add(other);
    exchange.set(name, other);
  }
  if (exchange.size === 0) return null;
  const known = [...exchange.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(known.map((name) => [...name].map((char) => `(${char})`).join('([ 　]*)')).join('|'), 'gu');
  const swap = (old: string): string =>
    old.replaceAll(pattern, (all: string) => {
      const chars = [...(exchange.get(all.replaceAll(/[ 　]/gu, '')) ?? '')];
      let at = 0;
      return all.replaceAll(/[^ 　]/gu, () => chars[at++] ?? '');
    });
  return { text: swap(text), value: swap };
}

export const words: readonly Mutation[] = [
  roster,
  numbering('（一） for 一、', 1, (n) => `（${chinese(n)}）`, /^[ 　\t]*（[一二三四五六七八九十]+）/mu),
  numbering('1. for 一、', 1, (n) => `${n}.`, /^[ 　\t]*\d{1,2}[.．、]/mu),
  numbering('第一项： for 一、', 1, (n) => `第${chinese(n)}项：`, /第一项/u),
  numbering('议题一： for 一、', 1, (n) => `议题${chinese(n)}：`, /议题/u),
  { name: 'other names', floor: 1, apply: (record, random) => rename(record, (list) => random.pick(list)) },
];
