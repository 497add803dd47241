/** Which store the settings mean: Neo4j where an address is given, else the embedded one in the data folder. */
import type { Store } from '../store.ts';

export interface StoreSettings {
  /** Folder of the embedded store; made when missing. */
  data: string;
  neo4j: { uri: string; user: string; password: string; database: string } | null;
}

/** Opens the store. Throws StoreUnavailable with what to do. The driver of the other store is never loaded. */
export async function openStore({ data, neo4j }: StoreSettings): Promise<Store> {
  if (neo4j) return (await import('./neo4j.ts')).openNeo4j(neo4j);
  return (await import('./sqlite.ts')).openSqlite(data);
}
