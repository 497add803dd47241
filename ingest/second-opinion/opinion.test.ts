/** The second opinion against an endpoint that answers well: what becomes of it in the record, the rows and the cache. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRows } from '../../cypher/rows.ts';
import { extract } from '../extract.ts';
import { readRecord } from '../pipeline.ts';
import { completion, honest, opinions, propose, proposing, report, sentence } from './testing.ts';

const bytes = new TextEncoder().encode(report);
const model = opinions();

describe('a good answer', () => {
  test('becomes facts by the model, each with its sentence, beside those of the rules', async () => {
    const { record, rows, model: told } = await model.read(await model.with(() => proposing(honest, 812)));
    expect(told).toEqual({ kept: 3, dropped: {}, tokens: 812, calls: 1, cached: 0, withheld: 0, left: 0, failed: null });
    const rules = extract(report, 'news.txt');
    expect(record.people).toEqual([
      ...rules.people,
      // 农技员 is no office the reader knows.
      { name: '赵铁柱', role: 'observer', title: null },
      { name: '钱卫东', role: 'absent', title: '副县长' },
      { name: '孙国良', role: 'mentioned', title: null },
    ]);
    expect(record.facts.slice(0, rules.facts.length)).toEqual(rules.facts);
    const added = record.facts.slice(rules.facts.length);
    expect(added.map(({ path, by, rule }) => [path, by, rule])).toContainEqual(['/people/1/name', 'model', 'model/attended']);
    for (const { start, end, context, value, path } of added) {
      if (!path.endsWith('/role')) expect(report.slice(start, end).replaceAll('　', '')).toBe(value);
      expect(report.slice(context.start, context.end)).toContain(report.slice(start, end));
    }
    expect(added.map(({ start, end }) => report.slice(start, end))).toContain('赵　铁柱');
    expect(record.model).toBe('test-model');
    expect([record.unread, record.shares, record.messages]).toEqual([rules.unread, rules.shares, rules.messages]);
    checkRows(rows);
    const observed = rows.edges.find(({ type }) => type === 'OBSERVED');
    expect(observed?.properties).toMatchObject({ by: 'model', quote: '赵　铁柱', rule: 'model/attended' });
    expect(rows.edges.filter(({ properties }) => properties.by === 'rule').length).toBe(
      (await readRecord(bytes, 'news.txt')).rows?.edges.length,
    );
  });

  test('is taken from a traditional text in its own characters', async () => {
    const text = report
      .replaceAll('县', '縣')
      .replaceAll('会', '會')
      .replace('关于', '關於')
      .replace('赵　铁', '趙　鐵')
      .replace('农技员', '農技員')
      .replace('发改', '發改')
      .replace('钱卫东', '錢衛東')
      .replace('没', '沒');
    const shown = (name: string): string => model.calls()[0]?.sentences.find((one) => one.includes(name)) ?? '';
    const opinion = await model.with(({ sentences }) =>
      proposing(sentences.filter((one) => one.includes('赵铁柱')).map((one) => propose('attended', '赵铁柱', one, { role: 'observer' }))),
    );
    const { record } = await readRecord(new TextEncoder().encode(text), 'news.txt', { opinion });
    expect(shown('赵铁柱')).toBe(sentence.observer);
    expect(record?.people.at(-1)?.name).toBe('趙鐵柱');
    const fact = record?.facts.find(({ value }) => value === '趙鐵柱');
    expect([fact?.by, text.slice(fact?.start, fact?.end)]).toEqual(['model', '趙　鐵柱']);
  });

  test('gives the record another version; none kept, the version and rows of the rules', async () => {
    const alone = await readRecord(bytes, 'news.txt');
    const { rows } = await model.read(await model.with(() => proposing(honest)));
    expect(rows.version).not.toBe(alone.rows?.version);
    await rm(join(model.data(), 'model-cache'), { recursive: true });
    const none = await model.read(await model.with(() => proposing([])));
    expect(none.rows).toEqual(alone.rows);
    expect(await readRecord(bytes, 'news.txt', { opinion: null })).toEqual(alone);
  });

  test('is asked for by schema, as data, with the key', async () => {
    await model.read(await model.with(() => proposing([]), { key: 'k-123' }));
    const [call] = model.calls();
    expect(call?.path).toBe('/v1/chat/completions');
    expect(call?.headers.authorization).toBe('Bearer k-123');
    expect(call?.body).toMatchObject({ model: 'test-model', temperature: 0, response_format: { type: 'json_schema' } });
    expect(call?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(call?.sentences).toEqual(['临江县政府召开第12次常务会议', ...Object.values(sentence)]);
  });

  test('may come in a fence, after thinking, and from an endpoint without schemas', async () => {
    const content = `<think>…{"facts":[]}…</think>\n\`\`\`json\n${JSON.stringify({ facts: honest })}\n\`\`\``;
    const opinion = await model.with(({ body }) => (body.response_format ? { status: 400 } : completion(content)));
    expect((await model.read(opinion)).model).toMatchObject({ kept: 3, failed: null });
    expect(model.calls().map(({ body }) => [body.response_format !== undefined, body.temperature])).toEqual([
      [true, 0],
      [false, undefined],
    ]);
  });
});

describe('in an item', () => {
  const minutes = `临江县人民政府第12次常务会议纪要

2024年3月5日，县长王建国主持召开县政府第12次常务会议。现将会议纪要如下：

一、审议《临江县2024年重点项目计划》
《临江县2024年重点项目计划》此前由滨海新城筹建处汇报给大家，已经数次讨论。
其间副县长赵铁柱从头到尾都在列席会议的人群之中。
二、听取县发改局关于全县防汛工作情况的汇报
会上甬江流域科创大走廊推进室也就防汛作了补充报告。
出席：周大为、吴小明
`;
  const submission = minutes.split('\n')[5] ?? '';
  const attendance = minutes.split('\n')[6] ?? '';
  const second = minutes.split('\n')[8] ?? '';
  const readMinutes = async (facts: readonly unknown[]) =>
    readRecord(new TextEncoder().encode(minutes), 'minutes.txt', { opinion: await model.with(() => proposing(facts)) });

  test('a body submits it, and proposes the document of the sentence, by the model', async () => {
    const { record, rows, model: told } = await readMinutes([propose('submitted', '滨海新城筹建处', submission)]);
    expect(told).toMatchObject({ kept: 1, dropped: {} });
    expect(record?.items.map(({ submitters }) => submitters)).toEqual([['滨海新城筹建处'], ['县发改局']]);
    expect(record?.organizations).toContain('滨海新城筹建处');
    const edges = rows?.edges.filter(({ properties }) => properties.by === 'model').map(({ type, from }) => [type, from]);
    const body = 'organization:临江县|滨海新城筹建处';
    expect(edges).toContainEqual(['SUBMITTED', body]);
    expect(edges).toContainEqual(['PROPOSED', body]);
    expect(edges?.every(([type, from]) => from === body || type === 'REFERS_TO')).toBe(true);
  });

  test('beside a submitter that a rule found, none; attendance in the body of an item, never', async () => {
    const { model: told } = await readMinutes([
      propose('submitted', '甬江流域科创大走廊推进室', second),
      propose('attended', '赵铁柱', attendance, { role: 'observer' }),
    ]);
    expect(told).toMatchObject({ kept: 0, dropped: { read: 1, place: 1 } });
  });

  test('an office that a rule read is not divided anew by a body of the model', async () => {
    const text = minutes.replace('周大为', '滨海新城筹建处主任周大为');
    const opinion = await model.with(() => proposing([propose('body', '滨海新城筹建处', submission)]));
    const { rows, model: told } = await readRecord(new TextEncoder().encode(text), 'minutes.txt', { opinion });
    const rules = (await readRecord(new TextEncoder().encode(text), 'minutes.txt')).rows;
    expect(told?.kept).toBe(1);
    expect(rows?.edges.filter(({ type }) => type === 'HELD')).toEqual(rules?.edges.filter(({ type }) => type === 'HELD'));
  });
});

describe('the cache', () => {
  test('pays for a question once, and gives the same record', async () => {
    const opinion = await model.with(() => proposing(honest, 812));
    const first = await model.read(opinion);
    const second = await model.read(opinion);
    expect(second.model).toMatchObject({ kept: 3, tokens: 0, calls: 0, cached: 1 });
    expect(second.rows).toEqual(first.rows);
    expect(model.calls()).toHaveLength(1);
  });

  test('is by model, and by text', async () => {
    await model.read(await model.with(() => proposing(honest)));
    const other = await model.with(() => proposing([]), { model: 'other-model' });
    expect((await model.read(other)).model).toMatchObject({ kept: 0, calls: 1, cached: 0 });
    const changed = new TextEncoder().encode(report.replace('孙国良', '孙国栋'));
    expect((await readRecord(changed, 'news.txt', { opinion: other })).model).toMatchObject({ calls: 1, cached: 0 });
  });

  test('holds nothing that is believed: broken or forged, it changes nothing', async () => {
    const opinion = await model.with(() => proposing(honest));
    await model.read(opinion);
    const folder = join(model.data(), 'model-cache');
    const [name = ''] = await readdir(folder);
    expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toEqual({ proposals: honest, malformed: 0 });
    await writeFile(join(folder, name), '{"proposals":[{');
    expect((await model.read(opinion)).model).toMatchObject({ kept: 3, calls: 1, cached: 0 });
    const forged = propose('attended', '李四', sentence.rumour, { role: 'chair' });
    await writeFile(join(folder, name), JSON.stringify({ proposals: [forged], malformed: 0 }));
    expect((await model.read(opinion)).model).toMatchObject({ kept: 0, dropped: { role: 1 }, cached: 1 });
  });

  test('keeps no failure', async () => {
    const opinion = await model.with((_, number) => (number === 0 ? { status: 404 } : proposing(honest)));
    await model.read(opinion);
    expect(await readdir(model.data())).toEqual([]);
  });
});
