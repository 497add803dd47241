/** Pieces a body proposed: none told twice, none lost, each under one outcome. */
import { describe, expect, test } from 'vitest';
import type { DecisionKind } from '../enumerations.ts';
import { outcomeOf } from './outcome-of.ts';
import { piecesOf } from './pieces.ts';
import type { Proposals } from './proposals.ts';
import type { EdgeFields, NodeFields } from './rows.ts';

type Submission = Proposals['submissions'][number];
type Decisions = Proposals['decided'] extends Map<string, infer D> ? D : never;

const edge = (id: string, date: string | null = '2022-01-01', record = 'record:a', start = 0): EdgeFields =>
  ({ id, date, record, start }) as EdgeFields;
const node = (key: string): NodeFields => ({ key, name: key }) as NodeFields;
const item = (key: string): Submission['i'] => ({ key, heading: key, number: null });

/** What a body proposed: lines `document item meeting`, or `- item`, and the kinds decided on items. */
function made(
  lines: readonly string[],
  kinds: Readonly<Record<string, DecisionKind[]>> = {},
  dates: Readonly<Record<string, string>> = {},
  same: Readonly<Record<string, string>> = {},
) {
  const rows = lines.map((line) => line.split(' ') as [document: string, of: string, meeting?: string]);
  const recordOf = (of: string): string => `record:${of.split('#')[0]}`;
  // A document stands beside its submitter, items of a record one after the other.
  const place = (of: string): number => Number(of.split('#')[1] ?? 0) * 100;
  const decided = (of: string): Decisions =>
    (kinds[of] ?? []).map((kind) => ({ item: of, e: { ...edge(`${of} ${kind}`), kind, type: 'DECIDED_ON' } as EdgeFields, x: node(of) }));
  const items = [...new Set(rows.map(([, of]) => of))];
  const meetingOf = (of: string): string | undefined => rows.find(([, one]) => one === of)?.[2];
  const brought: Proposals = {
    proposals: rows
      .filter(([document]) => document !== '-')
      .map(([document, of], at) => ({ x: node(document), e: edge(`${document} ${of} ${at}`, dates[of], recordOf(of), place(of) + 1) })),
    submissions: items.map((of) => {
      const meeting = meetingOf(of);
      return { i: item(of), m: meeting ? node(meeting) : null, e: edge(of, dates[of], recordOf(of), place(of)) };
    }),
    concerns: new Map(
      items.map((of) => [of, rows.filter(([document, one]) => one === of && document !== '-').map(([document]) => document)]),
    ),
    decided: new Map(items.map((of) => [of, decided(of)])),
    standsFor: (key) => same[key] ?? key,
  };
  return piecesOf(brought);
}

describe('outcomeOf', () => {
  test.each<[DecisionKind[], string]>([
    [[], 'none'],
    [['approved'], 'approved'],
    [['forwarded', 'revise', 'approved-in-principle'], 'approved-in-principle'],
    [['revise', 'deferred'], 'deferred'],
    [['approved-in-principle', 'deferred'], 'approved-in-principle'],
    [['issue'], 'onward'],
    [['forwarded', 'revise'], 'revise'],
  ])('%j is under %s', (kinds, outcome) => {
    expect(outcomeOf(kinds)).toBe(outcome);
  });
});

test('a document and the item it came under are one piece; other items are their own; the latest first', () => {
  const pieces = made(
    ['d1 a#1 m1', '- b#2', '- c#3'],
    { 'a#1': ['approved'], 'c#3': ['issue'] },
    { 'a#1': '2022-01-01', 'b#2': '2021-05-01', 'c#3': '2023-01-01' },
  );
  expect(pieces.map(({ document, item, outcome }) => [document?.key, item?.key, outcome])).toEqual([
    [undefined, 'c#3', 'onward'],
    ['d1', 'a#1', 'approved'],
    [undefined, 'b#2', 'none'],
  ]);
});

test('two records of one meeting tell one piece; another meeting, another document, another item do not', () => {
  const of = (...lines: string[]): number[] => made(lines).map(({ brought }) => brought.length);
  expect(of('d1 a#1 m1', 'd1 b#1 m1')).toEqual([2]);
  expect(of('d1 a#1 m1', 'd1 a#1 m1')).toEqual([2]);
  expect(of('d1 a#1 m1', 'd1 a#7 m1')).toEqual([1, 1]);
  expect(of('d1 a#1 m1', 'd1 b#1 m2')).toEqual([1, 1]);
  expect(of('d1 a#1 m1', 'd2 a#1 m1')).toEqual([1, 1]);
});

test('an item that two records tell is one piece, with the decisions of both; the document of either is its document', () => {
  const same = { 'b#1': 'a#1' };
  const [one, ...more] = made(['d1 a#1 m1', '- b#1 m1'], { 'a#1': ['approved'], 'b#1': ['deferred'] }, {}, same);
  expect(more).toEqual([]);
  expect([one?.document?.key, one?.brought.length, one?.decisions.map(({ e }) => e.kind)]).toEqual(['d1', 2, ['approved', 'deferred']]);
  expect(made(['- a#1 m1', '- b#1 m1'], {}, {}, same).map(({ brought }) => brought.length)).toEqual([2]);
  expect(made(['- a#1 m1', '- b#1 m1']).map(({ brought }) => brought.length)).toEqual([1, 1]);
  expect(made(['停车办法 a#1 m1', '水库管理条例 b#1 m1'], {}, {}, same).map(({ brought }) => brought.length)).toEqual([1, 1]);
});
