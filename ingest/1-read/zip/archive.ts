/**
 * Opens a ZIP archive: its entries with their real kinds and sizes, each read by itself and never beyond what it declares.
 * Knows nothing of records; .docx files are such archives too.
 */
import yauzl, { type Entry as RawEntry, type ZipFile } from 'yauzl';
import { type Message, message } from '../../messages.ts';
import { decode, encodingOfNames } from '../decode.ts';

export interface Entry {
  /** As written in the archive, decoded; not yet checked. */
  name: string;
  kind: 'file' | 'folder' | 'link';
  /** Bytes as declared; reading more is an error. */
  size: number;
  packed: number;
  /** Why its content cannot be had: encrypted, or packed in a way nobody uses; null where it can. */
  obstacle: Message | null;
  /** Reads it from the archive it was listed from, which it does not hold. Throws an ArchiveError where the content is damaged. */
  read(from: Uint8Array | string): Promise<Uint8Array>;
}
/** The archive, or one entry of it, is damaged; the message says how, in one clause. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false } as const;
const damaged = (error: unknown): ArchiveError => new ArchiveError(error instanceof Error ? error.message : String(error));

function open(from: Uint8Array | string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, file?: ZipFile): void => (file ? resolve(file) : reject(damaged(error)));
    if (typeof from === 'string') yauzl.open(from, options, done);
    else yauzl.fromBuffer(Buffer.from(from.buffer, from.byteOffset, from.byteLength), options, done);
  });
}

const rawName = ({ fileName }: RawEntry): Buffer => fileName as unknown as Buffer;
/** The encoding of the names that do not tell theirs. */
const namesIn = (entries: readonly RawEntry[]): string =>
  encodingOfNames(entries.filter(({ generalPurposeBitFlag }) => !(generalPurposeBitFlag & 0x800)).map(rawName));

/** A name as written, in its own encoding where it says which, else in that of the archive. */
function nameOf(entry: RawEntry, encoding: string): string {
  const { generalPurposeBitFlag, extraFields } = entry;
  const raw = rawName(entry);
  // Info-ZIP's Unicode path: a version, the checksum of the name it stands for, the name.
  const unicode = extraFields.find(({ id, data }) => id === 0x7075 && data.length > 5);
  if (unicode) return unicode.data.subarray(5).toString('utf8');
  if (generalPurposeBitFlag & 0x800) return raw.toString('utf8');
  return decode(raw, encoding) ?? decode(raw, 'utf-8') ?? decode(raw, 'gb18030') ?? raw.toString('latin1');
}

const unixType = 0o170000;
function kindOf(entry: RawEntry, name: string): Entry['kind'] {
  const mode = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 16) & unixType : 0;
  if (mode === 0o120000) return 'link';
  return /[/\\]$/u.test(name) || mode === 0o040000 ? 'folder' : 'file';
}

const obstacleOf = ({ generalPurposeBitFlag, compressionMethod }: RawEntry): Message | null => {
  if (generalPurposeBitFlag & 1) return message('refused/encrypted', {});
  return compressionMethod === 0 || compressionMethod === 8 ? null : message('refused/packing', { method: compressionMethod });
};

async function readEntry(from: Uint8Array | string, entry: RawEntry): Promise<Uint8Array> {
  const file = await open(from);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      file.openReadStream(entry, (failed, stream) => {
        if (!stream) return reject(damaged(failed));
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', (error) => reject(damaged(error)));
        stream.on('end', () => resolve(Buffer.concat(chunks)));
      });
    });
  } finally {
    file.close();
  }
}

/** Names of parts as they are compared: no matter which stroke, which case, and whether they begin with a stroke. */
export const partName = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/u, '')
    .toLowerCase();

const entryOf = (raw: RawEntry, name: string): Entry => ({
  name,
  kind: kindOf(raw, name),
  size: raw.uncompressedSize,
  packed: raw.compressedSize,
  obstacle: obstacleOf(raw),
  read: (again) => readEntry(again, raw),
});

/** The entries in order, at most `most`; `more` says that there are others. Throws an ArchiveError. */
export async function readArchive(from: Uint8Array | string, most: number): Promise<{ entries: Entry[]; more: boolean }> {
  const file = await open(from);
  const found: RawEntry[] = [];
  try {
    return await new Promise((resolve, reject) => {
      file.on('error', (error: unknown) => reject(damaged(error)));
      const done = (more: boolean): void => {
        const encoding = namesIn(found);
        resolve({ entries: found.map((raw) => entryOf(raw, nameOf(raw, encoding))), more });
      };
      file.on('end', () => done(false));
      file.on('entry', (raw: RawEntry) => {
        if (found.length >= most) return done(true);
        found.push(raw);
        file.readEntry();
      });
      file.readEntry();
    });
  } finally {
    file.close();
  }
}
