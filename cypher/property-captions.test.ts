/** Captions of properties: no two of one kind or type are called alike, or nobody could tell them apart. */
import { expect, test } from 'vitest';
import { describeModel } from './reads/model.ts';

const { nodes, relationships } = describeModel();
const owners = [
  ...nodes.map(({ kind, properties }) => ({ owner: kind as string, properties })),
  ...relationships.map(({ type, properties }) => ({ owner: type as string, properties })),
];

test.each(owners)('$owner calls each property by a name of its own', ({ properties }) => {
  for (const lang of ['zh', 'en'] as const) {
    const names = properties.map(({ caption }) => caption[lang]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /\p{Script=Han}/u.test(name) === (lang === 'zh'))).toBe(true);
  }
});

test('a name that means something else has a caption of its own', () => {
  const of = (owner: string): string | undefined =>
    owners.find((one) => one.owner === owner)?.properties.find(({ name }) => name === 'title')?.caption.zh;
  expect([of('Record'), of('HELD'), of('RECORDS')]).toEqual(['标题', '职务', '会议标题']);
});
