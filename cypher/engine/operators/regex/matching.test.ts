/** Patterns of =~ mean what they mean to Java; what cannot mean the same is refused by name. */
import { describe, expect, test } from 'vitest';
import { Budget } from '../../budget.ts';
import { matcher } from './matching.ts';
import { translated } from './translate.ts';

const matches = (text: string, pattern: string): unknown => matcher()(text, pattern, new Budget({ steps: 1e6, held: 1e6 }));

describe('=~', () => {
  test.each([
    ['县水利局', '.*水利.*', true],
    ['县水利局', '水利', false],
    ['县水利局', '[\\u4e00-\\u9fa5]+', true],
    ['县水利局', '\\p{IsHan}{4}', true],
    ['县水利局', '\\p{script=Han}+', true],
    ['Wang', '(?i)wang', true],
    ['É', '(?i)é', false],
    ['É', '(?iu)é', true],
    ['a\nb', 'a.b', false],
    ['a\nb', '(?s)a.b', true],
    ['a\nb', '(?s:a.)b', true],
    ['a\u0085', 'a.', false],
    ['a.b', '\\Qa.b\\E', true],
    ['axb', '\\Qa.b\\E', false],
    ['2026-11-30', '\\d{4}-\\d{2}-\\d{2}', true],
    ['１', '\\d', false],
    ['\u000b', '\\s', true],
    ['\u3000', '\\h', true],
    ['\r\n', '\\R', true],
    [']', '[]]', true],
    ['a]', '[]a]+', true],
    ['-', '[a\\-z]', true],
    ['A', '\\0101', true],
    ['ab', '(?<first>a)b', true],
    ['b', '[^a]', true],
    ['{', '\\{', true],
    ['', '', true],
  ])('%j of %j: %j', (text, pattern, expected) => expect(matches(text, pattern)).toBe(expected));

  test.each([
    ['(?=a)a', /looking ahead/u],
    ['(?<!a)a', /looking ahead/u],
    ['(a)\\1', /references/u],
    ['(?<n>a)\\k<n>', /references/u],
    ['a++', /possessive/u],
    ['[a&&b]', /in common/u],
    ['[[a]b]', /within a class/u],
    ['\\bа', /ends of words/u],
    ['(?x)a', /flags x/u],
    ['\\p{Nonsense}', /No|no|unknown|invalid/u],
    ['[a', /not closed/u],
    ['a)', /not opened/u],
    ['a{', /no repetition/u],
    ['*', /no pattern/u],
    ['a\\', /nothing behind/u],
    ['a{2000}', /no pattern/u],
    ['a'.repeat(1001), /1000 characters/u],
  ])('%j is refused', (pattern, message) => expect(() => matches('a', pattern)).toThrow(message));

  test('takes time that grows with the text alone', () => {
    // Of the processor: a busy machine makes no difference.
    const begun = process.cpuUsage();
    expect(matches('a'.repeat(30_000), '(a+)+b')).toBe(false);
    expect(matches('a'.repeat(30_000), '(a|aa)+b')).toBe(false);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000);
  });
  test('only texts match', () => {
    expect(matcher()(1n, 'a', new Budget({ steps: 10, held: 10 }))).toBeNull();
    expect(matcher()('a', null, new Budget({ steps: 10, held: 10 }))).toBeNull();
  });
});
test('flags end with their group', () => expect(translated('((?s).).')).toBe(`((?s:.))${translated('.')}`));
