/** Bringing in: files are put aside and read, a person accepts or skips what was read of each, and an import can be undone. */

import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pLimit from 'p-limit';
import { beginLog } from '../../cypher/log.ts';
import type { SearchIndex } from '../../cypher/search/index.ts';
import type { Store } from '../../cypher/store.ts';
import { extensions } from '../../ingest/1-read/formats.ts';
import type { ReadLimits } from '../../ingest/1-read/limits.ts';
import { hashOf } from '../../ingest/6-rows.ts';
import { hasPages } from '../../ingest/has-pages.ts';
import type { KeptFiles } from '../../ingest/kept-files.ts';
import { reasonInChinese } from '../../ingest/message-words.ts';
import { type Reader, readRecord } from '../../ingest/pipeline.ts';
import { bytesOf, isRefusal } from '../../ingest/sources.ts';
import { found, problem } from '../errors.ts';
import type { InTurn } from '../in-turn.ts';
import { sourcesOf } from '../ingest.ts';
import type { ImportRecord, ImportState } from '../schema/imports.ts';
import { type Entry, type Held, type Listener, said, show } from './entry.ts';
import { importsFolder, makeFolder } from './folder.ts';
import { placed, previewOf } from './preview.ts';
import { storeAll, undoAll } from './store.ts';

/** Imports held at once, and milliseconds one is held without use; then its files go, and with them the way to undo it. */
const heldMost = 20;
const heldFor = 24 * 3_600_000;
/** Records of one import. Its bytes are at most those an archive may unpack to. */
const recordsMost = 5000;

export interface Imports {
  open(): Promise<ImportState>;
  /** These throw `not-found` where the import has ended. */
  state(id: string): ImportState;
  /** Puts a file aside, an archive as the records in it; they are read in the background. */
  add(id: string, name: string, bytes: Uint8Array): Promise<ImportRecord[]>;
  decide(id: string, accept: readonly number[], skip: readonly number[]): Promise<ImportState>;
  undo(id: string): Promise<ImportState>;
  /** Ends an import: its files go, what it stored stays. */
  drop(id: string): Promise<void>;
  /** Tells of every change of a record. Returns the way to stop listening. */
  listen(id: string, listener: Listener): () => void;
  /** Ends those who listen, and every import. */
  close(): Promise<void>;
}
export interface ImportsOptions {
  store: Store;
  search: SearchIndex;
  /** The data folder. */
  data: string;
  /** Caps of archives. */
  limits: ReadLimits;
  /** What reads the files. */
  reader: Reader;
  files: KeptFiles | null;
  bodyLimit: number;
  /** The queue of what changes the store, shared with POST /ingest. */
  inTurn: InTurn;
}

