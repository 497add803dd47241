/** The text of a query becomes its tree. Nothing is run, and no name is looked up: that is the check's. */
import { QueryRefused } from '../store.ts';
import { optional } from './build/parts.ts';
import { buildQuery } from './build/query.ts';
import { cut, parseTree, placeOf } from './grammar.ts';
import { checkLength } from './length.ts';
import { checkDepth } from './limits.ts';
import type { Query } from './tree.ts';
import { refusedBeginning, unread } from './unread.ts';

function parsed(text: string): Query {
  checkLength(text);
  const half = /\p{Cs}/u.exec(text);
  if (half) throw new QueryRefused('syntax', 'Half a character cannot stand in a query.', half.index);
  const found = cut(text);
  checkDepth(found.words);
  const read = parseTree(found);
  if ('failure' in read) throw unread(text, found.words, read.failure);
  const [only, second] = read.tree.statement_list();
  if (second) throw new QueryRefused('unsupported', 'One query at a time.', placeOf(second).start);
  const query = only && optional(only.regularQuery());
  if (query) return buildQuery(query, text);
  const first = found.words[0];
  throw (first && refusedBeginning(first)) ?? new QueryRefused('unsupported', 'Administration commands are refused.', first?.start ?? 0);
}

/**
 * Parses one query. Throws QueryRefused with the reason and the offset: `syntax` where it is no Cypher, `write` and `unsupported` where
 * it is more than a question, `too-long` and `too-deep` past the limits. Whatever else goes wrong within is a refusal too.
 */
export function parse(text: string): Query {
  try {
    return parsed(text);
  } catch (error) {
    if (error instanceof QueryRefused) throw error;
    throw new QueryRefused('syntax', 'The query could not be read; write it in a simpler way.', null);
  }
}
