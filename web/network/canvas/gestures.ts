/** What a reader does on the canvas of a network: told to the view, which says what it means. */
import type { View } from '../paint/view.ts';

/** What the reader does on the canvas; nodes and edges by index. */
export interface Gestures {
  choose(node: number): void;
  /** The arrows came to a node. */
  walk(node: number): void;
  edge(edge: number): void;
  /** Nothing was under the pointer. */
  clear(): void;
  expand(node: number): void;
  /** A node was carried to a place of the plane. */
  carry(node: number, x: number, y: number): void;
  pick(nodes: readonly number[]): void;
  /** A key that is no arrow; true where it was one of the view's. */
  key(key: string, node: number): boolean;
  /** The view came to rest after the reader moved it. */
  rest(view: View): void;
  /** What is said of a node or an edge beside the pointer and by a screen reader. */
  nameNode(node: number): string;
  nameEdge(edge: number): string;
}
