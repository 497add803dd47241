/** A reading that gives far less than the stored one is refused where that is asked for, and nowhere else. On every store. */
import { describe, expect, test } from 'vitest';
import type { Store } from '../cypher/store.ts';
import { emptiedStore } from '../cypher/stores/emptied.ts';
import { emptyStores } from '../cypher/stores/testing.ts';
import { load } from './7-load.ts';
import type { Report } from './report.ts';

const whole =
  '青崖县人民政府常务会议纪要\n2023年5月8日，县长林朝晖主持召开县政府第17次常务会议。\n出席：林朝晖、周若梅、程路\n一、审议防汛预案\n会议同意，由县水利局印发。\n';
const empty = '青崖县人民政府常务会议纪要\n正在加载……\n';

describe.each(emptyStores())('$name', ({ open }) => {
  let store: Store;
  emptiedStore(open, (opened) => {
    store = opened;
  });
  async function bring(content: string, keepFuller: boolean, name = 'a.txt'): Promise<string[]> {
    const reports: Report[] = [];
    const one = { name, path: null, bytes: async () => new TextEncoder().encode(content) };
    const sources = async function* () {
      yield one;
    };
    await load(store, sources(), { onReport: (report) => reports.push(report), keepFuller });
    return reports.flatMap(({ status, messages }) => [
      status,
      ...messages.filter(({ rule }) => rule === 'refused/fewer').map(({ rule }) => rule),
    ]);
  }
  const items = async (): Promise<unknown> => (await store.read('MATCH (i:Item) RETURN count(i) AS n'))[0]?.n;

  test('a page that says nothing any more: refused, and what it said stays; a fuller one is taken in', async () => {
    expect(await bring(whole, true)).toEqual(['new']);
    expect(await bring(empty, true)).toEqual(['refused', 'refused/fewer']);
    expect(await items()).toBe(1);
    expect(await bring(`${whole}二、审议停车场建设\n会议同意。\n`, true)).toEqual(['changed']);
    // One item less is a correction.
    expect(await bring(whole, true)).toEqual(['changed']);
  });

  test('who asks for the file itself gets it, and a file of few facts may lose them', async () => {
    expect(await bring(whole, false)).toEqual(['new']);
    expect(await bring(empty, false)).toEqual(['changed']);
    expect(await items()).toBe(0);
    expect(await bring(`${empty}出席：程路\n`, true, 'b.txt')).toEqual(['new']);
    expect(await bring(`${empty}已更正。\n`, true, 'b.txt')).toEqual(['changed']);
  });
});
