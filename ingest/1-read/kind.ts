/** What a file is by its first bytes, whatever its name says. */
import type { RecordFormat } from '../../cypher/enumerations.ts';
import type { ForeignKind } from './foreign.ts';

/** A format, a container that may be one, or a kind that is known and not read. */
export type Kind = RecordFormat | 'zip' | ForeignKind;

const latin = (bytes: Uint8Array, start: number, end: number): string => Buffer.from(bytes.subarray(start, end)).toString('latin1');

/** First bytes, as Latin-1; `at`: where they stand. */
const magic: readonly (readonly [kind: Kind, starts: readonly string[], at?: number])[] = [
  ['zip', ['PK\x03\x04', 'PK\x05\x06']],
  ['image', ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff']],
  // Windows, Linux, macOS, Java; a text may begin with the letters MZ.
  ['program', ['MZ\x90\0', '\x7fELF', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe']],
  ['archive', ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b\x08', 'BZh91AY&SY', '\xfd7zXZ\0', 'MSCF\0\0\0\0', '\x28\xb5\x2f\xfd']],
  ['archive', ['ustar'], 257],
  ['photo', ['GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '8BPS\0\x01']],
  ['photo', ['WEBP'], 8],
  ['photo', ['ftypheic', 'ftypheix', 'ftyphevc', 'ftypmif1', 'ftypmsf1', 'ftypavif'], 4],
  ['media', ['ftyp', 'moov'], 4],
  ['media', ['ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS', 'fLaC', '#!AMR', '\x1a\x45\xdf\xa3', 'FLV\x01', '\x30\x26\xb2\x75\x8e\x66\xcf\x11']],
  ['media', ['WAVEfmt', 'AVI LIST'], 8],
  ['database', ['SQLite format 3\0', '\0\x01\0\0Standard ']],
  ['rtf', ['{\\rtf']],
];

/** Streams by which the old Office files, which all begin alike, are told apart; in UTF-16, as their directory names them. */
const streams: readonly (readonly [kind: Kind, name: string])[] = [
  ['locked', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['sheet', 'Workbook'],
  ['slides', 'PowerPoint Document'],
  ['mail', '__properties_version1.0'],
];

function oldOffice(bytes: Uint8Array): Kind {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = streams.find(([, name]) => whole.includes(Buffer.from(name, 'utf16le')))?.[0] ?? 'office';
  return kind === 'doc' && isLocked(whole) ? 'locked' : kind;
}

/** The head of a Word text begins a sector; one of its flags says that the text is encrypted. */
function isLocked(whole: Buffer): boolean {
  for (let at = 512; at + 12 <= whole.length; at += 512)
    if (whole.readUInt16LE(at) === 0xa5ec) return (whole.readUInt16LE(at + 10) & 0x100) > 0;
  return false;
}

/** A program of Windows whose head is not the usual one names where its real head stands. */
function isWindowsProgram(bytes: Uint8Array): boolean {
  if (latin(bytes, 0, 2) !== 'MZ' || bytes.length < 64) return false;
  const at = Buffer.from(bytes.subarray(60, 64)).readUInt32LE();
  return latin(bytes, at, at + 4) === 'PE\0\0';
}

/** The kind of the bytes. `text` is what remains when nothing else fits: its encoding is found later. */
export function kindOf(bytes: Uint8Array): Kind {
  // A PDF may have some bytes before its header; readers look for it in the first 1024.
  const head = latin(bytes, 0, 1024);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oldOffice(bytes);
  const known = magic.find(([, starts, at = 0]) => starts.some((one) => head.startsWith(one, at)));
  if (known) return known[0];
  if (isWindowsProgram(bytes)) return 'program';
  if (head.includes('%PDF-')) return 'pdf';
  if (/^[A-Za-z-]+:[ \t]/u.test(head) && /^MIME-Version:/imu.test(head) && /^Content-Type:\s*multipart\/related/imu.test(head))
    return 'mhtml';
  // Every other byte of UTF-16 is nought; without them its tags read like any others.
  const plain = head.replaceAll('\0', '').replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/u, '');
  const markup = plain.replace(/^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*/u, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta|table|div|p|h[1-6]|title)\b/iu.test(markup)) return 'html';
  // Word of 2003 writes all of a file into one XML; later ones can, with the parts of a .docx in it.
  if (/^<[\w.-]+:wordDocument\b/u.test(markup)) return 'doc';
  if (/^<pkg:package\b/u.test(markup)) return 'docx';
  return /^<\?xml\s/u.test(plain) ? 'data' : 'text';
}
