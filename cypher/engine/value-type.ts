/** The type of a value in full: `LIST<INTEGER NOT NULL | STRING NOT NULL> NOT NULL`. */
import { isList, typeName } from './kinds.ts';
import type { Value } from './values.ts';

interface Type {
  /** `NULL` is the type of null alone. */
  name: string;
  nullable: boolean;
  /** Types of the elements of a list, none of them a part of another. */
  inner: readonly Type[];
}

function typeOf(value: Value): Type {
  if (value === null) return { name: 'NULL', nullable: true, inner: [] };
  return { name: typeName(value), nullable: false, inner: isList(value) ? innerOf(value) : [] };
}
/** Where null is among the elements, all their types may be null. */
function innerOf(list: readonly Value[]): Type[] {
  const all = list.map(typeOf);
  const some = all.filter(({ name }) => name !== 'NULL');
  if (some.length === 0) return all.slice(0, 1);
  const nullable = some.length < all.length;
  const types = new Map(some.map((type) => [text({ ...type, nullable }), { ...type, nullable }]));
  return [...types.values()].filter((type) => ![...types.values()].some((other) => other !== type && isPart(type, other)));
}
/** Whether every value of one type is also of another. */
function isPart(type: Type, of: Type): boolean {
  if (type.nullable && !of.nullable) return false;
  return type.name === 'NULL' || (type.name === of.name && type.inner.every((inner) => of.inner.some((other) => isPart(inner, other))));
}

/** The order in which types stand between `<` and `>`; lists are last, the shorter names first. */
const order = 'BOOLEAN|STRING|INTEGER|FLOAT|DATE|LOCAL TIME|LOCAL DATETIME|DURATION|MAP|NODE|RELATIONSHIP|PATH|LIST'.split('|');
function text({ name, nullable, inner }: Type): string {
  if (name === 'NULL') return name;
  const elements = inner
    .map((type) => ({ place: order.indexOf(type.name), words: text(type) }))
    .sort((a, b) => a.place - b.place || a.words.length - b.words.length || (a.words < b.words ? -1 : 1))
    .map(({ words }) => words);
  return `${name}${name === 'LIST' ? `<${elements.join(' | ') || 'NOTHING'}>` : ''}${nullable ? '' : ' NOT NULL'}`;
}

/** What valueType() gives. */
export const fullType = (value: Value): string => text(typeOf(value));
