/**
 * All imports of a data folder. Of each the head is known; its records are read when it is opened, and leave memory when nobody uses
 * it. They stay as long as the store does: only files that wait undecided are bounded, and what is let go is told at its record.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { beginLog } from '../../cypher/log.ts';
import { type Message, message } from '../../ingest/messages.ts';
import { found } from '../errors.ts';
import type { ImportSummary } from '../schema/imports.ts';
import { type Entry, type Held, held, show, shownMessage } from './entry.ts';
import { importsFolder, openFolder } from './folder.ts';
import { type Head, head, headOf, logOf, undecided } from './head.ts';

/** What waits undecided at most: imports, milliseconds without use, and bytes of all their files. */
const most = { imports: 20, idle: 30 * 24 * 3_600_000, bytes: 4 * 1024 ** 3 };
/** Imports in memory that nobody uses. */
const idleMost = 10;
/** Milliseconds until a change is on disk, many at once. */
const patience = 300;
/** Imports nothing is left of but that their files were let go: so many are told of. */
const toldMost = 50;

export interface Shelf {
  /** Heads of all, the latest first, and how many cannot be read. */
  list(): Promise<{ heads: Head[]; unreadable: number }>;
  make(kind: ImportSummary['kind']): Promise<Entry>;
  /** Throws `not-found` where there is none. */
  use(id: string): Promise<Entry>;
  /** The entry as it is now on disk; throws where that cannot be written. */
  keep(entry: Entry): Promise<void>;
  /** Lets the undecided files of an import go. Where it has changed nothing, all of it goes. */
  discard(entry: Entry): Promise<void>;
  /** Those in memory. */
  live(): Iterable<Entry>;
  close(): Promise<void>;
}

