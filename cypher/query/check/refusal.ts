/** How a mistake is told: in a sentence, with its place, and with the nearest right name where there is one. */
import { nearest } from '../../nearest.ts';
import { QueryRefused } from '../../store.ts';
import { fits, type Type, told } from './types.ts';

/** A mistake in the query, at an offset of its text. */
export const mistake = (message: string, at: number): QueryRefused => new QueryRefused('syntax', message, at);
/** Right Cypher that is not answered here. */
export const unsupported = (message: string, at: number): QueryRefused => new QueryRefused('unsupported', message, at);

/** `; did you mean x?` where one of the names is near by letters, else nothing. Capital and small letters are one. */
export function meant(name: string, known: Iterable<string>): string {
  const names = new Map([...known].map((one) => [one.toLowerCase(), one]));
  const near = nearest(name.toLowerCase(), [...names.keys()]);
  return near === null ? '' : `; did you mean ${names.get(near)}?`;
}

/** Throws where a value of the type cannot stand: `what` takes `asked`. */
export function expectType(type: Type, asked: Type, what: string, at: number): void {
  if (!fits(type, asked)) throw mistake(`${what} takes ${told(asked)}, not ${told(type)}.`, at);
}
