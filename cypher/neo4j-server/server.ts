/** A real Neo4j on a free loopback port, in a folder of its own, for tests. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { jarFolder } from './jars.ts';

/** A server that answers. */
export interface Neo4jServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

const user = 'neo4j';
const startWithin = 180_000;
const opened = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.util.concurrent'];
const jvm = [...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`), '--enable-native-access=ALL-UNNAMED'];
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** The settings of docker-compose.yml, and what a server for one test run can leave out. */
const settings = (port: number): string =>
  [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=256m',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    'server.directories.import=import',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    'db.transaction.timeout=120s',
    'db.transaction.monitor.check.interval=100ms',
    'db.memory.transaction.max=512m',
    'db.tx_log.rotation.retention_policy=keep_none',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    '',
  ].join('\n');

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as { port: number };
  holder.close();
  await once(holder, 'close');
  return port;
}

function setPassword(home: string, classPath: string, password: string): void {
  const { error, status, stderr } = spawnSync(
    java,
    [...jvm, '-Xmx256m', '-cp', classPath, `-Dbasedir=${home}`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }, encoding: 'utf8' },
  );
  if (error) throw new Error(`Java does not start (${error.message}). Install Java 17, then try again.`);
  if (status !== 0) throw new Error(`Neo4j did not take a password: ${stderr}`);
}

async function untilItAnswers(server: Pick<Neo4jServer, 'uri' | 'password'>, child: ChildProcess, log: string): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(user, server.password));
  const last = Date.now() + startWithin;
  try {
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`Neo4j ended while starting:\n${readFileSync(log, 'utf8').slice(-4000)}`);
      try {
        await driver.verifyConnectivity();
        return;
      } catch (error) {
        if (Date.now() > last) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
  } finally {
    await driver.close();
  }
}

/** Starts a server. Throws, saying what to do, where Java or Maven is missing or the server does not come up. */
export async function startNeo4j(): Promise<Neo4jServer> {
  const classPath = join(jarFolder(), '*');
  const home = mkdtempSync(join(tmpdir(), 'jiyao-neo4j-'));
  for (const name of ['conf', 'data', 'logs', 'import', 'plugins', 'run', 'lib', 'licenses']) mkdirSync(join(home, name));
  const port = await freePort();
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings(port));
  const password = randomBytes(12).toString('hex');
  setPassword(home, classPath, password);
  const log = join(home, 'logs', 'console.log');
  const output = openSync(log, 'a');
  const child = spawn(
    java,
    [
      ...jvm,
      '-Xmx1g',
      '-Dfile.encoding=UTF-8',
      '-cp',
      classPath,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ],
    { stdio: ['ignore', output, output] },
  );
  const ended = once(child, 'exit');
  const server: Neo4jServer = {
    uri: `bolt://127.0.0.1:${port}`,
    user,
    password,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(late);
      rmSync(home, { recursive: true, force: true });
    },
  };
  try {
    await untilItAnswers(server, child, log);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
