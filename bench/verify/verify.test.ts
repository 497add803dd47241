/** Runs in parts: what is kept between them, and the table that comes of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { read } from '../../docs/tracked.ts';
import { oddRecord } from './odd-record.ts';
import { begun, forgetProgress, loadProgress, saveProgress, withCase } from './progress.ts';
import { withResults } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-verify-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const part = { name: 'x', seed: 3, count: 10 };
const one = withCase(begun(part, 'abc'), { outcomes: ['a equal', 'a equal', 'b differ'], faults: [{ kind: 'b | rows', text: 'first' }] });
const two = withCase(one, {
  outcomes: ['a equal'],
  faults: [
    { kind: 'b | rows', text: 'second' },
    { kind: 'c', text: 'c' },
  ],
});

describe('progress', () => {
  test('counts cases, not findings, and keeps the first of a kind', () => {
    expect(two).toEqual({
      commit: 'abc',
      seed: 3,
      next: 2,
      outcomes: { 'a equal': 2, 'b differ': 1 },
      faults: { 'b | rows': { cases: [0, 1], text: 'first' }, c: { cases: [1], text: 'c' } },
      wrong: 2,
    });
    expect(withCase(two, { outcomes: ['a equal'], faults: [] }).wrong).toBe(2);
  });
  test('goes on where it stopped, at the same commit and seed only', () => {
    saveProgress('x', two, folder);
    expect(loadProgress(part, 'abc', folder)).toEqual(two);
    expect(loadProgress(part, 'abd', folder)).toEqual(begun(part, 'abd'));
    expect(loadProgress({ ...part, seed: 4 }, 'abc', folder).next).toBe(0);
    forgetProgress('x', folder);
    expect(loadProgress(part, 'abc', folder)).toEqual(begun(part, 'abc'));
  });
  test('half a file is a new beginning', () => {
    writeFileSync(join(folder, 'x.json'), '{"commit":"abc","next":');
    expect(loadProgress(part, 'abc', folder)).toEqual(begun(part, 'abc'));
  });
});

describe('the table', () => {
  const page = `# T\n\n<!-- results: written by npm run verify -->\n\n<!-- end of results -->\n\n## By hand\n\n- \`x\`: kept\n`;
  test('has one row a part, and the faults by kind', () => {
    const first = withResults(page, part, two, '2026-01-01');
    expect(first).toContain('| `x` | 3 | 2 of 10 | 2 | a equal 2, b differ 1 | 2026-01-01 | abc |');
    expect(first).toContain('- `x`: 2 × b \\| rows (first: 0)');
    const both = withResults(first, { name: 'w', count: 2 }, { ...two, faults: {} }, '2026-01-02');
    const again = withResults(both, part, { ...two, next: 10, faults: {}, wrong: 0 }, '2026-01-03');
    expect(again.match(/^\| `.*$/gmu)).toEqual([
      '| `w` | 3 | 2 | 2 | a equal 2, b differ 1 | 2026-01-02 | abc |',
      '| `x` | 3 | 10 | 0 | a equal 2, b differ 1 | 2026-01-03 | abc |',
    ]);
    expect(again.match(/^- `x`.*$/gmu)).toEqual(['- `x`: kept']);
    expect(again.endsWith('## By hand\n\n- `x`: kept\n')).toBe(true);
  });
  test('a page without its marks is said to be so, and left', () => {
    expect(() => withResults('# T', part, two, '2026-01-01')).toThrow(/has lost its marks/u);
  });
  test("the project's page has its marks", () => {
    expect(withResults(read('docs/verification.md'), part, two, '2026-01-01')).toContain('| `x` | 3 |');
  });
});

test('the odd record keeps the model and has what texts seldom have', () => {
  const { nodes, edges } = oddRecord();
  expect(nodes.some(({ properties: { amount } }) => typeof amount === 'number' && !Number.isInteger(amount))).toBe(true);
  expect(edges.some(({ from, to }) => from === to)).toBe(true);
  expect(new Set(edges.map(({ from, to, type }) => `${from} ${type} ${to}`)).size).toBeLessThan(edges.length);
});
