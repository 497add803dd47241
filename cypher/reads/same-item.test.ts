/** Which items of two records of one meeting are one, and which look alike and are two. */
import { expect, test } from 'vitest';
import { isSameItem, matterOf, sameItems, type ToldItem } from './same-item.ts';

const item = (record: string, position: number, heading: string, more: Partial<ToldItem> = {}): ToldItem => ({
  key: `item:${record}#${position}`,
  meeting: 'meeting:象山县|a',
  scope: '象山县',
  record,
  position,
  number: position,
  heading,
  documents: [],
  ...more,
});
const unnumbered = { number: null };

test.each([
  ['审议县财政局提交的《2022年财政预算收支安排方案》', '审议《象山县2022年财政预算收支安排方案》'],
  ['审议县发改局提交的《象山县海洋经济发展“十四五”规划》（送审稿）', '审议海洋经济发展规划'],
  ['听取县应急管理局关于安全生产工作情况的汇报', '会议听取了安全生产工作情况汇报'],
  ['审议《关于加快发展海洋运动产业的实施意见》', '审议《关于加快发展海洋运动产业实施意见》'],
  ['研究防汛抗旱工作', '研究部署防汛抗旱工作'],
  ['审议《石浦镇国土空间总体规划》', '审议石浦镇国土空间总体规划'],
])('one item: %s / %s', (a, b) => {
  const [left, right] = [item('r1', 1, a, unnumbered), item('r2', 5, b, unnumbered)];
  expect(isSameItem(left, right)).toBe(true);
  expect(isSameItem(right, left)).toBe(true);
});

test.each([
  ['审议《城北污水处理厂一期工程方案》', '审议《城北污水处理厂二期工程方案》'],
  ['审议《2022年财政预算收支安排方案》', '审议《2023年财政预算收支安排方案》'],
  ['审议《石浦镇国土空间总体规划》', '审议《西周镇国土空间总体规划》'],
  ['听取县教育局关于工作情况的汇报', '听取县财政局关于工作情况的汇报'],
  ['审议《政府工作报告》', '审议《政府落实上级部署工作情况的报告》'],
  ['审议《水库管理办法》', '审议《停车管理办法》'],
  ['听取汇报', '听取报告'],
])('two items: %s / %s', (a, b) => {
  const [left, right] = [item('r1', 1, a, unnumbered), item('r2', 5, b, unnumbered)];
  expect(isSameItem(left, right)).toBe(false);
  expect(isSameItem(right, left)).toBe(false);
});

test('a number tells one item where the headings are mostly alike, and nothing where they are not', () => {
  const [left, changed] = ['关于加强全县文物安全保护工作的意见', '关于强化全县文物安全保护工作的实施意见'].map((heading, at) =>
    item(`r${at}`, 3, heading),
  ) as [ToldItem, ToldItem];
  expect(isSameItem(left, changed)).toBe(true);
  expect(isSameItem(left, { ...changed, number: 4 })).toBe(false);
  expect(isSameItem(left, item('r2', 3, '研究乡村振兴示范带建设'))).toBe(false);
  const reservoir = item('r1', 1, '审议《水库管理办法》');
  expect(isSameItem(reservoir, item('r2', 1, '审议《水库运行管理办法》'))).toBe(true);
  expect(isSameItem(reservoir, item('r2', 1, '审议《停车管理办法》'))).toBe(false);
});

test('one document is one item, whatever the headings; one record never tells an item twice; two meetings are two', () => {
  const documents = ['document:象山县|水库管理办法'];
  const [a, b] = [item('r1', 1, '审议一个办法', { documents }), item('r2', 7, '研究水库的事', { documents })];
  expect(isSameItem(a, b)).toBe(true);
  expect(isSameItem(a, { ...b, record: 'r1' })).toBe(false);
  expect(isSameItem(a, { ...b, meeting: 'meeting:象山县|b' })).toBe(false);
});

test('the best counterpart comes first, each item has one a record, and the order given does not matter', () => {
  const items = [
    item('r1', 1, '审议《停车管理办法》'),
    item('r1', 2, '审议《停车管理办法实施细则》'),
    item('r1', 3, '听取春运工作情况汇报'),
    item('r2', 1, '审议《停车管理办法实施细则》', unnumbered),
    item('r2', 2, '审议《停车管理办法》', unnumbered),
    item('r3', 1, '会议审议《停车管理办法》', unnumbered),
  ];
  const told = sameItems(items).map((group) => group.map(({ key }) => key));
  expect(told).toEqual([['item:r1#1', 'item:r2#2', 'item:r3#1'], ['item:r1#2', 'item:r2#1'], ['item:r1#3']]);
  for (const order of [
    [...items].reverse(),
    [...items.slice(3), ...items.slice(0, 3)],
    [5, 0, 3, 1, 4, 2].map((at) => items[at] as ToldItem),
  ])
    expect(sameItems(order).map((group) => group.map(({ key }) => key))).toEqual(told);
});

test('a heading of nothing but formula keeps it, and none takes long', () => {
  expect(matterOf('审议')).toBe('');
  expect(matterOf('听取汇报')).toBe('汇报');
  const long = '关于的'.repeat(100_000);
  expect(matterOf(long).length).toBeLessThanOrEqual(300);
});
