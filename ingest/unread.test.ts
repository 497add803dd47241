/** What a file is known by: its bytes, the reader and the folder, each of which makes another reading. */
import { expect, test } from 'vitest';
import type { SourceState } from '../cypher/store.ts';
import type { Reader } from './reader.ts';
import { bears, isStored, marker } from './unread.ts';

const bytes = new TextEncoder().encode('县政府第3次常务会议纪要');
const readerOf = (version: string | null) => ({ version: async () => version }) as unknown as Reader;
const markOf = async (version: string | null, model = false) => (await marker(readerOf(version), model))(bytes);
const state = async (more: Partial<SourceState> = {}) =>
  ({ name: 'a.txt', folder: 'here', ...(await markOf('one')), ...more }) as SourceState;

test('the same bytes, reader and folder are known', async () => {
  expect(isStored(await state(), 'here', await markOf('one'))).toBe(true);
});
test('a file that is given by itself is known wherever it was', async () => {
  expect(isStored(await state(), '', await markOf('one'))).toBe(true);
});
test.each<[string, Partial<SourceState>, string, string | null, boolean]>([
  ['other bytes', { bytes: 'x' }, 'here', 'one', false],
  ['another reader', {}, 'here', 'two', false],
  ['another folder', {}, 'there', 'one', false],
  ['a reader that cannot tell what it is', {}, 'here', null, false],
  ['a model that may answer otherwise', {}, 'here', 'one', true],
])('not with %s', async (_what, more, folder, version, model) => {
  expect(isStored(await state(more), folder, await markOf(version, model))).toBe(false);
});
test('two files that nobody marked are not each other', async () => {
  expect(bears(await state({ reader: '', bytes: '' }), { bytes: '', reader: '' })).toBe(false);
});
