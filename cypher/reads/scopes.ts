/** The places that have meetings on record: names mean something only within one, so what counts bodies or chairs shows one at a time. */
import { roleTypes } from '../enumerations.ts';
import { isOwnScope } from '../keys.ts';
import type { Store } from '../store.ts';
import { anyOf, byCode, firstOf, readRows } from './rows.ts';

export interface ScopeRow {
  scope: string;
  /** false: the text names no place and the record is its own scope. */
  known: boolean;
  meetings: number;
}

/** The condition that somebody is listed at a meeting `m`. */
export const listed = `EXISTS { (:Official)-[:${anyOf(roleTypes)}]->(m) }`;

/** Every place with meetings, the one with the most first; `onlyListed`: with meetings at which somebody is listed, and those alone. */
export async function readScopes(store: Store, onlyListed = false): Promise<ScopeRow[]> {
  const rows = await readRows<{ scope: string; meetings: number }>(
    store,
    `MATCH (m:Meeting) ${onlyListed ? `WHERE ${listed}` : ''} RETURN m.scope AS scope, count(m) AS meetings`,
  );
  return rows
    .map(({ scope, meetings }) => ({ scope, known: !isOwnScope(scope), meetings }))
    .sort((a, b) => firstOf(b.meetings - a.meetings, byCode(a.scope, b.scope)));
}

/** The place asked for, else the one with the most meetings; null where there is none. */
export const chosenScope = (scopes: readonly ScopeRow[], wanted: string | undefined): string | null => wanted ?? scopes[0]?.scope ?? null;
