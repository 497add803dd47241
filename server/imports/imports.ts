/**
 * Bringing in: files are put aside and read, a person accepts or skips what was read of each, records are taken out, and each of these
 * can be undone as long as there is the store (decision 24).
 */
import type { SearchIndex } from '../../cypher/search/index.ts';
import type { Store } from '../../cypher/store.ts';
import { type ForeignKind, foreignInChinese, foreignInEnglish, foreignKinds } from '../../ingest/1-read/foreign.ts';
import { extensions } from '../../ingest/1-read/formats.ts';
import type { ReadLimits } from '../../ingest/1-read/limits.ts';
import { type Message, message } from '../../ingest/messages.ts';
import type { Reader } from '../../ingest/reader.ts';
import { isRefusal } from '../../ingest/source.ts';
import { bytesOf as bytesOfSource } from '../../ingest/sources.ts';
import type { StoredFiles } from '../../ingest/stored-files.ts';
import { problem } from '../errors.ts';
import { sourcesOf } from '../ingest.ts';
import type { ImportList, ImportRecord, ImportState, Leaving, Takes } from '../schema/imports.ts';
import type { SerialQueue } from '../serial-queue.ts';
import { bytesOf, type Entry, type Held, type Listener, show, shownMessage } from './entry.ts';
import { decidable } from './head.ts';
import { readInBackground } from './reading.ts';
import { openShelf } from './shelf.ts';
import { settleAll, storeAll, undoAll } from './store.ts';
import { leavingWith, takeOut } from './taking.ts';

/** Records of one import. Its bytes are at most those an archive may unpack to. */
const recordsMost = 5000;

export interface Imports {
  list(): Promise<ImportList>;
  open(): Promise<ImportState>;
  /** These throw `not-found` where there is no such import. */
  state(id: string): Promise<ImportState>;
  /** Puts a file aside, an archive as the records in it; they are read in the background. */
  add(id: string, name: string, bytes: Uint8Array): Promise<ImportRecord[]>;
  decide(id: string, accept: readonly number[], skip: readonly number[]): Promise<ImportState>;
  /** Stops what is being stored, between two records: what is stored stays, the rest is to be decided as before. */
  stop(id: string): Promise<ImportState>;
  undo(id: string): Promise<ImportState>;
  /** Discards what is not decided; what was stored stays, and can still be undone. */
  drop(id: string): Promise<void>;
  /** What would go with a record. */
  leaving(record: string): Promise<Leaving>;
  takeOut(record: string): Promise<ImportState>;
  /** Tells of every change of a record. Returns the way to stop listening. */
  listen(id: string, listener: Listener): Promise<() => void>;
  /** Ends those who listen; what is held goes on with the next start. */
  close(): Promise<void>;
}
export interface ImportsOptions {
  store: Store;
  search: SearchIndex;
  /** The data folder. */
  data: string;
  /** Caps of files and archives. */
  limits: ReadLimits;
  /** What reads the files. */
  reader: Reader;
  files: StoredFiles | null;
  bodyLimit: number;
  /** The queue of what changes the store, shared with POST /ingest. */
  queue: SerialQueue;
}

const foreign = (Object.keys(foreignKinds) as ForeignKind[])
  .map((kind) => ({ en: foreignInEnglish(kind), zh: foreignInChinese(kind), extensions: [...foreignKinds[kind].extensions] }))
  .filter((kind) => kind.extensions.length > 0);

