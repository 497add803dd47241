/**
 * The formats the reader takes: one file each, one line in this list. A file is read as what its bytes are; where its
 * extension says something else, that is a message. A format's library is loaded when the first such file comes.
 */
import type { RecordFormat } from '../../cypher/enumerations.ts';
import { type Message, message } from '../messages.ts';
import { type ForeignKind, foreignByExtension, foreignKinds } from './foreign.ts';
import { type Format, type ReadResult, refuse } from './format.ts';
import { type Kind, kindOf } from './kind.ts';
import { type ReadLimits, readLimits } from './limits.ts';

interface Entry {
  name: RecordFormat;
  /** As a person calls it. */
  title: string;
  /** Lower case, without the dot. */
  extensions: readonly string[];
  load(): Promise<Format>;
}
export const formats: readonly Entry[] = [
  { name: 'text', title: 'plain text', extensions: ['txt', 'md', 'markdown'], load: async () => (await import('./txt.ts')).txt },
  { name: 'html', title: 'a web page', extensions: ['html', 'htm'], load: async () => (await import('./html.ts')).html },
  { name: 'docx', title: 'a Word file', extensions: ['docx', 'docm', 'dotx', 'dotm'], load: async () => (await import('./docx.ts')).docx },
  {
    name: 'doc',
    title: 'an old Word file',
    extensions: ['doc', 'dot', 'wps', 'wpt', 'xml'],
    load: async () => (await import('./doc.ts')).doc,
  },
  { name: 'pdf', title: 'a PDF', extensions: ['pdf'], load: async () => (await import('./pdf.ts')).pdf },
  { name: 'ofd', title: 'an OFD document', extensions: ['ofd'], load: async () => (await import('./ofd.ts')).ofd },
  { name: 'image', title: 'a picture', extensions: ['png', 'jpg', 'jpeg'], load: async () => (await import('./image.ts')).image },
];

/** All extensions that are read, lower case, with their dot. */
export const extensions: readonly string[] = formats.flatMap((format) => format.extensions.map((one) => `.${one}`));

/** The extension that fits the content of bytes without a name; `zip` for an archive, `txt` for what is nothing else. */
export async function extensionFor(bytes: Uint8Array): Promise<string> {
  const kind = await contentKind(bytes, 'text');
  return kind === 'zip' ? 'zip' : (formats.find(({ name }) => name === kind)?.extensions[0] ?? 'txt');
}

/** The extension of a name, lower case, without the dot; empty where it has none. */
const extensionOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

export interface ReadFile extends ReadResult {
  /** What the bytes were read as; null where they were not read. */
  format: RecordFormat | null;
}

/** An archive is a Word or OFD file where it holds one; a page may begin with words; what WPS wrote before it took over Word's form is its own. */
async function contentKind(bytes: Uint8Array, named: RecordFormat, extension = ''): Promise<Kind> {
  const kind = kindOf(bytes);
  if (kind === 'office' && /^wp[st]$/u.test(extension)) return 'wps';
  if (kind === 'text' && extension === 'xml') return 'data';
  if (kind === 'text' && named === 'html') return 'html';
  if (kind !== 'zip') return kind;
  const inside = await (await import('./zip/office.ts')).officeKind(bytes);
  // A damaged archive under the name of a packed document is such a document, damaged.
  if (inside === 'damaged') return named === 'docx' || named === 'ofd' ? named : 'zip';
  return inside === 'archive' ? 'zip' : inside;
}

const isForeign = (kind: Kind): kind is ForeignKind => Object.hasOwn(foreignKinds, kind);

/** What a file is by its name alone; null where its extension is read. `taken`: what is said to be read in its place. */
export function foreignName(name: string, taken: readonly string[] = []): Message | null {
  const extension = extensionOf(name);
  if (extension === '') return message('refused/no-extension', { taken });
  if (formats.some((one) => one.extensions.includes(extension))) return null;
  const kind = foreignByExtension(extension);
  return kind ? message('refused/foreign', { kind, taken }) : message('refused/extension', { extension, taken });
}

/**
 * Reads the bytes of the file `name`. Never throws: what cannot be read is an error message and `text: null`. `step` is called
 * before each page that is recognised, which takes seconds.
 */
export async function read(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = readLimits,
  step: () => void = () => undefined,
): Promise<ReadFile> {
  const refused = (why: Message): ReadFile => ({ ...refuse(why), format: null });
  const extension = extensionOf(name);
  const named = formats.find((one) => one.extensions.includes(extension));
  if (!named) {
    const foreign = foreignByExtension(extension);
    if (foreign) return refused(message('read/format-foreign', { name, kind: foreign }));
    if (extension === '') return refused(message('read/format-none', { name, taken: extensions }));
    return refused(message('read/format-unknown', { name, extension, taken: extensions }));
  }
  if (bytes.length === 0) return refused(message('read/empty', { name }));
  if (bytes.length > limits.file) return refused(message('read/size', { name, size: bytes.length, most: limits.file }));
  const kind = await contentKind(bytes, named.name, extension);
  if (isForeign(kind)) return refused(message('read/kind-foreign', { name, kind }));
  if (kind === 'zip') return refused(message('read/kind-archive', { name }));
  const format = formats.find((one) => one.name === kind) as Entry;
  const result = await (await format.load()).read(bytes, name, limits, step);
  // Bytes that fit nothing are tried as text; where they are none, what the name promised is the better word for it.
  if (result.text === null && kind === 'text' && named.name !== 'text' && bytes.some((byte) => byte > 32))
    return refused(message('read/kind-no-text', { name, extension, title: named.title.replace(/^an? /u, '') }));
  const said = format === named ? [] : [message('read/kind', { name, content: format.title, named: named.title })];
  return { ...result, format: result.text === null ? null : format.name, messages: [...said, ...result.messages] };
}
