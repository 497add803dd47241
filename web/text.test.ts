/** Both languages say everything, with the same parameters; and every word is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allWords, words } from './text.ts';

const parameters = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map((found) => found[1] ?? '').sort();

test.each(Object.entries(allWords))('%s has both languages with the same parameters', (_, [zh, en]) => {
  expect(zh).not.toBe('');
  expect(en).not.toBe('');
  expect(parameters(zh)).toEqual(parameters(en));
});

test('parameters are put in', () => {
  expect(words('zh')('more', { n: 3 })).toBe('再显示 3 项');
  expect(words('en')('more', { n: 3 })).toBe('Show 3 more');
});

test('no word is left over', () => {
  const folder = import.meta.dirname;
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'text.ts' && !path.includes('.test.'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const spelled = Object.keys(allWords).filter(
    (key) => !/^(?:finding|import|status|decision|kind|column|part|due|change)\.|^level/u.test(key),
  );
  expect(spelled.filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
});
