/** Each finding provoked by made records, and beside it the records that look alike and must provoke none. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../cypher/store.ts';
import { clearStore, emptyStores } from '../../cypher/stores/testing.ts';
import { readRecord } from '../pipeline.ts';
import { fetchChecked } from './fetch.ts';
import { type Finding, type FindingKind, runsOf } from './finding.ts';
import { findingsOf } from './findings.ts';
import { coveredFiles, usedWords, wordLists } from './words.ts';

let store: Store;
beforeAll(async () => {
  const [first] = emptyStores();
  store = (await first?.open()) as Store;
  await store.prepare();
});
afterAll(() => store?.close());

const keyOf = async (source: string): Promise<string> => String((await store.sources({ names: [source] }))[0]?.record);

/** The findings of these records alone, by kind. */
async function findings(records: Record<string, string>, kind: FindingKind): Promise<Finding[]> {
  await clearStore(store);
  for (const [name, text] of Object.entries(records)) {
    const { rows, messages } = await readRecord(new TextEncoder().encode(text), name);
    if (!rows) throw new Error(`${name}: ${messages.map(({ rule }) => rule).join(' ')}`);
    await store.put([rows]);
  }
  return findingsOf(await fetchChecked(store)).filter((one) => one.kind === kind);
}

interface Made {
  number?: number | string;
  series?: string;
  date?: string;
  session?: string;
  body?: string;
  items?: string;
  roster?: string;
  county?: string;
}
/** Minutes of a county government's meeting. */
const minutes = (made: Made = {}): string => {
  const { number = 12, series = '常务会议', date = '2023年5月8日', session = '上午', body = '县政府', county = '青川县' } = made;
  return [
    `${county}人民政府办公室`,
    `${body}第${number}次${series}纪要`,
    `${date}${session}，王建国主持召开${body}第${number}次${series}。现将会议纪要如下：`,
    made.items ?? '一、审议县水利局提交的《水库管理办法》\n会议同意《水库管理办法》。',
    made.roster ?? '出席：王建国　李明　赵海',
  ].join('\n');
};
const details = (all: readonly Finding[]): string[][] => all.map(({ detail }) => detail);

describe('counts', () => {
  test('a roster that says another number', async () => {
    const [one, ...more] = await findings({ 'a.txt': minutes({ roster: '出席（4人）：王建国　李明　赵海' }) }, 'count');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ level: 'warning', source: 'a.txt', line: 6, detail: ['4', '3'] });
    expect(one?.address).toMatch(/^#\/record\/record%3A[0-9a-f]{24}\?at=\d+$/u);
  });
  test('but not one that says the right one', async () => {
    expect(await findings({ 'a.txt': minutes({ roster: '出席（3人）：王建国　李明　赵海' }) }, 'count')).toEqual([]);
  });
});

describe('item numbers', () => {
  const item = (number: string): string => `${number}、研究防汛工作\n会议指出，要抓好落实。`;
  test('missing ones are named', async () => {
    const found = await findings({ 'a.txt': minutes({ items: ['一', '二', '五'].map(item).join('\n') }) }, 'item-number');
    expect(details(found)).toEqual([['3-4']]);
    expect(found[0]?.line).toBe(8);
  });
  test('but whole ones are not', async () => {
    expect(await findings({ 'a.txt': minutes({ items: ['一', '二', '三'].map(item).join('\n') }) }, 'item-number')).toEqual([]);
  });
});

