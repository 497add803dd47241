/** A value that the model does not know is told by name, wherever it is read; it is never taken for another. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord as readFile } from '../../ingest/pipeline.ts';
import { at, type Seeded, seededStores, seeds } from '../../server/testing.ts';
import type { RecordRows } from '../rows.ts';
import { UnknownStored } from '../store.ts';
import { checkEdges, checkStored } from './stored.ts';

test.each([
  ['Item', { action: 'hear', decisions: ['approved', 'issue'] }],
  ['Item', { action: 'hear', decisions: null }],
  ['Record', { kind: 'news', format: 'pdf', title: 'gossip' }],
  ['TASKED', { part: null, deadline: 'lead' }],
  ['DECIDED', { kind: 'deferred' }],
])('%s %j is known', (owner, properties) => {
  expect(() => checkStored(owner, 'x', properties)).not.toThrow();
});

test.each([
  ['Item', { action: 'sleep' }, 'Item x has action "sleep", which is none of deliberate, hear'],
  ['Item', { decisions: ['approved', 'vetoed'] }, 'has decisions "vetoed"'],
  ['Record', { kind: null }, 'has kind null'],
  ['Record', { format: 7 }, 'has format 7'],
  ['DECIDED', { kind: 'Approved' }, 'has kind "Approved"'],
  ['ATTENDED', { by: 'hand' }, 'has by "hand"'],
  ['TASKED', { part: 'watch' }, 'has part "watch"'],
  ['BRIBED', {}, '"BRIBED", which the model does not know'],
  ['constructor', {}, '"constructor", which the model does not know'],
])('%s %j is an error', (owner, properties, message) => {
  expect(() => checkStored(owner, 'x', properties)).toThrow(UnknownStored);
  expect(() => checkStored(owner, 'x', properties)).toThrow(message);
});

test('relationships are found in a row, other maps are not', () => {
  const edge = { id: 'e', type: 'DECIDED', rule: 'decisions/verb', kind: 'vetoed', by: 'rule' };
  expect(() => checkEdges({ key: 'x', e: edge })).toThrow('DECIDED e has kind "vetoed"');
  expect(() =>
    checkEdges({ e: { ...edge, kind: 'approved', basis: 'named' }, m: { key: 'x', kind: 'vetoed' }, list: ['vetoed'] }),
  ).not.toThrow();
  // An optional match that found nothing is a map of nulls to one of the stores.
  expect(() => checkEdges({ e: { id: null, type: null, rule: null, kind: null } })).not.toThrow();
});

describe.each(seededStores())('what another program wrote, on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const [name, text] = [...seeds][0] as [string, string];
  let key: string;
  let rows: RecordRows;
  beforeAll(async () => {
    seeded = await openSeeded();
    rows = (await readFile(new TextEncoder().encode(text), name)).rows!;
    key = rows.record;
  });
  afterAll(() => seeded?.close());

  const written = (kind: 'Record' | 'Item', change: object): RecordRows => ({
    ...rows,
    version: JSON.stringify(change),
    nodes: rows.nodes.map((node) => (node.kind === kind ? { ...node, properties: { ...node.properties, ...change } } : node)),
  });
  const decided = (): RecordRows => ({
    ...rows,
    version: 'vetoed',
    edges: rows.edges.map((edge) =>
      edge.type.startsWith('DECIDED') ? { ...edge, properties: { ...edge.properties, kind: 'vetoed' } } : edge,
    ),
  });
  const meeting = (): string => rows.nodes.find(({ kind }) => kind === 'Meeting')!.key;
  const deciding = (): string => rows.edges.find(({ type }) => type === 'DECIDED')!.from;
  const item = (): string => rows.nodes.find(({ kind }) => kind === 'Item')!.key;

  test.each([
    ['kind', () => written('Record', { kind: 'gossip' }), () => [`/records`, `/records/${at(key)}`, `/nodes/${at(key)}`]],
    ['format', () => written('Record', { format: 'papyrus' }), () => [`/records/${at(key)}`, `/nodes/${at(key)}`]],
    ['action', () => written('Item', { action: 'sleep' }), () => [`/meetings/${at(meeting())}`, `/nodes/${at(item())}`]],
    ['decisions', () => written('Item', { decisions: ['vetoed'] }), () => ['/outcomes', '/map', '/meetings', `/nodes/${at(item())}`]],
    ['kind of a decision', decided, () => [`/meetings/${at(meeting())}`, '/documents', `/nodes/${at(deciding())}/neighbours?limit=300`]],
  ])('%s', async (property, make, paths) => {
    await seeded.store.put([make()]);
    const said = property === 'decisions' ? 'vetoed' : ({ kind: 'gossip', format: 'papyrus', action: 'sleep' }[property] ?? 'vetoed');
    for (const path of paths()) {
      const answer = await seeded.app.inject({ url: `/api/v1${path}` });
      expect([path, answer.json()]).toEqual([
        path,
        expect.objectContaining({ code: 'store-unknown', value: expect.stringContaining(`"${said}"`) }),
      ]);
    }
    // What does not read it is answered as ever.
    expect((await seeded.app.inject({ url: '/api/v1/model' })).statusCode).toBe(200);
    await seeded.store.put([rows]);
    for (const path of paths()) expect((await seeded.app.inject({ url: `/api/v1${path}` })).statusCode).toBe(200);
  });
});