/** The imports of a server. What an earlier run left behind is removed first. */
export function createImports({ store, search, data, limits, reader, files, bodyLimit, inTurn }: ImportsOptions): Imports {
  const entries = new Map<string, Entry>();
  const reading = pLimit(reader.ahead);
  const cleaned = rm(importsFolder(data), { recursive: true, force: true });
  // Whoever opens the first import is told.
  cleaned.catch(() => undefined);
  const stored = { store, files, reader };

  const use = (id: string): Entry => {
    const entry = found(entries.get(id) ?? null, `import ${id}`);
    entry.used = Date.now();
    return entry;
  };
  const stateOf = ({ id, held }: Entry): ImportState => ({
    id,
    records: held.map(({ shown }) => shown),
    extensions: [...extensions, '.zip'],
    most: bodyLimit,
  });
  const end = async (entry: Entry): Promise<void> => {
    entry.ended = true;
    entries.delete(entry.id);
    for (const { end: endListener } of entry.listeners) endListener();
    await entry.folder.remove();
  };

  const readOne = async (entry: Entry, held: Held): Promise<void> => {
    if (entry.ended) return;
    show(entry, held, { state: 'reading' });
    try {
      const bytes = await entry.folder.read(held.shown.number);
      const read = await readRecord(bytes, held.shown.name, { reader });
      const messages = placed(read.messages, read);
      const shares = read.record?.shares ?? null;
      if (!read.rows || !read.record) return show(entry, held, { state: 'refused', messages, shares });
      const [known] = await store.sources({ names: [read.rows.source.name] });
      held.version = read.rows.version;
      held.file = hasPages(read.format) ? hashOf(bytes) : null;
      const status = !known ? 'new' : known.version === held.version ? 'same' : 'changed';
      show(entry, held, { state: 'read', status, shares, messages, preview: previewOf(read.record, read.rows) });
    } catch (error) {
      if (entry.ended) return;
      const why = error instanceof Error ? error.message : String(error);
      show(entry, held, { state: 'refused', messages: [said('error', 'import/failed', `could not be read: ${why}`, `没能读取：${why}`)] });
    }
  };

  const hold = (entry: Entry, name: string, bytes: number, refused: string | null, zh: string | null = null): Held => {
    const number = entry.held.length;
    const messages =
      refused === null ? [] : [said('error', 'read/refused', refused, zh ?? reasonInChinese({ rule: 'read/refused', reason: refused }))];
    const state = refused === null ? 'waiting' : 'refused';
    const shown = { number, name, bytes, state, status: null, preview: null, shares: null, messages } satisfies ImportRecord;
    const held: Held = { shown, version: null, file: null, changed: false };
    entry.held.push(held);
    return held;
  };
  const addOne = async (entry: Entry, name: string, bytes: Uint8Array): Promise<Held> => {
    entry.bytes += bytes.length;
    if (entry.held.length >= recordsMost || entry.bytes > limits.unpacked) {
      entry.bytes -= bytes.length;
      throw problem('import-full', name);
    }
    const open: readonly string[] = ['waiting', 'reading', 'read', 'storing'];
    if (entry.held.some(({ shown }) => shown.name === name && open.includes(shown.state)))
      return hold(
        entry,
        name,
        bytes.length,
        'another file of this import has the same record name; rename one of them',
        '这一批里另有一份同名的记录；请给其中一份改名。',
      );
    const held = hold(entry, name, bytes.length, null);
    await entry.folder.write(held.shown.number, bytes);
    return held;
  };

  return {
    async open() {
      await cleaned;
      // Those with nothing to undo go first.
      const weight = ({ held }: Entry): number => Number(held.some(({ changed }) => changed));
      const old = [...entries.values()].sort((a, b) => weight(a) - weight(b) || a.used - b.used);
      for (const [at, entry] of old.entries())
        if (old.length - at >= heldMost || Date.now() - entry.used > heldFor) await inTurn(() => end(entry));
      const id = randomUUID();
      const folder = await makeFolder(data, id);
      const entry: Entry = { id, folder, held: [], log: beginLog('page'), listeners: new Set(), bytes: 0, used: Date.now(), ended: false };
      entries.set(id, entry);
      return stateOf(entry);
    },
    state: (id) => stateOf(use(id)),
    async add(id, name, bytes) {
      const entry = use(id);
      const added: Held[] = [];
      try {
        for await (const source of sourcesOf([{ name, bytes }], limits)) {
          const content = isRefusal(source) ? source : await bytesOf(source);
          if (isRefusal(content)) added.push(hold(entry, isRefusal(source) ? source.path : source.name, 0, content.message));
          else if (!isRefusal(source)) added.push(await addOne(entry, source.name, content));
        }
      } finally {
        for (const held of added) {
          show(entry, held, {});
          if (held.shown.state === 'waiting') void reading(() => readOne(entry, held));
        }
      }
      return added.map(({ shown }) => shown);
    },
    async decide(id, accept, skip) {
      const entry = use(id);
      const pick = (numbers: readonly number[]): Held[] =>
        [...new Set(numbers)].flatMap((number) => entry.held[number] ?? []).filter(({ shown }) => decidable.has(shown.state));
      for (const held of pick(skip)) show(entry, held, { state: 'skipped' });
      const chosen = pick(accept);
      for (const held of chosen) show(entry, held, { state: 'storing' });
      if (chosen.length > 0)
        await inTurn(() => storeAll(entry, chosen, stored)).finally(() => {
          for (const held of chosen) if (held.shown.state === 'storing') show(entry, held, { state: 'read' });
          return search.sync();
        });
      return stateOf(entry);
    },
    async undo(id) {
      const entry = use(id);
      await inTurn(() => undoAll(entry, stored)).finally(() => search.sync());
      return stateOf(entry);
    },
    drop: (id) => {
      const entry = use(id);
      return inTurn(() => end(entry));
    },
    listen(id, listener) {
      const { listeners } = use(id);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const entry of entries.values()) for (const one of entry.listeners) one.end();
      await inTurn(async () => {
        for (const entry of entries.values()) await end(entry);
      });
    },
  };
}

/** States in which a person may still decide. */
const decidable: ReadonlySet<string> = new Set(['read', 'skipped', 'undone', 'kept'] satisfies ImportRecord['state'][]);
