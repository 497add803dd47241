/** What every store must do, run on each: call it within a `describe`. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RecordRows } from '../rows.ts';
import { onlySource } from '../sources.ts';
import type { QueryRefused, Store, Value } from '../store.ts';
import { canonicalLines } from './canonical.ts';
import { clearStore } from './testing.ts';

const limits = { timeout: 10_000, rows: 100, bytes: 1_000_000 };

/** A record with an official at a meeting; `name` and `text` are what differs. */
export function recordOf(source: string, name: string, text = '一'): RecordRows {
  const record = `record:${source}`;
  const meeting = '试县|县政府|常务会议|1|2024-02-29';
  const provenance = { record, start: 0, end: 1, quote: '一', contextStart: 0, contextEnd: 1, rule: 'test', by: 'rule' };
  return {
    record,
    version: text,
    source: onlySource(source, record),
    nodes: [
      {
        kind: 'Record',
        key: record,
        labels: [],
        properties: { source, version: text, kind: 'minutes', scope: '试县', scopeKnown: true, text, extract: '{}', date: '2024-02-29' },
      },
      {
        kind: 'Meeting',
        key: `meeting:${meeting}`,
        labels: [],
        properties: { scope: '试县', name: '县政府第1次常务会议', number: Number.MAX_SAFE_INTEGER, date: '2024-02-29' },
      },
      {
        kind: 'Official',
        key: `official:试县|${name}`,
        labels: [],
        properties: { scope: '试县', name, pinyin: 'x', initials: 'x' },
      },
    ],
    edges: [
      {
        type: 'ATTENDED',
        from: `official:试县|${name}`,
        to: `meeting:${meeting}`,
        properties: { ...provenance, id: `${source}#1` } as unknown as RecordRows['edges'][number]['properties'],
      },
      {
        type: 'RECORDS',
        from: record,
        to: `meeting:${meeting}`,
        properties: { ...provenance, id: `${source}#2` } as unknown as RecordRows['edges'][number]['properties'],
      },
    ],
  };
}

/** The whole graph, as its canonical lines. */
export async function graphOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of canonicalLines(store)) lines.push(line);
  return lines;
}

/** Queries that must not run, with the code of the refusal. */
export const refused: readonly (readonly [code: QueryRefused['code'], query: string])[] = [
  ['write', 'CREATE (n:Official)'],
  ['write', 'MATCH (n) DETACH DELETE n'],
  ['write', 'MATCH (n:Official) SET n.name = 1 RETURN n'],
  ['write', 'MATCH (n:Official) REMOVE n.name'],
  ['write', 'MERGE (n:Official {key: "x"}) RETURN n'],
  ['write', 'DROP INDEX x'],
  ['unsupported', 'LOAD CSV FROM "file:///etc/passwd" AS row RETURN row'],
  ['unsupported', 'CALL db.labels() YIELD label RETURN label'],
  ['write', 'MATCH (n:Official) CALL { CREATE (x) } RETURN n'],
  ['write', 'MATCH (n:Official) WHERE EXISTS { MERGE (x) RETURN x } RETURN n'],
  ['unsupported', 'SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message'],
  ['unsupported', 'MATCH (n:Official) RETURN n.name; MATCH (n) DETACH DELETE n'],
  ['unsupported', 'RETURN datetime() AS x'],
  ['syntax', 'MATCH (n:Official) WHERE n RETURN n'],
  ['syntax', 'MATCH (n:Official) RETURN n.nmae'],
  ['syntax', 'MATCH (n:Nobody) RETURN n'],
  ['parameter', 'MATCH (n:Official) WHERE n.name = $name RETURN n.name'],
  ['syntax', ''],
  ['syntax', 'MATCH (n'],
  ['syntax', 'MATCH (n:Official) WHERE n.name = “x” RETURN n'],
  ['too-deep', `MATCH (n:Official) WHERE ${'('.repeat(60)}true${')'.repeat(60)} RETURN n`],
  ['too-long', `MATCH (n:Official) WHERE n.name = '${'x'.repeat(12_000)}' RETURN n`],
];

