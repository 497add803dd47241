/** Paths: no way over an absence, the period holds and tells what it leaves out, two places are told apart, the ends carry their place. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

interface Person {
  key: string;
  name: string;
  scope: string;
}

inBrowser('paths', (run) => {
  const id = encodeURIComponent;
  const gaoMin = 'official:象山县|高岷';
  const liXiaodong = 'official:象山县|李晓东';
  const open = async (a: string, b: string, more = ''): Promise<void> => {
    await run.page.goto('about:blank');
    await run.page.goto(`${run.app.url}#/paths?a=${id(a)}&b=${id(b)}${more}`);
    await run.page.waitForSelector('.path-end');
    await run.page.waitForSelector('.paths-found, .state.empty');
  };

  test('a meeting one was excused from ties nobody', async () => {
    await open(gaoMin, liXiaodong);
    // Both rosters list him; one says 请假.
    expect(await run.page.locator('.paths-found').textContent()).toBe('1 条最短路径，每步有据');
    expect(await run.page.locator('.path .fact').allTextContents()).not.toContainEqual(expect.stringContaining('请假'));
    // One place is named in all records: its names stand bare.
    expect(await run.page.locator('.path-end .place-tag').count()).toBe(0);
    expect(await run.page.locator('.paths-place').textContent()).toBe('都在象山县');
  });

  test('the period holds, and what lies outside of it is a press away', async () => {
    await open(gaoMin, liXiaodong, '&from=2022-01-01');
    expect(await run.page.locator('.path').count()).toBe(0);
    expect(await run.page.locator('.state.empty').textContent()).toContain('这个时段里，四步之内没有关联');
    await run.page.locator('.paths-outside a').click();
    await run.page.waitForSelector('.path');
    expect(await run.page.locator('.path').count()).toBe(1);
  });

  test('two of different places are told apart; suggestions say the place', async () => {
    const { officials } = (await (await fetch(`${run.app.url}api/v1/officials?limit=500`)).json()) as { officials: Person[] };
    const other = officials.find(({ scope }) => scope !== '象山县')!;
    await open(gaoMin, other.key);
    expect(await run.page.locator('.state.empty').textContent()).toContain('不同地方的记录互不相连');
    await run.page.fill('#path-b', '高岷');
    await run.page.waitForSelector('#path-b-list [role=option]');
    expect(await run.page.locator('#path-b-list [role=option]').first().textContent()).toBe('高岷');
    expect(await run.page.locator('.path-end .place-tag').allTextContents()).toEqual([expect.stringContaining('未写明地点')]);
  });
});
