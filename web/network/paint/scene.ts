/** What is drawn: columns, colours, and what is set off against the rest. Plain data, so that a worker can be given it. */
import type { MarkShape } from '../../shapes.ts';
import type { Columns } from '../columns.ts';
import type { Places } from './view.ts';

/** Colours as canvases and SVG files take them. */
export interface Style {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly font: string;
  /** Fill, outline and shape of each kind, in the order of the columns. */
  readonly kinds: readonly { readonly fill: string; readonly edge: string; readonly shape: MarkShape }[];
  /** Colour of each relationship, full and faint. */
  readonly tones: readonly { readonly full: string; readonly pale: string }[];
}
/** What enters or leaves just now: flags for each node and edge, and the share of their strength they are drawn with. */
export interface Fading {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  readonly alpha: number;
}
/** What is set off. Where `dim` is set, what is not lit is drawn faint. */
export interface Emphasis {
  readonly dim: boolean;
  readonly lit: Uint8Array;
  readonly litEdges: Uint8Array;
  readonly current: number;
  /** The edge whose sentence is open. */
  readonly edge: number;
  readonly picked: readonly number[];
  readonly pinned: readonly number[];
  /** Labels that come first. */
  readonly first: readonly number[];
  /** Only while something enters or leaves. */
  readonly fading?: Fading;
}
export interface Hull {
  readonly title: string;
  readonly members: readonly number[];
}
export interface Scene {
  readonly columns: Columns;
  readonly places: Places;
  readonly style: Style;
  readonly emphasis: Emphasis;
  readonly hulls: readonly Hull[];
}

/** Nothing set off. */
export function plain(columns: Columns): Emphasis {
  return {
    dim: false,
    lit: new Uint8Array(columns.keys.length),
    litEdges: new Uint8Array(columns.from.length),
    current: -1,
    edge: -1,
    picked: [],
    pinned: [],
    first: [],
  };
}

/** The share of its strength that a node or edge is drawn with. */
export function strength({ emphasis: { fading } }: Scene, what: 'nodes' | 'edges', i: number): number {
  return fading?.[what][i] ? fading.alpha : 1;
}