/** The imports of a server, those of its earlier runs included. */
export function createImports({ store, search, data, limits, reader, files, bodyLimit, queue }: ImportsOptions): Imports {
  const readLater = readInBackground(store, reader);
  const readWaiting = (entry: Entry): void => {
    for (const one of entry.held) if (one.shown.state === 'waiting') readLater(entry, one);
  };
  const shelf = openShelf(data, async (entry) => {
    // What the end of the server broke off is taken up.
    await settleAll(entry, store);
    for (const one of entry.held) if (one.shown.state === 'reading') show(entry, one, { state: 'waiting' });
    readWaiting(entry);
  });
  const stored = { store, files, reader, keep: shelf.keep };
  const takes: Takes = {
    extensions: [...extensions, '.zip'],
    foreign,
    file: Math.min(bodyLimit, limits.file),
    archive: Math.min(bodyLimit, limits.archive),
    records: recordsMost,
    whole: limits.unpacked,
  };
  const stateOf = ({ id, kind, begun, held }: Entry): ImportState => ({
    id,
    kind,
    begun: new Date(begun).toISOString(),
    records: held.map(({ shown }) => shown),
    takes,
  });
  /** Does something that changes the store, in its turn, with the import in memory until it is done. */
  const changing = async (entry: Entry, work: () => Promise<void>): Promise<ImportState> => {
    entry.busy += 1;
    try {
      await queue(work);
    } finally {
      entry.busy -= 1;
      await search.sync();
    }
    return stateOf(entry);
  };

  const hold = (entry: Entry, name: string, bytes: number, refused: Message | null): Held => {
    const number = entry.held.length;
    const messages = refused === null ? [] : [shownMessage(refused)];
    const [state, here] = refused === null ? (['waiting', true] as const) : (['refused', false] as const);
    const shown = { number, name, bytes, state, here, status: null, preview: null, shares: null, messages } satisfies ImportRecord;
    const one: Held = { shown, version: null, file: null, changed: false };
    entry.held.push(one);
    return one;
  };
  const addOne = async (entry: Entry, name: string, bytes: Uint8Array): Promise<Held> => {
    if (entry.held.length >= recordsMost || bytesOf(entry) + bytes.length > limits.unpacked) throw problem('import-full', name);
    const open: readonly string[] = ['waiting', 'reading', 'read', 'storing'];
    if (entry.held.some(({ shown }) => shown.name === name && open.includes(shown.state)))
      return hold(entry, name, bytes.length, message('import/same-name', {}));
    const one = hold(entry, name, bytes.length, null);
    await entry.folder.write(one.shown.number, bytes);
    return one;
  };

  return {
    async list() {
      const { heads, unreadable } = await shelf.list();
      const shown = heads.filter(({ counts }) => counts.all > 0);
      return { imports: shown.map(({ used: _, log: __, ...summary }) => summary), unreadable, takes };
    },
    open: async () => stateOf(await shelf.make('brought')),
    state: async (id) => stateOf(await shelf.use(id)),
    async add(id, name, bytes) {
      const entry = await shelf.use(id);
      const added: Held[] = [];
      entry.busy += 1;
      try {
        for await (const source of sourcesOf([{ name, bytes }], limits)) {
          const content = isRefusal(source) ? source : await bytesOfSource(source);
          if (isRefusal(content)) added.push(hold(entry, isRefusal(source) ? source.path : source.name, 0, content.message));
          else if (!isRefusal(source)) added.push(await addOne(entry, source.name, content));
        }
      } finally {
        entry.busy -= 1;
        for (const one of added) {
          show(entry, one, {});
          if (one.shown.state === 'waiting') readLater(entry, one);
        }
      }
      await shelf.keep(entry);
      return added.map(({ shown }) => shown);
    },
    async decide(id, accept, skip) {
      const entry = await shelf.use(id);
      const pick = (numbers: readonly number[]): Held[] =>
        [...new Set(numbers)].flatMap((number) => entry.held[number] ?? []).filter(({ shown }) => decidable.has(shown.state) && shown.here);
      for (const one of pick(skip)) show(entry, one, { state: 'skipped' });
      const chosen = pick(accept);
      for (const one of chosen) show(entry, one, { state: 'storing' });
      await shelf.keep(entry);
      if (chosen.length === 0) return stateOf(entry);
      const stop = new AbortController();
      entry.stops.add(stop);
      return changing(entry, () => storeAll(entry, chosen, stored, stop.signal)).finally(() => {
        entry.stops.delete(stop);
        for (const one of chosen) if (one.shown.state === 'storing') show(entry, one, { state: 'read' });
        return shelf.keep(entry);
      });
    },
    async stop(id) {
      const entry = await shelf.use(id);
      for (const stop of entry.stops) stop.abort();
      // In its turn: when this is answered, nothing is being stored any more.
      return queue(async () => stateOf(entry));
    },
    async undo(id) {
      const entry = await shelf.use(id);
      return changing(entry, () => undoAll(entry, stored));
    },
    async drop(id) {
      const entry = await shelf.use(id);
      await queue(() => shelf.discard(entry));
    },
    leaving: (record) => leavingWith(store, record),
    async takeOut(record) {
      await leavingWith(store, record);
      const entry = await shelf.make('taken');
      try {
        return await changing(entry, () => takeOut(entry, record, stored));
      } catch (error) {
        // Whether it went out, the store tells; where it is out, there is still the way back.
        await settleAll(entry, store);
        if (!entry.held.some(({ changed }) => changed)) await shelf.discard(entry);
        throw error;
      }
    },
    async listen(id, listener) {
      const { listeners } = await shelf.use(id);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const { stops, listeners } of shelf.live()) {
        for (const stop of stops) stop.abort();
        for (const listener of listeners) listener.end();
      }
      await queue(() => shelf.close());
    },
  };
}
