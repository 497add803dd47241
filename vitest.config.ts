/**
 * The tests: the files named `*.test.ts` beside what they test, in projects by the ends of their names. `*.store.test.ts` open a store or an
 * app over one, `*.cli.test.ts` start programs, `*.browser.test.ts` need a browser and skip themselves where no Chromium is found; the
 * rest, `unit`, start nothing, and `npm run test:quick` runs them alone.
 */
import { defineConfig } from 'vitest/config';

const folders = '{ingest,cypher,server,web,docs,bench}/**';
/** Property tests throw the same dice, and every answer of an app is held against its schema. */
const setupFiles = ['./docs/fast-check.ts', './server/answers/check-answers.ts'];
const started = ['store', 'cli', 'browser'] as const;
/** What sets the machine under load, asks how long others wait meanwhile, or builds dist anew: nothing else runs beside it. */
const alone = [
  'server/floods/*.test.ts',
  'cypher/stores/contract.store.test.ts',
  'ingest/{pool,hostile}.cli.test.ts',
  'ingest/package/*.cli.test.ts',
];
/** A Neo4j is one database for all: its tests run one after another. */
const together = process.env.NEO4J_TEST_URI ? 1 : 2;
/** By project, in the order they run. */
const globalSetup = { unit: [], store: ['./cypher/stores/absent.ts'], cli: [], browser: ['./web/browser/shared.ts'], alone: [] };

/** A project after the others; its files share the modules they load, which no test changes. */
const project = (name: keyof typeof globalSetup, include: string[], exclude: string[], maxWorkers: number | string) => ({
  extends: true as const,
  test: {
    name,
    include,
    exclude,
    setupFiles,
    globalSetup: globalSetup[name],
    isolate: false,
    maxWorkers,
    sequence: { groupOrder: Object.keys(globalSetup).indexOf(name) },
  },
});

export default defineConfig({
  test: {
    // For machines that do other things at the same time: what hangs is found late, what is slow does not fail.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    projects: [
      project('unit', [`${folders}/*.test.ts`], [`${folders}/*.{${started.join(',')}}.test.ts`], '100%'),
      // A test waits for what it started, and another needs the processor meanwhile.
      ...started.map((name) => project(name, [`${folders}/*.${name}.test.ts`], alone, together)),
      project('alone', alone, [], 1),
    ],
  },
});
