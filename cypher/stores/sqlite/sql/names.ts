/** What the names of a query stand for within a statement. */
import type { Expression } from '../../../query/tree.ts';
import type { Table } from '../layout.ts';
import type { Rendering } from './rendering.ts';
import type { Scalar } from './scalar.ts';

type Write = (to: Rendering) => void;

/** A node or a relationship: where its number stands, and the row of it, joined when a property is asked for. */
export interface Element {
  kind: 'node' | 'relationship';
  table: Table;
  /** Writes its number. */
  id: Write;
  /** The alias of its row; null while nothing asked for it. */
  row: string | null;
  /** Properties that stand elsewhere than in its row, by name. */
  beside: ReadonlyMap<string, Write>;
  /** It may be missing: of an OPTIONAL MATCH. */
  optional: boolean;
  /** The block it belongs to, where its row is joined. */
  home: { row(element: Element): string };
  /** Set for one that was bound outside of the statement: the name there. */
  outer: Expression | null;
}
/** An element of a list of texts that is walked by the statement; of what type is known where it is first compared. */
export interface Listed {
  kind: 'listed';
  alias: string;
  typed: boolean;
}
export type Binding =
  | Element
  | Listed
  | { kind: 'scalar'; scalar: Scalar }
  /** A map of properties of an element: null where that is missing. */
  | { kind: 'map'; of: Scalar | null; fields: { name: string; scalar: Scalar | Expression }[] }
  | { kind: 'path'; nodes: Element[]; relationships: Element[] }
  /** What does not depend on the statement's rows, in names of outside. */
  | { kind: 'known'; expression: Expression };

/** For an element of which nothing but its row is known. */
export const noneBeside: ReadonlyMap<string, Write> = new Map();
