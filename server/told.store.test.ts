/** A meeting that several records tell: people, items and decisions are counted once, what the records say otherwise is shown. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadQuestions } from '../cypher/queries/load.ts';
import type { components } from '../web/api/schema.gen.ts';
import { ingestInto } from './ingest.ts';
import { at, get, type Seeded, seededStores } from './testing.ts';

type Schemas = components['schemas'];

const minutes = (made: { deferred?: boolean; absent?: boolean; changed?: boolean; extra?: string } = {}): string =>
  `青川县人民政府第12次常务会议纪要
2023年5月8日上午，县长王建国主持召开县政府第12次常务会议。现将会议纪要如下：
一、审议县水利局提交的《青川县水库${made.changed ? '运行' : ''}管理办法》
会议${made.deferred ? '决定暂缓审议' : '同意'}《青川县水库${made.changed ? '运行' : ''}管理办法》。
二、听取县应急管理局关于安全生产工作情况的汇报
会议要求，县教育局要做好校园安全工作。
三、审议县财政局提交的《城北污水处理厂一期工程方案》
会议原则同意《城北污水处理厂一期工程方案》，提请县委常委会审议。
${made.extra ?? ''}出席：王建国　李明${made.absent ? '' : '　赵海'}
${made.absent ? '请假：赵海\n' : ''}`;
/** The same meeting as a newspaper tells it: no numbers, shorter headings, fewer people. */
const news = `县政府第12次常务会议召开
2023年5月8日上午，县长王建国主持召开青川县人民政府第12次常务会议。
会议审议了《青川县水库管理办法》。会议同意《青川县水库管理办法》。
李明参加会议。
`;

