/** A body's page: what it brought and what came of it, and what it was told to do. True by the seeds' texts and made-up records. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../web/api/schema.gen.ts';
import { at, get, type Seeded, secret, seededStores } from './testing.ts';

type Detail = components['schemas']['OrganizationDetail'];

const head = (number: string, month: string): string =>
  `青山县人民政府第${number}次常务会议纪要\n2023年${month}，县长王建国主持召开县政府第${number}次常务会议。现将会议内容纪要如下：\n`;
const speech = (date: string, projects: string): string =>
  `青山县人民政府第四次全体会议上的讲话\n（${date}）\n县长　王建国\n\n同志们：\n　　今天，我们召开县政府第四次全体会议，主要任务是部署全年政府工作。下面，我讲两点意见。\n　　一、看清形势，增强干的底气\n　　过去一年，全县上下顶压前行。\n　　二、突出重点，拿出干的实招\n　　一要抓项目。${projects}\n`;
const made = {
  'speech.txt': speech(
    '2023年2月3日',
    '青禾水库、县职教中心二期两个续建项目，6月底前必须完工；锦屏湖生态修复、城北冷链物流园两个新建项目，由县住建局牵头，3月底前开工建设。',
  ),
  'speech-later.txt': speech('2024年2月3日', '锦屏湖生态修复、青禾水库两个续建项目，6月底前必须完工。'),
  'order.txt': `${head('3', '3月6日')}一、审议县交通局提交的《青山县公路养护方案》
会议原则同意《青山县公路养护方案》。会议要求，由县水务局牵头，县交通局配合，于4月30日前完成白石崖水库周边道路勘查。
二、听取县交通局关于春运工作的汇报
会议要求，县水务局要做好保障工作。
`,
  'twice.txt': `${head('12', '11月5日')}一、审议县城管局提交的《青山县停车管理办法》
会议决定暂缓《青山县停车管理办法》。
二、听取县城管局关于清雪工作的汇报
会议听取了汇报。
三、审议县城管局提交的《青山县停车管理办法》
会议同意《青山县停车管理办法》。
`,
  'later.txt': `${head('9', '9月5日')}一、审议县交通局提交的《青山县公路养护方案》
会议同意《青山县公路养护方案》。
`,
};

describe.each(seededStores())('the page of a body on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const ask = (key: string): Promise<Detail> => get<Detail>(seeded.app, `/organizations/${at(`organization:${key}`)}`);
  beforeAll(async () => {
    seeded = await openSeeded();
    const files = Object.entries(made).map(([name, text]) => ({ name, bytes: Buffer.from(text).toString('base64') }));
    const answer = await seeded.app.inject({
      method: 'POST',
      url: '/api/v1/ingest',
      headers: { 'x-jiyao-secret': secret },
      payload: { files },
    });
    expect(answer.json()).toMatchObject({ summary: { new: 5 } });
  });
  afterAll(() => seeded?.close());

  test('eight items of the reform bureau, three documents named in their headings, and what the meetings decided on each', async () => {
    const page = await ask('象山县|县发改局');
    const kinds = (outcomes: Detail['submitted'][number]['outcomes']): string[] => [...new Set(outcomes.map(({ kind }) => kind))];
    const brought = page.submitted.map(({ item, meeting, outcomes }) => [meeting?.date, item.number, kinds(outcomes).join(' ')]);
    expect(brought).toEqual([
      ['2021-06-08', 3, 'approved-in-principle revise issue'],
      ['2021-06-08', 9, 'approved-in-principle revise issue'],
      ['2021-12-30', 7, 'approved-in-principle revise forwarded'],
      ['2022-04-20', 3, ''],
      ['2023-12-20', 4, 'approved-in-principle revise forwarded'],
      ['2023-12-20', 5, ''],
      ['2023-12-20', 6, 'approved-in-principle revise forwarded'],
      ['2023-12-20', 7, 'approved-in-principle revise forwarded'],
    ]);
    expect(page.proposed.map(({ item, document }) => [item?.number, document.title])).toEqual([
      [3, '象山县海洋经济发展“十四五”规划'],
      [9, '象山县开发区（园区）整合提升方案'],
      [7, '关于象山县2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案的报告'],
    ]);
  });

  test('a decision that names no document is on the item, with its own sentence', async () => {
    const page = await ask('象山县|县发改局');
    const unnamed = page.submitted.find(({ item, meeting }) => meeting?.date === '2023-12-20' && item.number === 4);
    expect(unnamed?.outcomes.map(({ document }) => document)).toEqual([null, null, null]);
    for (const { evidence } of unnamed?.outcomes ?? []) expect(evidence.context).toContain('原则同意');
  });

  test('a document that comes under two items of one meeting is brought through each', async () => {
    const page = await ask('青山县|县城管局');
    expect(page.proposed.map(({ item, document, outcomes }) => [item?.number, document.title, outcomes.map(({ kind }) => kind)])).toEqual([
      [1, '青山县停车管理办法', ['deferred']],
      [3, '青山县停车管理办法', ['approved']],
    ]);
  });

  test('an order: part, deadline as written, its day, and what later items hold of the same document', async () => {
    const water = await ask('青山县|县水务局');
    expect(water.tasked.map(({ item, part, deadline, due }) => [item.number, part, deadline, due])).toEqual([
      [1, 'lead', '4月30日前', '2023-04-30'],
      [2, null, null, null],
    ]);
    const [order, plain] = water.tasked;
    expect(order?.decisions.map(({ kind }) => kind)).toEqual(['approved-in-principle']);
    expect(order?.later.map(({ through, item, evidence }) => [through.title, item?.number, evidence.date])).toEqual([
      ['青山县公路养护方案', 1, '2023-09-05'],
    ]);
    expect(order?.laterCount).toBe(1);
    expect(plain).toMatchObject({ later: [], laterCount: 0, decisions: [] });
    const roads = await ask('青山县|县交通局');
    expect(roads.tasked.map(({ part, due }) => [part, due])).toEqual([['support', '2023-04-30']]);
  });

  test('a later record that names the project of the order, not one of the clause beside', async () => {
    const page = await ask('青山县|县住建局');
    expect(page.tasked.map(({ part, due }) => [part, due])).toEqual([['lead', '2023-03-31']]);
    expect(page.tasked[0]?.later.map(({ through, item, evidence }) => [through.kind, through.title, item, evidence.source])).toEqual([
      ['Project', '锦屏湖生态修复', null, 'speech-later.txt'],
    ]);
  });

  test('nothing later is told of an order of the last meeting', async () => {
    const page = await ask('象山县|县交通集团');
    expect(page.tasked).toHaveLength(1);
    expect(page.tasked[0]).toMatchObject({ part: null, deadline: null, due: null, later: [], laterCount: 0 });
  });
});
