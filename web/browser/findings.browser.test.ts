/** Findings that are still being made: pages come at once, say so, show what was found before, and fill in when they are made. */
import { expect, test } from 'vitest';
import type { Review } from '../shapes.ts';
import { inBrowser } from './in-browser.ts';

inBrowser('findings come later', (run) => {
  const real = async (): Promise<Review> => {
    for (;;) {
      const review = (await (await fetch(new URL('api/v1/review?limit=1000', run.app.url))).json()) as Review;
      if (review.state === 'ready') return review;
    }
  };

  test('home is there before them, and says that they are being made', async () => {
    await real();
    const { page } = await run.open(1280, 'light');
    let making = true;
    await page.route(/\/api\/v1\/review/u, async (route) => {
      if (!making) return route.continue();
      const answer = await route.fetch();
      const review = (await answer.json()) as Review;
      const nothing = { ...review, state: 'making', done: 2, total: 5, records: 0, findings: [], counts: [] };
      return route.fulfill({ response: answer, json: nothing });
    });
    await page.goto(`${run.app.url}#/overview`);
    await page.waitForSelector('.meeting-timeline');
    const note = page.locator('.view-overview .making:not([hidden])');
    await note.waitFor();
    expect(await note.textContent()).toContain('正在核对……已读 2／5 份记录');
    // It never says that there is nothing before it has looked.
    expect(await page.getByText('没有需要复核之处').count()).toBe(0);
    expect(await page.locator('.warnings').count()).toBe(0);
    making = false;
    await page.waitForSelector('.warnings a');
    expect(await page.locator('.making:not([hidden])').count()).toBe(0);
  });

  test('on the board the findings of before stand until the new ones are there', async () => {
    const whole = await real();
    const { page } = await run.open(390, 'dark');
    let making = true;
    await page.route(/\/api\/v1\/review/u, async (route) => {
      if (!making) return route.continue();
      const answer = await route.fetch();
      const review = (await answer.json()) as Review;
      return route.fulfill({ response: answer, json: { ...review, state: 'making', done: 5, findings: review.findings.slice(0, 3) } });
    });
    await page.goto(`${run.app.url}#/review?lang=en`);
    await page.waitForSelector('.view-review tbody tr');
    expect(await page.locator('.view-review tbody tr').count()).toBe(3);
    expect(await page.locator('.making').textContent()).toContain('now comparing them. Below is what the last check found.');
    making = false;
    await page.waitForFunction((n) => document.querySelectorAll('.view-review tbody tr').length === n, whole.findings.length);
    expect(await page.locator('.making:not([hidden])').count()).toBe(0);
  });
});
