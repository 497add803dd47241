/** The types of IS :: T. */
import type { AskedType } from '../tree.ts';

/** Types with | between them. */
export const askedTypes = (types: readonly AskedType[]): string =>
  types
    .map(({ name, notNull, held }) => `${name}${name === 'LIST' ? `<${askedTypes(held)}>` : ''}${notNull ? ' NOT NULL' : ''}`)
    .join(' | ');
