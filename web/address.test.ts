/** A path that is typed leads to its view, or to the page that says there is none. */
import { expect, test } from 'vitest';
import { hashFor } from './address.ts';
import { parseState } from './state.ts';

test.each([
  ['/', '', '#/meeting/a', null],
  ['/index.html', '', '', null],
  ['/attendance', '?from=2021-01-01', '', '#/attendance?from=2021-01-01'],
  ['/nosuch.html', '', '', '#/nosuch.html'],
  ['/nosuch', '', '#/attendance', '#/attendance'],
])('%s%s%s', (pathname, search, hash, wanted) => expect(hashFor({ pathname, search, hash })).toBe(wanted));

test('what a path leads to', () => {
  const stateOf = (pathname: string) => parseState(hashFor({ pathname, search: '', hash: '' }) ?? '');
  expect(stateOf('/record/record%3Aa')).toMatchObject({ view: 'record', key: 'record:a' });
  expect(stateOf('/nosuch.html')).toMatchObject({ view: 'unknown', key: 'nosuch.html' });
  expect(stateOf('/')).toMatchObject({ view: 'overview' });
});
