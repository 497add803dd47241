/**
 * What an attack must leave alone, and how it would be seen: a file, an address, the log, the graph, another session, the settings of the
 * server, the memory of the processes that answer.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { beginLog } from '../log.ts';
import type { Params, Store, Value } from '../store.ts';
import { graphOf, recordOf } from '../stores/contract.ts';
import { isChild } from '../stores/process/process.ts';

/** Source of a record that was imported and taken out again: the log alone still names it. */
export const forgotten = 'canary-forgotten.txt';
const fileContent = 'canary-of-the-file';
/** What may stand in no answer: the file, the record that was taken out, the lines and the label of the log. */
const secrets = /canary|"(?:Log|last|entry\/\d+\/\d+|import\/\d+)"/u;
/** MiB the processes that answer may grow by: the cap of a reader is 1024 above its start, read ten milliseconds late. */
export const mostMemory = 3 * 1024;
const records = 60;

/** A store with sixty records of some length, and a log that names one more. */
export async function fill(store: Store): Promise<void> {
  const text = '议'.repeat(2000);
  await store.put(Array.from({ length: records }, (_, at) => recordOf(`${at}.txt`, `甲${at}`, `${at}${text}`)));
  const log = beginLog('command');
  await store.put([recordOf(forgotten, '乙')], log);
  await store.forget(`record:${forgotten}`, log);
}

export interface Canaries {
  /** A query or its parameters with the canaries' places in them. */
  aim<T extends string | Params>(at: T): T;
  /** Whether rows of an answer hold what nobody may see. */
  seenIn(rows: readonly Value[][]): boolean;
  /** What there is that an attack could have touched; equal before and after. */
  state(): Promise<unknown>;
  /** Most MiB the processes that answer have held at once above the beginning. */
  memory(): number;
  close(): Promise<void>;
}

/** Resident MiB of the children of this process that answer people. */
function childMemory(): number {
  const lines = execFileSync('ps', ['-o', 'rss=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => isChild(line) && !/ owner /u.test(line)).reduce((sum, line) => sum + Number.parseInt(line, 10) / 1024, 0);
}

/** Another session on the same Neo4j, in the middle of a transaction. */
async function otherSession(driver: Driver): Promise<{ alive(): Promise<boolean>; close(): Promise<void> }> {
  const session = driver.session();
  const transaction = await session.beginTransaction({ timeout: 600_000 });
  await transaction.run('CREATE (:Canary)');
  return {
    alive: () =>
      transaction.run('MATCH (c:Canary) RETURN count(c) AS n').then(
        ({ records: [row] }) => Number(row?.get('n')) === 1,
        () => false,
      ),
    async close() {
      await transaction.rollback().catch(() => undefined);
      await session.close();
    },
  };
}

/** What Neo4j's own commands tell of the server. */
const serverCommands = [
  'SHOW SETTINGS YIELD name, value RETURN name, value ORDER BY name',
  'SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name',
  'SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name',
  'SHOW DATABASES YIELD name, access, requestedStatus RETURN name, access, requestedStatus ORDER BY name',
  'SHOW USERS YIELD user, suspended RETURN user, suspended ORDER BY user',
  'MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n ORDER BY label',
  'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type',
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey',
];
async function rowsOf(driver: Driver, command: string): Promise<unknown[]> {
  const { records: rows } = await driver.executeQuery(command);
  return rows.map((row) => JSON.stringify(row.toObject()));
}
async function importFolder(driver: Driver): Promise<string | null> {
  const { records: rows } = await driver.executeQuery("SHOW SETTINGS 'server.directories.import' YIELD value RETURN value");
  const path = String(rows[0]?.get('value') ?? '');
  return existsSync(path) ? path : null;
}

/** Puts the canaries out. On Neo4j the one of NEO4J_TEST_URI. */
export async function putOut(store: Store): Promise<Canaries> {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-canary-'));
  writeFileSync(join(folder, 'canary.csv'), fileContent);
  let visits = 0;
  const listener = createServer((_, answer) => answer.end(fileContent)).on('connection', () => {
    visits += 1;
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const places: Record<string, string> = {
    '@FILE': pathToFileURL(join(folder, 'canary.csv')).href,
    '@URL': `http://127.0.0.1:${(listener.address() as AddressInfo).port}/canary.csv`,
  };

  const { NEO4J_TEST_URI: uri = '', NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  const driver = store.name === 'neo4j' ? neo4j.driver(uri, neo4j.auth.basic(user, password)) : null;
  const imports = driver && (await importFolder(driver));
  if (imports) writeFileSync(join(imports, 'canary.csv'), fileContent);
  const other = driver && (await otherSession(driver));

  const atRest = childMemory();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, childMemory() - atRest);
  }, 200);

  const aimed = (text: string): string => text.replaceAll(/@FILE|@URL/gu, (place) => places[place] ?? place);
  return {
    aim: (at) => (typeof at === 'string' ? aimed(at) : JSON.stringify(at).includes('@') ? JSON.parse(aimed(JSON.stringify(at))) : at),
    seenIn: (rows) => secrets.test(JSON.stringify(rows)),
    state: async () => ({
      visits,
      graph: await graphOf(store),
      log: (await store.read('MATCH (l:Log) RETURN properties(l) AS entry')).map((row) => JSON.stringify(row)).sort(),
      other: await other?.alive(),
      server: driver && (await Promise.all(serverCommands.map((command) => rowsOf(driver, command)))),
    }),
    memory: () => most,
    async close() {
      clearInterval(watch);
      listener.close();
      await other?.close();
      await driver?.close();
      if (imports) rmSync(join(imports, 'canary.csv'), { force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
