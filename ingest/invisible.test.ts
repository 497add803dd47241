/** Signs that nobody sees change no fact, and every fact still says where it stands in the text itself. */
import { expect, it } from 'vitest';
import { extract } from './extract.ts';
import { inRaw, withoutInvisible } from './invisible.ts';
import { holds } from './testing.ts';

const signs = [
  ...'\u0000\u0007\u009f\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u202e\u2060\u2063\u2069\ufe0f\ufeff\ufff9\u{e0041}\u{e01ef}',
];
const text = `中共青林县委常委会会议纪要
主持：陶然
出席：葛大勇、阿依古丽·买买提
请假：田野
一、审议《青林县防汛预案》
会议原则同意该预案。
`;
const plain = extract(text, 'a.txt');

it.each(signs.map((sign) => [sign.codePointAt(0)?.toString(16) ?? '', sign]))('U+%s between all signs', (_code, sign) => {
  const everywhere = [...text].join(sign);
  const read = extract(everywhere, 'a.txt');
  holds(everywhere, read);
  const values = ({ facts }: typeof read) => facts.map(({ path, value, also }) => [path, value, also.length]);
  expect(values(read)).toEqual(values(plain));
  const words = ({ start, end }: { start: number; end: number }) => everywhere.slice(start, end).replaceAll(sign, '');
  expect(read.facts.map(words)).toEqual(plain.facts.map(({ start, end }) => text.slice(start, end)));
  expect(read.unread.map(words)).toEqual(plain.unread.map(({ start, end }) => text.slice(start, end)));
});

it('has the selector of a name within its place, and not in its value', () => {
  const selected = text.replace('大勇', '大勇\u{e0100}\u200b');
  const fact = extract(selected, 'a.txt').facts.find(({ value }) => value === '葛大勇');
  expect(fact && selected.slice(fact.start, fact.end)).toBe('葛大勇\u{e0100}');
});

it('leaves alone what is seen: blanks, ends of lines, signs of any plane', () => {
  expect(withoutInvisible(' \t\n\r\v\f\u0085\u00a0\u3000\u3164\u{20000}葛、😀')).toBeNull();
  expect(inRaw(plain, (span) => span)).toEqual(plain);
});
