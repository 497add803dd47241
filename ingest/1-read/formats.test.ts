/**
 * Reading bytes: encodings are recognised, everything else is refused with a reason.
 */

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../messages.ts';
import { encodeGb } from '../samples/make/gb.ts';
import { read } from './formats.ts';

const words = '县政府第三次常务会议纪要';
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map((char) => char.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])));
};
// 会议 in GB18030.
const gb = Uint8Array.from([0xbb, 0xe1, 0xd2, 0xe9, 0x0a]);

describe('read', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(words), words],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${words}`), words],
    ['UTF-16 LE', utf16(words, true, true), words],
    ['UTF-16 BE', utf16(words, false, true), words],
    ['UTF-16 without a mark', utf16(`1. ${words} 2022-03-04 10:00\n`, true, false), `1. ${words} 2022-03-04 10:00\n`],
    ['GB18030', gb, '会议\n'],
  ])('decodes %s', async (_name, bytes, text) => {
    expect((await read(bytes, 'a.txt')).text).toBe(text);
  });
  it.each([
    ['an empty file', new Uint8Array(), 'a.txt', 'read/empty'],
    ['white space', new TextEncoder().encode(' \n\u3000'), 'a.txt', 'read/blank'],
    [
      'a program',
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 1, 2, 3, 4]),
      'a.txt',
      'read/kind-foreign',
    ],
    ['broken bytes', Uint8Array.from([0xff, 0xff, 0xff, 0x80]), 'a.txt', 'read/encoding-unknown'],
    ['a program named as a PDF (Linux)', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'a.pdf', 'read/kind-foreign'],
    ['a program named as a PDF (Windows)', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'a.pdf', 'read/kind-foreign'],
    ['another kind of file', new Uint8Array([1]), 'a.xyz', 'read/format-unknown'],
  ])('refuses %s', async (_name, bytes, name, rule) => {
    const result = await read(bytes, name);
    expect(result.text).toBeNull();
    expect(result.messages.map((message) => message.rule)).toEqual([rule]);
    expect(wordsOf(result.messages[0]!).en).toContain(name);
  });
  const long = '沈望舒主持召开县政府第三次常务会议，研究三件事项。\n';
  it.each([
    ['UTF-8', Buffer.concat([Buffer.from(long), Buffer.from([0xe4]), Buffer.from(long)]), [2]],
    ['UTF-8 that ends too soon', Buffer.from(long.repeat(3)).subarray(0, -2), [3]],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from(`\ufeff${long}`), Buffer.from([0xff, 0x0a]), Buffer.from(long)]), [2]],
    ['GB18030', Buffer.concat([encodeGb(long), Buffer.from([0xff, 0x0a]), encodeGb(long)]), [2]],
  ])('reads %s with a stray byte and names its line', async (_name, bytes, lines) => {
    const { text, messages } = await read(bytes, 'a.txt');
    expect(text).toContain('沈望舒主持召开');
    expect(messages.at(-1)).toMatchObject({ level: 'warning', rule: 'read/encoding-bytes', values: { lines } });
  });
  it('takes no whole text for one with stray bytes, and no other file for a text', async () => {
    expect((await read(encodeGb(long), 'a.txt')).messages).toMatchObject([{ rule: 'read/encoding' }]);
    expect((await read(Buffer.from(Array.from({ length: 4000 }, (_, at) => 128 + ((at * 37) % 128))), 'a.txt')).text).toBeNull();
  });
});
