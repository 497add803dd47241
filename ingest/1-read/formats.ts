/**
 * The formats the reader takes: one file each, one line in this list. Bytes → text goes by the file's extension.
 */
import type { Format, ReadResult } from './format.ts';
import { txt } from './txt.ts';

export const formats: readonly Format[] = [txt];

/** All extensions that are read, lower case, with their dot. */
export const extensions: readonly string[] = formats.flatMap((format) => format.extensions.map((one) => `.${one}`));

/** Reads the bytes of the file `name`. Never throws: what cannot be read is an error message and `text: null`. */
export function read(bytes: Uint8Array, name: string): ReadResult {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = formats.find((one) => one.extensions.includes(extension));
  if (format) return format.read(bytes, name);
  const kind = extension === '' ? 'without an extension' : `of the kind .${extension}`;
  const reason = `${name}: files ${kind} are not read; save the record as ${extensions.join(', ')}.`;
  return { text: null, encoding: null, messages: [{ level: 'error', rule: 'read/format', reason, span: null }] };
}
