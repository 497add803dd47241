/**
 * The contract of a store. Two keep it today: SQLite (embedded) and Neo4j. One suite (stores/contract.ts) proves both.
 * Values that cross it are plain JSON: integers are numbers, dates ISO strings, nodes and relationships maps.
 */

import type { StoreName } from './closed-lists.ts';
import type { RecordFormat } from './enumerations.ts';
import type { Logging } from './log.ts';
import type { RecordRows } from './rows.ts';
import type { GivenRows } from './sent-rows.ts';

export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;
export type Params = Record<string, Value>;

/** A node in a canonical export or a user query's answer. */
export interface StoredNode {
  key: string;
  labels: string[];
  properties: Record<string, Value>;
}
export interface StoredEdge {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Record<string, Value>;
}

export interface RecordVersion {
  key: string;
  source: string;
  version: string;
}

/** One source as it is stored. */
export interface SourceState {
  name: string;
  /** Key of the record it is a source of. */
  record: string;
  version: string;
  folder: string;
  format: RecordFormat;
  /** SHA-256 of the file, where its pages can be drawn; ''. */
  file: string;
  /** Whether its text is the one that is read. */
  read: boolean;
  /** SHA-256 of its bytes, and the reader that read them; '' where nobody can tell. */
  bytes: string;
  reader: string;
}
/** What became of one source that was put in. */
export interface Outcome {
  source: string;
  /** Key of the record it is a source of now. */
  record: string;
  /** `joined`: its text was there; it is another source of that record. */
  status: 'new' | 'joined' | 'changed' | 'same';
  /** The other sources of the record, but for those that came after it in the same call. */
  others: string[];
  /** Sources of the same text that name another place: records of their own. */
  elsewhere: string[];
}

export interface Limits {
  /** Milliseconds from when work on the query begins; it is ended after that. */
  timeout: number;
  /** Rows; more are cut. */
  rows: number;
  /** Bytes of the rows as JSON; what does not fit any more is cut, from whole rows. */
  bytes: number;
  /** Rows, relationships and list elements that may be looked at, where that is counted: on the embedded store. */
  steps?: number;
}

/** Why an answer is shorter than the whole. */
export const cuts = ['rows', 'bytes'] as const;
export type Cut = (typeof cuts)[number];

/** An answer within its limits. */
export interface Answer {
  columns: string[];
  rows: Value[][];
  /** Why it is shorter than the whole; null: it is the whole. */
  cut: Cut | null;
}

export interface How {
  /** Aborted: nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
  /** One of the project's own questions: these have turns of their own, so that nobody's query holds them up. */
  saved?: boolean;
  /** Who asks, as far as that is known: turns are fair between callers. */
  caller?: string | undefined;
}

export interface Store {
  readonly name: StoreName;
  /** Creates constraints and indexes where they are missing. Safe to call twice. */
  prepare(): Promise<void>;
  /**
   * Puts sources in, each whole or not at all: what the source said before is replaced, sources of one text become one record
   * (decision 23), shared nodes that nobody speaks of any more go. The same rows twice change nothing. Calls for one store are taken one
   * after another. With `log`, what was new or changed is logged in the same transaction, and `log.import` set to the number of the
   * import; without records, only those found the same are counted. Gives what became of each.
   */
  put(records: readonly GivenRows[], log?: Logging): Promise<Outcome[]>;
  /**
   * Takes a record out, with all its sources: its facts go, what other records also say stays. False when it was not there. Logged as
   * with `put`.
   */
  forget(recordKey: string, log?: Logging): Promise<boolean>;
  /** Takes one source out; the others of its record stay, and one of them is read. False when it was not there. */
  forgetSource(name: string, log?: Logging): Promise<boolean>;
  /** Sources by name: those asked for, or all that came from a folder. */
  sources(of: { names: readonly string[] } | { folder: string } | { record: string }): Promise<SourceState[]>;
  /** Records of before sources were kept, by key, with the name of their file. */
  oldRecords(): Promise<{ key: string; source: string }[]>;
  /** What one source said as it was put in; null when it is not there. */
  rowsOf(source: string): Promise<RecordRows | null>;
  /**
   * A number that is higher after each transaction that changed what is stored, whoever wrote it, and stays where nothing changed: what was
   * worked out at a revision holds as long as it is this one. 0 for a store in which nothing was changed since revisions are counted.
   */
  revision(): Promise<number>;
  /** What is stored, by key. Reads all records: whether anything changed, `revision` says. */
  versions(): Promise<RecordVersion[]>;
  /** One of the project's own queries (portable Cypher, every returned item aliased with AS and no bare nodes: return maps). */
  read(cypher: string, params?: Params): Promise<Row[]>;
  /**
   * A person's own query: read-only, checked, within limits, in its turn (stores/turns.ts). Throws QueryRefused with the reason,
   * StoreUnavailable.
   */
  userQuery(cypher: string, params: Params, limits: Limits, how?: How): Promise<Answer>;
  /** The whole graph in canonical order: nodes by key, then edges by the key they start from and their id. */
  exportNodes(): AsyncIterable<StoredNode>;
  exportEdges(): AsyncIterable<StoredEdge>;
  close(): Promise<void>;
}

/** A query that is not run, with the reason and, where known, the offset in the query (UTF-16). */
export class QueryRefused extends Error {
  readonly code: 'syntax' | 'write' | 'unsupported' | 'too-long' | 'too-deep' | 'timeout' | 'memory' | 'parameter' | 'busy' | 'failed';
  readonly offset: number | null;
  constructor(code: QueryRefused['code'], message: string, offset: number | null = null) {
    super(message);
    this.name = 'QueryRefused';
    this.code = code;
    this.offset = offset;
  }
}

/** A store holds what the model does not know, from another program or version; the message names the place and the value. */
export class UnknownStored extends Error {
  override readonly name = 'UnknownStored';
}

/** The store cannot be reached or opened, or takes no more at this moment; the message says what to do. */
export class StoreUnavailable extends Error {
  readonly code: 'in-use' | 'down' | 'busy' | 'auth' | 'damaged' | 'former' | 'unwritable';
  constructor(code: StoreUnavailable['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.code = code;
  }
}
