/** Bytes → characters: UTF-8, UTF-16, GB18030 and Big5, told apart by their byte order mark or by what decodes like language. */

/** Decodes strictly; null where a byte does not fit. The byte order mark is not part of the text. */
export function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding a byte order mark names; null where there is none. */
export function byMark([a, b, c]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of the beginning is nought. */
function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 4096);
  const noughts = [0, 0];
  for (let at = 0; at < size; at += 1) if (bytes[at] === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  if (size < 4 || even + odd < 2) return null;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : null;
}

/**
 * The share of common characters when the bytes are taken as GB2312 (rows 16 to 55, the 3,755 characters by frequency) and as
 * Big5 (rows A4 to C6, its 5,401 common ones). Simplified text has some 0.97 in the first, traditional text in the second;
 * either taken for the other falls to about a half. Only the beginning is looked at.
 */
function commonShares(bytes: Uint8Array): { gb: number; big5: number } {
  const size = Math.min(bytes.length, 65_536) - 1;
  let [gb, big5, all] = [0, 0, 0];
  for (let at = 0; at < size; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x81) continue;
    at += 1;
    if (lead >= 0xa1 && lead <= 0xa3) continue;
    all += 1;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb += 1;
    if (lead >= 0xa4 && lead <= 0xc6) big5 += 1;
  }
  return all === 0 ? { gb: 1, big5: 0 } : { gb: gb / all, big5: big5 / all };
}

export interface Decoded {
  text: string;
  encoding: string;
  /** The bytes fit, but the characters are not those of Chinese prose: perhaps another encoding. */
  doubtful: boolean;
  /** Lines, from 1, on which a byte fits nothing and \ufffd stands. */
  broken: readonly number[];
}

/** So many bytes may be stray; a text in another encoding has them everywhere. */
const fewBroken = 5;
/** Decodes what has a few stray bytes among many good characters; null where it is not that. */
function withStrayBytes(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\n').flatMap((line, at) => Array.from(line.matchAll(/\ufffd/gu), () => at + 1));
  if (broken.length > fewBroken || (text.match(/\p{Script=Han}/gu)?.length ?? 0) < broken.length * 20) return null;
  return { text, encoding, doubtful: false, broken: [...new Set(broken)] };
}

/** Finds the encoding. Null: the bytes fit none. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  for (const encoding of marked ? [marked] : [wide(bytes), 'utf-8'].filter((one) => one !== null)) {
    const text = decode(bytes, encoding);
    if (text !== null) return { text, encoding, doubtful: false, broken: [] };
  }
  const stray = marked === null || marked === 'utf-8' ? withStrayBytes(bytes, 'utf-8') : null;
  if (stray || marked) return stray;
  const { gb, big5 } = commonShares(bytes);
  const traditional = gb < 0.7 && big5 > 0.9 ? decode(bytes, 'big5') : null;
  if (traditional !== null) return { text: traditional, encoding: 'big5', doubtful: true, broken: [] };
  const text = decode(bytes, 'gb18030');
  if (text === null) return gb > 0.8 ? withStrayBytes(bytes, 'gb18030') : null;
  return { text, encoding: 'gb18030', doubtful: gb < 0.6, broken: [] };
}

/** The encoding of names that do not tell it: one for all, since a short name in GBK may by chance be UTF-8. Big5 is told apart as in texts. */
export const encodingOfNames = (raw: readonly Uint8Array[]): string =>
  raw.every((name) => decode(name, 'utf-8') !== null)
    ? 'utf-8'
    : (decodeText(Buffer.concat(raw.flatMap((name) => [name, Buffer.from('\n')])))?.encoding ?? 'gb18030');

/** Control characters that no text holds; a few may be dirt, many are a binary file. */
export function isBinary(text: string): boolean {
  const start = text.slice(0, 65_536);
  let odd = 0;
  for (let at = 0; at < start.length; at += 1) {
    const code = start.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) odd += 1;
  }
  return odd > 2 + start.length / 200;
}
