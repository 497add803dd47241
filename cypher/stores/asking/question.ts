/** A person's query before a store has it: its text is read and checked, the same on every store. */
import { parametersFrom } from '../../engine/json.ts';
import type { MapValue } from '../../engine/values.ts';
import { check } from '../../query/check/check.ts';
import { parse } from '../../query/parse.ts';
import type { Query } from '../../query/tree.ts';
import type { Vocabulary } from '../../query/vocabulary.ts';
import type { Params } from '../../store.ts';

export interface Question {
  query: Query;
  /** Names of the columns, in their order. */
  columns: string[];
  /** The given parameters as the engine has them. */
  parameters: MapValue;
}
/** Throws QueryRefused with the place and the reason. */
export function questionOf(text: string, params: Params, vocabulary: Vocabulary): Question {
  const query = parse(text);
  const parameters = parametersFrom(params);
  return { query, columns: [...check(query, vocabulary, params).columns.keys()], parameters };
}