describe('gaps in a series', () => {
  const of = (...made: Made[]): Record<string, string> => Object.fromEntries(made.map((one, at) => [`${at}.txt`, minutes(one)]));
  test('numbers between two meetings', async () => {
    const found = await findings(of({ number: 12 }, { number: 15, date: '2023年7月3日' }), 'series-gap');
    expect(found).toMatchObject([{ level: 'info', detail: ['13-14'], source: '1.txt', others: [await keyOf('0.txt')] }]);
  });
  test('numbers that begin anew: the first ones of the new run', async () => {
    expect(details(await findings(of({ number: 40 }, { number: 3, date: '2024年2月3日' }), 'series-gap'))).toEqual([['1-2']]);
    expect(await findings(of({ number: 40 }, { number: 1, date: '2024年2月3日' }), 'series-gap')).toEqual([]);
  });
  test('a number on two days close by', async () => {
    expect(details(await findings(of({ number: 12 }, { number: 12, date: '2023年5月15日' }), 'series-gap'))).toEqual([['12']]);
  });
  test('but not another kind, body or place, nor one meeting told twice', async () => {
    expect(await findings(of({ number: 12 }, { number: 13, date: '2023年6月1日' }), 'series-gap')).toEqual([]);
    expect(await findings(of({ number: 12 }, { number: 20, series: '县长办公会议', date: '2023年6月1日' }), 'series-gap')).toEqual([]);
    expect(await findings(of({ number: 12 }, { number: 20, county: '白水县', date: '2023年6月1日' }), 'series-gap')).toEqual([]);
    expect(await findings(of({ number: 12 }, { number: 12, roster: '出席：王建国　李明' }), 'series-gap')).toEqual([]);
  });
});

describe('two rooms', () => {
  const other: Made = { number: 3, series: '县长办公会议', roster: '出席：李明　孙静' };
  test('the same time of day', async () => {
    const found = await findings({ 'a.txt': minutes(), 'b.txt': minutes(other) }, 'two-rooms');
    expect(found).toMatchObject([{ level: 'warning', detail: ['李明', '王建国'] }]);
    expect([found[0]?.record, ...(found[0]?.others ?? [])].sort()).toEqual([await keyOf('a.txt'), await keyOf('b.txt')].sort());
  });
  test('a time of day not stated is a note', async () => {
    expect(await findings({ 'a.txt': minutes(), 'b.txt': minutes({ ...other, session: '' }) }, 'two-rooms')).toMatchObject([
      { level: 'info' },
    ]);
  });
  test('but not morning and afternoon, another day, another county, absence, or two records of one meeting', async () => {
    const apart = async (made: Made): Promise<void> =>
      expect(await findings({ 'a.txt': minutes(), 'b.txt': minutes({ ...other, ...made }) }, 'two-rooms')).toEqual([]);
    await apart({ session: '下午' });
    await apart({ date: '2023年5月9日' });
    await apart({ county: '白水县' });
    const absent = minutes(other)
      .replace(/王建国/gu, '周立')
      .replace('出席：李明', '请假：李明\n出席：吴强');
    expect(await findings({ 'a.txt': minutes(), 'b.txt': absent }, 'two-rooms')).toEqual([]);
    expect(await findings({ 'a.txt': minutes(), 'b.txt': minutes({ roster: '出席：王建国　李明' }) }, 'two-rooms')).toEqual([]);
  });
});

describe('approved before it was brought', () => {
  const approval = '一、研究水库工作\n会议同意《水库管理办法》。';
  const proposal = '一、审议县水利局提交的《水库管理办法》\n会议指出，要抓好落实。';
  const meetings = (first: Made, second: Made): Record<string, string> => ({
    'a.txt': minutes({ number: 1, items: approval, ...first }),
    'b.txt': minutes({ number: 2, items: proposal, date: '2023年6月8日', ...second }),
  });
  test('a later proposal of what was approved', async () => {
    const found = await findings(meetings({}, {}), 'approved-early');
    expect(found).toMatchObject([{ level: 'warning', source: 'a.txt', others: [await keyOf('b.txt')], detail: ['水库管理办法'] }]);
  });
  test('but not one brought first, on the same day, elsewhere, or a title of every year', async () => {
    expect(await findings(meetings({ date: '2023年7月1日' }, {}), 'approved-early')).toEqual([]);
    expect(
      await findings(meetings({ items: proposal.replace('会议指出', '会议同意《水库管理办法》，会议指出') }, {}), 'approved-early'),
    ).toEqual([]);
    expect(await findings(meetings({}, { county: '白水县' }), 'approved-early')).toEqual([]);
    expect(await findings(meetings({}, { date: '2024年6月8日' }), 'approved-early')).toEqual([]);
  });
});

