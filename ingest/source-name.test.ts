/** Names of sources: good ones stay byte for byte, all others become plain relative paths, and no two become one. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainName } from './source-name.ts';

const good = [
  ...['000_22ee396e709e2a7c.txt', '会议纪要.txt', '2021年 第61次 常务会议.docx', 'a/b.txt', '县政府/2021/纪要（一）.pdf', 'a.zip/b/c.txt'],
  ...['.hidden', 'a..b.txt', '..a.txt', 'a:b.txt', 'x#1|2%20.txt', '　全角 空格.txt', '👨‍👩‍👧.txt', `${'会'.repeat(396)}.txt`],
];
test.each(good)('stays: %s', (name) => expect(plainName(name)).toBe(name));

const odd: [string, string][] = [
  ['../..', 'unnamed~#'],
  ['', 'unnamed~#'],
  ['.', 'unnamed~#'],
  ['...', 'unnamed~#'],
  [' . . ', 'unnamed~#'],
  ['/', 'unnamed~#'],
  ['C:\\', 'unnamed~#'],
  ['/x', 'x~#'],
  ['/x.txt', 'x~#.txt'],
  ['//x.txt', 'x~#.txt'],
  ['C:\\x.txt', 'x~#.txt'],
  ['/C:/D:/x.txt', 'x~#.txt'],
  ['\\\\server\\x.txt', 'server/x~#.txt'],
  ['a/../../b.txt', 'a/b~#.txt'],
  ['a\\b.txt', 'a/b~#.txt'],
  ['./a.txt', 'a~#.txt'],
  ['a//b.txt', 'a/b~#.txt'],
  ['a/b.txt/', 'a/b~#.txt'],
  ['a. /b.txt', 'a/b~#.txt'],
  ['a.txt ', 'a~#.txt'],
  ['a.txt\u3000', 'a~#.txt'],
  ['a.txt.', 'a~#.txt'],
  ['a\u0000.txt', 'a~#.txt'],
  ['a\n\u001b[2Jb.txt', 'a[2Jb~#.txt'],
  ['.\u0000./x.txt', 'x~#.txt'],
  ['纪要\u202etxt.exe', '纪要txt~#.exe'],
  ['\ufeff纪要.txt', '纪要~#.txt'],
  ['a\ud800.txt', 'a~#.txt'],
];
const hashOf = (name: string): string => createHash('sha256').update(Buffer.from(name, 'utf16le')).digest('hex').slice(0, 10);
test.each(odd)('%j becomes %s', (name, plain) => expect(plainName(name)).toBe(plain.replace('#', hashOf(name))));

test('a very long name keeps its beginning and its extension, and no half character', () => {
  for (const unit of ['会', '👨', ' ', 'a/', '.a']) {
    const plain = plainName(`${unit.repeat(3000)}x.txt`);
    expect(plain.length).toBeLessThanOrEqual(400);
    expect(plain).toMatch(/~[0-9a-f]{10}\.txt$/u);
    expect(plain).not.toMatch(/\p{Cs}/u);
  }
});

describe('any name at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ' ',
      '\u3000',
      'C:',
      '~',
      '\u0000',
      '\n',
      '\u202e',
      '\ufeff',
      '\ud800',
      '\udc00',
      '会议',
      'a',
      '.txt',
      '#',
      '|',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const anyName = fc
    .oneof(fc.array(piece, { maxLength: 12 }), fc.array(piece, { minLength: 100, maxLength: 300 }))
    .map((parts) => parts.join(''));

  test('becomes a plain relative path, once and for all', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const plain = plainName(name);
        expect(plainName(plain)).toBe(plain);
        expect(plain).not.toMatch(/^[/\\]|^[A-Za-z]:(?:\/|$)|\\|\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
        for (const part of plain.split('/')) expect(part).not.toMatch(/^\.*$|[\s.]$/u);
        expect(plain.length).toBeLessThanOrEqual(400);
      }),
      { numRuns: 3000, seed: 4310 },
    );
  });

  test('two that were changed stay two', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        fc.pre(a !== b && plainName(a) !== a && plainName(b) !== b);
        expect(plainName(a)).not.toBe(plainName(b));
      }),
      { numRuns: 3000, seed: 4310 },
    );
  });
});
