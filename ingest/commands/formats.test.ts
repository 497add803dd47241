/** What is printed: values from the command line, tables, CSV, messages. */

import { describe, expect, test } from 'vitest';
import { message } from '../messages.ts';
import { csvCell, csvLines } from './csv.ts';
import { messageLine } from './messages.ts';
import { parseParameters } from './parameters.ts';
import { reportLine, summaryLine } from './reports.ts';
import { tableLines, widthOf } from './table.ts';

describe('parameters', () => {
  test('are typed by how they are written', () => {
    expect(
      parseParameters([
        'n=61',
        'x=-1.5',
        'yes=true',
        'none=null',
        'list=[1,"二"]',
        'text="61"',
        'name=李晓东',
        'empty=',
        'date=2021-12-30',
        '$k=a=b',
      ]),
    ).toEqual({
      n: 61,
      x: -1.5,
      yes: true,
      none: null,
      list: [1, '二'],
      text: '61',
      name: '李晓东',
      empty: '',
      date: '2021-12-30',
      k: 'a=b',
    });
  });
  test('wrong ones are named', () => {
    for (const [given, reason] of [
      ['61', /not NAME=VALUE/u],
      ['a={x', /begins like JSON/u],
      ['a=99999999999999999999', /too large to be exact/u],
    ] as const)
      expect(() => parseParameters([given])).toThrow(reason);
    expect(() => parseParameters(['a=1', 'a=2'])).toThrow(/given twice/u);
  });
});

describe('CSV', () => {
  test('runs nothing in a spreadsheet', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) expect(csvCell(text).replaceAll('"', '')).toMatch(/^'/u);
    expect(csvCell(-5)).toBe('-5');
    expect(csvCell('a-b')).toBe('a-b');
  });
  test('quotes what needs it', () => {
    expect(
      csvLines(
        ['名', 'b'],
        [
          ['说“好”,"好"', null],
          ['两\n行', ['=1', 2]],
        ],
      ),
    ).toEqual(['名,b', '"说“好”,""好""",', '"两\n行","[""=1"",2]"']);
  });
});

describe('tables', () => {
  test('Chinese columns stand straight', () => {
    const lines = tableLines(
      ['姓名', 'n'],
      [
        ['李晓东', 12],
        ['高岷', 3],
      ],
    );
    expect(lines).toEqual(['姓名     n', '──────  ──', '李晓东  12', '高岷     3']);
    expect(new Set(lines.slice(1).map(widthOf))).toEqual(new Set([10]));
  });
  test('long cells are cut, control characters do nothing', () => {
    const [, , line = ''] = tableLines(['a'], [[`\u001b[31m${'长'.repeat(100)}`]]);
    expect(line).not.toContain('\u001b');
    expect(widthOf(line)).toBeLessThanOrEqual(60);
    expect(line.endsWith('…')).toBe(true);
  });
  test('no rows', () => {
    expect(tableLines(['a'], [])).toEqual(['a', '─']);
  });
});

test('messages name path, line and column', () => {
  const one = message('items/gap', { number: 4, last: 2 }, { start: 4, end: 6 });
  expect(messageLine('a.txt', one, '一\r\n二三')).toBe('a.txt:2:2: warning items/gap: Item 4 follows item 2.');
  expect(messageLine('a.txt', { ...one, span: null }, '一')).toBe('a.txt: warning items/gap: Item 4 follows item 2.');
});

test('reports', () => {
  expect(
    reportLine({
      source: 'a.txt',
      status: 'new',
      record: 'record:x',
      others: [],
      facts: { CHAIRED: 1, ATTENDED: 4 },
      messages: [],
      shares: null,
      model: null,
      text: '',
      anchors: null,
    }),
  ).toBe('a.txt: new, 5 facts (ATTENDED 4, CHAIRED 1)');
  expect(summaryLine({ new: 1, joined: 0, changed: 0, same: 0, refused: 0 })).toBe('1 record: 1 new, 0 changed, 0 the same, 0 refused');
});
