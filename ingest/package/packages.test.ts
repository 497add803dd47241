/** What must be installed with the package is told apart from what is part of it. */
import { expect, test } from 'vitest';
import { notInstalled, packagesOf } from './packages.ts';

test('the package a file belongs to', () => {
  expect(packagesOf(['node_modules/@a/b/dist/x.js', 'node_modules/c/y.js', 'node_modules/c/z.js', 'ingest/cli.ts'])).toEqual(['@a/b', 'c']);
});
test('a package that is loaded and not installed', () => {
  const inputs = {
    'ingest/cli.ts': {
      bytes: 1,
      imports: [
        { path: 'node:fs', kind: 'import-statement' as const, external: true },
        { path: 'fs', kind: 'import-statement' as const, external: true },
        { path: '@a/b/deep', kind: 'dynamic-import' as const, external: true },
        { path: 'zod', kind: 'import-statement' as const, external: true },
        { path: 'ingest/record.ts', kind: 'import-statement' as const },
      ],
    },
  };
  expect(notInstalled(inputs, { zod: '4' })).toEqual(['@a/b']);
  expect(notInstalled(inputs, { zod: '4', '@a/b': '1' })).toEqual([]);
});
