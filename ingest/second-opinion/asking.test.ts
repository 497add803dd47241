/** The second opinion against an endpoint that answers badly, late, too much or not at all, and how much it is asked. */
import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { readRecord } from '../pipeline.ts';
import { retryAfter } from './endpoint.ts';
import { completion, honest, opinions, proposing, quick, type Reply, report } from './testing.ts';

const model = opinions();

describe('an endpoint in trouble', () => {
  test.each<[string, Reply]>([
    ['429', { status: 429, headers: { 'retry-after': '0' } }],
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['a cut connection', { cut: true }],
    ['broken JSON in the answer', completion('{"facts": [{"relation"')],
    ['prose', completion('Here are the facts: none.')],
    ['an answer of another form', completion('{"people": []}')],
    ['no completion', { body: '<html>' }],
  ])('%s: asked again', async (_, bad) => {
    const { model: told } = await model.read(await model.with((_call, number) => (number < 2 ? bad : proposing(honest, 800))));
    expect(told).toMatchObject({ kept: 3, calls: 3, failed: null });
    expect(told.tokens).toBe(bad.body?.includes('total_tokens') ? 1000 : 800);
  });

  test('too slow: asked again', async () => {
    const opinion = await model.with((_, number) => ({ ...proposing(honest), wait: number === 0 ? 2000 : 0 }), { timeout: 150 });
    expect((await model.read(opinion)).model).toMatchObject({ kept: 3, calls: 2, failed: null });
  });

  test('Retry-After is waited for', async () => {
    const opinion = await model.with((_, number) => (number === 0 ? { status: 429, headers: { 'retry-after': '1' } } : proposing([])));
    const start = Date.now();
    expect((await model.read(opinion)).model.failed).toBeNull();
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  });

  test('Retry-After beyond all patience: not waited for', async () => {
    const opinion = await model.with(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const { model: told, messages } = await model.read(opinion);
    expect(told).toMatchObject({ calls: 1, failed: 'the endpoint answered 429 and wants to be asked again only in 3600 s' });
    expect(messages.at(-1)).toMatchObject({ level: 'warning', rule: 'model/failed' });
  });

  test('for good: the record stays as the rules read it, and says so in this run only', async () => {
    const { record, rows, messages, model: told } = await model.read(await model.with(() => ({ status: 500 })));
    expect(told).toMatchObject({ kept: 0, calls: 4, failed: 'the endpoint answered 500' });
    expect(record).toEqual(extract(report, 'news.txt'));
    expect(rows).toEqual((await readRecord(new TextEncoder().encode(report), 'news.txt')).rows);
    expect(messages.map(({ rule }) => rule)).toContain('model/failed');
  });

  test('a wrong key, or a dead endpoint: not asked about every record', async () => {
    const refused = await model.with(() => ({ status: 401 }));
    for (let count = 0; count < 3; count += 1) expect((await model.read(refused)).model.failed).toMatch('401');
    expect(model.calls()).toHaveLength(1);
    const dead = await model.with(() => ({ status: 502 }));
    for (let count = 0; count < 5; count += 1) expect((await model.read(dead)).model.failed).toMatch('502');
    expect(model.calls()).toHaveLength(3 * quick.attempts);
  });

  test('a redirect is not followed, an endless answer not read', async () => {
    const moved = await model.with(() => ({ status: 307, headers: { location: 'http://127.0.0.1:9/v1/chat/completions' } }));
    expect((await model.read(moved)).model.failed).toBe('the endpoint cannot be reached');
    const endless = await model.with(() => completion('x'.repeat(3 * 1024 * 1024)));
    expect((await model.read(endless)).model.failed).toMatch(/larger than/u);
  });

  test('aborted, it ends at once', async () => {
    const control = new AbortController();
    const opinion = await model.with(() => ({ ...proposing(honest), wait: 60_000 }), { timeout: 60_000 }, control.signal);
    setTimeout(() => control.abort(), 50);
    expect((await model.read(opinion)).model).toMatchObject({ kept: 0, failed: 'it was interrupted' });
  });
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2024-03-05T08:00:00Z');
  expect(
    ['3', '0.5', 'Tue, 05 Mar 2024 08:00:09 GMT', 'Tue, 05 Mar 2024 07:00:00 GMT', 'soon', null].map((one) => retryAfter(one, now)),
  ).toEqual([3000, 500, 9000, 0, null, null]);
});

test('no more calls at once than set', async () => {
  const opinion = await model.with(() => ({ ...proposing([]), wait: 30 }), { calls: 3 });
  const texts = Array.from({ length: 12 }, (_, index) => new TextEncoder().encode(report.replace('孙国良', `孙国良${index}`)));
  await Promise.all(texts.map((one, index) => readRecord(one, `${index}.txt`, { opinion })));
  expect(model.calls()).toHaveLength(12);
  expect(model.most()).toBe(3);
});

test('a record costs a bounded number of questions, and what is beyond is counted', async () => {
  const opinion = await model.with(() => proposing([], 10));
  const long = report + Array.from({ length: 2000 }, (_, index) => `第${index}位群众代表谈了对春耕备耕的看法和期待。\n`).join('');
  const { model: told } = await readRecord(new TextEncoder().encode(long), 'long.txt', { opinion });
  expect(told).toMatchObject({ calls: 8, tokens: 80, failed: null });
  expect((told?.left ?? 0) + model.calls().flatMap((call) => call.sentences).length).toBe(2005);
});
