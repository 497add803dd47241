/** Topics: the planted burst is found with its items, a flat stream has none, few records are no ground to speak of bursts. */
import { describe, expect, test } from 'vitest';
import { type Dated, floor, topicsOf } from './topics.ts';

const month = (at: number): string => `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
const subjects = ['养老', '水库', '文物', '教育', '旅游', '渔业'];
/** Six items a month; in the months given `word` stands in four of them, else in none. */
const stream = (months: number, word: string, loud: readonly number[]): Dated[] =>
  Array.from({ length: months }, (_, at) =>
    subjects.map((subject, i) => ({
      month: month(at),
      text: loud.includes(at) && i < 4 ? `研究${word}和${subject}` : `听取${subject}汇报`,
    })),
  ).flat();

describe('topics', () => {
  test('a planted burst, with the items in it', () => {
    const items = stream(36, '浒苔', [14, 15]);
    const { enough, topics } = topicsOf(items);
    expect(enough).toBe(true);
    expect(topics[0]).toMatchObject({ terms: ['浒苔'], from: '2019-03', to: '2019-04', all: 8 });
    expect(topics[0]?.items).toEqual(items.flatMap(({ text }, index) => (text.includes('浒苔') ? [index] : [])));
  });

  test('a flat stream has none', () => {
    expect(topicsOf(stream(36, '', [])).topics).toEqual([]);
  });

  test('below the floor there are none, and it is said', () => {
    expect(topicsOf(stream(floor.months - 1, '浒苔', [3]))).toEqual({ months: floor.months - 1, enough: false, topics: [] });
    expect(topicsOf([])).toEqual({ months: 0, enough: false, topics: [] });
  });

  test('words that burst in the same items are one topic', () => {
    const items = stream(36, '浒苔，打捞', [14, 15]);
    const { topics } = topicsOf(items);
    expect([...(topics[0]?.terms ?? [])].sort()).toEqual(['打捞', '浒苔'].sort());
  });

  test('words strewn by chance have none: the number of words tried counts', () => {
    let seed = 11;
    const random = (below: number): number => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const words = [
      ...`${subjects.join('')}道路桥梁医院学校土地森林农业工业电力消防税务海洋港口机场铁路住房就业科技体育气象地震卫生食品药品统计审计信访民政司法`,
    ]
      .join('')
      .match(/../gu) as string[];
    const strewn = Array.from({ length: 6000 }, (_, i) => ({
      month: month(i % 120),
      text: Array.from({ length: 3 }, () => words[random(words.length)]).join('，'),
    }));
    expect(topicsOf(strewn).topics).toEqual([]);
  });

  test('words in most items are none of them', () => {
    const everywhere = stream(36, '', []).map((one) => ({ ...one, text: `${one.text}象山` }));
    expect(topicsOf(everywhere).topics.flatMap(({ terms }) => terms)).not.toContain('象山');
  });
});
