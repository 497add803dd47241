/** An entry tells its properties in the words of the page; the name that queries use stands in the tip. */
import { expect, test } from 'vitest';
import type { Schemas } from '../api/client.ts';
import { inBrowser } from './in-browser.ts';

inBrowser('entry', (run) => {
  test.each([
    ['zh', '载明地域', '是', '纪要'],
    ['en', 'Place is stated', 'yes', 'minutes'],
  ] as const)('a record, %s', async (lang, stated, yes, kind) => {
    const { page } = run;
    const { meetings } = (await (await fetch(`${run.app.url}api/v1/meetings`)).json()) as Schemas['MeetingList'];
    const { records } = (await (await fetch(`${run.app.url}api/v1/meetings/${encodeURIComponent(meetings[0]!.key)}`)).json()) as {
      records: { key: string }[];
    };
    await page.goto(`${run.app.url}#/node/${encodeURIComponent(records[0]!.key)}?lang=${lang}`);
    await page.waitForSelector('.view-node .properties dt');
    const names = await page.locator('.properties dt').allTextContents();
    expect(names.filter((name) => (lang === 'zh' ? /\p{Script=Latin}/u : /\p{Script=Han}/u).test(name))).toEqual([]);
    // No name is that of a query.
    const tips = await page.locator('.properties dt').evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    expect(names.filter((name, i) => name === tips[i])).toEqual([]);
    const values = await page.locator('.properties dd').allTextContents();
    expect(values[names.indexOf(stated)]).toBe(yes);
    expect(values[names.indexOf(lang === 'zh' ? '类别' : 'Kind')]).toBe(kind);
    expect(await page.locator('.properties dt', { hasText: stated }).getAttribute('title')).toBe('scopeKnown');
  });

  test('an item: its record is a link, what is not there is said', async () => {
    const { page } = run;
    const { meetings } = (await (await fetch(`${run.app.url}api/v1/meetings`)).json()) as Schemas['MeetingList'];
    const { items } = (await (
      await fetch(`${run.app.url}api/v1/meetings/${encodeURIComponent(meetings[0]!.key)}`)
    ).json()) as Schemas['MeetingDetail'];
    const plain = items.find(({ decided }) => decided.length === 0)!;
    await page.goto(`${run.app.url}#/node/${encodeURIComponent(plain.key)}?lang=zh`);
    await page.waitForSelector('.view-node .properties dd a');
    const names = await page.locator('.properties dt').allTextContents();
    const values = await page.locator('.properties dd').allTextContents();
    expect(values[names.indexOf('决定')]).toBe('无');
    expect(await page.locator('.properties dd a').getAttribute('href')).toContain('record');
    await page.locator('.properties dd a').click();
    await page.waitForSelector('.view-record');
  });
});
