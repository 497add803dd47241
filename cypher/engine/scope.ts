/** Names in scope and the slots of their values. */
import type { Scope } from './running.ts';

interface Parts {
  slots: ReadonlyMap<string, number>;
  hidden: ReadonlySet<string>;
  size: number;
  /** What stays through WITH; null: nothing. */
  root: Names | null;
}

class Names implements Scope {
  readonly size: number;
  readonly #parts: Parts;
  constructor(parts: Parts) {
    this.#parts = parts;
    this.size = parts.size;
  }
  slot(name: string): number | undefined {
    return this.#parts.slots.get(name);
  }
  names(): string[] {
    const { slots, hidden } = this.#parts;
    return [...slots.keys()].filter((name) => !hidden.has(name));
  }
  with(name: string): Names {
    return this.#parts.slots.has(name) ? this : this.shadowing(name);
  }
  only(names: readonly string[]): Names {
    const { root } = this.#parts;
    return names.reduce((scope, name) => scope.with(name), root?.rooted(root) ?? nothing);
  }
  rooted(root: Names): Names {
    return new Names({ ...this.#parts, root });
  }
  shadowing(name: string): Names {
    const hidden = new Set(this.#parts.hidden);
    hidden.delete(name);
    return this.#added(name, hidden);
  }
  hiding(name: string): Names {
    return this.#added(name, new Set([...this.#parts.hidden, name]));
  }
  #added(name: string, hidden: ReadonlySet<string>): Names {
    // Set anew, so that a name that comes again stands last.
    const slots = new Map(this.#parts.slots);
    slots.delete(name);
    slots.set(name, this.size);
    return new Names({ slots, hidden, size: this.size + 1, root: this.#parts.root });
  }
  static from(scope: Scope): Names {
    if (scope instanceof Names) return scope;
    const slots = new Map(scope.names().map((name) => [name, scope.slot(name)!]));
    return new Names({ slots, hidden: new Set(), size: scope.size, root: null });
  }
}
const nothing = new Names({ slots: new Map(), hidden: new Set(), size: 0, root: null });

/** A scope of these names, in slots 0, 1, …. */
export const scopeOf = (names: readonly string[]): Scope => nothing.only(names);

/** The scope with a name in a slot of its own, even where it has it: until the scope ends the name means the new value. */
export const shadowing = (scope: Scope, name: string): Scope => Names.from(scope).shadowing(name);

/** The scope with a name that only the engine knows: no RETURN * shows it. */
export const hiding = (scope: Scope, name: string): Scope => Names.from(scope).hiding(name);

/** The scope a query inside another begins with: the names of `root` are there to the end, whatever WITH says; all, where it is not given. */
export const rooted = (scope: Scope, root: Scope = scope): Scope => Names.from(scope).rooted(Names.from(root));
