/** Names that can be used at a place of a query, with their types. */
import type { Type } from './types.ts';

const none: ReadonlyMap<string, Type> = new Map();

/** Immutable: each clause gives the names of the next. */
export class Names {
  /** Those of the query itself, in the order they came: RETURN * gives them. */
  readonly own: ReadonlyMap<string, Type>;
  /** Those of the queries around it, or given by CALL (…): seen everywhere in it, but no clause can give them a new meaning. */
  readonly outer: ReadonlyMap<string, Type>;
  constructor(own: ReadonlyMap<string, Type> = none, outer: ReadonlyMap<string, Type> = none) {
    this.own = own;
    this.outer = outer;
  }
  get(name: string): Type | undefined {
    return this.own.get(name) ?? this.outer.get(name);
  }
  has(name: string): boolean {
    return this.own.has(name) || this.outer.has(name);
  }
  all(): string[] {
    return [...new Set([...this.outer.keys(), ...this.own.keys()])];
  }
  /** With one more name, or another type of one; an expression's own name (`x IN …`) hides one of the same name. */
  with(name: string, type: Type): Names {
    return new Names(new Map(this.own).set(name, type), this.outer);
  }
  /** With another type of a name where it stands. */
  narrowed(name: string, type: Type): Names {
    return this.own.has(name) || !this.outer.has(name) ? this.with(name, type) : new Names(this.own, new Map(this.outer).set(name, type));
  }
  /** After a projection: these, and the outer ones. */
  only(own: ReadonlyMap<string, Type>): Names {
    return new Names(own, this.outer);
  }
  /** For a query inside: it sees all, and has none of its own yet. */
  inner(): Names {
    return new Names(none, new Map([...this.outer, ...this.own]));
  }
}
