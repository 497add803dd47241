/**
 * Sources: the files records were read from. One text is one record, however many files hold it; the text of one of them is read,
 * the others are further sources of the record. Which is a function of the set of sources, so the order of reading cannot matter
 * (decision 23).
 */
import type { RecordFormat } from './enumerations.ts';

/** One file. */
export interface SourceFile {
  /** A plain relative path (`ingest/source-name.ts`); one source a name. */
  name: string;
  /** SHA-256 of what of its text is compared: equal for equal texts. */
  text: string;
  /** The place its text names; '' where it names none. */
  scope: string;
  format: RecordFormat;
  /** SHA-256 of the file, where its pages can be drawn; ''. */
  file: string;
  /** UTF-16 code units of its raw text. */
  length: number;
  /** SHA-256 of its raw text and, where it is no plain text, of the file. */
  hash: string;
  /** The folder it was found in, as a hash; '' where it was given by itself. */
  folder: string;
  /** SHA-256 of its bytes, and what stands for the reader that read them: the same bytes need not be read again by it. '' where nobody can tell. */
  bytes: string;
  reader: string;
}
/** One file, and what was read of it. */
export interface Source extends SourceFile {
  /** Key of the record this source makes by itself. */
  own: string;
  /** SHA-256 of all that was read of it: a better reading is another version. */
  version: string;
}
export interface SourceGroup {
  /** Key of the record. */
  record: string;
  /** The source whose text is read. */
  read: Source;
  /** All of them by name, the one that is read among them. */
  sources: readonly Source[];
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Which of two sources of one text is read, the better first: one that names its place, one with pages to show, the longer text, the
 * smaller hash; of the very same file the smaller name.
 */
export const byWorth = (a: Source, b: Source): number =>
  Number(b.scope !== '') - Number(a.scope !== '') ||
  Number(b.file !== '') - Number(a.file !== '') ||
  b.length - a.length ||
  byCode(a.hash, b.hash) ||
  byCode(a.name, b.name);

/** The records that sources of one text make: one; or, where they name different places, one for each place and one for no place. */
export function recordsOf(sources: readonly Source[]): SourceGroup[] {
  const places = [...new Set(sources.map(({ scope }) => scope).filter((scope) => scope !== ''))].sort(byCode);
  const groups = places.length < 2 ? [sources] : [...places, ''].map((place) => sources.filter(({ scope }) => scope === place));
  return groups.flatMap((group) => {
    const [read] = [...group].sort(byWorth);
    return read ? [{ record: read.own, read, sources: [...group].sort((a, b) => byCode(a.name, b.name)) }] : [];
  });
}

/** The only source of its text: for records that are not read from a file, as those of tests. */
export const onlySource = (name: string, record: string): SourceFile => ({
  name,
  text: record,
  scope: '',
  format: 'text',
  file: '',
  length: 0,
  hash: '',
  folder: '',
  bytes: '',
  reader: '',
});
