/**
 * Where a command does its work: on the store itself, or, while the app owns the embedded store, through the app.
 * A command sees no difference.
 */
import type { Answer, Params, SourceState } from '../../cypher/store.ts';
import type { Review } from '../check/review.ts';
import type { Report, Summary } from '../report.ts';
import type { Refusal, Source } from '../source.ts';
import type { Forget } from '../stored-files.ts';

export interface Status {
  store: string;
  /** Where the store is: a folder or an address. */
  place: string;
  /** Address of the app this answer came through; null: none runs on the embedded store. */
  app: string | null;
  version: string;
  /** Nodes by kind. */
  counts: Record<string, number>;
}
export interface LoadOptions {
  /** Leaves the language model out, where one is set. */
  rules: boolean;
  /** A file that gives far fewer facts than its stored reading is refused, and that reading stays. */
  keepFuller?: boolean;
  /** Aborted: no further question is asked of a model; records that are begun go in as the rules read them. */
  signal: AbortSignal;
}
export interface Backend {
  load(sources: AsyncIterable<Source | Refusal>, onReport: (report: Report) => Promise<void> | void, how: LoadOptions): Promise<Summary>;
  query(cypher: string, params: Params): Promise<Answer>;
  status(): Promise<Status>;
  /** Takes one source out, or a record with all of its own, by its key. False: there is none. `renamed`: another file has taken its place; no news. */
  forget(what: Forget, how?: { renamed: boolean }): Promise<boolean>;
  /** What came from a folder. */
  cameFrom(folder: string): Promise<Pick<SourceState, 'name' | 'record'>[]>;
  /** What the stored records leave open, and how much of each was read. */
  review(): Promise<Review>;
  /** Names of all sources. */
  sources(): Promise<string[]>;
  close(): Promise<void>;
}
