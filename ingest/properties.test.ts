/**
 * What holds for any text at all: nothing throws, spans lie in the text, quotes match, and the same again. The texts: made-up records
 * damaged, any UTF-16, lines without end.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../bench/corpus/corpus.ts';
import { extract } from './extract.ts';
import { holds } from './testing.ts';

const record = fc.nat(100_000).map((index) => makeRecord(11, index).text);
/** Any sequence of code units, halves of surrogate pairs among them. */
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }).map((codes) => String.fromCharCode(...codes));
/** A record with lines left out, doubled and in another order, and foreign stretches between. */
const torn = fc.tuple(record, fc.infiniteStream(fc.nat(9)), fc.string({ unit: 'binary', maxLength: 20 })).map(([text, dice, junk]) =>
  text
    .split('\n')
    .flatMap((line) => {
      const throwOf = dice.next().value;
      if (throwOf === 0) return [];
      if (throwOf === 1) return [line, line];
      if (throwOf === 2) return [line.slice(0, line.length / 2) + junk];
      return throwOf === 3 ? [[...line].reverse().join('')] : [line];
    })
    .join(dice.next().value === 0 ? '\r\n' : '\n'),
);

function keeps(text: string): void {
  const result = extract(text, 'any.txt');
  holds(text, result);
  expect(extract(text, 'any.txt')).toEqual(result);
}

describe('any text', () => {
  it('that is a made-up record', () => fc.assert(fc.property(record, keeps), { numRuns: 60 }));
  it('that was torn', () => fc.assert(fc.property(torn, keeps), { numRuns: 80 }));
  it('of any code units', () => fc.assert(fc.property(units, keeps), { numRuns: 150 }));
  it('of code units and records', () =>
    fc.assert(
      fc.property(record, units, fc.nat(), (text, junk, at) =>
        keeps(text.slice(0, at % text.length) + junk + text.slice(at % text.length)),
      ),
      {
        numRuns: 40,
      },
    ));
  it('on one line', () =>
    fc.assert(
      fc.property(record, (text) => keeps(text.replaceAll('\n', ''))),
      { numRuns: 30 },
    ));
  it('on one line without end', () => keeps(Array.from({ length: 60 }, (_, at) => makeRecord(12, at).text.replaceAll('\n', '')).join('')));
  it('one character a line', () =>
    fc.assert(
      fc.property(record, (text) => keeps([...text.slice(0, 1500)].join('\n'))),
      { numRuns: 15 },
    ));
});
