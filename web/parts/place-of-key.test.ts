/** Places read from keys, as cypher/keys.ts makes them. */
import { describe, expect, test } from 'vitest';
import { itemKey, meetingKey, recordKey, scopedKey } from '../../cypher/keys.ts';
import { scopeOfKey } from './place-of-key.ts';

describe('the place in a key', () => {
  test.each(['象山县', 'record:甲.txt', 'a|b', '100%', '甲%7c乙'])('%s comes back', (scope) => {
    expect(scopeOfKey(scopedKey('official', scope, '张伟'))).toBe(scope);
    const parts = { scope, body: null, series: null, number: null, title: '甲|乙', date: null };
    expect(scopeOfKey(meetingKey(parts, 'a.txt'))).toBe(scope);
  });
  test.each([recordKey('a', '青崖县'), itemKey(recordKey('a', ''), 1), 'nonsense', ''])('%s has none', (key) =>
    expect(scopeOfKey(key)).toBeNull(),
  );
});
