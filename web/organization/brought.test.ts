/** Pieces a body brought: none told twice, none lost, each under one outcome. */
import { describe, expect, test } from 'vitest';
import type { OrganizationDetail } from '../shapes.ts';
import { countOutcomes, outcomeOf, piecesOf } from './brought.ts';

type Proposed = OrganizationDetail['proposed'][number];
type Submitted = OrganizationDetail['submitted'][number];

const evidence = (edge: string, date: string | null = '2022-01-01', record = 'record:a'): Proposed['evidence'] =>
  ({ edge, date, record }) as Proposed['evidence'];
const ref = (key: string): Proposed['document'] => ({ key, kind: 'Document', title: key, labels: [], date: null });
const decided = (...kinds: string[]): Proposed['outcomes'] =>
  kinds.map((kind) => ({ kind, document: null, evidence: evidence(kind) })) as Proposed['outcomes'];
const item = (key: string): Submitted['item'] => ({ key, heading: key, number: null });
const proposal = (document: string, of: string, meeting: string, ...kinds: string[]): Proposed => ({
  document: ref(document),
  item: item(of),
  meeting: ref(meeting),
  outcomes: decided(...kinds),
  evidence: evidence(`${document} ${of}`, '2022-01-01', `record:${of.split('#')[0]}`),
});
const submission = (of: string, date: string | null, ...kinds: string[]): Submitted => ({
  item: item(of),
  meeting: null,
  outcomes: decided(...kinds),
  evidence: evidence(of, date),
});

describe('outcomeOf', () => {
  test.each([
    [[], 'none'],
    [['approved'], 'approved'],
    [['forwarded', 'revise', 'approved-in-principle'], 'approved-in-principle'],
    [['revise', 'deferred'], 'deferred'],
    [['approved-in-principle', 'deferred'], 'approved-in-principle'],
    [['issue'], 'onward'],
    [['forwarded', 'revise'], 'revise'],
  ])('%j is under %s', (kinds, outcome) => {
    expect(outcomeOf(kinds.map((kind) => ({ kind })))).toBe(outcome);
  });
});

test('a document and the item it came under are one piece; other items are their own', () => {
  const pieces = piecesOf({
    proposed: [proposal('d1', 'i1', 'm1', 'approved')],
    submitted: [submission('i1', '2022-01-01', 'approved'), submission('i2', '2021-05-01'), submission('i3', null, 'issue')],
  });
  expect(pieces.map((piece) => [piece.document?.key, piece.item?.key, piece.outcome])).toEqual([
    [undefined, 'i2', 'none'],
    ['d1', 'i1', 'approved'],
    [undefined, 'i3', 'onward'],
  ]);
  expect(countOutcomes(pieces)).toEqual([
    { outcome: 'approved', count: 1 },
    { outcome: 'onward', count: 1 },
    { outcome: 'none', count: 1 },
  ]);
});

test('two records of one meeting tell one piece; another meeting, another document, another item do not', () => {
  const of = (...proposed: Proposed[]): number[] => piecesOf({ proposed, submitted: [] }).map(({ brought }) => brought.length);
  expect(of(proposal('d1', 'a#1', 'm1'), proposal('d1', 'b#1', 'm1'))).toEqual([2]);
  expect(of(proposal('d1', 'a#1', 'm1'), proposal('d1', 'a#1', 'm1'))).toEqual([2]);
  expect(of(proposal('d1', 'a#1', 'm1'), proposal('d1', 'a#7', 'm1'))).toEqual([1, 1]);
  expect(of(proposal('d1', 'a#1', 'm1'), proposal('d1', 'b#1', 'm2'))).toEqual([1, 1]);
  expect(of(proposal('d1', 'a#1', 'm1'), proposal('d2', 'a#1', 'm1'))).toEqual([1, 1]);
});
