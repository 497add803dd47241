/** The time of the network: playback day by day, and the range of the page. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { network } from './network.ts';

inBrowser('the time of the network', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const { choose, count, filter, open, until } = network(run);
  beforeEach(() => open('network of a person'));

  test('playback: nodes enter with their first fact, where they belong', async () => {
    await open('network');
    const nodes = await count();
    const slider = page.locator('#network-day');
    await slider.focus();
    await page.keyboard.press('Home');
    await until((n) => n < nodes);
    const early = await count();
    expect(await filter('day')).toBe('2021-06-08');
    await page.keyboard.press('ArrowRight');
    await until((n) => n > early);
    await page.keyboard.press('End');
    await until((n) => n === nodes);
    expect(await filter('day')).toBe(null);
  });

  test('the range of the page filters, and what is hidden by it is no longer chosen', async () => {
    await choose(/^meeting:/u);
    await page.locator('#time-from').fill('2035');
    await page.locator('#time-from').press('Enter');
    await expect.poll(() => page.locator('.node-bar > *').count()).toBe(0);
    await page.goBack();
    await until((n) => n > 1);
  });
});
