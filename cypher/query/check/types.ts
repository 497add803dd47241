/**
 * What is known of a value before the query runs: a set of kinds it may be of, for lists also what they hold, for nodes and relationships
 * which of the vocabulary they may be. A type that allows nothing asked of it is a mistake that is told before anything runs.
 */
import type { LabelSet, RelationshipWord } from '../vocabulary.ts';

/** With what each is called in a message. */
const called = {
  boolean: 'true or false',
  integer: 'a whole number',
  float: 'a number with a fraction',
  string: 'a text',
  date: 'a date',
  localTime: 'a time of day',
  localDateTime: 'a date with a time',
  duration: 'a duration',
  map: 'a map',
  node: 'a node',
  relationship: 'a relationship',
  path: 'a path',
  list: 'a list',
} as const;
export type Kind = keyof typeof called;
export const kinds = Object.keys(called) as Kind[];

export interface Type {
  readonly kinds: ReadonlySet<Kind>;
  /** What a list holds; null: anything. */
  readonly element: Type | null;
  /** Which nodes it may be; null: all. */
  readonly nodes: readonly LabelSet[] | null;
  /** Which relationships it may be; null: all. */
  readonly relationships: readonly RelationshipWord[] | null;
}

/** The type of values of these kinds. */
export const oneOf = (...of: Kind[]): Type => ({ kinds: new Set(of), element: null, nodes: null, relationships: null });
export const any = oneOf(...kinds);
export const boolean = oneOf('boolean');
export const integer = oneOf('integer');
export const float = oneOf('float');
export const number = oneOf('integer', 'float');
export const string = oneOf('string');
export const map = oneOf('map');
export const node = oneOf('node');
export const relationship = oneOf('relationship');
export const entity = oneOf('node', 'relationship');
export const path = oneOf('path');
export const list = oneOf('list');
/** What a property of a node or relationship may be. */
export const stored = oneOf('boolean', 'integer', 'float', 'string', 'date', 'localTime', 'localDateTime', 'duration', 'list');
/** A list of such; of anything where that is not known. */
export const listOf = (element: Type): Type => ({ ...list, element: isAny(element) ? null : element });
export const nodesOf = (nodes: readonly LabelSet[]): Type => ({ ...node, nodes });
export const relationshipsOf = (relationships: readonly RelationshipWord[]): Type => ({ ...relationship, relationships });

/** Whether nothing is known of it. */
export const isAny = (type: Type): boolean => type.kinds.size === kinds.length && type.element === null;
export const mayBe = (type: Type, kind: Kind): boolean => type.kinds.has(kind);
/** Whether it is of this kind for certain (or null). */
export const isOnly = (type: Type, kind: Kind): boolean => type.kinds.size === 1 && type.kinds.has(kind);

const both = <T>(a: readonly T[] | null, b: readonly T[] | null): readonly T[] | null =>
  a === null ? b : b === null ? a : a.filter((one) => b.includes(one));
const joined = <T>(a: readonly T[] | null, b: readonly T[] | null): readonly T[] | null =>
  a === null || b === null ? null : [...new Set([...a, ...b])];

/** What is of both types; null: nothing can be. */
export function common(a: Type, b: Type): Type | null {
  const shared = new Set([...a.kinds].filter((kind) => b.kinds.has(kind)));
  let element: Type | null = null;
  if (shared.has('list')) {
    element = a.element && b.element ? common(a.element, b.element) : (a.element ?? b.element);
    if (a.element && b.element && element === null) shared.delete('list');
  }
  if (shared.size === 0) return null;
  return { kinds: shared, element, nodes: both(a.nodes, b.nodes), relationships: both(a.relationships, b.relationships) };
}

function elementOfBoth(a: Type, b: Type, join: (a: Type, b: Type) => Type): Type | null {
  if (!mayBe(a, 'list')) return b.element;
  if (!mayBe(b, 'list')) return a.element;
  return a.element && b.element ? join(a.element, b.element) : null;
}
function joinedEntities(a: Type, b: Type): Pick<Type, 'nodes' | 'relationships'> {
  const of = <T>(kind: Kind, left: readonly T[] | null, right: readonly T[] | null): readonly T[] | null =>
    !mayBe(a, kind) ? right : !mayBe(b, kind) ? left : joined(left, right);
  return { nodes: of('node', a.nodes, b.nodes), relationships: of('relationship', a.relationships, b.relationships) };
}
/** One or the other, as of the branches of CASE. */
export const either = (a: Type, b: Type): Type => ({
  kinds: new Set([...a.kinds, ...b.kinds]),
  element: elementOfBoth(a, b, either),
  ...joinedEntities(a, b),
});

const within = (type: Type, of: Type): boolean => [...type.kinds].every((kind) => of.kinds.has(kind));
/** The type of what stands together in a list: the same, both numbers, or anything, as Neo4j takes it. */
export function together(a: Type, b: Type): Type {
  if (within(a, number) && within(b, number)) return either(a, b);
  if (a.kinds.size === b.kinds.size && within(a, b))
    return { kinds: a.kinds, element: elementOfBoth(a, b, together), ...joinedEntities(a, b) };
  return any;
}

/** Whether a value of the type can stand where such is asked for. A whole number can stand for one with a fraction. */
export const fits = (type: Type, asked: Type): boolean => common(type, asked) !== null || (mayBe(type, 'integer') && mayBe(asked, 'float'));

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
/** What a type is called in a message: `a text or a list`. */
export function told(type: Type): string {
  if (isAny(type)) return 'anything';
  const number = mayBe(type, 'integer') && mayBe(type, 'float');
  return inWords(
    kinds
      .filter((kind) => mayBe(type, kind) && !(number && kind === 'float'))
      .map((kind) => (number && kind === 'integer' ? 'a number' : called[kind])),
  );
}
