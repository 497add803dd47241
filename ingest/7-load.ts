/** Stage 7: rows → store. One record, one transaction; running twice changes nothing; memory does not grow with the number of records. */
import type { Anchors } from '../cypher/anchors.ts';
import type { RecordRows } from '../cypher/rows.ts';
import type { Store } from '../cypher/store.ts';
import type { ReadLimits } from './1-read/limits.ts';
import { inOrder } from './in-order.ts';
import { readRecord } from './pipeline.ts';
import type { Message, Shares } from './record.ts';
import type { ModelReport, Opinion } from './second-opinion/opinion.ts';
import { bytesOf, isRefusal, type Refusal, type Source } from './sources.ts';

/** Rows gathered before a put; a store splits no record. */
const batchRows = 5000;

export interface Report {
  /** The record's source name, or the path that was refused. */
  source: string;
  status: 'new' | 'changed' | 'same' | 'refused';
  /** Edges by relationship type. */
  facts: Record<string, number>;
  messages: Message[];
  /** What share of the text was read; null where nothing could be. */
  shares: Shares | null;
  /** How the second opinion went; null where no model was asked. */
  model: ModelReport | null;
  /** The raw text, to print lines of; null where there is none. */
  text: string | null;
  /** Where the pages or paragraphs of the file begin in the text. */
  anchors: Anchors | null;
}
export interface Summary {
  new: number;
  changed: number;
  same: number;
  refused: number;
  /** Stored records whose source was not among the given ones. Listed, never forgotten. */
  gone: string[];
}

const countTypes = (rows: RecordRows): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { type } of rows.edges) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};
const refusal = (source: string, reason: string): Report => ({
  source,
  status: 'refused',
  facts: {},
  messages: [{ level: 'error', rule: 'read/refused', reason, span: null }],
  shares: null,
  model: null,
  text: null,
  anchors: null,
});

/**
 * Loads sources in their order. `onReport` is told of a record once it is stored (or refused). With an `opinion`, several
 * records are read at once, so that they wait for the model together.
 * Throws StoreUnavailable when the store goes away; what was reported before is stored.
 */
export async function load(
  store: Store,
  sources: AsyncIterable<Source | Refusal>,
  { onReport, limits, opinion = null }: { onReport?: (report: Report) => void; limits?: ReadLimits; opinion?: Opinion | null } = {},
): Promise<Summary> {
  const stored = new Map((await store.versions()).map((one) => [one.source, one.version]));
  const seen = new Set<string>();
  const summary: Summary = { new: 0, changed: 0, same: 0, refused: 0, gone: [] };
  let batch: { rows: RecordRows; report: Report }[] = [];
  let size = 0;
  const tell = (report: Report): void => {
    summary[report.status] += 1;
    onReport?.(report);
  };
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await store.put(batch.map(({ rows }) => rows));
    for (const { report } of batch) tell(report);
    batch = [];
    size = 0;
  };
  const readOne = async (source: Source | Refusal): Promise<{ rows: RecordRows | null; report: Report }> => {
    if (isRefusal(source)) return { rows: null, report: refusal(source.path, source.message) };
    const { name } = source;
    seen.add(name);
    const bytes = await bytesOf(source);
    if (!(bytes instanceof Uint8Array)) return { rows: null, report: refusal(name, bytes.message) };
    const { text, anchors, record, rows, messages, model } = await readRecord(bytes, name, { limits, opinion });
    const said = { source: name, messages, shares: record?.shares ?? null, model, text, anchors };
    if (!rows) return { rows, report: { ...said, status: 'refused', facts: {} } };
    const known = stored.get(name);
    const status = known === undefined ? 'new' : known === rows.version ? 'same' : 'changed';
    return { rows, report: { ...said, status, facts: countTypes(rows) } };
  };
  for await (const { rows, report } of inOrder(sources, opinion?.ahead ?? 1, readOne)) {
    if (!rows || report.status === 'same') {
      tell(report);
      continue;
    }
    batch.push({ rows, report });
    size += rows.nodes.length + rows.edges.length;
    if (size >= batchRows) await flush();
  }
  await flush();
  summary.gone = [...stored.keys()].filter((name) => !seen.has(name)).sort();
  return summary;
}
