/**
 * The tests: the files named `*.test.ts` beside what they test, in four projects by the ends of their names. `*.store.test.ts` open a store or an
 * app over one, `*.cli.test.ts` start programs, `*.browser.test.ts` need a browser and skip themselves where no Chromium is found; the
 * rest, `unit`, start nothing, and `npm run test:quick` runs them alone.
 */
import { defineConfig } from 'vitest/config';

const folders = '{ingest,cypher,server,web,docs,bench}/**';
/** Property tests throw the same dice, and every answer of an app is held against its schema. */
const setupFiles = ['./docs/fast-check.ts', './server/answers/check-answers.ts'];
const started = ['store', 'cli', 'browser'] as const;

export default defineConfig({
  test: {
    // For machines that do other things at the same time: what hangs is found late, what is slow does not fail.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${folders}/*.test.ts`],
          exclude: [`${folders}/*.{${started.join(',')}}.test.ts`],
          setupFiles,
          // They wait for nothing: each takes a processor whole.
          maxWorkers: '100%',
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      // What is started shares the machine with the test that waits for it: one file after another.
      ...started.map((name, at) => ({
        extends: true as const,
        test: {
          name,
          include: [`${folders}/*.${name}.test.ts`],
          ...(name === 'store' ? { globalSetup: './cypher/stores/absent.ts' } : {}),
          // The modules of browser tests are loaded once a worker: no test changes one.
          ...(name === 'browser' ? { globalSetup: './web/browser/shared.ts', isolate: false } : {}),
          setupFiles,
          maxWorkers: name === 'browser' ? 2 : 1,
          sequence: { groupOrder: at + 1 },
        },
      })),
    ],
  },
});
