/**
 * Plain text: UTF-8, UTF-16 and GB18030, told apart by their byte order mark or by what decodes without an error.
 */
import type { Message } from '../record.ts';
import type { Format, ReadResult } from './format.ts';

const refuse = (rule: string, reason: string): ReadResult => ({
  text: null,
  encoding: null,
  messages: [{ level: 'error', rule, reason, span: null }],
});

/** Decodes strictly; null where a byte does not fit. The byte order mark is not part of the text. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every other byte of the beginning is a control or nought. */
function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 4096);
  const noughts = [0, 0];
  for (let at = 0; at < size; at += 1) if (bytes[at] === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  if (size < 4 || even + odd < 2) return null;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : null;
}

/** Control characters that no text holds; a few may be dirt, many are a binary file. */
function binary(text: string): boolean {
  const start = text.slice(0, 65_536);
  let odd = 0;
  for (let at = 0; at < start.length; at += 1) {
    const code = start.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) odd += 1;
  }
  return odd > 2 + start.length / 200;
}

export const txt: Format = {
  name: 'text',
  extensions: ['txt'],
  read(bytes, name) {
    if (bytes.length === 0) return refuse('read/empty', `${name}: the file is empty; check that it was saved or downloaded whole.`);
    const [a, b, c] = bytes;
    const marked =
      a === 0xef && b === 0xbb && c === 0xbf
        ? 'utf-8'
        : a === 0xff && b === 0xfe
          ? 'utf-16le'
          : a === 0xfe && b === 0xff
            ? 'utf-16be'
            : null;
    const guesses = marked ? [marked] : [wide(bytes), 'utf-8', 'gb18030'].filter((one) => one !== null);
    for (const encoding of guesses) {
      const text = decode(bytes, encoding);
      if (text === null) continue;
      if (binary(text)) return refuse('read/binary', `${name}: this is no text but binary data; export the record as plain text first.`);
      if (text.trim() === '') return refuse('read/blank', `${name}: the file holds only white space; there is nothing to read.`);
      const messages: Message[] =
        encoding === 'utf-8'
          ? []
          : [{ level: 'info', rule: 'read/encoding', reason: `${name}: read as ${encoding.toUpperCase()}.`, span: null }];
      return { text, encoding, messages };
    }
    return refuse('read/encoding', `${name}: the bytes are neither UTF-8, UTF-16 nor GB18030; save the file as UTF-8.`);
  },
};
