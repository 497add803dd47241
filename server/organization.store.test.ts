/** A body's page: what it proposed and what came of it, and what it was told to do. True by the seeds' texts and made-up records. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../web/api/schema.gen.ts';
import { at, get, type Seeded, secret, seededStores } from './testing.ts';

type Schemas = components['schemas'];

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
  const ask = async <T>(key: string, rest = ''): Promise<T> => get<T>(seeded.app, `/organizations/${at(`organization:${key}`)}${rest}`);
  const brought = async (key: string, rest = ''): Promise<Schemas['PieceList']> => ask(key, `/brought${rest}`);
  const tasks = async (key: string, rest = ''): Promise<Schemas['TaskList']> => ask(key, `/tasks${rest}`);
  const ingest = async (texts: Readonly<Record<string, string>>): Promise<{ summary: { new: number } }> => {
    const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text).toString('base64') }));
    const answer = await seeded.app.inject({
      method: 'POST',
      url: '/api/v1/ingest',
      headers: { 'x-jiyao-secret': secret },
      payload: { files },
    });
    return answer.json();
  };
  beforeAll(async () => {
    seeded = await openSeeded();
    expect(await ingest(made)).toMatchObject({ summary: { new: 5 } });
  });
  afterAll(() => seeded?.close());

  test('eight items of the reform bureau, three with the document of their heading, and what the meetings decided on each', async () => {
    const answer = await brought('象山县|县发改局');
    const told = answer.pieces.map(({ item, meeting, document, outcome, outcomes }) => [
      meeting?.date,
      item?.number,
      document?.title ?? null,
      outcome,
      [...new Set(outcomes.map(({ kind }) => kind))].join(' '),
    ]);
    const report = '关于象山县2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案的报告';
    expect(told).toEqual([
      ['2023-12-20', 4, null, 'approved-in-principle', 'approved-in-principle revise forwarded'],
      ['2023-12-20', 5, null, 'none', ''],
      ['2023-12-20', 6, null, 'approved-in-principle', 'approved-in-principle revise forwarded'],
      ['2023-12-20', 7, null, 'approved-in-principle', 'approved-in-principle revise forwarded'],
      ['2022-04-20', 3, null, 'none', ''],
      ['2021-12-30', 7, report, 'approved-in-principle', 'approved-in-principle revise forwarded'],
      ['2021-06-08', 3, '象山县海洋经济发展“十四五”规划', 'approved-in-principle', 'approved-in-principle revise issue'],
      ['2021-06-08', 9, '象山县开发区（园区）整合提升方案', 'approved-in-principle', 'approved-in-principle revise issue'],
    ]);
    expect([answer.all, answer.outcomes['approved-in-principle'], answer.outcomes.none, answer.outcomes.revise]).toEqual([8, 6, 2, 0]);
    expect(answer.years.map(({ year, counts }) => [year, counts['approved-in-principle'], counts.none])).toEqual([
      [2021, 3, 0],
      [2022, 0, 1],
      [2023, 3, 1],
    ]);
  });

  test('a range and an outcome: what is outside is counted, counts stay those of the range', async () => {
    const answer = await brought('象山县|县发改局', '?from=2022-01-01&outcome=none');
    expect(answer).toMatchObject({ page: { total: 2 }, all: 5, outside: 3, undated: 0, outcomes: { none: 2, 'approved-in-principle': 3 } });
    expect(answer.pieces.map(({ outcome, date }) => [outcome, date])).toEqual([
      ['none', '2023-12-20'],
      ['none', '2022-04-20'],
    ]);
  });

  test('a decision that names no document is on the item, with its own sentence', async () => {
    const { pieces } = await brought('象山县|县发改局');
    const unnamed = pieces.find(({ item, date }) => date === '2023-12-20' && item?.number === 4);
    expect(unnamed?.outcomes.map(({ document }) => document)).toEqual([null, null, null]);
    for (const { evidence } of unnamed?.outcomes ?? []) expect(evidence.context).toContain('原则同意');
  });

  test('a document that comes under two items of one meeting is brought through each', async () => {
    const { pieces } = await brought('青山县|县城管局');
    expect(pieces.map(({ item, document, outcomes }) => [item?.number, document?.title, outcomes.map(({ kind }) => kind)])).toEqual([
      [1, '青山县停车管理办法', ['deferred']],
      [2, undefined, []],
      [3, '青山县停车管理办法', ['approved']],
    ]);
  });

  test('an order: part, deadline as written, its day, and what later items hold of the same document', async () => {
    const water = await tasks('青山县|县水务局');
    expect(water.tasks.map(({ item, part, deadline, due }) => [item.number, part, deadline, due])).toEqual([
      [1, 'lead', '4月30日前', '2023-04-30'],
      [2, null, null, null],
    ]);
    const [order, plain] = water.tasks;
    expect(order?.decisions.map(({ kind }) => kind)).toEqual(['approved-in-principle']);
    expect(order?.later.map(({ through, item, evidence }) => [through.title, item?.number, evidence.date])).toEqual([
      ['青山县公路养护方案', 1, '2023-09-05'],
    ]);
    expect(order?.laterCount).toBe(1);
    expect(plain).toMatchObject({ later: [], laterCount: 0, decisions: [] });
    const roads = await tasks('青山县|县交通局');
    expect(roads.tasks.map(({ part, due }) => [part, due])).toEqual([['support', '2023-04-30']]);
  });

  test('a later record that names the project of the order, not one of the clause beside', async () => {
    const page = await tasks('青山县|县住建局');
    expect(page.tasks.map(({ part, due }) => [part, due])).toEqual([['lead', '2023-03-31']]);
    expect(page.tasks[0]?.later.map(({ through, item, evidence }) => [through.kind, through.title, item, evidence.source])).toEqual([
      ['Project', '锦屏湖生态修复', null, 'speech-later.txt'],
    ]);
  });

  test('nothing later is told of an order of the last meeting', async () => {
    const page = await tasks('象山县|县交通集团');
    expect(page.tasks).toHaveLength(1);
    expect(page.tasks[0]).toMatchObject({ part: null, deadline: null, due: null, later: [], laterCount: 0 });
  });

  test('an order is ahead on its last day and passed the day after', async () => {
    const states = async (day: string): Promise<unknown> => (await tasks('青山县|县水务局', `?day=${day}`)).states;
    expect(await states('2023-04-30')).toEqual({ ahead: 1, passed: 0, open: 1 });
    expect(await states('2023-05-01')).toEqual({ ahead: 0, passed: 1, open: 1 });
  });

  test('a body that nobody names is not found, in its lists as well', async () => {
    for (const list of ['', '/brought', '/tasks', '/received', '/people', '/acts?type=ISSUED']) {
      const answer = await seeded.app.inject({ url: `/api/v1/organizations/${at('organization:青山县|县无此局')}${list}` });
      expect([list, answer.statusCode]).toEqual([list, 404]);
    }
  });

  describe('with hundreds of orders', () => {
    const key = '白河县|县水务局';
    /** Ten orders a meeting, each under a document of its own; every third is support, every fifth has no day. */
    const meetings = (from: number, to: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: to - from }, (_, i) => {
          const n = from + i;
          const day = new Date(Date.UTC(2015, 0, 6 + n * 30));
          const date = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
          const items = [...'一二三四五六七八九十'].map((number, at) => {
            const duty = at % 3 ? '由县水务局牵头' : '由县财政局牵头，县水务局配合';
            const title = `白河县第${n}期${number}号工程方案`;
            return `${number}、审议县水务局提交的《${title}》\n会议同意《${title}》。会议要求，${duty}，${at % 5 ? '于12月20日前' : ''}完成勘查。\n`;
          });
          return [`many-${n}.txt`, head(String(n), '1月1日').replaceAll('青山县', '白河县').replace('2023年1月1日', date) + items.join('')];
        }),
      );
    const lists = ['', '/brought', '/tasks?day=2016-01-01', '/received', '/people', '/acts?type=CONVENED'];
    const bytes = async (): Promise<number[]> => {
      const answers = await Promise.all([
        ...lists.map((list) => ask(key, list)),
        // Who was present when all of it was approved.
        get(seeded.app, `/officials/${at('official:白河县|王建国')}/approvals`),
      ]);
      return answers.map((answer) => Buffer.byteLength(JSON.stringify(answer)));
    };
    let before: number[];
    beforeAll(async () => {
      expect(await ingest(meetings(1, 13))).toMatchObject({ summary: { new: 12 } });
      before = await bytes();
      expect(await ingest(meetings(13, 37))).toMatchObject({ summary: { new: 24 } });
    });

    test('the first answers are as long with 360 orders as with 120', async () => {
      const after = await bytes();
      // A year more in the counts, and numbers with another digit.
      const names = [...lists, 'approvals'];
      const grown = after.map((length, i) => [names[i], Math.abs(length - (before[i] ?? 0)) < 1000]);
      expect(grown).toEqual(names.map((name) => [name, true]));
      expect(Math.max(...after)).toBeGreaterThan(10_000);
    });

    test('pages hold each order once, in one order; counts are those of all', async () => {
      const all: Schemas['Task'][] = [];
      for (let offset = 0; offset < 360; offset += 100) {
        const answer = await tasks(key, `?day=2016-06-30&limit=100&offset=${offset}`);
        expect(answer).toMatchObject({ page: { total: 360, limit: 100, offset }, all: 360, outside: 0 });
        expect(Object.values(answer.states).reduce((sum, count) => sum + count)).toBe(360);
        expect(answer.parts).toEqual({ lead: 216, support: 144, none: 0 });
        all.push(...answer.tasks);
      }
      expect(new Set(all.map(({ evidence }) => evidence.edge)).size).toBe(360);
      const places = all.map(({ state, due }) => `${['ahead', 'passed', 'open'].indexOf(state)} ${due ?? ''}`);
      expect(places).toEqual([...places].sort());
      expect(all.filter(({ state }) => state === 'open')).toHaveLength(72);
    });

    test('filters are the server\u2019s, so that counts stay true', async () => {
      const answer = await tasks(key, '?day=2016-06-30&part=support&state=passed&limit=200');
      expect(answer.tasks.every(({ part, state }) => part === 'support' && state === 'passed')).toBe(true);
      expect(answer.tasks).toHaveLength(answer.page.total);
      expect(answer.states.passed).toBe(answer.page.total);
      expect(answer.parts.support).toBe(answer.page.total);
      expect(answer.states.ahead + answer.states.passed + answer.states.open).toBe(144);
      const years = answer.years.map(({ counts }) => counts.passed + counts.ahead + counts.open);
      expect(years.reduce((sum, count) => sum + count)).toBe(answer.page.total);
      const year = await tasks(key, '?day=2016-06-30&from=2015-01-01&to=2015-12-31');
      expect([year.all + year.outside, year.years.map((one) => one.year)]).toEqual([360, [2015]]);
    });

    test('what it brought comes in pages too, the latest first', async () => {
      const all: Schemas['Piece'][] = [];
      for (let offset = 0; offset < 360; offset += 200) all.push(...(await brought(key, `?limit=200&offset=${offset}`)).pieces);
      expect(new Set(all.map(({ document }) => document?.key)).size).toBe(360);
      const days = all.map(({ date }) => date ?? '');
      expect(days).toEqual([...days].sort().reverse());
      expect((await brought(key)).outcomes.approved).toBe(360);
    });
  });
});
