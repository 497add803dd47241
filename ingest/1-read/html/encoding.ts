/** The encoding of a page: byte order mark, what the page declares, what the bytes are; where these disagree, that is said. */
import { type Message, message } from '../../messages.ts';
import { byMark, decode, decodeText } from '../decode.ts';

/** A page with one broken byte in this many characters is still read, with a warning. */
const tolerated = 500;

/** What the page itself says, in its first 4096 bytes; null where it says nothing or names no encoding there is. */
export function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const name =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]{1,40})/iu.exec(head)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]{1,40})/iu.exec(head)?.[1];
  if (!name) return null;
  try {
    const { encoding } = new TextDecoder(name);
    // gb2312 and gbk are the older part of gb18030; a page found by its tags is not UTF-16, whatever it claims.
    return encoding === 'gbk' ? 'gb18030' : encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

/** Decodes a page; null where nothing fits. */
export function decodePage(bytes: Uint8Array, name: string): { text: string; encoding: string; messages: Message[] } | null {
  const said = byMark(bytes) ? null : declared(bytes);
  const asSaid = said ? decode(bytes, said) : null;
  // Nearly every text in GB18030 is broken UTF-8, so bytes that are whole UTF-8 are that.
  const utf8 = said === 'utf-8' ? asSaid : decode(bytes, 'utf-8');
  const messages = (encoding: string): Message[] =>
    said && said !== encoding
      ? [message('read/encoding-other', { name, said: said.toUpperCase(), encoding: encoding.toUpperCase() })]
      : encoding === 'utf-8'
        ? []
        : [message('read/encoding', { name, encoding: encoding.toUpperCase() })];
  if (said && said !== 'utf-8' && utf8 !== null && /[^\0-\x7f]/u.test(utf8))
    return { text: utf8, encoding: 'utf-8', messages: messages('utf-8') };
  if (said && asSaid !== null) return { text: asSaid, encoding: said, messages: messages(said) };
  const found = decodeText(bytes);
  if (found && found.broken.length === 0) return { text: found.text, encoding: found.encoding, messages: messages(found.encoding) };
  const encoding = said ?? 'gb18030';
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  if (broken * tolerated > text.length) return null;
  return { text, encoding, messages: [message('read/encoding-broken', { name, encoding: encoding.toUpperCase(), broken })] };
}
