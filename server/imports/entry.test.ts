/** Records of an import as an earlier version noted them. */
import { expect, test } from 'vitest';
import { message } from '../../ingest/messages.ts';
import { held, shownMessage } from './entry.ts';

const noted = (messages: unknown[]): unknown => ({
  shown: { number: 0, name: 'a.txt', bytes: 9, state: 'read', here: true, status: 'new', preview: null, shares: null, messages },
  version: 'v',
  file: null,
  changed: false,
});

test('a message with its words in two fields is read with them, one of today as it is', () => {
  const former = {
    level: 'warning',
    rule: 'items/gap',
    reason: 'Item 5 follows item 3.',
    zh: '议题 3 之后是议题 5，中间有缺。',
    span: null,
    place: null,
  };
  const today = shownMessage(message('items/gap', { number: 5, last: 3 }));
  const { messages } = held.parse(noted([former, today])).shown;
  expect(messages).toEqual([{ ...today, values: {}, reason: { zh: former.zh, en: former.reason } }, today]);
});

test('what is no record of an import stays none', () => {
  expect(held.safeParse(null).success).toBe(false);
  expect(held.safeParse(noted([{ reason: 'x' }])).success).toBe(false);
});