async function namesIn(folder: string): Promise<string[]> {
  const there = await stat(folder).catch(() => null);
  // A program before this one may have left a file.
  if (there && !there.isDirectory()) await rm(folder, { force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return readdir(folder);
}

/** The imports of a data folder; `opened` is told of each that comes from disk, to take up what was broken off. */
export function openShelf(data: string, opened: (entry: Entry) => Promise<void>): Shelf {
  const heads = new Map<string, Head>();
  const entries = new Map<string, Promise<Entry>>();
  /** Those of `entries` that are there by now. */
  const live = new Map<string, Entry>();
  const timers = new Map<string, NodeJS.Timeout>();
  let unreadable = 0;

  const write = async (entry: Entry): Promise<void> => {
    clearTimeout(timers.get(entry.id));
    timers.delete(entry.id);
    if (entry.ended) return;
    const numbers = [...entry.dirty];
    entry.dirty.clear();
    const now = headOf(entry);
    heads.set(entry.id, now);
    try {
      if (numbers.length > 0) await entry.folder.note(numbers.flatMap((number) => entry.held[number] ?? []));
      await entry.folder.writeHead(now);
    } catch (error) {
      for (const number of numbers) entry.dirty.add(number);
      if (!entry.ended) throw error;
    }
  };
  /** One writing after another, for each import. */
  const writing = new Map<string, Promise<void>>();
  const keep = (entry: Entry): Promise<void> => {
    const next = (writing.get(entry.id) ?? Promise.resolve()).catch(() => undefined).then(() => write(entry));
    writing.set(entry.id, next);
    return next;
  };
  /** Every change of a record is heard here, too. */
  const follow = (entry: Entry): Entry => {
    const hear = (): void => {
      if (timers.has(entry.id)) return;
      // What does not get onto a full disk now is tried again with the next change.
      timers.set(
        entry.id,
        setTimeout(() => keep(entry).catch(() => undefined), patience),
      );
    };
    entry.listeners.add({ hear, end: () => undefined });
    live.set(entry.id, entry);
    return entry;
  };

  const load = async (known: Head): Promise<Entry> => {
    const folder = await openFolder(data, known.id);
    const records: Held[] = [];
    const lines = await folder.notes();
    for (const line of lines) {
      const read = held.safeParse(line);
      if (read.success) records[read.data.shown.number] = read.data;
    }
    const { id, kind } = known;
    const entry: Entry = {
      id,
      kind,
      begun: Date.parse(known.begun),
      used: Date.now(),
      folder,
      held: records.filter((one) => one !== undefined),
      log: logOf(known),
      listeners: new Set(),
      dirty: new Set(),
      busy: 0,
      stops: new Set(),
      ended: false,
    };
    if (lines.length > 2 * entry.held.length + 10) await folder.renew(entry.held);
    await opened(follow(entry));
    return entry;
  };

  /** Those nobody uses leave memory once they are on disk. */
  const rest = async (): Promise<void> => {
    const idle: Entry[] = [];
    for (const entry of await Promise.all(entries.values())) if (entry.busy === 0 && entry.listeners.size <= 1) idle.push(entry);
    idle.sort((a, b) => a.used - b.used);
    for (const entry of idle.slice(0, Math.max(0, idle.length - idleMost))) {
      await keep(entry);
      if (entry.busy === 0 && entry.listeners.size <= 1 && entry.dirty.size === 0) {
        entries.delete(entry.id);
        live.delete(entry.id);
      }
    }
  };
  const opening = (known: Head): Promise<Entry> => {
    const entry = entries.get(known.id) ?? load(known);
    entries.set(known.id, entry);
    entry.catch(() => entries.delete(known.id));
    return entry;
  };
  const use = async (id: string): Promise<Entry> => {
    await ready;
    const known = found(heads.get(id) ?? null, `import ${id}`);
    const entry = await opening(known);
    entry.used = Date.now();
    return entry;
  };

  /** Files go, what is undecided is told to have gone. */
  const letGo = async (entry: Entry, why: Message): Promise<void> => {
    for (const one of entry.held) {
      if (one.shown.here) await entry.folder.letGo(one.shown.number);
      if (undecided.has(one.shown.state) || one.shown.state === 'skipped')
        show(entry, one, {
          state: 'dropped',
          here: false,
          messages: [...one.shown.messages, shownMessage(why)],
        });
      else if (one.shown.here) show(entry, one, { here: false });
    }
    await keep(entry);
  };
  const end = async (entry: Entry): Promise<void> => {
    entry.ended = true;
    heads.delete(entry.id);
    entries.delete(entry.id);
    live.delete(entry.id);
    clearTimeout(timers.get(entry.id));
    for (const listener of entry.listeners) listener.end();
    await writing.get(entry.id)?.catch(() => undefined);
    await entry.folder.remove();
  };

  /** Keeps what waits within its bounds, the longest unused first. */
  const tidy = async (): Promise<void> => {
    const waiting = [...heads.values()].filter(({ bytes }) => bytes > 0).sort((a, b) => b.used - a.used);
    let sum = 0;
    for (const [at, one] of waiting.entries()) {
      sum += one.bytes;
      const old = Date.now() - one.used > most.idle;
      if (at < most.imports && !old && sum <= most.bytes) continue;
      const entry = await opening(one);
      if (entry.busy > 0) continue;
      await letGo(entry, message(old ? 'import/dropped-idle' : 'import/dropped-room', {}));
    }
    const hollow = [...heads.values()].filter(({ counts, bytes }) => bytes === 0 && counts.undoable === 0 && counts.going === 0);
    hollow.sort((a, b) => b.used - a.used);
    for (const { id } of hollow.slice(toldMost)) {
      const entry = await entries.get(id);
      heads.delete(id);
      if (entry) await end(entry);
      else await (await openFolder(data, id)).remove();
    }
  };

  const ready = (async () => {
    for (const id of await namesIn(importsFolder(data))) {
      const folder = await openFolder(data, id);
      const read = await folder.readHead().then(
        (value) => (value === null ? null : head.safeParse(value)),
        () => ({ success: false }) as const,
      );
      // Without a head it was never more than begun.
      if (read === null) await folder.remove();
      else if (read.success && read.data.id === id) heads.set(id, read.data);
      else unreadable += 1;
    }
    await tidy();
  })();
  ready.catch(() => undefined);

  return {
    async list() {
      await ready;
      for (const [id, entry] of live) heads.set(id, headOf(entry));
      const latest = [...heads.values()].sort((a, b) => (a.begun < b.begun ? 1 : a.begun > b.begun ? -1 : a.id < b.id ? -1 : 1));
      return { heads: latest, unreadable };
    },
    async make(kind) {
      await ready;
      await tidy();
      await rest();
      const id = randomUUID();
      const folder = await openFolder(data, id, true);
      const now = Date.now();
      const entry = follow({
        id,
        kind,
        begun: now,
        used: now,
        folder,
        held: [],
        log: beginLog('page'),
        listeners: new Set(),
        dirty: new Set(),
        busy: 0,
        stops: new Set(),
        ended: false,
      });
      entries.set(id, Promise.resolve(entry));
      await keep(entry);
      return entry;
    },
    use,
    keep,
    live: () => live.values(),
    async discard(entry) {
      if (entry.held.some(({ changed }) => changed)) await letGo(entry, message('import/discarded', {}));
      else await end(entry);
    },
    async close() {
      await ready.catch(() => undefined);
      for (const entry of await Promise.all(entries.values())) {
        // Nobody put anything into it.
        if (entry.held.length === 0) await end(entry);
        else await keep(entry).catch(() => undefined);
      }
    },
  };
}
