/** The sentence of a decision that names no document: no relationship carries it, the record's own extract does. */
import type { Store } from '../store.ts';
import type { Evidence } from './evidence.ts';
import type { DecisionKind } from './extract.ts';
import type { EdgeFields } from './rows.ts';
import { readExtracts, readTexts } from './text.ts';

/** An item by its place in its record, with the relationship that shows it where the extract has no sentence. */
export interface Decided {
  position: number;
  e: EdgeFields;
}

/** Reads what the reader made of the items' records; the answer shows where a kind of decision stands, on the item's own relationship. */
export async function decisionSentences(store: Store, items: readonly Decided[], show: (edge: EdgeFields) => Evidence) {
  const records = items.map(({ e }) => e.record);
  const [extracts, texts] = await Promise.all([readExtracts(store, records), readTexts(store, records)]);
  return ({ position, e }: Decided, kind: DecisionKind): Evidence => {
    const extract = extracts.get(e.record)?.extract;
    const text = texts.get(e.record)?.text;
    const at = extract?.items[position - 1]?.decisions.indexOf(kind) ?? -1;
    const fact = extract?.facts.find(({ path }) => path === `/items/${position - 1}/decisions/${at}`);
    if (!fact || text === undefined) return show(e);
    const { start, end, context, rule, by } = fact;
    return show({ ...e, start, end, quote: text.slice(start, end), contextStart: context.start, contextEnd: context.end, rule, by });
  };
}
