/** What a file is by its first bytes, whatever its name says. */
import type { RecordFormat } from '../../cypher/enumerations.ts';

/** A format, a container that may be one, or a kind that is known and not read. */
export type Kind = RecordFormat | 'zip' | 'rtf' | 'mhtml' | 'unknown-binary';

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
const latin = (bytes: Uint8Array, size: number): string => Buffer.from(bytes.subarray(0, size)).toString('latin1');

/** The kind of the bytes. `text` is what remains when nothing else fits: its encoding is found later. */
export function kindOf(bytes: Uint8Array): Kind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'doc';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || starts(bytes, 0xff, 0xd8, 0xff)) return 'image';
  // Programs of Windows and Linux: no text, whatever the name promises.
  if (starts(bytes, 0x4d, 0x5a, 0x90, 0x00) || starts(bytes, 0x7f, 0x45, 0x4c, 0x46)) return 'unknown-binary';
  // A PDF may have some bytes before its header; readers look for it in the first 1024.
  const head = latin(bytes, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^[^<]{0,300}MIME-Version:[^<]{0,600}multipart\/related/isu.test(head)) return 'mhtml';
  // Every other byte of UTF-16 is nought; without them its tags read like any others.
  const markup = head.replaceAll('\0', '').replace(/^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/u, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta|table|div|p|h[1-6]|title)\b/iu.test(markup)) return 'html';
  return 'text';
}
