/** Evidence: a relationship with the sentence it stands on, cut from the record's raw text. */
import { type Place, placeOf } from '../anchors.ts';
import type { Provenance, RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import type { EdgeFields } from './rows.ts';
import { readTexts } from './text.ts';

export interface Evidence {
  edge: string;
  type: RelationshipType;
  record: string;
  source: string;
  start: number;
  end: number;
  quote: string;
  contextStart: number;
  contextEnd: number;
  context: string;
  rule: string;
  by: Provenance['by'];
  date: string | null;
  /** The page or paragraph of the file; null for plain text. */
  place: Place | null;
}
/** The longest context handed out. */
const longest = 2000;

/** Reads the texts the relationships stand in; the answer shows one relationship's evidence. */
export async function evidenceFor(store: Store, edges: Iterable<Pick<EdgeFields, 'record'>>): Promise<(edge: EdgeFields) => Evidence> {
  const records = new Set<string>();
  for (const { record } of edges) records.add(record);
  const texts = await readTexts(store, records);
  return (edge) => {
    const { id, type, record, start, end, quote, contextStart, contextEnd, rule, by, date } = edge;
    const stored = texts.get(record);
    const place = stored?.anchors ? placeOf(stored.anchors, start) : null;
    const context = stored?.text.slice(contextStart, Math.min(contextEnd, contextStart + longest)) ?? '';
    return {
      edge: id,
      type,
      record,
      source: stored?.source ?? record,
      start,
      end,
      quote,
      contextStart,
      contextEnd,
      context,
      rule,
      by,
      date,
      place,
    };
  };
}
