/** Storing what was accepted, by the same way as `jiyao ingest`, and taking it back. Both run while nothing else changes the store. */
import type { Store } from '../../cypher/store.ts';
import { load } from '../../ingest/7-load.ts';
import { message } from '../../ingest/messages.ts';
import type { Reader } from '../../ingest/reader.ts';
import type { Report } from '../../ingest/report.ts';
import type { Source } from '../../ingest/source.ts';
import { forgetRecord, type StoredFiles } from '../../ingest/stored-files.ts';
import { type Entry, type Held, show, shownMessage } from './entry.ts';
import { formerOf } from './former.ts';
import { placed } from './preview.ts';

export interface Stored {
  store: Store;
  files: StoredFiles | null;
  reader: Reader;
  /** The entry as it is now, on disk. */
  keep(entry: Entry): Promise<void>;
}
type Versions = ReadonlyMap<string, string>;

/** Rows of one put: few, so that progress is seen and a stop is heard. */
const batchRows = 400;

const nameOf = ({ shown }: Held): string => shown.name;
/** Versions of the sources of records, by name. */
const versionsOf = async (store: Store, held: readonly Held[]): Promise<Versions> =>
  new Map((await store.sources({ names: held.map(nameOf) })).map(({ name, version }) => [name, version]));

/**
 * Stores records of an import. Where it is stopped, or the store goes away, what is in it counts as stored, the rest as read. What a
 * record was before is on disk before the record changes, so that it can be undone whatever happens in between.
 */
export async function storeAll(
  entry: Entry,
  chosen: readonly Held[],
  { store, files, reader, keep }: Stored,
  signal: AbortSignal,
): Promise<void> {
  const before = await versionsOf(store, chosen);
  const byName = new Map(chosen.map((one) => [one.shown.name, one]));
  const onReport = ({ source, status, record, messages, text, anchors }: Report): void => {
    const one = byName.get(source);
    if (!one) return;
    if (status !== 'refused' && before.get(nameOf(one)) !== one.version) one.changed = true;
    const { preview } = one.shown;
    // What needed no reading was read for the preview, which says what there is to say.
    const unread = status === 'same' && text === null;
    // A text that was there already has the record of that.
    const told = {
      messages: unread ? one.shown.messages : placed(messages, { text, anchors }),
      preview: preview && record ? { ...preview, key: record } : preview,
    };
    show(entry, one, status === 'refused' ? { state: 'refused', ...told } : { state: 'stored', status, ...told });
  };
  async function* sources(): AsyncIterable<Source> {
    for (const one of chosen) {
      if (signal.aborted) return;
      // What is stored already changes nothing, and what was put aside for an earlier acceptance stays.
      if (before.get(nameOf(one)) !== one.version)
        await entry.folder.writeFormer(one.shown.number, await formerOf(store, files, nameOf(one)));
      yield { name: one.shown.name, path: null, bytes: () => entry.folder.read(one.shown.number) };
    }
  }
  await keep(entry);
  try {
    await load(store, sources(), { onReport, reader, files, log: entry.log, batchRows });
  } finally {
    const after = await versionsOf(store, chosen).catch(() => null);
    if (after) for (const one of chosen) await settle(entry, one, before, after);
  }
}

/** What became of a record whose storing was broken off. */
async function settle(entry: Entry, one: Held, before: Versions | null, after: Versions): Promise<void> {
  if (one.shown.state !== 'storing') return;
  const done = (after.get(nameOf(one)) ?? null) === one.version;
  if (done && (before ? before.get(nameOf(one)) !== one.version : (await entry.folder.readFormer(one.shown.number)) !== undefined))
    one.changed = true;
  const [did, not] = entry.kind === 'taken' ? (['taken', 'undone'] as const) : (['stored', 'read'] as const);
  show(entry, one, { state: done ? did : not });
}

/** Brings an import up to what the store holds, after the server ended in the middle of it. */
export async function settleAll(entry: Entry, store: Store): Promise<void> {
  if (!entry.held.some(({ shown }) => shown.state === 'storing')) return;
  const after = await versionsOf(store, entry.held);
  for (const one of entry.held) await settle(entry, one, null, after);
}

/**
 * Takes back what an import changed, the last first: a new record is forgotten, a changed one or one that was taken out gets its former
 * content. What somebody else changed since is left as it is, and says so.
 */
export async function undoAll(entry: Entry, { store, files, keep }: Stored): Promise<void> {
  const log = { ...entry.log, undo: true };
  for (const one of entry.held.filter(({ changed }) => changed).reverse()) {
    const name = nameOf(one);
    const former = (await entry.folder.readFormer(one.shown.number)) ?? null;
    const now = (await versionsOf(store, [one])).get(name) ?? null;
    if (now === one.version) {
      if (!former) await forgetRecord(store, files, { source: name }, log);
      else {
        if (former.file && files) await files.keep(former.file);
        await store.put([former.rows], log);
        if (one.file !== null) await files?.sweep(store, new Set([one.file]));
      }
    }
    one.changed = false;
    const undone = now === one.version || now === (former?.rows.version ?? null);
    if (undone) show(entry, one, { state: 'undone' });
    else show(entry, one, { state: 'kept', messages: [...one.shown.messages, shownMessage(message('import/kept', {}))] });
  }
  await keep(entry);
}
