/**
 * Titles of records that name no place, and so are each a place of its own: learnt when first needed, many at a time, and kept. A title that is
 * not there yet is filled in where it stands.
 */
import type { Api } from './data.ts';

const titles = new Map<string, string>();
let wanted = new Map<string, ((title: string) => void)[]>();

/** The title, where it has been learnt. */
export const knownTitle = (scope: string): string | undefined => titles.get(scope);

/** Calls `then` with the title of the record once it is learnt; what cannot be learnt is left as it is. */
export function learnTitle(scope: string, api: Pick<Api, 'placeNames'>, then: (title: string) => void): void {
  const known = titles.get(scope);
  if (known !== undefined) {
    then(known);
    return;
  }
  if (wanted.size === 0) queueMicrotask(() => void ask(api));
  wanted.set(scope, [...(wanted.get(scope) ?? []), then]);
}

/** Scopes asked for at once. */
const most = 500;

async function ask(api: Pick<Api, 'placeNames'>): Promise<void> {
  const asked = wanted;
  wanted = new Map();
  const scopes = [...asked.keys()];
  for (let at = 0; at < scopes.length; at += most) {
    const answer = await api.placeNames(scopes.slice(at, at + most)).catch(() => null);
    for (const { scope, title, source } of answer?.names ?? []) {
      titles.set(scope, title ?? source);
      for (const then of asked.get(scope) ?? []) then(title ?? source);
    }
  }
}
