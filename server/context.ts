/** What the routes are given: nothing else reaches them. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Question } from '../cypher/queries/load.ts';
import type { SearchIndex } from '../cypher/search/index.ts';
import type { Store } from '../cypher/store.ts';
import type { StoredFiles } from '../ingest/stored-files.ts';
import type { Findings } from './findings.ts';
import type { Imports } from './imports/imports.ts';
import type { Ingest } from './ingest.ts';
import type { Notice } from './notice.ts';
import type { Settings } from './settings.ts';

export interface Context {
  store: Store;
  search: SearchIndex;
  settings: Settings;
  questions: readonly Question[];
  findings: Findings;
  /** null: this server takes no records. */
  ingest: Ingest | null;
  imports: Imports | null;
  /** null: no files are stored. */
  files: StoredFiles | null;
  notice: Notice;
}
/** One resource's routes. */
export type Routes = (context: Context) => FastifyPluginAsyncZod;
