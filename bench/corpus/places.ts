/**
 * Places: invented counties, cities, districts and townships, and what their offices are called.
 */
import type { Random } from './random.ts';

export interface Place {
  /** 云岭县 */
  name: string;
  /** 云岭 */
  stem: string;
  /** The word its bodies begin with: 县, 市, 区. */
  word: '县' | '市' | '区';
  /** The level above: 市 or 省. */
  above: string;
  chief: string;
  /** Three townships below it. */
  towns: readonly string[];
}

const first = [...'云青白石清南北东西临沅桐松柳梅兰竹泉溪湖澜岚玉金银丹碧凤龙鹿鹤雁燕苍翠安永长广丰嘉宁怀靖'];
const last = [...'岭川江溪河湖泽浦洲陵阳阴原坪坝口桥岗山峰谷泉湾浦塘州安平康宁昌化'];

function stem(random: Random): string {
  for (;;) {
    const [a, b] = [random.pick(first), random.pick(last)];
    if (a !== b) return a + b;
  }
}

/** An invented place. Its stem is no part of the names of its townships. */
export function drawPlace(random: Random): Place {
  const word = random.pick(['县', '县', '县', '市', '区'] as const);
  const own = stem(random);
  const towns = new Set<string>();
  while (towns.size < 3) {
    const town = stem(random);
    if (town !== own) towns.add(town + random.pick(word === '区' ? ['街道', '街道', '镇'] : ['镇', '镇', '乡', '街道']));
  }
  return { name: own + word, stem: own, word, above: word === '市' ? '省' : '市', chief: `${word}长`, towns: [...towns] };
}
