/** The graph of some records as the embedded store holds it, in memory. */
import { wholeVocabulary } from '../model-vocabulary.ts';
import type { RecordRows } from '../rows.ts';
import type { SqliteGraph } from '../stores/sqlite/graph.ts';
import { layoutOf } from '../stores/sqlite/layout.ts';
import { loadStored } from '../stores/sqlite/testing.ts';
import { stored } from './graph.ts';

export function embeddedGraph(records: readonly RecordRows[]): SqliteGraph {
  const { nodes, edges } = stored(records);
  return loadStored(layoutOf(wholeVocabulary), nodes, edges);
}
