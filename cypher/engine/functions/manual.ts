/** Pages of the Cypher manual, by the family of functions. */
export const manual = {
  aggregating: 'https://neo4j.com/docs/cypher-manual/5/functions/aggregating/',
  list: 'https://neo4j.com/docs/cypher-manual/5/functions/list/',
  logarithmic: 'https://neo4j.com/docs/cypher-manual/5/functions/mathematical-logarithmic/',
  numeric: 'https://neo4j.com/docs/cypher-manual/5/functions/mathematical-numeric/',
  trigonometric: 'https://neo4j.com/docs/cypher-manual/5/functions/mathematical-trigonometric/',
  predicate: 'https://neo4j.com/docs/cypher-manual/5/functions/predicate/',
  scalar: 'https://neo4j.com/docs/cypher-manual/5/functions/scalar/',
  string: 'https://neo4j.com/docs/cypher-manual/5/functions/string/',
  temporal: 'https://neo4j.com/docs/cypher-manual/5/functions/temporal/',
  duration: 'https://neo4j.com/docs/cypher-manual/5/functions/temporal/duration/',
} as const;
export type Manual = keyof typeof manual;
