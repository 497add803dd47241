/** The words a printed query is made of: names of ours for what a person named, parameters for texts, and words that can hold no escape. */
import { type Params, QueryRefused, type Value } from '../../store.ts';

/** What could end a word in backticks, or what nobody sees. */
const unsafe = /[`\\\p{Cc}\p{Cf}\p{Cs}]/u;

/** A label, a type or the name of a property, in backticks. Throws QueryRefused for one that could end them. */
export function word(name: string, at: number): string {
  if (name === '' || unsafe.test(name))
    throw new QueryRefused('unsupported', 'A name of a property or a key cannot be empty, or hold a backtick or a backslash.', at);
  return `\`${name}\``;
}

/** Names and parameters of one printed query. */
export class Words {
  readonly #names = new Map<string | symbol, string>();
  readonly #texts = new Map<string, string>();
  readonly #given: Params;
  readonly #params: Params = {};

  constructor(given: Params) {
    this.#given = given;
  }
  /** What goes with the query. */
  get params(): Params {
    return this.#params;
  }
  /** Our name for one of the query: the same for the same, and different for different ones, so that scopes stay as they are. */
  name(of: string): string {
    return this.#nameOf(of);
  }
  /** A name of nothing else, for what the query leaves without one. */
  fresh(): string {
    return this.#nameOf(Symbol('unnamed'));
  }
  /** A text, as a parameter. */
  text(value: string): string {
    return this.#parameter(`text ${value}`, value);
  }
  /** One of the given parameters. Throws QueryRefused where it was not given. */
  given(name: string, at: number): string {
    const value = Object.hasOwn(this.#given, name) ? this.#given[name] : undefined;
    if (value === undefined) throw new QueryRefused('parameter', `The parameter $${name} has no value.`, at);
    return this.#parameter(`given ${name}`, value);
  }
  #nameOf(key: string | symbol): string {
    const known = this.#names.get(key) ?? `v${this.#names.size}`;
    this.#names.set(key, known);
    return known;
  }
  #parameter(key: string, value: Value): string {
    const name = this.#texts.get(key) ?? `p${this.#texts.size}`;
    this.#texts.set(key, name);
    this.#params[name] = value;
    return `$${name}`;
  }
}
