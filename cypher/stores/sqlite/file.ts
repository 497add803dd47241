/** The file of a graph: opened, made where it is not there, and never taken for one of ours when it is another's. */
import { StoreUnavailable } from '../../store.ts';
import { type Connection, openConnection } from './connection.ts';
import { asStoreFailure } from './failure.ts';
import { type Layout, layoutVersion } from './layout.ts';
import { declared, indexStatements, tableStatements } from './tables.ts';

/** Says in the file whose it is: “jiya”. */
const application = 0x6a697961;
/** Bytes the log of changes keeps on disk once it was written back. */
const logBytes = 64 * 2 ** 20;

/** Pages of it after which it is written back: fewer would write the same pages again and again. */
const logPages = 16_000;

const numberOf = (connection: Connection, pragma: string): number => Number(connection.get(`PRAGMA ${pragma}`, [])?.[0]);

/** Sets of labels and types of relationships as their numbers have them: what stands in the file under a number must not become another. */
const words = ({ vocabulary }: Layout): [kind: string, name: string][] => [
  ...vocabulary.nodes.map(({ labels }): [string, string] => ['labels', labels.join(':')]),
  ...vocabulary.relationships.map(({ type }): [string, string] => ['type', type]),
];

function checkWords(connection: Connection, layout: Layout, path: string): void {
  for (const kind of ['labels', 'type']) {
    const own = words(layout).filter(([one]) => one === kind);
    const stored = connection.all('SELECT name FROM word WHERE kind = ? ORDER BY number', [kind]).map(([name]) => String(name));
    if (stored.some((name, at) => own[at]?.[1] !== name)) throw otherVersion(path);
    own.slice(stored.length).forEach(([, name], at) => {
      connection.run('INSERT INTO word (kind, number, name) VALUES (?, ?, ?)', [kind, stored.length + at + 1, name]);
    });
  }
}
const otherVersion = (path: string): StoreUnavailable =>
  new StoreUnavailable(
    'damaged',
    `${path} was made by another version of this program; use that one, or move the file away and ingest again: the records are the source`,
  );

/** Columns of properties that the model has got since the file was made. */
function addColumns(connection: Connection, { node, beside, edge }: Layout): void {
  for (const { name: table, long, columns } of [node, beside, edge])
    for (const [name, own] of [
      [table, [...columns.values()].filter((column) => !column.long)],
      [long, [...columns.values()].filter((column) => column.long)],
    ] as const) {
      if (name === null) continue;
      const there = new Set(connection.all(`SELECT name FROM pragma_table_info('${name}')`, []).map(([column]) => `"${column}"`));
      for (const column of own) if (!there.has(column.name)) connection.exec(`ALTER TABLE ${name} ADD COLUMN ${declared(column)}`);
    }
}

/** Makes what is missing of tables, indexes and statistics. */
export function makeTables(connection: Connection, layout: Layout, path: string): void {
  connection.transaction(() => {
    connection.exec('CREATE TABLE IF NOT EXISTS word (kind TEXT, number INTEGER, name TEXT, PRIMARY KEY (kind, number)) WITHOUT ROWID');
    checkWords(connection, layout, path);
    for (const statement of tableStatements(layout)) connection.exec(statement);
    addColumns(connection, layout);
    for (const statement of indexStatements(layout)) connection.exec(statement);
    connection.exec(`PRAGMA application_id = ${application}`);
    connection.exec(`PRAGMA user_version = ${layoutVersion}`);
  });
}

/** Opens the file for writing, and makes it where it is not there. Throws StoreUnavailable. */
export function openFile(path: string, layout: Layout): Connection {
  let connection: Connection | null = null;
  try {
    connection = openConnection(path, { readOnly: false });
    const tables = Number(connection.get('SELECT count(*) FROM sqlite_schema', [])?.[0]);
    const [owner, version] = [numberOf(connection, 'application_id'), numberOf(connection, 'user_version')];
    if (tables > 0 && (owner !== application || version !== layoutVersion)) throw otherVersion(path);
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec(`PRAGMA journal_size_limit = ${logBytes}`);
    connection.exec(`PRAGMA wal_autocheckpoint = ${logPages}`);
    connection.exec('PRAGMA synchronous = NORMAL');
    if (tables === 0) makeTables(connection, layout, path);
    return connection;
  } catch (error) {
    connection?.close();
    throw asStoreFailure(error, path);
  }
}

/**
 * Closes what `openFile` opened, and writes the log of changes back where nobody reads at this moment: the file is whole by itself then, to be
 * copied or moved.
 */
export function closeFile(connection: Connection): void {
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // What is in the log is stored; whoever opens the file next writes it back.
  }
  connection.close();
}
