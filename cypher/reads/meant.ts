/** What is meant by what was typed: a part of a name, the beginning of its pinyin, or of its initials. */
import type { Params } from '../store.ts';

export interface NameFields {
  key: string;
  name: string;
  scope: string;
  pinyin: string;
  initials: string;
}
export const nameReturn = (name: string): string =>
  `${name}.key AS key, ${name}.name AS name, ${name}.scope AS scope, ${name}.pinyin AS pinyin, ${name}.initials AS initials`;

/** The condition that the name of a node is meant, with its parameter; null where nothing was typed. */
export function meantBy(node: string, typed: string | undefined): { meant: string | null; params: Params } {
  const wanted = (typed ?? '').replace(/\s+/gu, '').toLowerCase();
  if (wanted === '') return { meant: null, params: {} };
  const meant = `(toLower(${node}.name) CONTAINS $typed OR replace(${node}.pinyin, ' ', '') STARTS WITH $typed OR ${node}.initials STARTS WITH $typed)`;
  return { meant, params: { typed: wanted } };
}
