/** A stretch of the text leads to its lines and page; an address to a page that there is. */
import { describe, expect, test } from 'vitest';
import { type Anchors, factAt, linesAt, pageAt, pageFrom, pagesOf } from './boxes.ts';
import { scaleFor } from './sheets.ts';

const line = (start: number, end: number, page: number): NonNullable<Anchors['lines']>[number] => ({ start, end, page, box: [0, 0, 1, 1] });
// Page 3 has no text.
const anchors: Anchors = {
  unit: 'page',
  starts: [0, 21, 40, 40],
  lines: [line(0, 10, 1), line(11, 20, 1), line(21, 40, 2), line(40, 60, 4)],
};

describe('the fact at a point', () => {
  const wide: Anchors = {
    unit: 'page',
    starts: [0, 20],
    lines: [
      { start: 0, end: 20, page: 1, box: [1000, 1000, 8000, 200] },
      { start: 20, end: 30, page: 2, box: [1000, 1000, 4000, 200] },
    ],
  };
  const facts = [
    { edge: 'a', start: 2, end: 5 },
    { edge: null, start: 9, end: 11 },
    { edge: 'b', start: 14, end: 17 },
  ];
  test.each([
    ['on it', 1, [2200, 1100], 'a'],
    ['nearer the other', 1, [6000, 1100], 'b'],
    ['on one that is no edge: the nearest', 1, [4600, 1100], 'a'],
    ['below the line', 1, [2200, 1300], undefined],
    ['beside the line', 1, [900, 1100], undefined],
    ['a line without facts', 2, [2200, 1100], undefined],
  ] as const)('%s', (_, page, point, edge) => {
    expect(factAt(wide, facts, page, point)?.edge).toBe(edge);
  });
});

const words: Anchors = {
  unit: 'page',
  starts: [0],
  lines: [
    { start: 0, end: 6, page: 1, box: [1000, 1000, 3000, 200] },
    { start: 8, end: 18, page: 1, box: [5000, 1000, 3000, 200] },
    { start: 20, end: 26, page: 1, box: [100, 1000, 200, 4000] },
  ],
};
describe('lines and pages', () => {
  test.each([
    ['within a line', 2, 4, [0]],
    ['up to the end of one', 2, 10, [0]],
    ['over two', 9, 12, [0, 11]],
    ['over a page', 15, 25, [11, 21]],
    ['nothing wide', 11, 11, [11]],
    ['between two', 10, 11, []],
  ])('%s', (_, start, end, found) => {
    expect(linesAt(anchors, start, end).map((one) => one.start)).toEqual(found);
  });
  test('a stretch has the box of its words, not of their line', () => {
    const [
      ,
      {
        box: [left = 0, top, width = 0, height],
      } = line(0, 1, 1),
    ] = linesAt(words, 4, 12);
    expect([left, top, width, height]).toEqual([5000, 1000, 1200, 200]);
    expect(linesAt(words, 4, 12)[0]?.box).toEqual([3000, 1000, 1000, 200]);
  });
  test('of words that run up the page, all are marked', () => {
    expect(linesAt(words, 21, 22)[0]?.box).toEqual([100, 1000, 200, 4000]);
  });
  test('the page a stretch begins on', () => {
    expect([pageAt(anchors, 0, 3), pageAt(anchors, 15, 25), pageAt(anchors, 20, 21), pageAt(anchors, 41, 50)]).toEqual([1, 1, 1, 4]);
    expect(pageAt({ unit: 'page', starts: [0, 21] }, 30, 31)).toBe(2);
  });
  test('paragraphs are no pages', () => {
    expect(pagesOf({ anchors: { unit: 'paragraph', starts: [0] } })).toBeNull();
    expect(pagesOf({ anchors: null })).toBeNull();
    expect(pagesOf({ anchors })).toBe(anchors);
  });
});

test.each([
  ['2', 2],
  ['99', 99],
  ['0', null],
  ['1e3', null],
  ['-1', null],
  ['1.5', null],
  ['x', null],
  ['', null],
  [undefined, null],
])('page %s in an address', (written, page) => {
  expect(pageFrom(written)).toBe(page);
});

test('a page of any size fits a canvas', () => {
  expect(scaleFor({ width: 500, height: 700 }, 1000, 2)).toBe(4);
  for (const [width, height] of [
    [1e6, 1e6],
    [10, 1e7],
  ] as const) {
    const scale = scaleFor({ width, height }, 1000, 2);
    expect(width * scale * height * scale).toBeLessThanOrEqual(16_000_001);
  }
});
