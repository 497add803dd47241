/** The law of names, with what looks like a breach and is none beside each breach. */
import { describe, expect, it } from 'vitest';
import { nodes } from './model.ts';
import { isLawfulName } from './name-law.ts';
import { checkRows, type NodeRow } from './rows.ts';
import { onlySource } from './sources.ts';

describe('the law of names', () => {
  it.each([
    '十五届县',
    '第十五届县政府',
    '１５届县',
    '15届县政府',
    '十五屆縣政府',
    '本届县政府',
    '新一届县政府',
    '上一届县委',
    '十 五届县',
    '青崖县人民',
    '人民',
    '县人 民',
  ])('refuses %s', (name) => expect(isLawfulName(name)).toBe(false));
  it.each([
    '三门县',
    '九里区',
    '县十八届人大常委会',
    '政协第九届青崖县委员会',
    '换届办',
    '县人民政府',
    '人民银行',
    '一中',
    '第一中学',
    '五大连池市',
    '十堰市',
    '本溪市',
  ])('allows %s', (name) => expect(isLawfulName(name)).toBe(true));
});

describe('rows', () => {
  const own = { pinyin: 'a', initials: 'a' };
  const rows = (kind: NodeRow['kind'], properties: NodeRow['properties']) => () =>
    checkRows({
      record: 'record:a',
      version: '1',
      source: onlySource('a', 'record:a'),
      nodes: [{ kind, key: 'k', labels: [], properties }],
      edges: [],
    });
  it.each([
    ['Organization', { scope: '青崖县', name: '十五届县政府', ...own }],
    ['Organization', { scope: '十五届县', name: '县政府', ...own }],
    ['Official', { scope: '青崖县', name: '十五届', ...own }],
    ['Meeting', { scope: '青崖县', name: '第3次会议', body: '青崖县人民' }],
    ['Document', { scope: '十五届县', name: '规划', policy: true, ...own }],
    ['Mention', { record: 'record:a', kind: 'body', name: '青崖县人民', start: 0, end: 5 }],
  ] as const)('of a %s that break it are a bug', (kind, properties) => expect(rows(kind, properties)).toThrow(RangeError));
  it.each([
    ['Organization', { scope: '青崖县', name: '县政府', ...own }],
    ['Document', { scope: '青崖县', name: '十五届人民', policy: true, ...own }],
    ['Organization', { scope: 'record:人民', name: '县政府', ...own }],
  ] as const)('of a %s that keep it pass: titles may read as they like, a record is a scope under any name', (kind, properties) =>
    expect(rows(kind, properties)).not.toThrow(),
  );
  it('of every kind with a scope are looked at', () => {
    const scoped = Object.entries(nodes).filter(([, { properties }]) => 'scope' in properties.shape);
    for (const [kind] of scoped) expect(rows(kind as NodeRow['kind'], { scope: '十五届县' }), kind).toThrow();
  });
});
