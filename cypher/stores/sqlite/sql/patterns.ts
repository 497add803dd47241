/** Patterns of a fixed length as tables joined: what a MATCH adds to a block. */
import type { Expression, NodePattern, PatternPart, RelationshipPattern } from '../../../query/tree.ts';
import type { Block } from './block.ts';
import { type Condition, each } from './condition.ts';
import { outside } from './known.ts';
import { labelsOf, setsOf, typeNumbers, typesOf } from './labels.ts';
import { type Element, noneBeside } from './names.ts';
import { notPushed, type Rendering } from './rendering.ts';

/** More relationships without a direction would make too many branches. */
const mostUndirected = 2;

/** Conditions as expressions: of a pattern's properties and WHERE. */
export function conditionsOf(pattern: NodePattern | RelationshipPattern, variable: string): Expression[] {
  const { properties, where, at } = pattern;
  if (properties && properties.kind !== 'map') notPushed('a map that is a parameter');
  const entries = properties?.kind === 'map' ? properties.entries : [];
  const of: Expression = { kind: 'variable', at, name: variable };
  const equal = entries.map(
    ({ name, value }): Expression => ({
      kind: 'comparison',
      at,
      first: { kind: 'property', at, of, name },
      rest: [{ operator: '=', right: value }],
    }),
  );
  return [...equal, ...(where ? [where] : [])];
}

/** A name that no query can have, for what has none. */
const nameless = (block: Block): string => block.alias(' ');

export class Matcher {
  readonly #block: Block;
  readonly conditions: Condition[] = [];
  readonly wanted: Expression[] = [];
  readonly names: string[] = [];
  readonly #edges: { element: Element; types: number[] | null }[] = [];
  /** `join`: how the table of a relationship gets into the block. */
  readonly #join: (block: Block) => string;
  readonly #optional: boolean;
  constructor(block: Block, optional = false, join: (block: Block) => string = (to) => to.addTable(to.statement.layout.edge, 'e')) {
    this.#block = block;
    this.#optional = optional;
    this.#join = join;
  }

