/** The menu: each view stands in it, or is among those that are opened from elsewhere; `docs/added/views.test.ts` tells of one that is in neither. */
import type { ViewName } from './state.ts';

/** The views one can go to without a key, each with its letter after `g`. */
export const menu = [
  ['overview', 'o'],
  ['map', 'm'],
  ['attendance', 'a'],
  ['outcomes', 'd'],
  ['network', 'n'],
  ['list', 'l'],
  ['search', 's'],
  ['paths', 'p'],
  ['review', 'r'],
  ['questions', 'q'],
  ['import', 'b'],
  ['audit', 'c'],
] as const satisfies readonly (readonly [ViewName, string])[];

/** The views of one thing, opened by its name; of several people, chosen on a page; and of addresses that are none. */
export const beyondMenu = [
  'official',
  'meeting',
  'document',
  'organization',
  'node',
  'record',
  'compare',
  'unknown',
] as const satisfies readonly ViewName[];
