/** A person's query on its way to Neo4j: read, checked against the model, printed anew. */
import { modelVocabulary } from '../../../model-vocabulary.ts';
import { print } from '../../../query/print/print.ts';
import { questionOf } from '../../asking/question.ts';
import type { Work } from '../../process/messages.ts';
import { checkGrowth } from './growth.ts';

type Print = Work['print'];

/** Throws QueryRefused. `rows`: as many as are wanted of the answer. */
export function printing({ cypher, params, rows }: Print['takes']): Print['gives'] {
  const { query, columns } = questionOf(cypher, params, modelVocabulary);
  checkGrowth(query, params);
  const printed = print(query, { vocabulary: modelVocabulary, parameters: params, rows });
  return { cypher: printed.cypher, params: printed.params, columns, names: columns.map(printed.name) };
}
