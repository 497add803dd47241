/** A stretch is shown within its lines, and of long ones only what is near. */
import { expect, test } from 'vitest';
import { quoteParts } from './quote-parts.ts';

const text = '标题\n一、审议方案。会议暂缓。\n\n　　请假：田野\n记录：方圆';
const partsOf = (words: string, within = text): unknown[] => {
  const start = within.indexOf(words);
  return Object.values(quoteParts(within, { start, end: start + words.length }));
};

test.each([
  ['会议暂缓', ['一、审议方案。', '会议暂缓', '。']],
  ['标题', ['', '标题', '']],
  ['请假：田野', ['', '请假：田野', '']],
  ['方圆', ['记录：', '方圆', '']],
  // Over two lines: from the beginning of the first to the end of the second.
  ['田野\n记录', ['请假：', '田野\n记录', '：方圆']],
])('%j', (words, parts) => expect(partsOf(words)).toEqual(parts));

test('long lines are cut on both sides, and say so', () => {
  const [before, , behind] = partsOf('田野', `${'前'.repeat(200)}田野${'后'.repeat(200)}`) as string[];
  expect([before, behind]).toEqual([`…${'前'.repeat(60)}`, `${'后'.repeat(60)}…`]);
});
