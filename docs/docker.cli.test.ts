/** docker-compose.yml and the Dockerfile say nothing the settings do not know, and publish nothing but the app, to this machine. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readSettings, variables } from '../server/settings.ts';
import { read, root } from './tracked.ts';

const compose = read('docker-compose.yml');

/** The lines of one service, by indentation: enough of YAML for this file, and `docker-compose config` checks the rest. */
function service(name: string): string {
  const found = new RegExp(`^ {2}${name}:\\n((?: {4,}.*\\n|\\n)+)`, 'mu').exec(compose);
  if (!found?.[1]) throw new Error(`no service ${name}`);
  return found[1];
}
function block(text: string, name: string): string[] {
  const found = new RegExp(`^ {4}${name}:\\n((?: {6,}.*\\n)+)`, 'mu').exec(text);
  return (found?.[1] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
const environment = (name: string): Record<string, string> =>
  Object.fromEntries(
    block(service(name), 'environment').map((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 2).replaceAll('"', ''),
    ]),
  );

describe('docker-compose.yml', () => {
  test('every variable of the app is in the settings', () => {
    const names = Object.keys(environment('app'));
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !variables.some((one) => one.name === name))).toEqual([]);
  });

  test('the settings take what the file gives, and refuse it without the token', () => {
    const given = environment('app');
    const filled = { ...given, JIYAO_TOKEN: 'a token of 16 or more', NEO4J_PASSWORD: 'a password' };
    expect(readSettings(filled)).toMatchObject({ host: '0.0.0.0', port: 4310, neo4j: { uri: 'bolt://neo4j:7687', user: 'neo4j' } });
    expect(() => readSettings({ ...filled, JIYAO_TOKEN: '' })).toThrow(/JIYAO_TOKEN/u);
  });

  test('secrets come from the environment and have no default', () => {
    for (const text of [environment('app').JIYAO_TOKEN, environment('app').NEO4J_PASSWORD, environment('neo4j').NEO4J_AUTH])
      expect(text).toMatch(/\$\{[A-Z0-9_]+:\?[^}]+\}$/u);
  });

  test('Neo4j publishes no port; the app one, to this machine only', () => {
    expect(service('neo4j')).not.toMatch(/^ {4}(?:ports|expose|network_mode):/mu);
    expect(block(service('app'), 'ports')).toEqual([`- "127.0.0.1:\${JIYAO_PORT:-4310}:4310"`]);
    expect(compose).toMatch(/^ {2}store:\n {4}internal: true$/mu);
    expect(block(service('neo4j'), 'networks')).toEqual(['- store']);
  });

  test('Neo4j has the settings that close LOAD CSV', () => {
    expect(environment('neo4j')).toMatchObject({
      NEO4J_server_directories_import: 'import',
      NEO4J_dbms_security_allow__csv__import__from__file__urls: 'false',
      NEO4J_internal_dbms_cypher__ip__blocklist: '0.0.0.0/0,::/0',
      NEO4J_db_transaction_monitor_check_interval: '100ms',
    });
  });

  const installed = spawnSync('docker-compose', ['--version']).status === 0;
  test.skipIf(!installed)('docker-compose reads it', () => {
    const env = { ...process.env, NEO4J_PASSWORD: 'a password', JIYAO_TOKEN: 'a token of 16 or more' };
    const { status, stderr } = spawnSync('docker-compose', ['config', '--quiet'], { cwd: root, env, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  test('glibc base, not root, a health check', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gmu)].map(([, base]) => base);
    expect(bases.length).toBeGreaterThan(1);
    expect(new Set(bases)).toEqual(new Set(['node:20-bookworm-slim']));
    expect(dockerfile).toMatch(/^USER node$/mu);
    expect(dockerfile).toMatch(/^HEALTHCHECK /mu);
  });
  test('runs the package that people install, on the packages of the lock file', () => {
    expect(dockerfile).toMatch(/^RUN npm ci --omit=dev /mu);
    expect(dockerfile).toMatch(/^RUN npm pack .*tar -xzf /mu);
    // Nothing of the sources goes into the last step.
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM ')).match(/^COPY .*/gmu)).toEqual([
      'COPY --from=packages /app/node_modules node_modules',
      'COPY --from=build /packed/package ./',
    ]);
  });
});
