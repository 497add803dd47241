/** A query: one or more single ones, joined by UNION. */
import type { Query, SingleQuery } from '../tree.ts';
import type { Checker, Columns, Place, Start } from './checker.ts';
import { checkSingle } from './clauses.ts';
import { mistake } from './refusal.ts';
import { either, type Type } from './types.ts';

/** Columns that two parts of a UNION both give; throws QueryRefused where one has others. */
function joined(all: Columns, more: Columns, at: number): Columns {
  if (all === null && more === null) return null;
  const same = all !== null && more !== null && all.size === more.size && [...all.keys()].every((name) => more.has(name));
  if (!same) throw mistake('The parts of a UNION must give columns of the same names; name them by AS.', at);
  return new Map([...all].map(([name, type]): [string, Type] => [name, either(type, more.get(name)!)]));
}

/** Checks each part from its start on; gives the columns of all. */
export function checkQuery({ parts }: Query, start: (part: SingleQuery) => Start, checker: Checker, place: Place): Columns {
  const [first, ...more] = parts.map((part) => ({ columns: checkSingle(start(part), part.at, checker, place), at: part.at }));
  return more.reduce<Columns>((all, { columns, at }) => joined(all, columns, at), first?.columns ?? null);
}
