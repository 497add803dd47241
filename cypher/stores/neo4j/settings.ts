/** Where a Neo4j is, and who asks it. */

export interface Neo4jSettings extends Place {
  password: string;
}
export interface Place {
  /** bolt://, neo4j:// or either with +s or +ssc. */
  uri: string;
  user: string;
  database: string;
}
