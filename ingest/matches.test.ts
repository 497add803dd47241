/** All matches of a pattern, as `matchAll` finds them. */
import { expect, test } from 'vitest';
import { matchesOf } from './matches.ts';

test.each([
  ['会议听取了汇报，会议同意', /会议/g],
  ['会议听取了汇报', /审议/g],
  ['一、二', /[一二]?/g],
  ['', /$/g],
  ['甲\n乙', /^/gm],
])('%s: the same as matchAll, each time', (text, pattern) => {
  const wanted = [...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]);
  for (const found of [matchesOf(text, pattern), matchesOf(text, pattern)])
    expect(found.map(({ index, 0: words }) => [index, words])).toEqual(wanted);
});
