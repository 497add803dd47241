/** No cell is a formula, whatever stands before its sign and however wide that is: the CSV of the command line and the page's copy, one table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, inertText as inertInCsv } from '../ingest/commands/csv.ts';
import { inertText as inertOnPage, tabbedLines } from './cells.ts';

/** Texts a spreadsheet would run, or take for a number or command. */
const formulas = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '|cmd', '%0A', '\u22121'],
  ...['＝1+1', '＋1', '－1', '＠SUM(A1)', '｜cmd', '％', '﹦1', '﹢1', '﹣1', '﹫A1'],
  ...['\t=1', '\r=1', '\n=1', '\t会议', '\r会议', '\n会议'],
  ...[' =1', '\u3000＝1', '\u00a0@A1', '\u200b+1', '\ufeff=1', '\u202e=1', '\u0000=1', ' \u3000\u200b\ufeff－1', '\u00ad=1', '\u3164=1'],
  ...["'=1", "''＝1", "' =1"],
];
/** Texts that only look a little like it. */
const plain = [
  '',
  '会议',
  'a-b',
  'a=b',
  '会议＝1',
  '（＋1）',
  "'",
  "'会议",
  '5-1',
  ' 会议',
  '\u3000会议',
  '—会议',
  '·会议',
  '*1',
  '1%',
  '“=1”',
];

/** What a spreadsheet shows first, by a table of its own. */
const signs = new Set('=+-@|%−＝＋－＠｜％﹦﹢﹣﹫');
const blank = /[\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|[\ufe00-\ufe0f]/u;
const firstSeen = (text: string): string => [...text].find((char) => !blank.test(char)) ?? '';

/** A line of CSV, read back. */
const readBack = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...signs, "'", ' ', '\t', '\r', '\n', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u202e', ',', '"', '会'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe.each([
  ['CSV', inertInCsv],
  ['the page', inertOnPage],
])('%s', (_, inert) => {
  test.each(formulas)('a formula is made text: %j', (text) => expect(inert(text)).toBe(`'${text}`));
  test.each(plain)('other text stays: %j', (text) => expect(inert(text)).toBe(text));

  test('no text begins with a sign, seen or not, and each comes back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = inert(text);
        expect(signs.has(firstSeen(cell))).toBe(false);
        // The guard is taken off where it was set: before what would be guarded again.
        expect(cell.startsWith("'") && inert(cell.slice(1)) === cell ? cell.slice(1) : cell).toBe(text);
      }),
      { numRuns: 2000, seed: 4310 },
    );
  });
});

test('a cell of the CSV, quoted or not, reads back as the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readBack(csvCell(text))).toBe(inertInCsv(text));
    }),
    { numRuns: 1000, seed: 4310 },
  );
});

test('a number stays a number, its text does not', () => {
  expect([csvCell(-5), csvCell('-5'), csvCell(['=1'])]).toEqual(['-5', "'-5", '"[""=1""]"']);
  expect(
    tabbedLines(
      ['=n', 'text'],
      [
        [-5, '-5'],
        [null, 'a\r\n\t=1'],
        [true, '＝1'],
      ],
    ),
  ).toBe("'=n\ttext\n-5\t'-5\n\ta   =1\ntrue\t'＝1");
});
