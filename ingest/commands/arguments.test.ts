/** Command lines: what is taken, and how what is wrong is named. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../cypher/nearest.ts';
import { parseCommandLine, unknownCommand } from './arguments.ts';
import { helpOf, parseUsage } from './help.ts';

const query = parseUsage(helpOf('query'));

describe('usage from the help text', () => {
  test('options, values, choices, repetition, arguments', () => {
    expect(query.positionals).toEqual(['CYPHER']);
    expect(query.options).toEqual([
      { name: 'param', value: 'NAME=VALUE', choices: null, repeats: true },
      { name: 'format', value: 'table|json|csv|excel', choices: ['table', 'json', 'csv', 'excel'], repeats: false },
      { name: 'help', value: null, choices: null, repeats: false },
    ]);
    expect(parseUsage(helpOf('ingest'))).toMatchObject({ positionals: ['PATH'], many: true });
    expect(parseUsage(helpOf('check'))).toMatchObject({ positionals: ['RECORD'], many: true, optional: true });
    expect(parseCommandLine([], parseUsage(helpOf('check'))).positionals).toEqual([]);
    expect(parseUsage(helpOf('eval'))).toMatchObject({ positionals: ['GOLD', 'TEXTS'], many: false });
  });
  test('every help text has a usage, an example and --help', () => {
    const texts = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.txt'));
    expect(texts.length).toBe(11);
    for (const text of texts) {
      const help = helpOf(text.replace('.txt', ''));
      expect(help).toMatch(/^Example\n {2}\S/mu);
      expect(parseUsage(help).options.map(({ name }) => name)).toContain('help');
    }
  });
});

describe('parsing', () => {
  test('takes arguments and options in any order', () => {
    const given = parseCommandLine(['--param', 'a=-1', 'RETURN 1', '--format=csv', '--param=b=2'], query);
    expect(given.positionals).toEqual(['RETURN 1']);
    expect([...given.options]).toEqual([
      ['param', ['a=-1', 'b=2']],
      ['format', ['csv']],
    ]);
  });
  test.each([
    [['x', '--fromat', 'csv'], 'no option --fromat; did you mean --format?'],
    [['x', '--zzzzzzzz'], 'no option --zzzzzzzz; there are --param, --format, --help'],
    [['x', '-f'], 'no option -f; did you mean --format?'],
    [['x', '--format', 'cvs'], '--format "cvs": did you mean csv?'],
    [['x', '--format'], '--format needs a value: --format table|json|csv|excel'],
    [['x', '--param', '--format', 'csv'], '--param needs a value: --param NAME=VALUE'],
    [['x', '--format', 'csv', '--format', 'json'], '--format is given twice'],
    [['x', 'y'], '"y" is one argument too many'],
    [[], 'CYPHER is missing'],
  ])('%j: %s', (words, message) => {
    expect(() => parseCommandLine(words, query)).toThrow(message);
  });
  test('a lone - is an argument, and so is what follows --', () => {
    expect(parseCommandLine(['-', '--', '--odd'], parseUsage(helpOf('ingest'))).positionals).toEqual(['-', '--odd']);
  });
});

test('the nearest command', () => {
  expect(unknownCommand('ingets', ['ingest', 'query']).message).toBe('no command "ingets"; did you mean ingest?');
  expect(nearest('export', ['ingest', 'query', 'status'])).toBeNull();
  expect(nearest('q', ['query'])).toBeNull();
});
