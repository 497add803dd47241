/** The real program with a model: what it prints, what it stores, what it sends and when it sends nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Extracted } from '../record.ts';
import { type FakeEndpoint, fakeEndpoint, honest, propose, proposing, type Reply, report, sentence } from '../second-opinion/testing.ts';
import { addressOf, jiyao, jiyaoHere, start } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-model-'));
const path = join(folder, 'news.txt');
const lie = propose('attended', '李四', sentence.rumour, { role: 'chair' });
let server: FakeEndpoint;
let answer: Reply;
const off = { JIYAO_DATA: join(folder, 'data') };
let on: Record<string, string>;
beforeAll(async () => {
  writeFileSync(path, report);
  server = await fakeEndpoint(() => answer);
  on = { ...off, JIYAO_LLM_URL: server.settings.url, JIYAO_LLM_MODEL: 'test-model', JIYAO_LLM_KEY: 'k-123' };
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
const graph = async (env: Record<string, string>): Promise<string> =>
  (
    await jiyaoHere(
      [
        'query',
        'MATCH (o:Official)-[e:CHAIRED|OBSERVED|ABSENT_FROM]->(m:Meeting) RETURN o.name AS name, e.by AS reader ORDER BY name',
        '--format',
        'csv',
      ],
      { env },
    )
  ).stdout;
const byRules = 'name,reader\r\n王建国,rule\r\n';
const byBoth = 'name,reader\r\n王建国,rule\r\n赵铁柱,model\r\n钱卫东,model\r\n';

describe('ingest', () => {
  test('unset, nothing is sent', async () => {
    const { code, stdout } = await jiyao(['ingest', path], { env: { ...off, JIYAO_LLM_KEY: 'k-123', JIYAO_LLM_MODEL: 'test-model' } });
    expect([code, stdout.includes('model')]).toEqual([0, false]);
    expect(server.calls).toEqual([]);
    expect((await graph(off)).replaceAll(/\r?\n/gu, '\r\n')).toBe(byRules);
  });

  test('set, a line a record says what was kept, dropped and paid', async () => {
    answer = proposing([...honest, lie], 812);
    const { code, stdout } = await jiyao(['ingest', path], { env: on });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(1)).toEqual([
      'news.txt: model: 3 facts kept, 1 dropped (1 not said by its quote), 812 tokens in 1 call',
      '1 record: 0 new, 1 changed, 0 the same, 0 refused',
      'model: 3 facts kept, 1 dropped (1 not said by its quote), 812 tokens in 1 call',
      '',
    ]);
    expect((await graph(off)).replaceAll(/\r?\n/gu, '\r\n')).toBe(byBoth);
  });

  test('again: the same, from the cache', async () => {
    const { stdout } = await jiyaoHere(['ingest', path, '--quiet'], { env: on });
    expect(stdout).toBe(
      '1 record: 0 new, 0 changed, 1 the same, 0 refused\nmodel: 3 facts kept, 1 dropped (1 not said by its quote), 0 tokens in 0 calls, 1 answer from the cache\n',
    );
    expect(server.calls).toHaveLength(1);
  });

  test('--rules: what the model said goes again', async () => {
    const { stdout } = await jiyaoHere(['ingest', path, '--rules', '--quiet'], { env: on });
    expect(stdout).toBe('1 record: 0 new, 1 changed, 0 the same, 0 refused\n');
    expect((await graph(off)).replaceAll(/\r?\n/gu, '\r\n')).toBe(byRules);
  });

  test('a model that is not heard: the record goes in as the rules read it, with a warning, and the next run asks again', async () => {
    answer = { status: 401 };
    const other = join(folder, 'other.txt');
    writeFileSync(other, report.replace('孙国良', '孙国栋'));
    const first = await jiyaoHere(['ingest', other], { env: on });
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^other\.txt: new, \d+ facts/u);
    expect(first.stderr).toMatch(/other\.txt: warning model\/failed: The model was not heard on all of it: the endpoint answered 401\./u);
    expect(first.stderr + first.stdout).not.toContain('k-123');
    answer = proposing(honest.slice(0, 2));
    expect((await jiyaoHere(['ingest', other, '--quiet'], { env: on })).stdout).toMatch(/1 changed.*\nmodel: 2 facts kept/u);
  });

  test('half set is refused', async () => {
    const { code, stderr } = await jiyaoHere(['ingest', path], { env: { ...off, JIYAO_LLM_URL: server.settings.url } });
    expect([code, stderr]).toEqual([1, 'jiyao: JIYAO_LLM_MODEL: is missing; JIYAO_LLM_URL needs it\n']);
  });
});

describe('extract', () => {
  test('prints facts with who read them', async () => {
    answer = proposing(honest);
    const [rules, both] = [await jiyaoHere(['extract', path, '--rules'], { env: on }), await jiyao(['extract', path], { env: on })];
    const [one, two] = [rules, both].map(({ stdout }) => JSON.parse(stdout) as Extracted);
    expect(one?.facts.every(({ by }) => by === 'rule')).toBe(true);
    expect(one?.model).toBeNull();
    expect(two?.facts.filter(({ by }) => by === 'model').map(({ value }) => value)).toContain('赵铁柱');
    expect(two?.model).toBe('test-model');
    expect(both.stderr).toContain('model: 3 facts kept');
    expect((await jiyaoHere(['extract', path], { env: off })).stdout).toBe(rules.stdout);
  });
});

describe('through the running app', () => {
  const records = join(folder, 'records');
  const use = async (env: Record<string, string>, work: (url: string) => Promise<void>): Promise<void> => {
    const app = start(['serve', '--port', '0'], { env });
    try {
      await work(await addressOf(app));
    } finally {
      const ended = new Promise((done) => app.once('close', done));
      app.kill('SIGINT');
      await ended;
    }
  };
  beforeAll(() => {
    mkdirSync(records);
    for (let index = 0; index < 6; index += 1)
      writeFileSync(join(records, `${index}.txt`), report.replace('孙国良', `孙国${'良栋华平安民'[index]}`));
  });

  test('its own model is asked, and --rules leaves it out', async () => {
    answer = proposing(honest.slice(0, 2), 10);
    await use({ ...on, JIYAO_DATA: join(folder, 'app') }, async (url) => {
      expect(await (await fetch(`${url}/api/v1/status`)).json()).toMatchObject({ model: 'test-model' });
      const env = { JIYAO_DATA: join(folder, 'app') };
      // One of the six is in the cache of another folder; this one has none.
      expect((await jiyaoHere(['ingest', records, '--quiet'], { env })).stdout).toBe(
        '6 records: 6 new, 0 changed, 0 the same, 0 refused\nmodel: 12 facts kept, 0 dropped, 60 tokens in 6 calls\n',
      );
      expect((await jiyaoHere(['ingest', records, '--quiet', '--rules'], { env })).stdout).toBe(
        '6 records: 0 new, 6 changed, 0 the same, 0 refused\n',
      );
    });
  });

  test('a model set here and not there is not left out in silence', async () => {
    await use(off, async () => {
      const { code, stderr } = await jiyao(['ingest', path], { env: on });
      expect([code, stderr]).toEqual([
        1,
        'jiyao: the running app asks no model; start it again with JIYAO_LLM_URL set, or leave the model out with --rules\n',
      ]);
    });
  });
});