describe('doubtful identities', () => {
  test('a name twice among those present', async () => {
    const found = await findings({ 'a.txt': minutes({ roster: '出席：王建国　李明　赵海　李明' }) }, 'identity');
    expect(found).toMatchObject([{ level: 'warning', detail: ['李明'], line: 6 }]);
  });
  test('present and absent at once', async () => {
    const found = await findings({ 'a.txt': minutes({ roster: '出席：王建国　李明\n请假：李明' }) }, 'identity');
    expect(found).toMatchObject([{ level: 'warning', detail: ['李明'] }]);
  });
  test('two departments on one day', async () => {
    const roster = (office: string): string => `出席：王建国\n列席：${office}李明`;
    const found = await findings(
      {
        'a.txt': minutes({ roster: roster('县财政局局长') }),
        'b.txt': minutes({ number: 13, session: '下午', roster: roster('县水利局局长') }),
      },
      'identity',
    );
    expect(found).toMatchObject([{ level: 'info', others: [expect.stringMatching(/^record:/u)] }]);
    expect([...(found[0]?.detail ?? [])].sort()).toEqual(['县水利局局长', '县财政局局长']);
  });
  test('but not the chair in the roster, one office told twice, or offices of a leader', async () => {
    expect(await findings({ 'a.txt': minutes() }, 'identity')).toEqual([]);
    const same = {
      'a.txt': minutes({ roster: '出席：王建国\n列席：县财政局局长李明' }),
      'b.txt': minutes({ number: 13, session: '下午', roster: '出席：王建国\n列席：县财政局局长李明' }),
    };
    expect(await findings(same, 'identity')).toEqual([]);
  });
});

describe('unread text', () => {
  test('one finding a record, its longest stretch first', async () => {
    const long = '水利是农业的命脉，各地要抓早抓小，确保安全度汛。';
    const found = await findings({ 'a.txt': minutes({ items: `一、研究防汛工作\n会议指出，${long}` }) }, 'unread');
    expect(found).toMatchObject([{ level: 'info', detail: [long], line: 5 }]);
    expect(found[0]?.address).toMatch(/&unread=1$/u);
  });
  test('but none where all was read', async () => {
    expect(await findings({ 'a.txt': minutes() }, 'unread')).toEqual([]);
  });
});

describe('words', () => {
  test('every file of ingest/words/ is covered, and every word is found in itself', () => {
    const there = readdirSync(new URL('../words/', import.meta.url)).map((name) => name.replace('.ts', ''));
    expect([...coveredFiles].sort()).toEqual(there.sort());
    expect(wordLists.length).toBeGreaterThan(20);
    for (const { where, first, words } of wordLists)
      for (const [at, word] of words.entries())
        if (where !== 'name') expect(usedWords(`${word}：见附件及有关说明材料和附表各一份`, []).has(first + at), word).toBe(true);
  });
  test('a label counts where it opens a field, a surname where it is one', () => {
    const index = (list: string, word: string): number => {
      const found = wordLists.find(({ name }) => name === list);
      return (found?.first ?? 0) + (found?.words.indexOf(word) ?? 0);
    };
    const label = index('labels/rosterLabels/observer', '列席人员');
    expect([usedWords('列席人员：李明', []).has(label), usedWords('各列席人员要抓好落实', []).has(label)]).toEqual([true, false]);
    const surname = index('surnames/surnames', '李');
    expect([usedWords('桃李', []).has(surname), usedWords('', ['李明']).has(surname)]).toEqual([false, true]);
  });
  test('a word that a record uses is in no finding', async () => {
    const found = await findings({ 'a.txt': minutes() }, 'words');
    const unused = found.flatMap(({ detail }) => detail);
    expect(found.every(({ record, level }) => record === null && level === 'info')).toBe(true);
    expect(unused).toContain('缺席人员');
    expect(unused).not.toContain('审议');
  });
  test('without records nothing is said', async () => {
    expect(await findings({}, 'words')).toEqual([]);
  });
});

