/** The tests: the files named `*.test.ts` beside what they test. Browser tests skip themselves where no Chromium is found. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{ingest,cypher,server,web,docs,bench}/**/*.test.ts'],
    globalSetup: './cypher/stores/absent.ts',
    setupFiles: './docs/fast-check.ts',
    // For machines that do other things at the same time: what hangs is found late, what is slow does not fail.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
