/** Files that need no reading: the store holds what this reader read in these bytes. */
import type { SourceState, Store } from '../cypher/store.ts';
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

/** The stored source of a file that is as it was, where it was; null: it has to be read. */
export async function storedAlready(store: Store, name: string, folder: string, mark: Mark): Promise<SourceState | null> {
  if (mark.reader === '') return null;
  const [known] = await store.sources({ names: [name] });
  return known && bears(known, mark) && (folder === '' || known.folder === folder) ? known : null;
}

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
