/** What goes between the app and the children that write the database file, read it, or ask for people. Plain values over the channel Node gives a child. */
import type { Logging } from '../../log.ts';
import type { GivenRows } from '../../sent-rows.ts';
import type { Cut, Limits, Params, QueryRefused, StoreUnavailable, Value } from '../../store.ts';
import type { Neo4jSettings } from '../neo4j/settings.ts';
import type { Forgotten, Put, Target } from '../write.ts';
import type { Column } from './columns.ts';

/** The work a child does, by name: what it takes, what it gives back, and the parts that come before that. */
export interface Work {
  /** A person's query, printed anew for Neo4j. */
  print: { takes: { cypher: string; params: Params; rows: number }; gives: Printing };
  /**
   * Neo4j alone: where to ask; a printed query, under a number, whose rows come as parts with the values in the order of `names`, within `rows` and
   * `bytes`, and why they were cut; and what nobody waits for any more.
   */
  open: { takes: Neo4jSettings; gives: null };
  ask: { takes: Limits & { cypher: string; params: Params; names: string[]; number: number }; parts: Value[][]; gives: Cut | null };
  drop: { takes: { number: number }; gives: null };
  /** `more`: others of the same call follow, so that the disk need not have it before it is acknowledged. */
  put: { takes: { records: GivenRows[]; log: Logging | null; more?: boolean }; gives: Put };
  forget: { takes: { target: Target; log: Logging | null }; gives: Forgotten };
  /** Rows come as parts, by columns, whose names it gives. */
  read: { takes: { cypher: string; params: Params }; parts: Column[]; gives: string[] };
  /** A person's question on SQLite: rows come as parts, within `rows` and `bytes`. Gives its columns, and why rows were cut. */
  question: { takes: Limits & { cypher: string; params: Params }; parts: Value[][]; gives: { columns: string[]; cut: Cut | null } };
}
/** A query as Neo4j gets it. */
export interface Printing {
  cypher: string;
  params: Params;
  columns: string[];
  /** What Neo4j calls the columns, in their order. */
  names: string[];
}
export type WorkName = keyof Work;
/** The parts of a work; `never` where it has none. */
export type Part<N extends WorkName> = N extends WorkName ? (Work[N] extends { parts: infer P } ? P : never) : never;

export type Request = { [N in WorkName]: { id: number; work: N; input: Work[N]['takes'] } }[WorkName];
export interface Failure {
  message: string;
  stack: string | undefined;
  /** Set where it is no bug but something a person can act on. */
  unavailable?: StoreUnavailable['code'];
  refused?: QueryRefused['code'];
  /** Where in the query, of what is refused. */
  offset?: number | null;
}
/** `id` 0 answers the opening of the file. A `part` comes before the answer. */
export type Answer = { id: number; part: Part<WorkName> } | { id: number; value: unknown } | { id: number; failure: Failure };

/** The file descriptor of the pipe on which a child's watch gives signs of life, and says that memory passed the cap. */
export const watchPipe = 4;
export const tooMuchMark = '!';
