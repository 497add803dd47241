/** cypher/schema.cypher: every key unique, the indexes the model asks for, and those that find facts by their record and their id. */
import { nodeKinds, nodes, relationshipTypes } from '../model.ts';

/** The statements in order, one each, without semicolons. Valid on Neo4j 5; a store may adapt them to its dialect. */
export function schemaStatements(): string[] {
  const ofNodes = nodeKinds.flatMap((kind) => [
    `CREATE CONSTRAINT ${kind.toLowerCase()}_key IF NOT EXISTS FOR (n:${kind}) REQUIRE n.key IS UNIQUE`,
    ...nodes[kind].indexes.map(
      (property) => `CREATE INDEX ${kind.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${kind}) ON (n.${property})`,
    ),
    ...(nodes[kind].owner === 'record' && kind !== 'Record'
      ? [`CREATE INDEX ${kind.toLowerCase()}_record IF NOT EXISTS FOR (n:${kind}) ON (n.record)`]
      : []),
  ]);
  // By `record` to take a record's facts out, by `id` to find the one an address names.
  const ofEdges = relationshipTypes.flatMap((type) =>
    ['record', 'id'].map(
      (property) => `CREATE INDEX edge_${type.toLowerCase()}_${property} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${property})`,
    ),
  );
  return [...ofNodes, ...ofEdges];
}

export const schemaFile = (): string =>
  [
    '// Generated from cypher/model.ts by `npm run generate`; do not edit.',
    ...schemaStatements().map((statement) => `${statement};`),
    '',
  ].join('\n');
