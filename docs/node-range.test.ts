/** Ranges of Node as packages write them; and that none in the lock file leaves out the oldest Node the project runs on (decision 11). */
import { describe, expect, test } from 'vitest';
import { allows } from './node-range.ts';
import { read } from './tracked.ts';

describe('Node 20.19', () => {
  test.each([
    '>=20',
    '>= 20',
    '^20.19.0 || >=22.12.0',
    '^18 || >=20',
    '20 || 22',
    '20.x',
    '20',
    '*',
    '',
    '>=14.0.0',
    '>=18 <23',
    '~20.19',
    '18 - 20',
    '>=v18',
    '^20',
    '20.*',
  ])('lies in %s', (range) => expect(allows(range, '20.19.0')).toBe(true));
  test.each([
    '>=22',
    '^22 || ^24 || >=26',
    '>=20.20',
    '^20.20.0 || >=22.12',
    '18 || 22',
    '>20.19',
    '>20',
    '<20',
    '<20.19.0',
    '~20.18',
    '18 - 19',
    '>=18 <20',
    '19.x',
  ])('does not lie in %s', (range) => expect(allows(range, '20.19.0')).toBe(false));
  test('what is no range is told', () => expect(() => allows('latest', '20.19.0')).toThrow(RangeError));
});

test('no package of the lock file leaves out the oldest Node of the project', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const floor = /^>=(\d+\.\d+)$/u.exec(engines.node)?.[1];
  expect(floor).toBeDefined();
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { engines?: { node?: string } | string[] }> };
  const ranges = Object.entries(packages).flatMap(([name, one]) => {
    const range = Array.isArray(one.engines) ? undefined : one.engines?.node;
    return range === undefined ? [] : [{ name, range }];
  });
  expect(ranges.length).toBeGreaterThan(100);
  expect(ranges.filter(({ range }) => !allows(range, `${floor}.0`))).toEqual([]);
});

test('no package runs a script when it is installed, and npm has nothing to ask about them', () => {
  const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const scripted = Object.entries(packages)
    .filter(([, one]) => one.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//u, ''));
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(scripted)].sort());
  expect(Object.values(allowScripts)).not.toContain(true);
});
