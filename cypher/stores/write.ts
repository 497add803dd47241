/**
 * What is written, the same for all stores, over a transaction somebody else opened. What goes in are sources; which records they make is
 * decided here, within the transaction (decision 23).
 */
import type { Logging } from '../log.ts';
import type { RecordRows } from '../rows.ts';
import { type GivenRows, sizeOf } from '../sent-rows.ts';
import type { Source } from '../sources.ts';
import type { Outcome } from '../store.ts';
import { nameAddress, noteAddress } from './former.ts';
import { writeLog } from './log.ts';
import { advance } from './revision.ts';
import { endsOf, settle } from './settle.ts';
import type { Entry, Found, StoredSource, Writer } from './writer.ts';

/**
 * Sources in transactions: whole, each once (the last of a name counts), up to about so many rows together; none where only the same are
 * counted.
 */
export function* transactions(records: readonly GivenRows[], log: Logging | undefined, most: number): Iterable<GivenRows[]> {
  if (records.length === 0 && log && log.same > 0) yield [];
  let batch: GivenRows[] = [];
  let size = 0;
  for (const record of new Map(records.map((one) => [one.source.name, one])).values()) {
    const own = sizeOf(record);
    if (batch.length > 0 && size + own > most) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(record);
    size += own;
  }
  if (batch.length > 0) yield batch;
}

export interface Put {
  outcomes: Outcome[];
  /** Number of the import in the log; null where nothing is logged. */
  import: number | null;
}

/**
 * Puts sources in: what a source said before goes, what it says now comes, sources of one text become one record, shared nodes nobody
 * speaks of any more go.
 */
export async function putRecords(writer: Writer, records: readonly RecordRows[], log: Logging | null): Promise<Put> {
  await writer.lock();
  const known = new Map((await writer.sources('name', records.map(nameOf))).map((one) => [one.name, one]));
  const fresh = records.filter((one) => known.get(nameOf(one))?.version !== one.version);
  const moved = await noteFound(writer, records, known);
  if (fresh.length > 0 || moved) await advance(writer);
  const names = new Set(fresh.map(nameOf));
  const unknown = fresh.map(nameOf).filter((name) => !known.has(name));
  const old = new Map((await writer.oldRecords('source', unknown)).map(({ source, key }) => [source, key]));
  const texts = new Set(fresh.flatMap((one) => [one.source.text, known.get(nameOf(one))?.text ?? one.source.text]));
  const before = await writer.sources('text', [...texts]);
  const after: Source[] = [...before.filter(({ name }) => !names.has(name)), ...fresh.map(sourceOf)];
  const groups = await settle(writer, before, after, new Map(fresh.map((one) => [nameOf(one), one])), old);
  const outcomes = records.map((one, at): Outcome => {
    const name = nameOf(one);
    const stored = known.get(name);
    if (!names.has(name)) return { source: name, record: stored?.record ?? one.record, status: 'same', others: [], elsewhere: [] };
    const { record, sources } = groups.get(name) ?? { record: one.record, sources: [] };
    const later = new Set(
      records
        .slice(at + 1)
        .map(nameOf)
        .filter((other) => !known.has(other)),
    );
    const others = sources.map((other) => other.name).filter((other) => other !== name && !later.has(other));
    const status = stored || old.has(name) ? 'changed' : others.length > 0 ? 'joined' : 'new';
    const here = groups.get(name);
    const elsewhere = [...new Set(groups.values())]
      .filter((group) => group !== here && group.read.text === one.source.text)
      .flatMap((group) => group.sources.map((other) => other.name));
    return { source: name, record, status, others, elsewhere };
  });
  const entries = outcomes.flatMap(({ source, record, status }): Entry[] => (status === 'same' ? [] : [{ record, source, status }]));
  return { outcomes, import: log && (await writeLog(writer, log, entries)) };
}

const nameOf = ({ source }: RecordRows): string => source.name;
const sourceOf = ({ source, record, version }: RecordRows): Source => ({ ...source, own: record, version });

/**
 * A folder that was moved or renamed: the same files are found elsewhere. Another reader read the same in
 * them. Gives whether any was found elsewhere: which reader it was is on no page.
 */
async function noteFound(writer: Writer, records: readonly RecordRows[], known: ReadonlyMap<string, StoredSource>): Promise<boolean> {
  const found = records.flatMap(({ version, source }): Found[] => {
    const stored = known.get(source.name);
    if (stored?.version !== version) return [];
    const folder = source.folder || stored.folder;
    const { bytes, reader } = source.reader === '' ? stored : source;
    const same = folder === stored.folder && bytes === stored.bytes && reader === stored.reader;
    return same ? [] : [{ name: source.name, folder, bytes, reader }];
  });
  if (found.length > 0) await writer.noteSources(found);
  return found.some(({ name, folder }) => known.get(name)?.folder !== folder);
}

/** A record, with all its sources, or one of the sources. */
export type Target = { record: string } | { source: string };
export interface Forgotten {
  /** False: it was not there. */
  there: boolean;
  /** Number of the import in the log; null where nothing is logged. */
  import: number | null;
}
/** Takes a record out, or one of its sources: what the others say stays. */
export async function forget(writer: Writer, target: Target, log: Logging | null): Promise<Forgotten> {
  await writer.lock();
  const gone = await ('record' in target ? writer.sources('record', [target.record]) : writer.sources('name', [target.source]));
  if (gone.length === 0) return forgetOld(writer, target, log);
  await advance(writer);
  const names = new Set(gone.map(({ name }) => name));
  const before = await writer.sources('text', [...new Set(gone.map(({ text }) => text))]);
  const after = before.filter(({ name }) => !names.has(name));
  const groups = await settle(writer, before, after, new Map(), new Map());
  for (const { name, record } of gone) {
    const left = before.find((one) => one.record === record && !names.has(one.name));
    const to = left && groups.get(left.name)?.record;
    if (to !== undefined) await noteAddress(writer, nameAddress(name), to);
  }
  await writer.removeSources([...names]);
  const entries = gone.map(({ record, name }): Entry => ({ record, source: name, status: 'forgotten' }));
  return { there: true, import: log && (await writeLog(writer, log, entries)) };
}

async function forgetOld(writer: Writer, target: Target, log: Logging | null): Promise<Forgotten> {
  const found = await ('record' in target ? writer.oldRecords('key', [target.record]) : writer.oldRecords('source', [target.source]));
  const [old] = found;
  if (!old) return { there: false, import: log?.import ?? null };
  await advance(writer);
  await writer.removeOrphans(endsOf(await writer.removeFacts([old.key])));
  return { there: true, import: log && (await writeLog(writer, log, [{ record: old.key, source: old.source, status: 'forgotten' }])) };
}