/** The contract, on an empty store. */
export function contract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.prepare();
  });
  beforeEach(async () => {
    await clearStore(store);
  });
  afterAll(async () => {
    await clearStore(store);
    await store.close();
  });
  const free = async (query: string, params: Record<string, Value> = {}): Promise<Value[][]> =>
    (await store.userQuery(query, params, limits)).rows;

  test('an empty store is empty, and may be prepared again', async () => {
    await store.prepare();
    expect(await store.versions()).toEqual([]);
    expect(await graphOf(store)).toEqual([]);
    expect(await free('MATCH (n:Official) RETURN count(*) AS n')).toEqual([[0]]);
  });

  test('the same record twice changes nothing', async () => {
    await store.put([recordOf('a.txt', '甲')]);
    const once = await graphOf(store);
    expect(once).toHaveLength(5);
    await store.put([recordOf('a.txt', '甲')]);
    await store.put([recordOf('a.txt', '甲'), recordOf('a.txt', '甲')]);
    expect(await graphOf(store)).toEqual(once);
    expect(await store.versions()).toEqual([{ key: 'record:a.txt', source: 'a.txt', version: '一' }]);
  });

  test('a changed record replaces its own facts, and nobody stays whom nobody names', async () => {
    await store.put([recordOf('a.txt', '甲'), recordOf('b.txt', '乙')]);
    await store.put([recordOf('a.txt', '丙', '二')]);
    expect(await free('MATCH (o:Official)-[:ATTENDED]->(m:Meeting) RETURN o.name AS name ORDER BY name')).toEqual([['丙'], ['乙']]);
    expect(await free('MATCH (o:Official) RETURN count(*) AS n')).toEqual([[2]]);
  });

  test('forgetting takes what the record alone said', async () => {
    await store.put([recordOf('b.txt', '乙')]);
    const before = await graphOf(store);
    await store.put([recordOf('a.txt', '甲')]);
    expect(await store.forget('record:a.txt')).toBe(true);
    expect(await store.forget('record:a.txt')).toBe(false);
    expect(await graphOf(store)).toEqual(before);
  });

  test('calls at once are taken one after another', async () => {
    const all = Array.from({ length: 12 }, (_, at) => recordOf(`${at}.txt`, `甲${at}`));
    await Promise.all([...all.map((one) => store.put([one])), store.forget('record:none')]);
    expect(await free('MATCH (o:Official)-[:ATTENDED]->(m:Meeting) RETURN count(*) AS n')).toEqual([[12]]);
  });

  test('a record that cannot be written leaves nothing of itself', async () => {
    await store.put([recordOf('a.txt', '甲')]);
    const before = await graphOf(store);
    const broken = recordOf('b.txt', '乙');
    (broken.edges[1] as { properties: Record<string, unknown> }).properties.bad = { nested: { map: 1 } };
    const kinds = broken.edges.map((edge, at) => (at === 1 ? { ...edge, type: 'NOT A TYPE' as never } : edge));
    await expect(store.put([{ ...broken, edges: kinds }])).rejects.toThrow();
    expect(await graphOf(store)).toEqual(before);
  });

  test('integers, dates and every kind of text come back as they went in', async () => {
    const text = 'a\'b"c\\d\n\t㊀𠮷ａＡ —·\u{1F600}$x`{}';
    await store.put([recordOf('a.txt', text, text)]);
    expect(await free('MATCH (m:Meeting) RETURN m.number AS n, m.date AS d')).toEqual([[Number.MAX_SAFE_INTEGER, '2024-02-29']]);
    expect(await free('MATCH (o:Official) WHERE o.name = $name RETURN o.name AS name', { name: text })).toEqual([[text]]);
    expect(await store.read('MATCH (r:Record) RETURN r.text AS text, r.scopeKnown AS known')).toEqual([{ text, known: true }]);
  });

  test('texts sort by code point', async () => {
    const names = ['𠮷', '￠', 'ａ', '一', 'a', 'B', 'é', '·'];
    await store.put(names.map((name, at) => recordOf(`${at}.txt`, name)));
    const sorted = [...names].sort((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number));
    expect(await free('MATCH (o:Official) RETURN o.name AS name ORDER BY name')).toEqual(sorted.map((name) => [name]));
  });

  test('a node comes back as a map, and where nothing was found as null', async () => {
    await store.put([recordOf('a.txt', '甲')]);
    const rows = await free('MATCH (o:Official) OPTIONAL MATCH (o)-[:CHAIRED]->(m:Meeting) RETURN o, m');
    expect(rows).toEqual([[expect.objectContaining({ labels: ['Official'], properties: expect.objectContaining({ name: '甲' }) }), null]]);
  });

  test('rows beyond the limit are cut, and that is said', async () => {
    await store.put([recordOf('a.txt', '甲'), recordOf('b.txt', '乙'), recordOf('c.txt', '丙')]);
    const query = 'MATCH (o:Official) RETURN o.name AS name ORDER BY name';
    const cut = await store.userQuery(query, {}, { ...limits, rows: 2 });
    expect(cut).toEqual({ columns: ['name'], rows: [['丙'], ['乙']], cut: 'rows' });
    expect(await store.userQuery(query, {}, { ...limits, rows: 3 })).toMatchObject({ rows: { length: 3 }, cut: null });
  });

  test('bytes beyond the limit are cut from whole rows, and that is said', async () => {
    await store.put(['甲', '乙', '丙'].map((name, at) => recordOf(`${at}.txt`, name.repeat(1000))));
    const query = 'MATCH (o:Official) RETURN o.name AS name ORDER BY name';
    const row = Buffer.byteLength(JSON.stringify(['甲'.repeat(1000)])) + 1;
    const asked = async (bytes: number): Promise<unknown> => {
      const { rows, cut } = await store.userQuery(query, {}, { ...limits, bytes });
      return [rows.map(([name]) => String(name)[0]), cut];
    };
    expect(await asked(3 * row)).toEqual([['丙', '乙', '甲'], null]);
    expect(await asked(3 * row - 1)).toEqual([['丙', '乙'], 'bytes']);
    expect(await asked(row)).toEqual([['丙'], 'bytes']);
    expect(await asked(row - 1)).toEqual([[], 'bytes']);
    expect(await store.userQuery(query, {}, { ...limits, rows: 1, bytes: row })).toMatchObject({ rows: { length: 1 }, cut: 'rows' });
  });

  test('whole nodes and relationships are sorted by their properties, under any name', async () => {
    await store.put(['乙', '甲', '丙'].map((name, at) => recordOf(`${at}.txt`, name)));
    const named = async (query: string): Promise<unknown[]> =>
      (await free(query)).map(([one]) => (one as { properties: Record<string, Value> }).properties);
    const names = ['丙', '乙', '甲'];
    const official = (name: string): unknown => expect.objectContaining({ name });
    expect(await named('MATCH (o:Official) RETURN o ORDER BY o.name')).toEqual(names.map(official));
    expect(await named('MATCH (o:Official) RETURN o AS c ORDER BY c.name DESC')).toEqual([...names].reverse().map(official));
    expect(await named('MATCH (o:Official) RETURN o AS c ORDER BY o.name LIMIT 1')).toEqual([official('丙')]);
    expect(await named('MATCH (:Official)-[r:ATTENDED]->() RETURN r AS c ORDER BY c.id DESC SKIP 1 LIMIT 1')).toEqual([
      expect.objectContaining({ id: '1.txt#1' }),
    ]);
    expect(await free('MATCH (o:Official)-[r:ATTENDED]->(m:Meeting) RETURN o.name AS m, m AS o ORDER BY m, o.key')).toHaveLength(3);
  });

  test('property maps take words, true and false, negative numbers', async () => {
    await store.put([recordOf('a.txt', '甲')]);
    const count = async (pattern: string, params: Record<string, Value> = {}): Promise<unknown> =>
      (await free(`MATCH ${pattern} RETURN count(*) AS n`, params))[0]?.[0];
    expect(await count("()-[:ATTENDED {by: 'rule'}]->()")).toBe(1);
    expect(await count("()-[:ATTENDED {by: 'model'}]->()")).toBe(0);
    expect(await count('()-[:ATTENDED {end: 1}]->()')).toBe(1);
    expect(await count('()-[:ATTENDED {end: -1}]->()')).toBe(0);
    expect(await count('()-[:ATTENDED {start: $start}]->()', { start: 0 })).toBe(1);
    expect(await count('(:Record {scopeKnown: true})')).toBe(1);
    expect(await count('(:Record {scopeKnown: false})')).toBe(0);
    expect(await count('(:Record {scopeKnown: $known})', { known: true })).toBe(1);
  });

  test('a question that nobody waits for any more is ended', async () => {
    await store.put([recordOf('a.txt', '甲')]);
    const query = 'MATCH (o:Official) RETURN o.name AS name';
    await expect(store.userQuery(query, {}, limits, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'QueryRefused' });
    expect(await free(query)).toEqual([['甲']]);
  });

  test.each(refused)('%s: %s', async (code, query) => {
    await store.put([recordOf('a.txt', '甲')]);
    const before = await graphOf(store);
    await expect(store.userQuery(query, {}, limits)).rejects.toMatchObject({ name: 'QueryRefused', code });
    expect(await graphOf(store)).toEqual(before);
  });

  test('a runaway is ended at its deadline, and the store goes on', async () => {
    await store.put(Array.from({ length: 60 }, (_, at) => recordOf(`${at}.txt`, `甲${at}`)));
    const product = Array.from({ length: 9 }, (_, at) => `(n${at}:Official)`).join(', ');
    const query = `MATCH ${product} WHERE n0.name < n1.name AND n1.name > n8.name RETURN count(*) AS n`;
    await expect(store.userQuery(query, {}, { ...limits, timeout: 700 })).rejects.toMatchObject({
      name: 'QueryRefused',
      code: expect.stringMatching(/^(?:timeout|memory)$/u),
    });
    expect(await free('MATCH (o:Official) RETURN count(*) AS n')).toEqual([[60]]);
  });

  test('runaways hold up neither quick questions, nor saved ones, nor reads', async () => {
    await store.put(Array.from({ length: 60 }, (_, at) => recordOf(`${at}.txt`, `甲${at}`)));
    const product = Array.from({ length: 9 }, (_, at) => `(n${at}:Official)`).join(', ');
    const runaway = `MATCH ${product} WHERE n0.name < n1.name AND n1.name > n8.name RETURN count(*) AS n`;
    const ends: string[] = [];
    const away = Array.from({ length: 4 }, async () => {
      await store.userQuery(runaway, {}, { ...limits, timeout: 2500 }).catch(({ code }: QueryRefused) => ends.push(code));
    });
    const count = 'MATCH (o:Official) RETURN count(*) AS n';
    for (const how of [{ saved: true }, {}]) {
      expect((await store.userQuery(count, {}, limits, how)).rows).toEqual([[60]]);
      expect(await store.read(count)).toEqual([{ n: 60 }]);
    }
    // All this came while the runaways had hardly begun to end.
    expect(ends.length).toBeLessThan(away.length);
    await Promise.all(away);
    expect(ends.every((code) => code === 'timeout' || code === 'memory')).toBe(true);
  });
}
