/** Home in a real browser: search by number and with a slip, what to review, a dozen questions, by keyboard and on a phone. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('home', (run) => {
  test('search comes first and forgives one character, saying so', async () => {
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/overview`);
    await page.waitForSelector('#search-home');
    expect(await page.locator('.view-overview > :first-child #search-home').count()).toBe(1);
    expect(await page.locator('#search').isVisible()).toBe(false);
    await page.keyboard.press('/');
    await page.keyboard.type('住房和诚乡建设');
    await page.waitForSelector('#search-home-list [role=option]');
    expect(await page.locator('#search-home-list .none').textContent()).toContain('差一个字');
    expect(await page.locator('#search-home-list [role=group]').first().textContent()).toContain('住房和城乡建设');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hits mark');
    expect(new Set(await page.locator('.hits mark').allTextContents())).toEqual(new Set(['住房和城乡建设']));
    expect(await page.locator('.view-search [role=status]').textContent()).toContain('住房和诚乡建设');
    expect(await page.locator('#search').isVisible()).toBe(true);
  });

  test('a heading that is found is printed once, with the words marked, in the list and among the results', async () => {
    const { page } = await run.open(390, 'light');
    const once = async (place: string): Promise<void> => {
      const items = page.locator(place).filter({ hasText: '县发改局提交的《象山县海洋经济', hasNot: page.locator('.snippet') });
      expect(await items.count()).toBe(1);
      expect((await items.textContent())?.match(/海洋经济/gu)).toHaveLength(1);
      expect(await items.locator('mark').allTextContents()).toEqual(['海洋经济']);
    };
    await page.goto(`${run.app.url}#/overview`);
    await page.waitForSelector('#search-home');
    await page.fill('#search-home', '海洋经济');
    await page.waitForSelector('#search-home-list [role=option]');
    await once('#search-home-list [role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hits');
    await once('.hits li');
  });

  test('findings lead to their place, twelve questions to their answers', async () => {
    const { page } = await run.open(390, 'dark');
    await page.goto(`${run.app.url}#/overview?lang=en`);
    await page.waitForSelector('.warnings a');
    expect(await page.locator('.view-overview .starts a').count()).toBe(12);
    const all = (await (await fetch(new URL('api/v1/review', run.app.url))).json()) as { counts: { count: number }[] };
    const total = all.counts.reduce((sum, { count }) => sum + count, 0);
    expect(await page.locator('.view-overview a[href^="#/review"] small').textContent()).toBe(` ${total}`);
    await page.locator('.warnings a').first().click();
    await page.waitForSelector('.source-text');
    await page.goBack();
    await page.locator('.view-overview .starts a').last().click();
    await page.waitForSelector('.answer table, .answer .empty');
  });
});
