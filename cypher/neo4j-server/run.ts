/** `npm run test:neo4j [-- FILE…]`: starts a real Neo4j, runs every test on it, stops it. Needs Java 17 and Maven. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startNeo4j } from './server.ts';

const server = await startNeo4j();
process.stdout.write(`Neo4j answers at ${server.uri}\n`);
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs');
// All test files share the one database, so they run one after another.
const tests = spawn(process.execPath, [vitest, 'run', '--no-file-parallelism', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NEO4J_TEST_URI: server.uri, NEO4J_TEST_USER: server.user, NEO4J_TEST_PASSWORD: server.password },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal));
try {
  const [code] = (await once(tests, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} finally {
  await server.stop();
}