describe.each(seededStores())('a meeting told by several records on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const hold = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const { key, source } of await seeded.store.versions()) if (source.startsWith('told-')) await seeded.store.forget(key);
    const files = Object.entries(texts).map(([name, text]) => ({ name: `told-${name}.txt`, bytes: new TextEncoder().encode(text) }));
    expect((await ingestInto(seeded.store)(files)).summary).toMatchObject({ new: files.length, refused: 0 });
  };
  const meeting = async (): Promise<Schemas['MeetingDetail']> => {
    const { meetings } = await get<Schemas['MeetingList']>(seeded.app, `/meetings?scope=${at('青川县')}`);
    expect(meetings.length).toBe(1);
    return get(seeded.app, `/meetings/${at(String(meetings[0]?.key))}`);
  };
  const body = async <T>(name: string, list: string): Promise<T> =>
    get(seeded.app, `/organizations/${at(`organization:青川县|${name}`)}/${list}`);
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());

  test('two texts that differ in some signs: each thing once, with both sentences', async () => {
    await hold({ a: minutes(), b: minutes({ changed: true }) });
    const { records, roster, items } = await meeting();
    expect(records.length).toBe(2);
    expect(items.map(({ number, also, disputed }) => [number, also.length, disputed])).toEqual([
      [1, 1, false],
      [2, 1, false],
      [3, 1, false],
    ]);
    const [first] = items;
    expect(new Set([first!.evidence.record, first!.also[0]!.evidence.record]).size).toBe(2);
    expect(first!.submitters.map(({ node }) => node.title)).toEqual(['县水利局']);
    expect(items[2]!.decided.map(({ kind }) => kind).sort()).toEqual(['approved-in-principle', 'forwarded']);
    expect(items[1]!.tasked.map(({ node }) => node.title)).toEqual(['县教育局']);
    const chairs = roster.filter(({ role }) => role === 'CHAIRED');
    expect(chairs.map(({ official, also, disputed }) => [official.title, also.length, disputed])).toEqual([['王建国', 1, false]]);
    expect(roster.every(({ disputed }) => !disputed)).toBe(true);
    expect(new Set(roster.map(({ official, role }) => `${role} ${official.key}`)).size).toBe(roster.length);
  });

  test('lists and counts take each item once', async () => {
    const { meetings } = await get<Schemas['MeetingList']>(seeded.app, `/meetings?scope=${at('青川县')}`);
    expect(meetings[0]).toMatchObject({ items: 3, approved: 2, attendance: 3 });
    const overview = await get<Schemas['Overview']>(seeded.app, `/overview?scope=${at('青川县')}`);
    expect(overview.counts).toMatchObject({ meetings: 1, items: 3 });
    const outcomes = await get<Schemas['Outcomes']>(seeded.app, `/outcomes?scope=${at('青川县')}`);
    expect([outcomes.items, outcomes.bodies.map(({ items }) => items)]).toEqual([3, [1, 1, 1]]);
    expect((await body<Schemas['TaskList']>('县教育局', 'tasks')).all).toBe(1);
    expect((await body<Schemas['PieceList']>('县水利局', 'brought')).pieces.map(({ evidence }) => evidence.length)).toEqual([2]);
    expect((await body<Schemas['PieceList']>('县应急管理局', 'brought')).pieces.map(({ evidence }) => evidence.length)).toEqual([2]);
    expect((await body<Schemas['ReceivedList']>('县委常委会', 'received')).page.total).toBe(1);
    const { organizations } = await get<Schemas['OrganizationList']>(
      seeded.app,
      `/organizations?scope=${at('青川县')}&q=${at('县水利局')}`,
    );
    expect(organizations[0]).toMatchObject({ submitted: 1 });
    const present = await get<Schemas['ApprovalList']>(seeded.app, `/officials/${at('official:青川县|李明')}/approvals`);
    expect(present.approvals.filter(({ item }) => item.number === 3).length).toBe(1);
  });

  test('saved questions count in the same way', async () => {
    const questions = await loadQuestions();
    const ask = async (id: string): Promise<unknown[][]> => {
      const { cypher, params } = questions.find((one) => one.id === id)!;
      const given = Object.fromEntries(params.map(({ name, default: value }) => [name, name === 'scope' ? '青川县' : value]));
      return (await seeded.store.userQuery(cypher, given, { timeout: 20_000, rows: 100, bytes: 1_000_000 })).rows;
    };
    expect((await ask('tasked')).map((row) => row.slice(1))).toEqual([['县教育局', 1]]);
    expect((await ask('attended-most')).map((row) => row.slice(1))).toEqual(expect.arrayContaining([['王建国', 1]]));
    expect((await ask('forwarded')).length).toBe(1);
    expect((await ask('chaired')).length).toBe(1);
    expect((await ask('approved-items')).map((row) => row[3])).toEqual([1, 3]);
  });

  test('minutes and news: the item that both tell is one, the others stay', async () => {
    await hold({ a: minutes(), news });
    const { records, items, roster } = await meeting();
    expect(records.length).toBe(2);
    expect(items.map(({ number, also }) => [number, also.length])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(roster.filter(({ role }) => role === 'CHAIRED').length).toBe(1);
  });

  test('what the records say otherwise stays, and is marked', async () => {
    await hold({ a: minutes(), b: minutes({ deferred: true, absent: true }) });
    const { items, roster } = await meeting();
    expect(items.map(({ disputed }) => disputed)).toEqual([true, false, false]);
    expect(items[0]!.decided.map(({ kind }) => kind).sort()).toEqual(['approved', 'deferred']);
    expect(items[0]!.also.flatMap(({ decided }) => decided.map(({ kind }) => kind)).length).toBe(1);
    const zhao = roster.filter(({ official }) => official.title === '赵海');
    expect(zhao.map(({ role, disputed }) => [role, disputed])).toEqual([
      ['ATTENDED', true],
      ['ABSENT_FROM', true],
    ]);
    expect(roster.filter(({ disputed }) => disputed).length).toBe(2);
  });

  test('an item that only one tells is not drawn to one that looks like it', async () => {
    await hold({ a: minutes(), b: minutes({ changed: true }).replace('一期', '二期').replace('一期', '二期') });
    expect((await meeting()).items.map(({ number, also }) => [number, also.length])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
      [3, 0],
    ]);
  });
});
