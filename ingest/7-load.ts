/** Stage 7: rows → store. One record, one transaction; running twice changes nothing; memory does not grow with the number of records. */
import type { RecordFormat } from '../cypher/enumerations.ts';
import type { Logging } from '../cypher/log.ts';
import { type GivenRows, sizeOf, typesOf } from '../cypher/sent-rows.ts';
import type { Store } from '../cypher/store.ts';
import { fallOf } from './fewer.ts';
import { hasPages } from './has-pages.ts';
import { inOrder } from './in-order.ts';
import { otherFolder, sameElsewhere } from './load-warnings.ts';
import { type Message, message } from './messages.ts';
import { readerHere, readToStore } from './pipeline.ts';
import type { Reader } from './reader.ts';
import { emptySummary, type Report, refusal, type Summary } from './report.ts';
import type { Opinion } from './second-opinion/opinion.ts';
import { isRefusal, type Refusal, type Source } from './source.ts';
import { bytesOf } from './sources.ts';
import type { StoredFiles } from './stored-files.ts';
import { bears, isStored, marker, unread } from './unread.ts';

/** Rows collected before a put, unless said otherwise; a store splits no record. */
export const usualRows = 20_000;
/** Milliseconds after which what was read is put all the same: where reading is slow, little may be lost and progress is to be seen. */
const patience = 5000;

/** Keeps the bytes of a record whose pages can be drawn; where that fails the record goes in all the same, and a message says so. */
async function keepFile(files: StoredFiles | null, name: string, bytes: Uint8Array, format: RecordFormat | null): Promise<Message[]> {
  if (!files || !hasPages(format)) return [];
  try {
    await files.keep(bytes);
    return [];
  } catch (error) {
    return [message('read/keep', { name, why: error instanceof Error ? error.message : String(error) })];
  }
}
export interface LoadOptions {
  onReport?: (report: Report) => void;
  /** What reads the files; left out: this process. */
  reader?: Reader;
  opinion?: Opinion | null;
  /** Where the files with pages are kept; null or left out: nowhere. */
  files?: StoredFiles | null;
  /** The import this is in the log; left out: it is not logged. */
  log?: Logging;
  /** A file that gives far fewer facts than its stored reading is refused, and that reading stays. */
  keepFuller?: boolean;
  /** Rows collected before a put: few where somebody watches. */
  batchRows?: number;
}

/**
 * Loads sources in their order. `onReport` is told of a record once it is stored (or refused). As many are read at once as keep
 * the reader busy, and the model where there is an `opinion`.
 * Throws StoreUnavailable when the store goes away; what was reported before is stored.
 */
export async function load(
  store: Store,
  sources: AsyncIterable<Source | Refusal>,
  { onReport, reader = readerHere(), opinion = null, files = null, log, keepFuller = false, batchRows = usualRows }: LoadOptions = {},
): Promise<Summary> {
  const freed = new Set<string>();
  const markOf = await marker(reader, opinion !== null);
  const summary = emptySummary();
  let batch: { rows: GivenRows; report: Report; former: string }[] = [];
  let size = 0;
  let last = Date.now();
  const tell = (report: Report): void => {
    summary[report.status] += 1;
    onReport?.(report);
  };
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const outcomes = new Map(
      (
        await store.put(
          batch.map(({ rows }) => rows),
          log,
        )
      ).map((one) => [one.source, one]),
    );
    for (const { rows, report, former } of batch) {
      const name = rows.source.name;
      const outcome = outcomes.get(name);
      if (!outcome) throw new Error(`the store did not say what became of ${name}`);
      const { status, record, others, elsewhere } = outcome;
      if (former !== '' && former !== rows.source.file) freed.add(former);
      const told = elsewhere.length > 0 ? [sameElsewhere(name, elsewhere)] : [];
      if (log && status === 'same') log.same += 1;
      tell({ ...report, status, record, others, messages: [...report.messages, ...told] });
    }
    batch = [];
    size = 0;
    last = Date.now();
  };
  const readOne = async (source: Source | Refusal): Promise<{ rows: GivenRows | null; report: Report; former: string }> => {
    const only = (report: Report): { rows: null; report: Report; former: string } => ({ rows: null, report, former: '' });
    if (isRefusal(source)) return only(refusal(source.path, source.message));
    const { name, folder = '' } = source;
    const bytes = await bytesOf(source);
    if (!(bytes instanceof Uint8Array)) return only(refusal(name, bytes.message));
    const mark = markOf(bytes);
    const [before] = await store.sources({ names: [name] });
    if (before && isStored(before, folder, mark))
      return only({ ...unread(before), messages: await keepFile(files, name, bytes, before.format) });
    const { text, format, anchors, shares, rows, messages, model } = await readToStore(bytes, name, { reader, opinion });
    const said = { source: name, messages, shares, model, text, anchors, record: null, others: [] };
    if (!rows) return only({ ...said, status: 'refused', facts: {} });
    const fallen = keepFuller && before ? await fallOf(store, before.record, typesOf(rows)) : null;
    if (fallen) return only({ ...said, messages: [fallen, ...messages], status: 'refused', facts: {} });
    // A put meanwhile may have joined it to another record; one that was not there is brought by nobody else.
    const [known] = before ? await store.sources({ names: [name] }) : [];
    const here = folder === '' || known?.folder === folder;
    const same = known?.version === rows.version && here && (mark.reader === '' || bears(known, mark));
    const elsewhere = known && !same && known.folder !== '' && folder !== '' && known.folder !== folder && known.version !== rows.version;
    const kept = await keepFile(files, name, bytes, format);
    const report: Report = {
      ...said,
      record: known?.record ?? null,
      messages: [...messages, ...kept, ...(elsewhere ? [otherFolder(name)] : [])],
      status: known === undefined ? 'new' : same ? 'same' : 'changed',
      facts: typesOf(rows),
    };
    const found = { ...rows.source, ...mark, folder: folder || (known?.folder ?? '') };
    return { rows: { ...rows, source: found }, report, former: known?.file ?? '' };
  };
  for await (const { rows, report, former } of inOrder(sources, Math.max(reader.ahead, opinion?.ahead ?? 1), readOne)) {
    if (!rows || report.status === 'same') {
      if (log && report.status === 'same') log.same += 1;
      tell(report);
      continue;
    }
    batch.push({ rows, report, former });
    size += sizeOf(rows);
    if (size >= batchRows || Date.now() - last > patience) await flush();
  }
  await flush();
  // What was found the same after the last batch is counted, too.
  if (log && log.import !== null && log.same > 0) await store.put([], log);
  await files?.sweep(store, freed);
  return summary;
}
