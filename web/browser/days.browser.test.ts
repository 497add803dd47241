/** Two days in the wrong order, in a real browser: every view says so and offers to swap them; the API is not asked. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { goTo } from './watch.ts';

inBrowser('days', (run) => {
  test('a first day after the last is told in every view, and swapped there', async () => {
    const { page } = await run.open(390, 'light');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/from=2023-12-31|"from":"2023-12-31"/u.test(request.url() + (request.postData() ?? ''))) asked.push(request.url());
    });
    const views = new Map(Object.values(run.places).map((hash) => [/^#\/(\w+)/u.exec(hash)?.[1], hash]));
    expect(views.size).toBeGreaterThan(15);
    for (const hash of views.values()) {
      await page.goto(`${run.app.url}${hash.split('?')[0]}?from=2023-12-31&to=2021-01-01`);
      const told = page.locator('#view .state.reversed p').first();
      expect([hash, await told.textContent()]).toEqual([hash, '起始日 2023-12-31 在截止日 2021-01-01 之后。']);
    }
    expect(asked).toEqual([]);
    await page.goto(`${run.app.url}#/list?from=2023-12-31&to=2021-01-01`);
    await page.locator('.state.reversed button').click();
    await page.waitForSelector('#view table');
    expect(page.url()).toContain('from=2021-01-01&to=2023-12-31');
    expect(await page.locator('.state.reversed').count()).toBe(0);
  });

  test('a network compared with a later day says so, and swaps the two', async () => {
    const { page } = await run.open(390, 'dark');
    await goTo(page, `${run.app.url}#/network?day=2021-12-31&since=2023-12-31&groups=0`);
    await page.waitForSelector('.playback .ahead button');
    expect(await page.locator('.playback .ahead').textContent()).toContain('2023-12-31 在截至的 2021-12-31 之后');
    expect(await page.locator('.base .since').count()).toBe(0);
    await page.locator('.playback .ahead button').click();
    await page.waitForSelector('.base .since');
    expect(page.url()).toContain('day=2023-12-31&since=2021-12-31');
    expect(await page.locator('.playback .ahead').isVisible()).toBe(false);
  });
});
