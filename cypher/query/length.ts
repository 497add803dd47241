/** How long a query may be: looked at before anything else, also by whoever only hands it on. */
import { QueryRefused } from '../store.ts';

/** UTF-16 units of a query. */
const longest = 12_000;

/** Throws QueryRefused where a text is too long to look at. */
export function checkLength(text: string): void {
  if (text.length > longest) throw new QueryRefused('too-long', `A query may have ${longest} characters; this one has ${text.length}.`);
}
