/** The server's jars, fetched by Maven once and kept under node_modules/.cache. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pom = fileURLToPath(new URL('./pom.xml', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/neo4j-server/', import.meta.url));

/** The folder of jars that pom.xml asks for. Throws, saying what to do, where Maven is missing or fails. */
export function jarFolder(): string {
  const folder = `${cache}${createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16)}`;
  if (existsSync(folder)) return folder;
  // Renamed when whole: a folder that exists has every jar.
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  process.stdout.write('fetching Neo4j from Maven (once)…\n');
  const { error, status } = spawnSync('mvn', ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${part}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw new Error(`Maven does not start (${error.message}). Install Maven and Java 17, then try again.`);
  if (status !== 0) throw new Error('Maven could not fetch Neo4j; what it printed above says why.');
  renameSync(part, folder);
  return folder;
}
