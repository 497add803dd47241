/** How many nodes there are likely to be for a node of a pattern. */
import type { Frame, Running } from '../running.ts';
import { NodeValue } from '../values.ts';
import type { Pattern } from './pattern.ts';

/** A list of labels a node has one of, and about how many such nodes there are. */
export interface Size {
  size: number;
  labels: readonly string[] | null;
}

export class Sizes {
  readonly #pattern: Pattern;
  readonly #bound: ReadonlySet<string>;
  readonly #frame: Frame;
  readonly #running: Running;
  /** `bound`: names that have their values, as they grow. `frame`: one of those the plan will be run with. */
  constructor(pattern: Pattern, bound: ReadonlySet<string>, frame: Frame, running: Running) {
    this.#pattern = pattern;
    this.#bound = bound;
    this.#frame = frame;
    this.#running = running;
  }

  /** By the labels of which there are fewest, and what is known of its properties by now. */
  of(node: number): Size {
    const { choices, properties } = this.#pattern.hints[node]!;
    const usable = properties.filter(({ needs }) => [...needs].every((name) => this.#bound.has(name)));
    // What depends on the pattern itself has no value yet: it will help, nobody knows how much.
    const now = usable.filter(({ needs }) => needs.size === 0);
    const known = now.flatMap((hint) => hint.known(this.#frame, this.#running));
    const sizes = (choices.length > 0 ? choices : [null]).map((labels) => ({ labels, size: this.#running.graph.size(labels, known) }));
    const best = sizes.reduce((least, one) => (one.size < least.size ? one : least));
    return now.length < usable.length ? { ...best, size: Math.sqrt(best.size) } : best;
  }
  /** How many of its kind there are: the more, the fewer relationships each of them has. */
  crowd(node: number): number {
    const { given, slot } = this.#pattern.nodes[node]!;
    const value = given ? this.#frame[slot] : null;
    const labels = value instanceof NodeValue ? value.labels : (this.#pattern.hints[node]!.choices[0] ?? null);
    return this.#running.graph.size(labels, []);
  }
}
