/** Files that need no reading: the store holds what this reader read in these bytes. */
import type { SourceState } from '../cypher/store.ts';
import { hashOf } from './6-rows.ts';
import type { Reader } from './reader.ts';
import type { Report } from './report.ts';

/** Bytes and reader of a file; '' where nobody can tell what another reading would come to. */
export interface Mark {
  bytes: string;
  reader: string;
}

/** What marks the files of one load. A model may say something else each time it is asked. */
export async function marker(reader: Reader, model: boolean): Promise<(bytes: Uint8Array) => Mark> {
  const version = model ? null : ((await reader.version?.()) ?? null);
  return (bytes) => (version === null ? { bytes: '', reader: '' } : { bytes: hashOf(bytes), reader: version });
}

/** Whether a stored source bears a mark. */
export const bears = (known: SourceState, { bytes, reader }: Mark): boolean =>
  reader !== '' && known.reader === reader && known.bytes === bytes;

/** Whether a stored source is of a file that is as it was, where it was: it need not be read. */
export const isStored = (known: SourceState, folder: string, mark: Mark): boolean =>
  bears(known, mark) && (folder === '' || known.folder === folder);

/** The report of such a file: nothing was read, so nothing is told but that. */
export const unread = ({ name, record }: SourceState): Report => ({
  source: name,
  status: 'same',
  record,
  others: [],
  facts: {},
  messages: [],
  shares: null,
  model: null,
  text: null,
  anchors: null,
});
