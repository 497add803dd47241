/**
 * A Barnes-Hut quadtree in flat arrays. Cells stand in preorder with the index that skips their subtree, so a walk over the
 * tree is one loop without a stack; bodies are ordered by cell, so neighbours in the plane are neighbours in memory.
 */

/** A leaf holds at most this many bodies: they are summed one by one, which is both faster and nearer to the exact force. */
const bucket = 8;
/** Bodies this deep in one cell lie on one point. */
const deepest = 48;

export interface Tree {
  /** How many cells there are. */
  cells: number;
  /** Mean position of the bodies in a cell, and how many they are. */
  cx: Float64Array;
  cy: Float64Array;
  mass: Float64Array;
  /** Side of the cell, squared. */
  side2: Float64Array;
  /** The next cell outside this one's subtree. */
  skip: Int32Array;
  /** Bodies of a cell: `order[first[c]] … order[last[c] - 1]`; a leaf has `leaf[c]` 1. */
  first: Int32Array;
  last: Int32Array;
  leaf: Uint8Array;
  /** The bodies by cell. */
  order: Int32Array;
}

/** An empty tree with room for `n` bodies; it is filled again at every tick. */
export function makeTree(n: number): Tree {
  return { ...room(Math.max(64, n)), cells: 0, order: new Int32Array(n) };
}

function room(size: number): Omit<Tree, 'cells' | 'order'> {
  return {
    cx: new Float64Array(size),
    cy: new Float64Array(size),
    mass: new Float64Array(size),
    side2: new Float64Array(size),
    skip: new Int32Array(size),
    first: new Int32Array(size),
    last: new Int32Array(size),
    leaf: new Uint8Array(size),
  };
}

/** Fills the tree from positions. */
export function fillTree(tree: Tree, x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < n; i += 1) {
    tree.order[i] = i;
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    bottom = Math.max(bottom, y[i]!);
  }
  tree.cells = 0;
  if (n > 0) addCell(tree, x, y, 0, n, left, top, Math.max(right - left, bottom - top, 1e-9), 0);
}

function addCell(
  tree: Tree,
  x: Float64Array,
  y: Float64Array,
  first: number,
  last: number,
  left: number,
  top: number,
  side: number,
  depth: number,
): void {
  if (tree.cells === tree.cx.length) grow(tree);
  const cell = tree.cells;
  tree.cells += 1;
  const { order } = tree;
  let sumX = 0;
  let sumY = 0;
  for (let k = first; k < last; k += 1) {
    sumX += x[order[k]!]!;
    sumY += y[order[k]!]!;
  }
  tree.cx[cell] = sumX / (last - first);
  tree.cy[cell] = sumY / (last - first);
  tree.mass[cell] = last - first;
  tree.side2[cell] = side * side;
  tree.first[cell] = first;
  tree.last[cell] = last;
  const leaf = last - first <= bucket || depth >= deepest;
  tree.leaf[cell] = leaf ? 1 : 0;
  if (!leaf) {
    const half = side / 2;
    const midX = left + half;
    const midY = top + half;
    const middle = divide(order, y, first, last, midY);
    const upper = divide(order, x, first, middle, midX);
    const lower = divide(order, x, middle, last, midX);
    if (upper > first) addCell(tree, x, y, first, upper, left, top, half, depth + 1);
    if (middle > upper) addCell(tree, x, y, upper, middle, midX, top, half, depth + 1);
    if (lower > middle) addCell(tree, x, y, middle, lower, left, midY, half, depth + 1);
    if (last > lower) addCell(tree, x, y, lower, last, midX, midY, half, depth + 1);
  }
  tree.skip[cell] = tree.cells;
}

/** Brings the bodies below the middle to the front; returns where the others begin. */
function divide(order: Int32Array, at: Float64Array, first: number, last: number, middle: number): number {
  let i = first;
  let j = last - 1;
  while (i <= j) {
    if (at[order[i]!]! < middle) i += 1;
    else {
      const body = order[i]!;
      order[i] = order[j]!;
      order[j] = body;
      j -= 1;
    }
  }
  return i;
}

function grow(tree: Tree): void {
  const more = room(tree.cx.length * 2);
  for (const name of ['cx', 'cy', 'mass', 'side2', 'skip', 'first', 'last', 'leaf'] as const) more[name].set(tree[name]);
  Object.assign(tree, more);
}

/** The body nearest to a point among those that `accept` takes within `reach`; -1 where there is none. */
export function nearest(
  tree: Tree,
  x: Float64Array,
  y: Float64Array,
  px: number,
  py: number,
  reach: number,
  accept: (body: number, distance: number) => boolean,
): number {
  let best = -1;
  let least = reach;
  for (let cell = 0; cell < tree.cells; ) {
    // A cell's bodies lie within its diagonal from their mean.
    const away = Math.hypot(tree.cx[cell]! - px, tree.cy[cell]! - py) - Math.sqrt(2 * tree.side2[cell]!);
    if (away > least) {
      cell = tree.skip[cell]!;
      continue;
    }
    if (tree.leaf[cell])
      for (let k = tree.first[cell]!; k < tree.last[cell]!; k += 1) {
        const body = tree.order[k]!;
        const distance = Math.hypot(x[body]! - px, y[body]! - py);
        if (distance <= least && accept(body, distance)) {
          least = distance;
          best = body;
        }
      }
    cell += 1;
  }
  return best;
}
