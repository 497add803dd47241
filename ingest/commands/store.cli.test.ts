/** The real program on a store of its own: what goes in, what comes out, what is refused, and that refusing harms nothing. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jiyao, jiyaoHere, project } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-store-'));
const env = { JIYAO_DATA: join(folder, 'data') };
const records = join(folder, 'records');
const seeds = ['000_22ee396e709e2a7c.txt', '001_097165d4e02430d9.txt'] as const;
/** A process of its own, once for each command; what else is asked of the command is asked here. */
const start = (...words: string[]) => jiyao(words, { env });
const run = (...words: string[]) => jiyaoHere(words, { env });
const everything = async (): Promise<string> => (await run('status', '--format', 'json')).stdout;

beforeAll(() => {
  mkdirSync(records);
  for (const name of seeds) copyFileSync(join(project, 'seeds', name), join(records, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ingest', () => {
  test('prints a line a record and the sum', async () => {
    const { code, stdout } = await start('ingest', records);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const [at, name] of seeds.entries()) expect(lines[at]).toMatch(new RegExp(`^${name}: new, \\d+ facts \\([A-Z_]+ \\d+`, 'u'));
    expect(lines[2]).toBe('2 records: 2 new, 0 changed, 0 the same, 0 refused');
  });
  test('the same again changes nothing', async () => {
    const before = await everything();
    expect((await run('ingest', records, '--quiet')).stdout).toBe('2 records: 0 new, 0 changed, 2 the same, 0 refused\n');
    expect(await everything()).toBe(before);
  });
  test('a changed file replaces its own facts', async () => {
    const path = join(records, seeds[1]);
    const text = readFileSync(path);
    writeFileSync(path, Buffer.concat([text, Buffer.from('\n')]));
    expect((await run('ingest', path, '--quiet')).stdout).toBe('1 record: 0 new, 1 changed, 0 the same, 0 refused\n');
    writeFileSync(path, text);
    expect((await run('ingest', path, '--quiet')).stdout).toBe('1 record: 0 new, 1 changed, 0 the same, 0 refused\n');
  });
  test('what is refused is named and harms nothing', async () => {
    const before = await everything();
    writeFileSync(join(folder, 'empty.txt'), '');
    const { code, stdout, stderr } = await start('ingest', join(folder, 'empty.txt'), join(folder, 'missing.txt'), join(records, seeds[0]));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^3 records: 0 new, 0 changed, 1 the same, 2 refused$/mu);
    expect(stderr).toMatch(/empty\.txt: error /u);
    expect(stderr).toMatch(/missing\.txt: error refused\/missing: no such file/u);
    expect(await everything()).toBe(before);
  });
});

describe('query', () => {
  const chairs = 'MATCH (o:Official)-[:CHAIRED]->(m:Meeting) WHERE m.date = $date RETURN o.name AS name, m.date AS date ORDER BY name';
  test('a table', async () => {
    const { code, stdout } = await start('query', chairs, '--param', 'date=2021-12-30');
    expect(code).toBe(0);
    expect(stdout).toBe('name    date\n──────  ──────────\n李晓东  2021-12-30\n1 row\n');
  });
  test('CSV and JSON', async () => {
    expect((await run('query', chairs, '--param', 'date=2021-12-30', '--format', 'csv')).stdout).toBe('name,date\n李晓东,2021-12-30\n');
    expect((await run('query', chairs, '--param', 'date=2021-12-30', '--format', 'excel')).stdout).toBe(
      '\ufeffname,date\n李晓东,2021-12-30\n',
    );
    expect(JSON.parse((await run('query', chairs, '--param=date=2021-12-30', '--format=json')).stdout)).toEqual([
      { name: '李晓东', date: '2021-12-30' },
    ]);
  });
  test.each([
    ['bad Cypher', 'MATCH (m:Meeting RETURN m.name AS name'],
    ['a write', "CREATE (n:Meeting {key: 'x'}) RETURN n.key AS key"],
    ['a deletion', 'MATCH (n) DETACH DELETE n'],
    ['a file', "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ['a procedure', 'CALL db.labels() YIELD label RETURN label'],
  ])('%s is refused with a reason, and harms nothing', async (_, cypher) => {
    const before = await everything();
    const { code, stdout, stderr } = await run('query', cypher);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^jiyao: \S.{10,}/u);
    expect(stderr).not.toMatch(/bug of Jiyao|at .*\.ts:/u);
    expect(await everything()).toBe(before);
  });
});

describe('check', () => {
  test('the shares of each record, the findings, the sum', async () => {
    const { code, stdout } = await start('check');
    expect(code).toBe(0);
    for (const name of seeds)
      expect(stdout).toMatch(new RegExp(`^${name}: [\\d.]+ % fact, [\\d.]+ % fixed wording, [\\d.]+ % unread$`, 'mu'));
    expect(stdout).toMatch(/^\S+\.txt:\d+:\d+: info series-gap: 县政府常务会议 1-4 missing: /mu);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d+ findings: 0 errors, \d+ warnings, \d+ notes$/u);
  });
  test('one record and one kind, as JSON with an address', async () => {
    const { stdout } = await run('check', seeds[0], '--kind', 'unread', '--format', 'json');
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { source: string; kind: string; address: string });
    expect(found).toMatchObject([{ source: seeds[0], kind: 'unread', address: expect.stringMatching(/^#\/record\//u) }]);
  });
  test('an unknown record or kind is named', async () => {
    const unknown = await start('check', 'nowhere.txt');
    expect({ code: unknown.code, stdout: unknown.stdout }).toEqual({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/no record "nowhere\.txt"/u);
    expect((await run('check', '--kind', 'unred')).stderr).toMatch(/did you mean unread\?/u);
  });
});

describe('status and forget', () => {
  test('status says what and where', async () => {
    const { code, stdout } = await start('status');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^store: sqlite, .*data$/mu);
    expect(stdout).toMatch(/^Record +2$/mu);
  });
  test('an unknown record: the nearest one is named', async () => {
    const { code, stderr } = await run('forget', seeds[0].replace('22ee', '22eee'));
    expect(code).toBe(1);
    expect(stderr).toContain(`did you mean ${seeds[0]}?`);
  });
  test('a record goes, and comes again', async () => {
    const before = await everything();
    expect((await start('forget', seeds[0])).stdout).toBe(`${seeds[0]}: forgotten\n`);
    expect((await run('status')).stdout).toMatch(/^Record +1$/mu);
    await run('ingest', records, '--quiet');
    expect(await everything()).toBe(before);
  });
  test('a record goes by the key that an earlier version gave it', async () => {
    expect((await run('forget', `record:${seeds[0]}`)).stdout).toBe(`record:${seeds[0]}: forgotten\n`);
    expect(await run('forget', `record:${seeds[0]}`)).toMatchObject({ code: 1 });
    await run('ingest', records, '--quiet');
  });
});
