/**
 * A claim: what one place of a text says, as a relationship of the graph. Its ends are mentions, things as the text names them; which
 * node a mention stands for is decided in one place, when rows are made (6-rows/nodes.ts).
 */
import type { NodeKind, PropertyValue, RelationshipType } from '../cypher/model.ts';
import type { Fact, Span } from './record.ts';

/** Properties of a node or relationship; what is null or empty is not said. */
export type Properties = Readonly<Record<string, PropertyValue | null | undefined>>;

/** A thing as the text names it. */
export interface Mention {
  kind: NodeKind;
  /** As written. */
  words: string;
  /** Where the record counts such things: the position of an item, that of an amount within its item; where a mention stands. */
  at?: readonly number[];
  /** What the record says of it, where its node holds more than its key says. */
  says?: Properties;
}

/** Where a claim takes its sentence from. */
export interface Evidence extends Span {
  context: Span;
  rule: string;
  by: Fact['by'];
}

export interface Claim {
  relation: RelationshipType;
  from: Mention;
  to: Mention;
  props: Properties;
  evidence: Evidence;
}