describe('texts that are there twice', () => {
  const long =
    '会议指出，要压实防汛责任，加密雨情水情会商，做好水库巡查和物资储备，确保群众生命财产安全。\n会议要求，各镇街道要逐村排查隐患。';
  const of = (body: string): string => minutes({ items: `一、研究防汛工作\n${body}` });
  test('two records of one meeting that differ in some signs', async () => {
    const found = await findings({ 'a.txt': of(long), 'b.txt': of(long.replace('逐村', '逐户')) }, 'near-same');
    expect(found).toMatchObject([{ level: 'warning', start: null }]);
    const [one] = found;
    expect([String(one?.record), ...(one?.others ?? [])].sort()).toEqual([await keyOf('a.txt'), await keyOf('b.txt')].sort());
    expect([one?.reason.zh, one?.reason.en].every((reason) => reason?.includes('a.txt') && reason.includes('b.txt'))).toBe(true);
    expect(one?.detail[2]).toMatch(/^9\d %$/u);
  });
  test('but not minutes and news of one meeting, nor two meetings with the same words', async () => {
    const news = '青川县召开县政府第12次常务会议\n2023年5月8日上午，王建国主持召开县政府第12次常务会议。会议研究防汛工作。\n';
    expect(await findings({ 'a.txt': of(long), 'b.txt': news }, 'near-same')).toEqual([]);
    const next = of(long).replaceAll('第12次', '第13次').replace('5月8日', '5月18日');
    expect(await findings({ 'a.txt': of(long), 'b.txt': next }, 'near-same')).toEqual([]);
  });
  test('one text from two places is told with both; the same place in another format is not', async () => {
    const text = `县政府第12次常务会议纪要\n2023年5月8日上午，王建国主持召开县政府第12次常务会议。现将会议纪要如下：\n一、研究防汛工作\n${long}\n`;
    const [one, ...more] = await findings(
      { 'a.txt': `来源：青川县人民政府\n${text}`, 'b.txt': `来源：北山县人民政府\n${text}`, 'c.txt': `来源：青川县人民政府\n${text}\n` },
      'two-places',
    );
    expect(more).toEqual([]);
    expect(one?.reason.zh).toMatch(/青川县.*北山县|北山县.*青川县/u);
    expect([String(one?.record), ...(one?.others ?? [])].sort()).toEqual([await keyOf('a.txt'), await keyOf('b.txt')].sort());
    expect(await keyOf('c.txt')).toBe(await keyOf('a.txt'));
    expect(await findings({ 'a.txt': `来源：青川县人民政府\n${text}` }, 'two-places')).toEqual([]);
  });
});

test('the order of the records makes no difference', async () => {
  const records = {
    'a.txt': minutes(),
    'b.txt': minutes({ number: 15, date: '2023年7月3日' }),
    'c.txt': minutes({ number: 3, series: '县长办公会议' }),
  };
  const all = async (names: (keyof typeof records)[]): Promise<string> => {
    await findings(Object.fromEntries(names.map((name) => [name, records[name]])), 'words');
    return JSON.stringify(findingsOf(await fetchChecked(store)));
  };
  expect(await all(['a.txt', 'b.txt', 'c.txt'])).toBe(await all(['c.txt', 'b.txt', 'a.txt']));
});

test('runs of numbers', () => {
  expect(runsOf([1, 2, 3, 5, 7, 8])).toEqual(['1-3', '5', '7-8']);
  expect(runsOf([])).toEqual([]);
});
