/** A document's page: its timeline, the titles around its own by rule, the titles that share its words. True by the seeds' texts and made-up records. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../web/api/schema.gen.ts';
import { at, get, type Seeded, secret, seededStores } from './testing.ts';

type Detail = components['schemas']['DocumentDetail'];

const record = (number: number, date: string, items: string): string =>
  `青山县人民政府第${number}次常务会议纪要\n${date}，县长王建国主持召开县政府第${number}次常务会议。现将会议内容纪要如下：\n${items}`;
const made = {
  'draft.txt': record(
    3,
    '2021年3月6日',
    '一、审议县水务局提交的《青山县供水管理办法（试行）》（征求意见稿）\n会议原则同意《青山县供水管理办法（试行）》。\n',
  ),
  'final.txt': record(
    20,
    '2022年9月5日',
    '一、审议县水务局提交的《青山县供水管理办法》（送审稿）\n会议同意《青山县供水管理办法》。\n二、审议县水务局提交的《青山县供水管网更新方案》\n会议同意《青山县供水管网更新方案》。\n',
  ),
  'end.txt': record(
    41,
    '2024年2月1日',
    '一、审议县司法局提交的《关于废止〈青山县供水管理办法〉的决定》\n会议同意《关于废止〈青山县供水管理办法〉的决定》。\n',
  ),
};

describe.each(seededStores())('the page of a document on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const ask = (key: string): Promise<Detail> => get<Detail>(seeded.app, `/documents/${at(`document:${key}`)}`);
  beforeAll(async () => {
    seeded = await openSeeded();
    const files = Object.entries(made).map(([name, text]) => ({ name, bytes: Buffer.from(text).toString('base64') }));
    const headers = { 'x-jiyao-secret': secret };
    const answer = await seeded.app.inject({ method: 'POST', url: '/api/v1/ingest', headers, payload: { files } });
    expect(answer.json()).toMatchObject({ summary: { new: 3 } });
  });
  afterAll(() => seeded?.close());
  const told = ({ titles }: Detail): unknown[] =>
    titles.map(({ date, document, draft, rules }) => [date, document.title, draft, rules.join(' ')]);

  test('budgets of two years, with and without the county, as records print them', async () => {
    expect(told(await ask('象山县|象山县2022年财政预算收支安排方案'))).toEqual([
      ['2021-12-30', '2022年财政预算收支安排方案', '送审稿', 'stage place'],
      ['2021-12-30', '象山县2022年财政预算收支安排方案', '送审稿', 'stage'],
      ['2023-12-20', '象山县2024年财政预算收支安排方案', '送审稿', 'stage edition'],
    ]);
  });

  test('on trial, for good, repealed; a plan that only shares a word is no version', async () => {
    const page = await ask('青山县|青山县供水管理办法');
    expect(told(page)).toEqual([
      ['2021-03-06', '青山县供水管理办法（试行）', '征求意见稿', 'stage'],
      ['2022-09-05', '青山县供水管理办法', '送审稿', 'stage'],
      ['2024-02-01', '关于废止〈青山县供水管理办法〉的决定', null, 'repeal'],
    ]);
    expect(page.titlesCount).toBe(3);
    for (const { evidence, document } of page.titles) expect(evidence.context.replace(/\s/gu, '')).toContain(document.title);
    expect(page.related.map(({ document, shared, meetings }) => [document.title, shared, meetings])).toEqual([
      ['青山县供水管网更新方案', ['供水'], 1],
    ]);
  });

  test('two plans of the thirteenth five-year kind share no telling word, nor are they versions', async () => {
    const page = await ask('象山县|象山县海洋经济发展“十四五”规划');
    const others = [...page.titles.map(({ document }) => document.title), ...page.related.map(({ document }) => document.title)];
    expect(others).not.toContain('象山县住房和城乡建设“十四五”规划');
    expect(page.related.map(({ document }) => document.title)).toContain(
      '关于支持宁波海洋经济发展示范区建设推进象山海洋经济高质量发展的若干举措',
    );
    const alike = page.related.map((one) => one.alike);
    expect(alike).toEqual([...alike].sort((a, b) => b - a));
  });
});
