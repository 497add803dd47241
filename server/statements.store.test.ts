/** What a relationship of the model marked as listed claims stands on every page it belongs to, once, with its sentence; no page is made for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../web/api/schema.gen.ts';
import { ingestInto } from './ingest.ts';
import { at, get, type Seeded, seededStores } from './testing.ts';

type Schemas = components['schemas'];

/** 田野 came late, 方圆 recused himself, 程路 was there for one item; 步云 left early, and nobody says when. */
const sitting = `青川县人民政府第13次常务会议纪要
2023年6月8日上午，县长王建国主持召开县政府第13次常务会议。现将会议纪要如下：
一、审议《青川县渡船管理办法》
会议同意《青川县渡船管理办法》。
二、审议《青川县水车管理办法》
会议同意《青川县水车管理办法》。审议本议题时，方圆按规定回避。
出席：王建国、田野（第2项起到会）、方圆、步云（中途离会）
列席：程路（列席第1项）
`;
const minutes = (more = ''): string => `青川县人民政府第12次常务会议纪要
2023年5月8日上午，县长王建国主持召开县政府第12次常务会议。现将会议纪要如下：
一、研究规范性文件清理工作
会议决定，废止《青川县渡口管理规定》。${more}
出席：王建国　李明
`;

describe.each(seededStores())('statements on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const statements = async (path: string): Promise<Schemas['Statement'][]> =>
    (await get<{ statements: Schemas['Statement'][] }>(seeded.app, path)).statements;
  const told = (all: readonly Schemas['Statement'][]): string[][] => all.map(({ type, from, to }) => [type, from.title, to.title]);
  const repealed = ['REPEALED', '研究规范性文件清理工作', '青川县渡口管理规定'];

  beforeAll(async () => {
    seeded = await openSeeded();
    const files = [minutes(), minutes('会后通报了汛情。'), sitting].map((text, at) => ({
      name: `stated-${at}.txt`,
      bytes: new TextEncoder().encode(text),
    }));
    expect((await ingestInto(seeded.store)(files)).summary).toMatchObject({ new: 3, refused: 0 });
  });
  afterAll(() => seeded?.close());

  test('on the page of the document, with the meeting; several records of one meeting tell it once', async () => {
    const all = await statements(`/documents/${at('document:青川县|青川县渡口管理规定')}`);
    expect(told(all)).toEqual([repealed]);
    expect(all[0]).toMatchObject({
      meeting: { title: '青川县人民政府第12次常务会议' },
      evidence: { quote: '青川县渡口管理规定', rule: 'stated/repealing' },
    });
  });

  test('on the page of its record, where its words are a fact, and of its meeting', async () => {
    const { meetings } = await get<Schemas['MeetingList']>(seeded.app, `/meetings?scope=${at('青川县')}`);
    const path = `/meetings/${at(String(meetings.find(({ number }) => number === 12)?.key))}`;
    expect(told(await statements(path))).toEqual([repealed]);
    const { records } = await get<Schemas['MeetingDetail']>(seeded.app, path);
    const record = await get<Schemas['RecordDetail']>(seeded.app, `/records/${at(String(records[0]?.key))}`);
    expect(told(record.statements)).toEqual([repealed]);
    const fact = record.facts.find(({ path }) => path === '/claims/0/to/words');
    expect(fact).toMatchObject({
      value: '青川县渡口管理规定',
      node: 'document:青川县|青川县渡口管理规定',
      edge: record.statements[0]?.evidence.edge,
    });
  });

  const approvals = async (name: string): Promise<[string | null, string | null][]> => {
    const found = await get<Schemas['ApprovalList']>(seeded.app, `/officials/${at(`official:青川县|${name}`)}/approvals`);
    return found.approvals.map(({ document, open }) => [document?.title ?? null, open?.type ?? null]);
  };
  test('on the page of a person, with the meeting; what was approved while they were there heeds it', async () => {
    const all = await statements(`/officials/${at('official:青川县|田野')}`);
    expect(told(all)).toEqual([['JOINED_AT', '田野', '审议《青川县水车管理办法》']]);
    expect(all[0]?.meeting?.title).toBe('青川县人民政府第13次常务会议');
    const [boats, wheels] = ['青川县渡船管理办法', '青川县水车管理办法'];
    expect(await approvals('田野')).toEqual([[wheels, null]]);
    expect(await approvals('方圆')).toEqual([[boats, null]]);
    expect(await approvals('程路')).toEqual([[boats, null]]);
    expect(await approvals('步云')).toEqual([
      [boats, 'LEFT_AT'],
      [wheels, 'LEFT_AT'],
    ]);
    expect((await approvals('王建国')).map(([title]) => title)).toEqual([boats, wheels]);
  });

  test('and in the model, so that legends and questions know it', async () => {
    const { relationships } = await get<Schemas['Model']>(seeded.app, '/model');
    expect(relationships.filter(({ listed }) => listed).map(({ type }) => type)).toContain('REPEALED');
    expect(relationships.find(({ type }) => type === 'ATTENDED')?.listed).toBe(false);
  });

  test('what no such relationship claims has none', async () => {
    const { meetings } = await get<Schemas['MeetingList']>(seeded.app, `/meetings?scope=${at('象山县')}`);
    expect(await statements(`/meetings/${at(String(meetings[0]?.key))}`)).toEqual([]);
  });
});
