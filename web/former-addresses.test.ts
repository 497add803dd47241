/** Addresses of before are read as what they meant; those of today stay as they are. */
import { expect, test } from 'vitest';
import { fromFormer, viewToday } from './former-addresses.ts';

test('a view by its former name, and by its present one', () => {
  expect([viewToday('bring'), viewToday('import'), viewToday('constructor')]).toEqual(['import', 'import', 'constructor']);
});
test.each([
  ['attendance', 'series=县政府\n常务会议', 'body=县政府&series=常务会议'],
  ['attendance', 'series=\n常务会议', 'body=-&series=常务会议'],
  ['attendance', 'series=县政府\n', 'body=县政府&series=-'],
  ['attendance', 'series=常务会议&body=县政府', 'body=县政府&series=常务会议'],
  ['outcomes', 'body=organization:a|b&from=2021-01-01', 'by=organization:a|b&from=2021-01-01'],
  ['outcomes', 'body=rest', 'by=rest'],
  ['outcomes', 'body=县政府', 'body=县政府'],
  // What is asked for by the present name counts.
  ['outcomes', 'body=rest&by=organization:a', 'by=organization:a'],
  ['outcomes', 'series=县政府 常务会议', 'met=县政府 常务会议'],
  ['outcomes', 'series=常务会议', 'series=常务会议'],
  ['network', 'body=organization:a&series=县政府 常务会议', 'body=organization:a&series=县政府 常务会议'],
])('%s?%s', (view, former, now) => {
  const sorted = (params: URLSearchParams): [string, string][] => [...params].sort();
  expect(sorted(fromFormer(view, new URLSearchParams(former)))).toEqual(sorted(new URLSearchParams(now)));
});
