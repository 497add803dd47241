/** The lattice: what the lexicon knows, and where names begin in clauses that no list foresaw. */
import { describe, expect, it, test } from 'vitest';
import { findBodies } from './bodies.ts';
import { latticeOf } from './lattice.ts';
import { isAct, lexicon } from './lexicon.ts';
import { Class, classOf } from './word-class.ts';

const names = (text: string): string[] => findBodies(text).map((body) => body.text);

test('the lexicon tells verbs from names, and our own words go before the general ones', () => {
  const kind = (word: string): number | undefined => {
    const entry = lexicon().words.get(word);
    return entry === undefined ? undefined : classOf(entry);
  };
  expect([kind('解决'), kind('发改'), kind('指挥部'), kind('县'), kind('大局')]).toEqual([
    Class.verb,
    Class.field,
    Class.suffix,
    Class.level,
    Class.noun,
  ]);
  expect([isAct('提请'), isAct('县政府')]).toEqual([true, false]);
});

test('the cheapest way from both ends costs the same', () => {
  const { before, after, length } = latticeOf('会议听取县水利局关于防汛的汇报', 0, 15, []);
  expect(length).toBe(15);
  expect(after[0]).toBeCloseTo(before[length] ?? Number.NaN, 9);
});

describe('the left edge', () => {
  it.each([
    ['还有县政府党组成员列席', ['县政府党组']],
    ['充分发挥局党委作用', ['局党委']],
    ['加上旗财政局的补助', ['旗财政局']],
    ['尽快解决市供销社反映的困难', ['市供销社']],
    ['将提请县委常委会研究', ['县委常委会']],
    ['由县审计局会同县财政局核定', ['县审计局', '县财政局']],
  ])('%s', (text, wanted) => expect(names(text)).toEqual(wanted));
});

describe('words inside a name', () => {
  it.each([
    ['听取了代表资格审查委员会的报告', ['代表资格审查委员会']],
    ['同意成立研究生第二党支部', ['研究生第二党支部']],
    ['大会秘书处负责起草', ['大会秘书处']],
    ['工会由教代会执行委员会召集', ['工会', '教代会执行委员会']],
    ['县创建全国卫生县城指挥部印发', ['县创建全国卫生县城指挥部']],
  ])('%s', (text, wanted) => expect(names(text)).toEqual(wanted));
});

describe('short forms and two in one', () => {
  it.each([
    ['由统筹办、新农办牵头', ['统筹办', '新农办']],
    ['请县资规局、市经发局研究', ['县资规局', '市经发局']],
    ['省委省政府印发意见', ['省委', '省政府']],
    ['县财政局县审计局联合报送', ['县财政局', '县审计局']],
  ])('%s', (text, wanted) => expect(names(text)).toEqual(wanted));
});

test.each([
  '服务全县大局',
  '举办赛事',
  '承办单位自筹',
  '在会议室召开',
  '经济社会发展',
  '大部分村',
  '有关单位',
  '各部门',
  '紧要处',
  '花小钱办实事',
])('no body: %s', (text) => expect(names(text)).toEqual([]));