  /** Adds a path. */
  add({ path, shortest, nodes, relationships }: PatternPart): void {
    if (shortest || relationships.some(({ length }) => length !== null)) notPushed('a path of no fixed length');
    if (path !== null) this.#named(path);
    const placed: Element[] = [];
    const walked: Element[] = [];
    const [first] = nodes;
    if (!first) return;
    if (relationships.length === 0) placed.push(this.#node(first, null));
    relationships.forEach((relationship, at) => {
      const [from, to] = [nodes[at], nodes[at + 1]];
      if (!from || !to) return;
      // Names in the order they are written.
      if (at === 0 && from.variable !== null && !this.#block.names.has(from.variable)) this.#named(from.variable);
      const edge = this.#edge(relationship);
      if (at === 0) placed.push(this.#node(from, edge.start));
      else this.#same(placed[at]?.id, edge.start);
      placed.push(this.#node(to, edge.end));
      walked.push(edge.element);
    });
    if (path !== null) this.#block.names.set(path, { kind: 'path', nodes: placed, relationships: walked });
  }

  /** No relationship stands twice in one MATCH. */
  distinct(): Condition[] {
    return this.#edges.flatMap((one, at) =>
      this.#edges.slice(at + 1).flatMap((other) => {
        if (one.types && other.types && !one.types.some((type) => other.types?.includes(type))) return [];
        return each((to) => {
          one.element.id(to);
          to.add(' <> ');
          other.element.id(to);
        });
      }),
    );
  }

  #named(name: string): void {
    if (!this.names.includes(name)) this.names.push(name);
  }
  #same(one: Element['id'] | undefined, other: Element['id']): void {
    if (!one) return;
    this.conditions.push(
      each((to) => {
        one(to);
        to.add(' = ');
        other(to);
      }),
    );
  }

  /** What may be missing is matched by nothing. */
  #there({ id }: Element): void {
    this.conditions.push(
      each((to) => {
        id(to);
        to.add(' IS NOT NULL');
      }),
    );
  }

  /** The element of a name that is bound already: here, or outside of the statement. */
  #bound(name: string | null, kind: Element['kind']): Element | null {
    if (name === null) return null;
    const binding = this.#block.names.get(name);
    if (binding) {
      if (binding.kind === kind) return binding;
      if (binding.kind !== 'known') return notPushed(name);
    }
    const { statement } = this.#block;
    const outer = outside({ kind: 'variable', at: 0, name }, this.#block);
    if (!outer) return null;
    const known = { evaluate: statement.compiler.expression(outer, statement.scope) };
    const id = (to: Rendering): void => {
      const value = to.value(known);
      to.bind(value !== null && typeof value === 'object' && 'id' in value && typeof value.id === 'number' ? BigInt(value.id) : null);
    };
    const element: Element = {
      kind,
      table: this.#tableOf(kind),
      id,
      row: null,
      beside: noneBeside,
      optional: false,
      home: this.#block,
      outer,
    };
    this.#block.names.set(name, element);
    return element;
  }
  #tableOf(kind: Element['kind']) {
    return kind === 'node' ? this.#block.statement.layout.node : this.#block.statement.layout.edge;
  }

  #node(pattern: NodePattern, id: Element['id'] | null): Element {
    const { layout } = this.#block.statement;
    let element = this.#bound(pattern.variable, 'node');
    if (element && id) this.#same(element.id, id);
    else if (element && (element.optional || element.outer)) this.#there(element);
    if (!element) {
      const beside = id === null && pattern.labels !== null && this.#isBeside(pattern.labels);
      element = {
        kind: 'node',
        table: beside ? layout.beside : layout.node,
        id: id ?? (() => undefined),
        row: null,
        beside: noneBeside,
        optional: this.#optional,
        home: this.#block,
        outer: null,
      };
      if (!id) {
        const row = this.#block.addTable(element.table, 'n');
        element.row = row;
        element.id = (to) => to.add(`${row}.id`);
      }
      if (pattern.variable !== null) this.#named(pattern.variable);
    }
    const name = pattern.variable ?? nameless(this.#block);
    this.#block.names.set(name, element);
    if (pattern.labels) this.conditions.push(labelsOf(element, pattern.labels, layout));
    this.wanted.push(...conditionsOf(pattern, name));
    return element;
  }
  /** What stands beside the graph is found by its own labels alone. */
  #isBeside(labels: NonNullable<NodePattern['labels']>): boolean {
    const { layout } = this.#block.statement;
    const sets = setsOf(labels, layout).map((set) => layout.vocabulary.nodes[set - 1]?.beside ?? false);
    return sets.length > 0 && sets.every(Boolean);
  }

  #edge(pattern: RelationshipPattern): { element: Element; start: Element['id']; end: Element['id'] } {
    const block = this.#block;
    const { layout } = block.statement;
    const before = this.#bound(pattern.variable, 'relationship');
    const row = this.#join(block);
    const element: Element = before ?? {
      kind: 'relationship',
      table: layout.edge,
      id: (to) => to.add(`${row}.id`),
      row,
      beside: noneBeside,
      optional: this.#optional,
      home: block,
      outer: null,
    };
    if (before) this.#same(before.id, (to) => to.add(`${row}.id`));
    else if (pattern.variable !== null) this.#named(pattern.variable);
    const name = pattern.variable ?? nameless(block);
    block.names.set(name, element);
    if (pattern.types) this.conditions.push(typesOf((to) => to.add(`${row}.type`), pattern.types, layout));
    this.wanted.push(...conditionsOf(pattern, name));
    this.#edges.push({ element, types: typeNumbers(pattern.types, layout) });
    return { element, ...this.#ends(pattern.direction, row) };
  }
  #ends(direction: RelationshipPattern['direction'], row: string): { start: Element['id']; end: Element['id'] } {
    const [src, dst] = [(to: Rendering) => to.add(`${row}.src`), (to: Rendering) => to.add(`${row}.dst`)];
    if (direction === 'out') return { start: src, end: dst };
    if (direction === 'in') return { start: dst, end: src };
    const block = this.#block;
    const { statement } = block;
    if (this.#optional || block.bits.length >= mostUndirected || statement.undirected >= 30) notPushed('relationships without a direction');
    const bit = 1 << statement.undirected;
    statement.undirected += 1;
    block.bits.push(bit);
    const backwards = (to: Rendering): boolean => (to.backwards & bit) !== 0;
    // One that goes back to where it starts is found once.
    this.conditions.push({
      truth: (to) => (backwards(to) ? undefined : true),
      write: (to) => to.add(`(${row}.src <> ${row}.dst)`),
    });
    return { start: (to) => (backwards(to) ? dst : src)(to), end: (to) => (backwards(to) ? src : dst)(to) };
  }
}
