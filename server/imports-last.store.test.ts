/** Imports last: they outlive their page and the server; storing can be stopped; records are taken out; everything can be undone for good. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Importing, own, startImporting, wholeOf } from './imports/testing.ts';
import type { ImportState, Leaving } from './schema/imports.ts';
import { at, type Seeded, seededStores, seeds } from './testing.ts';

const sample = readFileSync(new URL('../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url), 'utf8');
const pdf = readFileSync(new URL('../ingest/samples/formats/named-font.pdf', import.meta.url));
const [seedName, seedText] = [...seeds][0]!;
/** The sample as the record of another year. */
const ofYear = (year: number): string => sample.replaceAll('2023', String(year));

describe.each(seededStores())('stored imports into $name', ({ openSeeded }) => {
  const data = mkdtempSync(join(tmpdir(), 'jiyao-stored-imports-'));
  let seeded: Seeded;
  let run: Importing;
  const restart = async (): Promise<void> => {
    await run?.close();
    run = await startImporting(seeded, data);
  };
  beforeAll(async () => {
    seeded = await openSeeded();
    await restart();
  });
  afterEach(async () => {
    for (const { id } of (await run.list()).imports) {
      await run.send('POST', `/${id}/undo`);
      await run.send('DELETE', `/${id}`);
    }
  });
  afterAll(async () => {
    await run?.close();
    await seeded?.close();
    rmSync(data, { recursive: true, force: true });
  });
  const keyOf = async (name: string): Promise<string> => (await seeded.store.sources({ names: [name] }))[0]!.record;
  const stateOf = async (id: string): Promise<ImportState> => (await run.send('GET', `/${id}`)).json<ImportState>();
  const states = async (id: string): Promise<string[]> => (await stateOf(id)).records.map(({ state }) => state);
  /** An import of two files, of which the first is stored. */
  const oneOfTwo = async (): Promise<string> => {
    const id = await run.begin();
    await run.upload(id, 'a.txt', sample);
    await run.upload(id, 'b.txt', ofYear(2019));
    await run.settled(id);
    await run.send('POST', `/${id}/decide`, { accept: [0] });
    return id;
  };

  test('what is not decided is listed, and is there after the server was started anew', async () => {
    const id = await run.begin();
    expect((await run.list()).imports).toEqual([]);
    await run.upload(id, 'a.txt', sample);
    await run.upload(id, 'b.txt', ofYear(2019));
    await run.upload(id, 'bad.txt', '');
    const before = await run.settled(id);
    const [listed] = (await run.list()).imports;
    expect(listed).toMatchObject({ id, kind: 'brought', counts: { all: 3, open: 2, going: 0, refused: 1, undoable: 0 } });
    expect(listed!.titles).toEqual([before[0]!.preview!.title, 'bad.txt']);
    await restart();
    expect((await run.list()).imports).toEqual([listed]);
    expect((await stateOf(id)).records).toEqual(before);
    await run.send('POST', `/${id}/decide`, { accept: [0] });
    expect(await states(id)).toEqual(['stored', 'read', 'refused']);
  });

  test('what was waiting to be read when the server ended is read then', async () => {
    const id = await run.begin();
    await run.upload(id, 'a.txt', sample);
    await run.settled(id);
    await run.close();
    // As a crash leaves it: being read, and the last line cut.
    const journal = join(data, 'imports', id, 'records.jsonl');
    const line = JSON.parse(readFileSync(journal, 'utf8').trimEnd().split('\n').at(-1)!) as { shown: { state: string; preview: unknown } };
    line.shown.state = 'reading';
    line.shown.preview = null;
    appendFileSync(journal, `${JSON.stringify(line)}\n{"shown":{"num`);
    run = await startImporting(seeded, data);
    expect((await run.settled(id))[0]).toMatchObject({ state: 'read', status: 'new' });
  });

  test('undo lasts beyond a restart, for what is new, what was changed and its pages', async () => {
    await run.ingest([{ name: 'a.pdf', bytes: pdf }]);
    const before = await wholeOf(seeded);
    const id = await run.begin();
    await run.upload(id, 'new.txt', sample);
    await run.upload(id, seedName, `${seedText}\n另有一行。\n`);
    await run.upload(id, 'a.pdf', Buffer.concat([pdf, Buffer.from('\n')]));
    await run.settled(id);
    await run.send('POST', `/${id}/decide`, { accept: [0, 1, 2] });
    expect(await wholeOf(seeded)).not.toBe(before);
    await restart();
    expect((await run.list()).imports[0]).toMatchObject({ id, counts: { stored: 3, undoable: 3 } });
    await run.send('POST', `/${id}/undo`);
    expect(await wholeOf(seeded)).toBe(before);
    expect(await states(id)).toEqual(['undone', 'undone', 'undone']);
    const [source] = await seeded.store.sources({ names: ['a.pdf'] });
    const file = await run.app.inject({ url: `/api/v1/records/${at(String(source?.record))}/file`, headers: own });
    expect(file.rawPayload.equals(pdf)).toBe(true);
    // And once more: its files are still here.
    await run.send('POST', `/${id}/decide`, { accept: [0] });
    expect(await states(id)).toEqual(['stored', 'undone', 'undone']);
  });

  test('a crash between the store and the journal loses no way back', async () => {
    const before = await wholeOf(seeded);
    const id = await oneOfTwo();
    await run.close();
    const journal = join(data, 'imports', id, 'records.jsonl');
    const lines = readFileSync(journal, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { shown: { number: number; state: string }; changed: boolean });
    for (const number of [0, 1]) {
      const line = lines.findLast(({ shown }) => shown.number === number)!;
      appendFileSync(journal, `${JSON.stringify({ ...line, changed: false, shown: { ...line.shown, state: 'storing' } })}\n`);
    }
    run = await startImporting(seeded, data);
    expect(await states(id)).toEqual(['stored', 'read']);
    await run.send('POST', `/${id}/undo`);
    expect(await wholeOf(seeded)).toBe(before);
  });

  test('storing is told record by record, and stopped: what is in stays, the rest is to be decided', async () => {
    const id = await run.begin();
    const all = Array.from({ length: 24 }, (_, at) => at);
    const before = (await seeded.store.versions()).length;
    for (const at of all) await run.upload(id, `y${at}.txt`, ofYear(1980 + at));
    await run.settled(id);
    const deciding = run.send('POST', `/${id}/decide`, { accept: all });
    const stored = async (): Promise<number> => (await states(id)).filter((state) => state === 'stored').length;
    while ((await stored()) < 3) await new Promise((done) => setTimeout(done, 5));
    const stopped = (await run.send('POST', `/${id}/stop`)).json<ImportState>();
    const count = (state: string): number => stopped.records.filter((record) => record.state === state).length;
    expect(count('stored')).toBeGreaterThanOrEqual(3);
    expect(count('read')).toBeGreaterThan(0);
    expect(count('stored') + count('read')).toBe(24);
    expect((await deciding).statusCode).toBe(200);
    expect((await seeded.store.versions()).length).toBe(before + count('stored'));
    // It goes on where it was stopped.
    await run.send('POST', `/${id}/decide`, { accept: all });
    expect(await stored()).toBe(24);
    expect((await run.list()).imports[0]).toMatchObject({ counts: { undoable: 24, open: 0 } });
  });

  test('a record is taken out by the page and comes back, also after a restart', async () => {
    const before = await wholeOf(seeded);
    const key = await keyOf(seedName);
    const { meetings, title } = (await run.send('GET', `/taken?record=${at(key)}`)).json<Leaving>();
    expect(title.length).toBeGreaterThan(0);
    expect(meetings).toMatchObject([{ meeting: { kind: 'Meeting' }, others: 0 }]);
    const taken = (await run.send('POST', '/taken', { record: key })).json<ImportState>();
    expect(taken).toMatchObject({ kind: 'taken', records: [{ state: 'taken', name: seedName, here: false }] });
    expect((await run.app.inject({ url: `/api/v1/records/${at(key)}` })).statusCode).toBe(404);
    await restart();
    expect((await run.list()).imports).toMatchObject([{ kind: 'taken', counts: { undoable: 1 } }]);
    await run.send('POST', `/${taken.id}/undo`);
    expect(await wholeOf(seeded)).toBe(before);
    expect(await states(taken.id)).toEqual(['undone']);
    // Only our own page may; a record that is not there is told, and leaves nothing behind.
    const foreign = await run.app.inject({
      method: 'POST',
      url: '/api/v1/imports/taken',
      headers: { host: own.host },
      payload: { record: key },
    });
    expect(foreign.json()).toMatchObject({ code: 'wrong-secret' });
    expect((await run.send('POST', '/taken', { record: 'record:none' })).json()).toMatchObject({ code: 'not-found' });
    expect((await run.list()).imports).toHaveLength(1);
  });

  test('what came back by another way since is left as it is, and said', async () => {
    const taken = (await run.send('POST', '/taken', { record: await keyOf(seedName) })).json<ImportState>();
    await run.ingest([{ name: seedName, bytes: Buffer.from(`${seedText}\n另有一行。\n`) }]);
    const before = await wholeOf(seeded);
    await run.send('POST', `/${taken.id}/undo`);
    expect(await states(taken.id)).toEqual(['kept']);
    expect(await wholeOf(seeded)).toBe(before);
    await run.ingest([{ name: seedName, bytes: Buffer.from(seedText) }]);
  });

  test('a meeting that is told already is said in the preview, a new one is not', async () => {
    const id = await run.begin();
    await run.upload(id, 'again.txt', `${seedText}\n另有一行。\n`);
    await run.upload(id, 'new.txt', sample);
    await run.upload(id, 'part.txt', seedText.slice(0, seedText.length / 3));
    const [again, fresh, part] = await run.settled(id);
    expect(again!.preview!.alreadyTold).toEqual([expect.objectContaining({ key: await keyOf(seedName), how: 'near-same' })]);
    expect(part!.preview!.alreadyTold).toEqual([expect.objectContaining({ key: await keyOf(seedName), how: 'same-meeting' })]);
    expect(fresh!.preview!.alreadyTold).toEqual([]);
  });

  test('the same text under another name is told, joins its record, and a record of several sources goes and comes back whole', async () => {
    const before = await wholeOf(seeded);
    const id = await run.begin();
    await run.upload(id, 'twin.txt', seedText);
    const [twin] = await run.settled(id);
    expect(twin!.preview!.alreadyTold).toEqual([expect.objectContaining({ key: await keyOf(seedName), how: 'same-text' })]);
    await run.send('POST', `/${id}/decide`, { accept: [0] });
    const [stored] = (await stateOf(id)).records;
    expect(stored).toMatchObject({ state: 'stored', status: 'joined', preview: { key: await keyOf(seedName) } });
    const both = await wholeOf(seeded);
    const taken = (await run.send('POST', '/taken', { record: await keyOf(seedName) })).json<ImportState>();
    expect(taken.records.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([`${seedName} taken`, 'twin.txt taken']);
    expect((await seeded.store.versions()).length).toBe(seeds.size - 1);
    await run.send('POST', `/${taken.id}/undo`);
    expect(await wholeOf(seeded)).toBe(both);
    await run.send('POST', `/${id}/undo`);
    expect(await wholeOf(seeded)).toBe(before);
  });

  test('discarding lets the undecided go and leaves the way back for what was stored', async () => {
    const before = await wholeOf(seeded);
    const id = await oneOfTwo();
    await run.send('DELETE', `/${id}`);
    expect(await states(id)).toEqual(['stored', 'dropped']);
    expect(readdirSync(join(data, 'imports', id)).filter((name) => /^\d+$/u.test(name))).toEqual([]);
    await run.send('POST', `/${id}/decide`, { accept: [1] });
    expect(await states(id)).toEqual(['stored', 'dropped']);
    await run.send('POST', `/${id}/undo`);
    expect(await wholeOf(seeded)).toBe(before);
    await run.send('DELETE', `/${id}`);
    expect(existsSync(join(data, 'imports', id))).toBe(false);
  });

  test('what waits too long or for too many is let go, and told', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 22; at += 1) {
      const id = await run.begin();
      ids.push(id);
      await run.upload(id, 'a.txt', ofYear(1980 + at));
      await run.settled(id);
    }
    await run.begin();
    expect(await states(ids[0]!)).toEqual(['dropped']);
    expect((await stateOf(ids[0]!)).records[0]!.messages.at(-1)).toMatchObject({ rule: 'import/dropped-room', level: 'warning' });
    expect(await states(ids[21]!)).toEqual(['read']);
    await run.close();
    const path = join(data, 'imports', ids[21]!, 'import.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"used":\d+/u, '"used":1'));
    // Of another version, never made whole, and a file where a folder is expected.
    mkdirSync(join(data, 'imports', 'other'));
    writeFileSync(join(data, 'imports', 'other', 'import.json'), '{"v":9}');
    mkdirSync(join(data, 'imports', 'begun'));
    run = await startImporting(seeded, data);
    expect(await states(ids[21]!)).toEqual(['dropped']);
    expect((await stateOf(ids[21]!)).records[0]!.messages.at(-1)!.reason.zh).toContain('30 天');
    expect((await run.list()).unreadable).toBe(1);
    expect(existsSync(join(data, 'imports', 'other', 'import.json'))).toBe(true);
    expect(existsSync(join(data, 'imports', 'begun'))).toBe(false);
  });
});
