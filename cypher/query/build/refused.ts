/** Clauses that have no tree: a tree can only read. Each is refused by name, with what to write instead. */
import type { ClauseContext } from '@neo4j-cypher/language-support';
import { QueryRefused } from '../../store.ts';
import type { Part } from '../grammar.ts';
import { at } from './parts.ts';

export const changes = (word: string): string => `${word} changes the graph; queries only read. Records come in with \`jiyao ingest\`.`;

/** Clauses, each with the reason it is refused. */
const refused: readonly [(of: ClauseContext) => Part | null, QueryRefused['code'], string][] = [
  [(of) => of.createClause(), 'write', changes('CREATE')],
  [(of) => of.insertClause(), 'write', changes('INSERT')],
  [(of) => of.mergeClause(), 'write', changes('MERGE')],
  [(of) => of.setClause(), 'write', changes('SET')],
  [(of) => of.removeClause(), 'write', changes('REMOVE')],
  [(of) => of.deleteClause(), 'write', changes('DELETE')],
  [(of) => of.foreachClause(), 'write', changes('FOREACH')],
  [(of) => of.loadCSVClause(), 'unsupported', 'LOAD CSV reads files of the machine and addresses of the net; it is refused.'],
  [
    (of) => of.callClause(),
    'unsupported',
    'CALL runs procedures, which can do more than read; it is refused. A query within is CALL (x) { … }.',
  ],
  [(of) => of.useClause(), 'unsupported', 'USE is refused: there is one graph.'],
  [(of) => of.finishClause(), 'unsupported', 'FINISH gives nothing; a query ends with RETURN.'],
  [(of) => of.filterClause(), 'unsupported', 'FILTER is of a later Cypher; write WITH * WHERE ….'],
  [(of) => of.letClause(), 'unsupported', 'LET is of a later Cypher; write WITH *, value AS name.'],
];

/** Why a clause is refused. */
export function refusalOf(of: ClauseContext): QueryRefused {
  for (const [part, code, message] of refused) if (part(of)) return new QueryRefused(code, message, at(of));
  return new QueryRefused('unsupported', 'This clause is not supported.', at(of));
}
