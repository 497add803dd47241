/** The tests: the files named `*.test.ts` beside what they test. Browser tests skip themselves where no Chromium is found. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{ingest,cypher,server,web,docs,bench}/**/*.test.ts'],
    globalSetup: './cypher/stores/absent.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
