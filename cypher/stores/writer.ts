/**
 * What a store has to do for what is written, operation by operation, within a transaction somebody else opened. Which operations follow
 * each other is decided once for all stores (write.ts, settle.ts, former.ts, log.ts); each store does them in its own language.
 */
import type { EntryStatus, Way } from '../log.ts';
import type { NodeKind, RelationshipType } from '../model.ts';
import type { EdgeRow, NodeRow } from '../rows.ts';
import type { Source } from '../sources.ts';

export interface StoredSource extends Source {
  /** Key of the record it is a source of. */
  record: string;
  /** Whether its text is the one that is read. */
  read: boolean;
}
/** Where a source was found, and which reader read which bytes. */
export type Found = Pick<Source, 'name' | 'folder' | 'bytes' | 'reader'>;
export interface Placed {
  source: StoredSource;
  /** What was read of it, packed, where it is to be kept; '': nothing is kept; undefined: what is kept stays. */
  packed: string | undefined;
}

/** An edge that was taken out: enough to find it again in another reading. */
export interface Removed {
  id: string;
  type: RelationshipType;
  record: string;
  from: string;
  to: string;
  start: number;
  quote: string;
  /** What else tells it apart from edges on the same words: the kind of a decision, an office. */
  kind: string;
}
/** A record of before sources were kept. */
export interface OldRecord {
  key: string;
  /** Name of its file. */
  source: string;
}

/** What is asked of a store before something is decided. */
export interface Stored {
  /** Those whose property is one of the values, in any order. */
  sources(by: 'name' | 'text' | 'record' | 'folder', values: readonly string[]): Promise<StoredSource[]>;
  /** What was read of a source that is not the one shown, packed; '' where nothing is kept. */
  packed(name: string): Promise<string>;
  /** All records of before sources were kept, by key. */
  allOld(): Promise<OldRecord[]>;
  /** The revision of what is stored; 0 where none is counted yet. */
  revision(): Promise<number>;
  /** The edges of records, without their properties. */
  edgesOf(records: readonly string[]): Promise<Removed[]>;
  /** The edges of a record, whole, by type. */
  edgeRows(record: string): Promise<EdgeRow[]>;
  /** The record itself, the nodes that it alone holds, and of the ends of its edges those it shares with others. */
  nodeRows(record: string, ends: readonly string[]): Promise<NodeRow[]>;
}

/** Where a former address leads. */
export interface Lead {
  record: string;
  /** Ids of facts of the record, and what each leads to: '' where nothing is its like. */
  facts?: { ids: string[]; to: string[] };
}
export interface Writer extends Stored {
  /** Makes writers of several machines wait for each other: what they decide rests on the sources that are there. */
  lock(): Promise<void>;
  /** By the name of their file; or by key, whether or not their sources are kept. */
  oldRecords(by: 'source' | 'key', values: readonly string[]): Promise<OldRecord[]>;
  /** Sources that say what they said, but were found elsewhere or read by another reader. */
  noteSources(found: readonly Found[]): Promise<void>;
  placeSources(placed: readonly Placed[]): Promise<void>;
  removeSources(names: readonly string[]): Promise<void>;
  /** Writes another list of sources to a record whose text is read as before. */
  relist(record: string, sources: readonly string[], version: string): Promise<void>;
  /** Writes nodes that may be there already, under their keys. */
  writeNodes(rows: readonly NodeRow[]): Promise<void>;
  /** Writes edges between nodes that are there; `kindOf` tells their kinds by key. */
  writeEdges(rows: readonly EdgeRow[], kindOf: ReadonlyMap<string, NodeKind>): Promise<void>;
  /** Takes out all that records say, and gives what it was. */
  removeFacts(records: readonly string[]): Promise<Removed[]>;
  /** Takes out those of the nodes that several records may share and nothing speaks of any more. */
  removeOrphans(keys: readonly string[]): Promise<void>;
  noteFormer(line: string, lead: Lead): Promise<void>;
  setRevision(revision: number): Promise<void>;
  readonly log: LogWriter;
}

export interface Entry {
  /** Key of the record. */
  record: string;
  source: string;
  status: EntryStatus;
}
export type Counts = Record<EntryStatus, number>;
export interface LogWriter {
  /** Begins an import and gives its number. Numbers follow each other on every machine: whoever comes second waits for the first. */
  begin(way: Way, at: string): Promise<number>;
  /** Adds to what an import counts. Gives how many entries it had before; null: there is no such import. */
  count(number: number, counts: Counts, same: number): Promise<number | null>;
  /** Adds entries from a position on. */
  add(number: number, first: number, entries: readonly Entry[]): Promise<void>;
  /** Marks what the import said of sources as taken back, with its counts. */
  undo(number: number, sources: readonly string[]): Promise<void>;
}
