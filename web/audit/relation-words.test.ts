/** What is asked of who acts is put into words; of others, words stay as they are. */
import { expect, test } from 'vitest';
import { askedWords } from './relation-words.ts';

test.each([
  ['told', '县水利局 lead by 2024-06-20', '县水利局 牵头 至 2024-06-20', '县水利局 leading by 2024-06-20'],
  ['told', '县财政局 support', '县财政局 配合', '县财政局 supporting'],
  ['submitted', '2 by', '2 by', '2 by'],
] as const)('%s %s', (relation, text, zh, en) => {
  expect([askedWords(relation, text, 'zh'), askedWords(relation, text, 'en')]).toEqual([zh, en]);
});
