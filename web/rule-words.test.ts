/** Every rule that reads something in the seeds and samples has words of its own for the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../ingest/extract.ts';
import { ruleWord, ruleWords } from './rule-words.ts';

const folders = ['../seeds/', '../ingest/samples/text/', '../ingest/samples/unseen/text/'].map((path) => new URL(path, import.meta.url));
const rules = new Set(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => extract(readFileSync(new URL(name, folder), 'utf8'), name).facts.map(({ rule }) => rule)),
  ),
);

test('rules have words', () => {
  expect(rules.size).toBeGreaterThan(30);
  expect([...rules].filter((rule) => ruleWord(rule) === 'ruleOf.other')).toEqual([]);
  expect(ruleWord('model/attended')).toBe('ruleOf.model');
});

test('what is new, or no rule, is another rule; no words hold a rule name', () => {
  for (const odd of ['new/rule', '', 'function Object() { [native code] }', 'other']) expect(ruleWord(odd)).toBe('ruleOf.other');
  for (const [zh, en] of Object.values(ruleWords)) expect(`${zh}${en}`).not.toMatch(/\/|JIYAO/u);
});
