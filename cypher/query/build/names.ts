/** Names as they mean: without backticks, with what escapes stand for. Nothing of them is ever sent on as it was typed. */
import { QueryRefused } from '../../store.ts';
import { type Part, wordsOf } from '../grammar.ts';
import { at } from './parts.ts';

/** What nobody sees: two names could look alike. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const escaped = /\\u+(?<code>[0-9a-f]{4})/giu;

/** What a name in backticks or out of them means. Throws QueryRefused for one with an invisible character, or an escape that would end it. */
export function nameOf(part: Part): string {
  const text = wordsOf(part);
  const quoted = text.startsWith('`');
  const name = (quoted ? text.slice(1, -1).replaceAll('``', '`') : text).replace(escaped, (whole, code: string) => {
    const char = String.fromCharCode(Number.parseInt(code, 16));
    // Neo4j reads escapes before words: there, these would end the name, or begin another escape.
    if (char === '`' || char === '\\') throw new QueryRefused('unsupported', `${whole} cannot stand in a name.`, at(part));
    return char;
  });
  if (invisible.test(name)) throw new QueryRefused('unsupported', 'A name cannot hold an invisible character.', at(part));
  return name;
}
