/** Reading what was put aside, in the background: what the rules find is shown, and nothing is stored. */
import pLimit from 'p-limit';
import type { Store } from '../../cypher/store.ts';
import { hashOf } from '../../ingest/6-rows.ts';
import { hasPages } from '../../ingest/has-pages.ts';
import { message } from '../../ingest/messages.ts';
import { readRecord } from '../../ingest/pipeline.ts';
import type { Reader } from '../../ingest/reader.ts';
import { type Entry, type Held, show, shownMessage } from './entry.ts';
import { placed, previewOf } from './preview.ts';
import { alreadyTold } from './told.ts';

async function readOne(entry: Entry, one: Held, store: Store, reader: Reader): Promise<void> {
  // Meanwhile it may have been skipped or let go.
  const wanted = (state: string): boolean => !entry.ended && one.shown.state === state;
  if (!wanted('waiting')) return;
  show(entry, one, { state: 'reading' });
  try {
    const bytes = await entry.folder.read(one.shown.number);
    const read = await readRecord(bytes, one.shown.name, { reader });
    if (!wanted('reading')) return;
    const messages = placed(read.messages, read);
    const shares = read.record?.shares ?? null;
    if (!read.rows || !read.record) return show(entry, one, { state: 'refused', messages, shares });
    const [known] = await store.sources({ names: [read.rows.source.name] });
    const told = await alreadyTold(store, read.rows, known?.record ?? null, read.text ?? '');
    if (!wanted('reading')) return;
    one.version = read.rows.version;
    one.file = hasPages(read.format) ? hashOf(bytes) : null;
    const status = !known ? 'new' : known.version === one.version ? 'same' : 'changed';
    show(entry, one, { state: 'read', status, shares, messages, preview: previewOf(read.record, read.rows, told) });
  } catch (error) {
    if (!wanted('reading')) return;
    const why = error instanceof Error ? error.message : String(error);
    show(entry, one, { state: 'refused', messages: [shownMessage(message('import/failed', { why }))] });
  }
}

/** Reads what waits, as many at once as keep the reader busy. */
export function readInBackground(store: Store, reader: Reader): (entry: Entry, one: Held) => void {
  const limit = pLimit(reader.ahead);
  return (entry, one) => {
    entry.busy += 1;
    void limit(() => readOne(entry, one, store, reader)).finally(() => {
      entry.busy -= 1;
    });
  };
}
