/** Requests for what has another address now: where each is sent on to, with what stood in its address. */
import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import type { Row, Store } from '../cypher/store.ts';
import { leadOnIn } from './lead-on.ts';
import { nothingStored } from './nothing.ts';

const [id, other] = ['0'.repeat(24), '1'.repeat(24)];
/** A store in which the file a.txt is a source of the record 5f0c, and the first fact is the second now, or gone. */
const store = (leads: string): Store => ({
  ...nothingStored,
  sources: async () => [{ name: 'a.txt' }] as Awaited<ReturnType<Store['sources']>>,
  async read(cypher, params): Promise<Row[]> {
    if (cypher.includes('f.ids')) return params?.at === id ? [{ ids: [id], leads: [leads], record: 'record:5f0c' }] : [];
    if (cypher.includes('{id: $id}')) return params?.id === other ? [{ id: other }] : [];
    if (cypher.includes('Record {key')) return params?.key === 'record:5f0c' ? [{ key: 'record:5f0c' }] : [];
    return params?.name === 'a.txt' ? [{ record: 'record:5f0c' }] : [];
  },
});
const ask = (
  route: string,
  params: Record<string, string>,
  asked = '',
  query = {},
  leads = other,
): ReturnType<ReturnType<typeof leadOnIn>> =>
  leadOnIn(store(leads))({ routeOptions: { url: route }, params, url: `/asked${asked}`, query } as unknown as FastifyRequest);
const record = '/api/v1/records/:key';

test.each([
  ['the name of a file leads to its record', record, '', '/api/v1/records/record%3A5f0c'],
  ['what stood in the query stays', record, '?limit=3&scope=%E8%B1%A1', '/api/v1/records/record%3A5f0c?limit=3&scope=%E8%B1%A1'],
  ['what follows the key stays', `${record}/text`, '', '/api/v1/records/record%3A5f0c/text'],
  ['a file by its name is the file of that source', `${record}/file`, '', '/api/v1/records/record%3A5f0c/file?source=a.txt'],
])('%s', async (_what, route, asked, to) => {
  expect(await ask(route, { key: 'record:a.txt' }, asked)).toBe(to);
});
test('a source that was asked for by name stays the one that is asked for', async () => {
  expect(await ask(`${record}/file`, { key: 'record:a.txt' }, '?source=b.txt', { source: 'b.txt' })).toBe(
    '/api/v1/records/record%3A5f0c/file?source=b.txt',
  );
});
test('a key that is the present one, or was never here, leads nowhere', async () => {
  expect(await ask(record, { key: 'record:5f0c' })).toBeFalsy();
  expect(await ask(record, { key: 'record:b.txt' })).toBeFalsy();
});
test('a fact leads to its like; one that is gone is told with its record; an unknown one leads nowhere', async () => {
  expect(await ask('/api/v1/edges/:id', { id })).toBe(`/api/v1/edges/${other}`);
  expect(await ask('/api/v1/edges/:id', { id }, '', {}, '')).toMatchObject({ code: 'fact-gone' });
  expect(await ask('/api/v1/edges/:id', { id: other })).toBeNull();
  expect(await ask('/api/v1/imports/:id', { id })).toBeNull();
});
