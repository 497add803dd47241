/** Every view in a real browser on the real server, on a desk: no complaint, no finding of axe, all within reach, nothing moves, words for every picture. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from './axe.ts';
import { inBrowser } from './in-browser.ts';
import { askEveryView, reachable, stands, still } from './testing/every-view.ts';
import { goAnew } from './watch.ts';

inBrowser('views on a desk', (run) => {
  test('in Chinese, light: axe, targets, stillness, tables', { timeout: 600_000 }, async () => {
    const drawn: string[] = [];
    const aPressAway: string[] = [];
    const pictureHasTable = async (page: Page, view: string): Promise<string[]> => {
      if (!(await page.locator('#view figure svg, #view .paoh, #view .network-canvas:visible').count())) return [];
      drawn.push(view);
      if (await page.locator('#view table').count()) return [];
      aPressAway.push(view);
      const ways = await page.locator('#view :is(a, button)', { hasText: '看表格' }).count();
      return ways === 1 ? [] : [`${ways} ways to the table`];
    };
    const questions = { ...stands('zh'), ...reachable, ...still, axe: findings, 'picture without words': pictureHasTable };
    const { page } = await askEveryView(run, 1280, 'light', 'zh', questions);
    for (const view of aPressAway) {
      await goAnew(page, `${run.app.url}${run.places[view]}`, '#view :is(a, button):text("看表格")');
      await page.locator('#view :is(a, button)', { hasText: '看表格' }).first().click();
      await page.waitForSelector('#view table');
      expect({ view, rows: await page.locator('#view tbody tr').count() }).not.toEqual({ view, rows: 0 });
    }
    expect(drawn).toEqual(expect.arrayContaining(['attendance', 'network', 'official', 'outcomes', 'document', 'organization']));
  });

  test('in English, dark: axe; then as it stands in the light', { timeout: 600_000 }, async () => {
    const inTheLight = async (page: Page): Promise<string[]> => {
      await page.emulateMedia({ colorScheme: 'light' });
      return [];
    };
    const inTheDark = async (page: Page): Promise<string[]> => {
      await page.emulateMedia({ colorScheme: 'dark' });
      return [];
    };
    await askEveryView(run, 1280, 'dark', 'en', { axe: findings, inTheLight, ...stands('en'), inTheDark });
  });
});
