/** A scenario's graph in SQLite, in memory, laid out by its own words. */
import type { Vocabulary } from '../query/vocabulary.ts';
import { layoutOf } from '../stores/sqlite/layout.ts';
import { sqlitePushdown } from '../stores/sqlite/sql/take.ts';
import { loadGraph } from '../stores/sqlite/testing.ts';
import type { BuiltGraph } from './built.ts';
import type { Place } from './embedded.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/** The place to ask; `fused`: what can be is answered by SQL, else all by the engine. */
export function onSqlite(graph: BuiltGraph, fused: boolean): Place & { close(): void } {
  const vocabulary: Vocabulary = vocabularyOf(graph);
  const layout = layoutOf(vocabulary);
  const nodes = graph.allNodes();
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  const loaded = loadGraph(
    layout,
    nodes.map((node) => ({ labels: node.labels, properties: node.properties() })),
    graph.allRelationships().map((one) => ({
      type: one.type,
      from: places.get(one.from) ?? 0,
      to: places.get(one.to) ?? 0,
      properties: one.properties(),
    })),
  );
  return { graph: loaded, vocabulary, pushdown: fused ? sqlitePushdown(layout) : null, close: () => loaded.connection.close() };
}
