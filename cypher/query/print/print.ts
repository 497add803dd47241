/**
 * A checked tree as Cypher for Neo4j. Nothing a person typed is in the text: names of variables and columns are ours, texts are parameters,
 * and other words hold no sign that could end them.
 */
import type { Params } from '../../store.ts';
import type { Query } from '../tree.ts';
import { labelsOf, type Vocabulary } from '../vocabulary.ts';
import { Labels } from './choices.ts';
import { queryText } from './clauses.ts';
import { expression } from './expressions.ts';
import { pattern } from './patterns.ts';
import type { Printer } from './printer.ts';
import { Words } from './words.ts';

export interface Printed {
  cypher: string;
  params: Params;
  /** Names of the columns in what Neo4j answers, by those of the query. */
  name(column: string): string;
}
export interface PrintOptions {
  /** Whose nodes may be seen: where it is closed, those of its labels alone. */
  vocabulary: Vocabulary;
  parameters: Params;
  /** Rows of the answer that are wanted; null: all. */
  rows: number | null;
}

/** Prints a query that the check let through. Throws QueryRefused for a parameter that is missing, or a key that cannot be printed. */
export function print(query: Query, options: PrintOptions): Printed {
  const open = new Labels(false);
  const printed = printWith(open, query, options);
  return open.tooMany ? printWith(new Labels(true), query, options) : printed;
}
function printWith(labels: Labels, query: Query, { vocabulary, parameters, rows }: PrintOptions): Printed {
  const words = new Words(parameters);
  const printer: Printer = {
    words,
    labels,
    visible: vocabulary.closed ? labelsOf(vocabulary) : null,
    expression: (of) => expression(of, printer),
    query: (of) => queryText(of, printer),
    pattern: (of) => pattern(of, printer),
  };
  const last = query.parts.length === 1 ? query.parts[0]?.clauses.at(-1) : undefined;
  // Of a UNION the answer is cut as it comes.
  const limited = rows !== null && last?.kind === 'return' && last.limit === null ? ` LIMIT ${rows}` : '';
  return { cypher: `CYPHER 5 ${printer.query(query)}${limited}`, params: words.params, name: (column) => words.name(column) };
}
