/** The state and its address are the same thing twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, formatState, parseState, reserved, type State, start, viewNames } from './state.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 20 });
const day = fc.constantFrom('', '2021-12-30', '2024-01-05');
const states: fc.Arbitrary<State> = fc.record({
  view: fc.constantFrom(...viewNames),
  key: word,
  selection: word,
  from: day,
  to: day,
  scope: word,
  body: word,
  series: word,
  lang: fc.constantFrom('zh' as const, 'en' as const),
  filter: fc
    .dictionary(
      word,
      word.filter((text) => text !== ''),
      { maxKeys: 4, noNullPrototype: true },
    )
    .map((filter) => Object.fromEntries(Object.entries(filter).filter(([key]) => !reserved.has(key)))),
});

test('a state comes back from its address unchanged', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseState(formatState(state))).toEqual(state);
    }),
  );
});

test('any address is read without throwing', () => {
  fc.assert(fc.property(word, (hash) => void parseState(`#${hash}`)));
  expect(parseState('')).toEqual(start);
  expect(parseState('#/nowhere/%E0%A4%A')).toMatchObject({ view: 'unknown', key: 'nowhere/%E0%A4%A' });
  expect(parseState('#/?lang=en')).toMatchObject({ view: 'overview', key: '', lang: 'en' });
  expect(parseState('#/overview?from=yesterday').from).toBe('');
});

test('a view under its name of before leads to the view of today, and no other name does', () => {
  expect(parseState('#/bring?import=1')).toEqual(parseState('#/import?import=1'));
  expect(formatState(parseState('#/bring'))).toBe('#/import');
  expect(parseState('#/constructor')).toMatchObject({ view: 'unknown', key: 'constructor' });
  expect(parseState('#/bringing')).toMatchObject({ view: 'unknown', key: 'bringing' });
});

test('another view keeps period, place and language and drops the rest', () => {
  const state: State = {
    ...start,
    view: 'meeting',
    key: 'meeting:a',
    selection: 'e',
    from: '2021-01-01',
    scope: '象山县',
    body: '县政府',
    lang: 'en',
    filter: { record: 'x' },
  };
  expect(changed(state, { view: 'network' })).toEqual({
    ...start,
    view: 'network',
    from: '2021-01-01',
    scope: '象山县',
    body: '县政府',
    lang: 'en',
  });
  expect(changed(state, { selection: 'f' })).toEqual({ ...state, selection: 'f' });
  expect(changed(state, { view: 'official', key: 'official:b' })).toMatchObject({ key: 'official:b', selection: '', filter: {} });
});

test('another place has other bodies; the same place keeps them', () => {
  const state: State = { ...start, scope: '象山县', body: '县政府', series: '常务会议' };
  expect(changed(state, { scope: '云岭县' })).toEqual({ ...start, scope: '云岭县' });
  expect(changed(state, { scope: '象山县' })).toEqual(state);
  expect(changed(state, { scope: '云岭县', body: '县委' })).toMatchObject({ body: '县委', series: '' });
});

test.each([
  ['#/attendance?scope=象山县', { scope: '象山县', filter: {} }],
  ['#/attendance?series=县政府%0A常务会议&sort=name', { body: '县政府', series: '常务会议', filter: { sort: 'name' } }],
  ['#/attendance?series=%0A', { body: '-', series: '-', filter: {} }],
  [
    '#/outcomes?body=organization:象山县|县发改局&outcome=revise',
    { body: '', filter: { by: 'organization:象山县|县发改局', outcome: 'revise' } },
  ],
  ['#/outcomes?body=rest&series=县政府 常务会议', { body: '', series: '', filter: { by: 'rest', met: '县政府 常务会议' } }],
  ['#/outcomes?body=县政府&series=常务会议', { body: '县政府', series: '常务会议', filter: {} }],
])('an address of before means the same: %s', (hash, expected) => {
  expect(parseState(hash)).toMatchObject(expected);
});
