/** What is no record is told as what it is, by its bytes and by its name; what is one is not taken for something else. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../messages.ts';
import { foreignByExtension, foreignKinds } from './foreign.ts';
import { extensions, read } from './formats.ts';
import { kindOf } from './kind.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** Bytes that fit nothing, the same at every run. */
const random = (size: number): Uint8Array =>
  Buffer.concat(Array.from({ length: Math.ceil(size / 32) }, (_, at) => createHash('sha256').update(`${at}`).digest())).subarray(0, size);

describe('by its bytes', () => {
  it.each([
    ['program', latin('MZ\x90\0\x03')],
    ['program', Buffer.concat([latin('MZ'), Buffer.alloc(58), latin('\x40\0\0\0PE\0\0')])],
    ['program', latin('\x7fELF\x02\x01')],
    ['program', latin('\xcf\xfa\xed\xfe\x07')],
    ['rtf', latin('{\\rtf1 hello}')],
    ['archive', latin('Rar!\x1a\x07\x01\0')],
    ['archive', latin('7z\xbc\xaf\x27\x1c\0\x04')],
    ['archive', gzipSync('会议')],
    ['photo', latin('\0\0\0\x18ftypheic\0\0\0\0')],
    ['photo', latin('GIF89a')],
    ['photo', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['media', latin('\0\0\0\x18ftypmp42')],
    ['media', latin('ID3\x03\0')],
    ['database', latin('SQLite format 3\0')],
    ['mhtml', latin('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;')],
    ['text', Buffer.from('MZ 会议纪要')],
    ['text', Buffer.from('ID3 会议纪要')],
    ['text', Buffer.from('GIF 会议纪要')],
    ['text', random(4000)],
  ])('%s', (kind, bytes) => expect(kindOf(bytes)).toBe(kind));
  it.each([
    ['sheet', { '[Content_Types].xml': new Uint8Array(), 'xl/workbook.xml': new Uint8Array() }, '电子表格；请把记录另存为 .docx'],
    ['slides', { '[Content_Types].xml': new Uint8Array(), 'ppt/presentation.xml': new Uint8Array() }, '演示文稿'],
    ['odt', { mimetype: new Uint8Array(), 'content.xml': new Uint8Array() }, 'OpenDocument 文字文件'],
  ])('%s, packed', async (_kind, files, words) => {
    const [message] = (await read(zipSync(files as Record<string, Uint8Array>), 'a.docx')).messages;
    expect(message).toMatchObject({ level: 'error', rule: 'read/kind-foreign' });
    expect(wordsOf(message!).zh).toContain(words);
  });
});

describe('random bytes', () => {
  it.each([
    ['a.docx', 'is named .docx but is no Word file'],
    ['a.doc', 'is named .doc but is no old Word file'],
    ['a.pdf', 'is named .pdf but is no PDF'],
    ['a.png', 'is named .png but is no picture'],
  ])('named %s are no such file', async (name, words) => {
    const [message] = (await read(random(5000), name)).messages;
    expect(wordsOf(message!).en).toContain(words);
    expect(wordsOf(message!).zh).toMatch(/内容却不是这种文件，也不是文字；请重新下载或另存。$/u);
  });
  it('named as text are no text', async () => {
    const [message] = (await read(random(5000), 'a.txt')).messages;
    expect(message?.rule).toMatch(/^read\/(?:binary|encoding-unknown)$/u);
  });
  it('but a text under another name is read, and said', async () => {
    const { text, messages } = await read(Buffer.from('县政府第三次常务会议纪要'), 'a.docx');
    expect(text).toBe('县政府第三次常务会议纪要');
    expect(messages).toMatchObject([{ level: 'warning', rule: 'read/kind' }]);
  });
  it('a file of blanks is blank, whatever its name', async () => {
    expect((await read(Buffer.from('\n\n  '), 'a.docx')).messages.at(-1)?.rule).toBe('read/blank');
  });
});

describe('by its name', () => {
  it('what is read is nothing else, and no extension is of two kinds', () => {
    for (const extension of extensions) expect(foreignByExtension(extension.slice(1))).toBeNull();
    const all = Object.values(foreignKinds).flatMap((kind) => kind.extensions);
    expect(new Set(all).size).toBe(all.length);
  });
  it.each([
    ['setup.exe', '程序文件，不是会议记录。'],
    ['IMG_1.HEIC', '其他格式的图片；请把记录另存为 .jpg。'],
    ['纪要.et', '电子表格；请把记录另存为 .docx。'],
    ['纪要.mht', '网页归档（MHTML）；请把记录另存为 .html。'],
  ])('%s', async (name, words) => {
    const [message] = (await read(random(100), name)).messages;
    expect(wordsOf(message!).zh).toBe(`${name} 是${words}`);
  });
});
