/** Storing what was accepted, by the same way as `jiyao ingest`, and taking it back. Both run while nothing else changes the store. */
import type { Store } from '../../cypher/store.ts';
import { load, type Report } from '../../ingest/7-load.ts';
import { forgetRecord, type KeptFiles } from '../../ingest/kept-files.ts';
import type { Reader } from '../../ingest/pipeline.ts';
import type { Source } from '../../ingest/sources.ts';
import { type Entry, type Held, said, show } from './entry.ts';
import { formerOf } from './former.ts';
import { placed } from './preview.ts';

export interface Stored {
  store: Store;
  files: KeptFiles | null;
  reader: Reader;
}
const nameOf = ({ shown }: Held): string => shown.name;
/** Versions of the sources of records, by name. */
const versionsOf = async (store: Store, held: readonly Held[]): Promise<Map<string, string>> =>
  new Map((await store.sources({ names: held.map(nameOf) })).map(({ name, version }) => [name, version]));

/** Stores records of an import. Where the store goes away, what is in it counts as stored, the rest as read. */
export async function storeAll(entry: Entry, chosen: readonly Held[], { store, files, reader }: Stored): Promise<void> {
  const before = await versionsOf(store, chosen);
  for (const held of chosen) {
    // What is stored already changes nothing, and what was put aside for an earlier acceptance stays.
    if (before.get(nameOf(held)) === held.version) continue;
    await entry.folder.writeFormer(held.shown.number, await formerOf(store, files, nameOf(held)));
  }
  const byName = new Map(chosen.map((held) => [held.shown.name, held]));
  const onReport = ({ source, status, messages, text, anchors }: Report): void => {
    const held = byName.get(source);
    if (!held) return;
    if (status === 'refused') show(entry, held, { state: 'refused', messages: placed(messages, { text, anchors }) });
    else show(entry, held, { state: 'stored', status, messages: placed(messages, { text, anchors }) });
  };
  try {
    await load(store, sources(entry, chosen), { onReport, reader, files, log: entry.log });
  } finally {
    const after = await versionsOf(store, chosen).catch(() => null);
    for (const held of chosen) {
      const there = after !== null && after.get(nameOf(held)) === held.version;
      if (there && before.get(nameOf(held)) !== held.version) held.changed = true;
      if (held.shown.state === 'storing') show(entry, held, { state: there ? 'stored' : 'read' });
    }
  }
}

async function* sources({ folder }: Entry, chosen: readonly Held[]): AsyncIterable<Source> {
  for (const { shown } of chosen) yield { name: shown.name, path: null, bytes: () => folder.read(shown.number) };
}

/**
 * Takes back what an import changed, the last first: a new record is forgotten, a changed one gets its former content. What
 * somebody else changed since is left as it is, and says so.
 */
export async function undoAll(entry: Entry, { store, files }: Stored): Promise<void> {
  const log = { ...entry.log, undo: true };
  for (const held of entry.held.filter(({ changed }) => changed).reverse()) {
    const former = await entry.folder.readFormer(held.shown.number);
    const now = (await versionsOf(store, [held])).get(nameOf(held));
    if (now === held.version) {
      if (!former) await forgetRecord(store, files, { source: nameOf(held) }, log);
      else {
        if (former.file && files) await files.keep(former.file);
        await store.put([former.rows], log);
        if (held.file !== null) await files?.sweep(store, new Set([held.file]));
      }
    }
    held.changed = false;
    const undone = now === held.version || now === former?.rows.version;
    const why = 'It was changed by somebody else since this import, and is left as it is now. Look at it, and forget it or read it again.';
    const zh = '这次导入之后又被改动，保持现状。请查看，再决定删去还是重新读入。';
    if (undone) show(entry, held, { state: 'undone' });
    else show(entry, held, { state: 'kept', messages: [...held.shown.messages, said('warning', 'import/kept', why, zh)] });
  }
}
