/** Finds what to read: files, folders, `-` for standard input; the files in an archive. A source's name is stable and never an absolute path. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, relative, sep } from 'node:path';
import { extensionFor, extensions, foreignName } from './1-read/formats.ts';
import { type ReadLimits, readLimits } from './1-read/limits.ts';
import { officeKind } from './1-read/zip/office.ts';
import { unpack } from './1-read/zip.ts';
import { type Message, message } from './messages.ts';
import { isRefusal, type Refusal, type Source } from './source.ts';
import { plainName } from './source-name.ts';
import { walk } from './walk.ts';

/** The bytes of a source; a refusal where it cannot be read (gone or locked since it was found). */
export async function bytesOf({ name, path, bytes }: Source): Promise<Uint8Array | Refusal> {
  try {
    return await bytes();
  } catch (error) {
    return { path: path ?? name, message: whyNot(error) };
  }
}

const isArchive = (path: string): boolean => extname(path).toLowerCase() === '.zip';
const isTaken = (path: string): boolean => isArchive(path) || extensions.includes(extname(path).toLowerCase());
const known = [...extensions, '.zip'];

/** What stands for a folder in the store: a hash of its path, which is nobody's business there. */
export const folderId = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await realpath(path))
    .digest('hex')
    .slice(0, 24);

const whyNot = (error: unknown): Message => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return message('refused/missing', {});
  if (code === 'EACCES' || code === 'EPERM') return message('refused/forbidden', {});
  return message('refused/failed', { why: error instanceof Error ? error.message : String(error) });
};

async function readStandardInput(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) throw new RangeError(`standard input is larger than ${most} bytes`);
  }
  return Buffer.concat(chunks);
}

/**
 * Sources of the given paths, one after another. In a folder only files of a known format are taken; a file named
 * directly is always taken or refused. Two files that would have one name: the second is refused, never a silent replacement.
 */
export async function* findSources(paths: readonly string[], limits: ReadLimits = readLimits): AsyncIterable<Source | Refusal> {
  const taken = new Map<string, string>();
  const offer = async (path: string, name: string, at: string | Buffer): Promise<Source | Refusal> => {
    const other = taken.get(name);
    if (other !== undefined && other !== path) return { path, name, message: message('refused/same-name', { name, other }) };
    taken.set(name, path);
    const { size } = await stat(at);
    const most = isArchive(path) ? limits.archive : limits.file;
    if (size > most) return { path, name, message: message('refused/size', { size, most }) };
    return { name, path, bytes: () => readFile(at) };
  };
  /** A file is one source, an archive as many as it holds. */
  const offerAll = async function* (path: string, name: string, at: string | Buffer = path): AsyncIterable<Source | Refusal> {
    const one = await offer(path, name, at);
    if (isRefusal(one) || !isArchive(path)) yield one;
    else {
      const packed = typeof at === 'string' ? at : await readFile(at);
      const kind = await officeKind(packed);
      if (kind === 'docx' || kind === 'ofd') yield { path, message: message('refused/is-document', { extension: kind }) };
      else yield* unpack(async () => packed, name, path, limits);
    }
  };
  for (const path of paths) {
    try {
      if (path === '-') {
        const bytes = await readStandardInput(Math.max(limits.file, limits.archive));
        const name = `stdin-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
        const extension = await extensionFor(bytes);
        const most = extension === 'zip' ? limits.archive : limits.file;
        if (bytes.length > most) yield { path: '-', message: message('refused/size', { size: bytes.length, most }) };
        else if (extension === 'zip') yield* unpack(async () => bytes, `${name}.zip`, '-', limits);
        else yield { name: `${name}.${extension}`, path: null, bytes: async () => bytes };
        continue;
      }
      const found = await stat(path);
      if (!found.isDirectory()) {
        // Reading a named pipe or a device would wait for ever.
        if (!found.isFile()) yield { path, message: message('refused/no-file', {}) };
        else if (isTaken(path)) yield* offerAll(path, plainName(basename(path)));
        else yield { path, message: foreignName(path, known) ?? message('refused/nothing-taken', { taken: known }) };
        continue;
      }
      const folder = await folderId(path);
      let any = false;
      for await (const file of walk(path)) {
        if ('error' in file) {
          any = true;
          yield { path: file.path, message: whyNot(file.error) };
          continue;
        }
        if (!isTaken(file.path)) continue;
        any = true;
        for await (const one of offerAll(file.path, plainName(relative(path, file.path).split(sep).join('/')), file.at))
          yield isRefusal(one) ? one : { ...one, folder };
      }
      if (!any) yield { path, message: message('refused/nothing-taken', { taken: known }) };
    } catch (error) {
      yield { path, message: whyNot(error) };
    }
  }
}
