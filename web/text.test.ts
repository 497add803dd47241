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

test('a counted noun goes with its number', () => {
  const count = (n: number | string): string => words('en')('itemsIn', { n });
  expect([count(1), count(0), count(2), count('1,000')]).toEqual(['1 item', '0 items', '2 items', '1,000 items']);
  for (const [, en] of Object.values(allWords))
    expect(en).not.toMatch(/\{\w+\} (?:items|meetings|facts|findings|people|bodies|records|ties|nodes|rows)\b/u);
});

test('parameters are put in', () => {
  expect(words('zh')('more', { n: 3 })).toBe('再显示 3 项');
  expect(words('en')('more', { n: 3 })).toBe('Show 3 more');
});

const folder = import.meta.dirname;
const textsIn = (place: string, ending: string): string =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        path.endsWith(ending) &&
        path !== 'text.ts' &&
        path !== 'problem-words.ts' &&
        path !== 'import/words.ts' &&
        !path.includes('.test.') &&
        !path.startsWith('browser'),
    )
    .map((path) => readFileSync(join(place, path), 'utf8'))
    .join('\n');
const sources = textsIn(folder, '.ts');

/** Keys that a page makes of a value of the API or of a column of a saved question: `decision.revise`, `finding.count.note`. */
const made =
  /^(?<prefix>finding|audit|event|import|status|decision|kind|action|format|column|part|change|due|titleRule|problem|broken|portal)\.(?<value>[^.]+)/u;

test('no word is left over', () => {
  const queries = textsIn(join(folder, '../cypher/queries'), '.cypher');
  const lists = readFileSync(join(folder, '../cypher/enumerations.ts'), 'utf8');
  const left = Object.keys(allWords).filter((key) => {
    const { prefix, value } = made.exec(key)?.groups ?? {};
    if (sources.includes(`'${key}'`)) return false;
    if (prefix === undefined) return !/^level(?:Info|Warning|Error)$/u.test(key);
    if (!sources.includes(`\`${prefix}.\${`)) return true;
    if (prefix === 'column') return !new RegExp(`\\b${value}\\b`, 'u').test(queries);
    // The values of kinds, actions, formats and events are the model's.
    return !new RegExp(`["']${value}["']`, 'u').test(['kind', 'action', 'format', 'event'].includes(prefix) ? lists : sources);
  });
  expect(left).toEqual([]);
});

test('no class of the style sheets is left over', () => {
  const rules = `${textsIn(join(folder, 'styles'), '.css')}${readFileSync(join(folder, 'style.css'), 'utf8')}`
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\{[^{}]*\}/gu, '{}');
  const classes = [...new Set([...rules.matchAll(/\.(?<name>[a-z][\w-]*)/gu)].map((found) => found.groups?.name ?? ''))];
  expect(classes.length).toBeGreaterThan(100);
  const used = (name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(sources);
  // `view-${name}` and `level-${level}` are made of a name of a view and a level.
  const parts = (name: string): string => name.replace(/^(?:view|level)-/u, '');
  expect(classes.filter((name) => !used(name) && !(parts(name) !== name && used(parts(name))))).toEqual([]);
});
