/** Names in scope and the slots of their values. */
import type { Scope } from './running.ts';

class Names implements Scope {
  readonly size: number;
  readonly #slots: ReadonlyMap<string, number>;
  readonly #hidden: ReadonlySet<string>;
  constructor(slots: ReadonlyMap<string, number>, hidden: ReadonlySet<string>, size: number) {
    this.#slots = slots;
    this.#hidden = hidden;
    this.size = size;
  }
  slot(name: string): number | undefined {
    return this.#slots.get(name);
  }
  names(): string[] {
    return [...this.#slots.keys()].filter((name) => !this.#hidden.has(name));
  }
  with(name: string): Names {
    return this.#slots.has(name) ? this : this.#added(name, this.#hidden);
  }
  only(names: readonly string[]): Scope {
    return scopeOf(names);
  }
  #added(name: string, hidden: ReadonlySet<string>): Names {
    // Set anew, so that a name that comes again stands last.
    const slots = new Map(this.#slots);
    slots.delete(name);
    return new Names(slots.set(name, this.size), hidden, this.size + 1);
  }
  shadowing(name: string): Names {
    const hidden = new Set(this.#hidden);
    hidden.delete(name);
    return this.#added(name, hidden);
  }
  hiding(name: string): Names {
    return this.#added(name, new Set([...this.#hidden, name]));
  }
  static from(scope: Scope): Names {
    if (scope instanceof Names) return scope;
    return new Names(new Map(scope.names().map((name) => [name, scope.slot(name)!])), new Set(), scope.size);
  }
}

/** A scope of these names, in slots 0, 1, …. */
export const scopeOf = (names: readonly string[]): Scope =>
  names.reduce<Scope>((scope, name) => scope.with(name), new Names(new Map(), new Set(), 0));

/** The scope with a name in a slot of its own, even where it has it: until the scope ends the name means the new value. */
export const shadowing = (scope: Scope, name: string): Scope => Names.from(scope).shadowing(name);

/** The scope with a name that only the engine knows: no RETURN * shows it. */
export const hiding = (scope: Scope, name: string): Scope => Names.from(scope).hiding(name);
