/** For tests: what the check says of a query. */
import { type Params, QueryRefused } from '../../store.ts';
import { parse } from '../parse.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { check } from './check.ts';

/** Names nothing, and refuses nothing for its name. */
export const open: Vocabulary = { nodes: [], relationships: [], closed: false };
/** The refusal of a query; null where it passes. */
export function refusal(query: string, vocabulary = open, parameters: Params | null = null): QueryRefused | null {
  try {
    check(parse(query), vocabulary, parameters);
    return null;
  } catch (error) {
    if (error instanceof QueryRefused) return error;
    throw error;
  }
}
/** One query a line. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
