/**
 * The log of imports: which records came in, when and how. It stands in the store beside the graph, written in the transaction of
 * the records themselves, as nodes of one label that the model does not know: they have no `key` and no relationships, so that the
 * export, the reads and people's own queries never meet them (decision 18). One more such node holds the revision (decision 29).
 */

/** `command`: the command line, or a program that uses the API; `page`: a person, through the page Bring in. */
export const ways = ['command', 'page'] as const;
export type Way = (typeof ways)[number];

/** How what is put or forgotten is written into the log. One object goes with one import, from its first record to its last. */
export interface Logging {
  way: Way;
  /** Number of the import; null before anything changed. The store sets it once records are in. */
  import: number | null;
  /** Records found unchanged since the last put: counted, never named, and no reason to begin an import. */
  same: number;
  /** What is put or forgotten takes back what this import did. */
  undo: boolean;
}

/** The log of an import that begins. */
export const beginLog = (way: Way): Logging => ({ way, import: null, same: 0, undo: false });

export const logLabel = 'Log';
/** What a node of the log is found by. Numbers of imports and positions in an import have no holes, so that the tail is read by name. */
export const logLine = {
  /** Holds the number of the last import. */
  last: 'last',
  /** Holds the revision of the graph. */
  revision: 'revision',
  import: (number: number): string => `import/${number}`,
  /** One record in one import; positions count from 0. */
  entry: (number: number, position: number): string => `entry/${number}/${position}`,
} as const;

/** What an entry tells of its source; `joined`: another source of a record that was there. */
export const entryStatuses = ['new', 'changed', 'joined', 'forgotten'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** Constraint and index of the log, as the model's own are written. */
export const logStatements: readonly string[] = [
  `CREATE CONSTRAINT log_line IF NOT EXISTS FOR (n:${logLabel}) REQUIRE n.line IS UNIQUE`,
  `CREATE INDEX log_source IF NOT EXISTS FOR (n:${logLabel}) ON (n.source)`,
];
