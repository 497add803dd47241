/** What a query in CALL sees of the names around it. */
import type { SingleQuery, With } from '../tree.ts';
import { mentions } from '../walk.ts';
import type { Start } from './checker.ts';
import { Names } from './names.ts';
import { meant, mistake } from './refusal.ts';
import type { Type } from './types.ts';

const isImport = ({ items, star }: With, names: Names): boolean =>
  star || items.some(({ expression }) => [...mentions(expression)].some((name) => names.has(name)));

/** CALL { … } without a list begins with a WITH that names what it takes from outside, and nothing else; without such, with nothing. */
function byFirstWith({ clauses }: SingleQuery, names: Names): Start {
  const [first, ...rest] = clauses;
  if (first?.kind !== 'with' || !isImport(first, names)) return { names: new Names(), clauses };
  const { items, star, distinct, order, skip, limit, where, at } = first;
  const plain = items.every(({ expression, name }) => expression.kind === 'variable' && expression.name === name);
  if (!plain || (star && items.length > 0) || distinct || order.length > 0 || skip || limit || where)
    throw mistake('The first WITH of CALL { … } takes names from outside, and only that: WITH a, b. Do the rest in a second WITH.', at);
  const own = new Map<string, Type>();
  for (const name of star ? names.all() : items.map((item) => item.name)) {
    if (own.has(name)) throw mistake(`${name} stands twice in WITH.`, at);
    own.set(name, known(name, names, at));
  }
  return { names: new Names(own), clauses: rest };
}
function known(name: string, names: Names, at: number): Type {
  const type = names.get(name);
  if (!type) throw mistake(`The name ${name} is not known outside of CALL${meant(name, names.all()) || '.'}`, at);
  return type;
}

/** Where a query of CALL begins: with the names of CALL (…), which are known in all of it, or with those of its first WITH. */
export function startOf(imports: readonly string[] | '*' | null, names: Names, at: number): (part: SingleQuery) => Start {
  if (imports === null) return (part) => byFirstWith(part, names);
  const seen =
    imports === '*' ? names.inner() : new Names(new Map(), new Map(imports.map((name): [string, Type] => [name, known(name, names, at)])));
  return ({ clauses }) => ({ names: seen, clauses });
}
