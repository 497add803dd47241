/** The board: by keyboard, by kind, one click to the sentence, in both languages, with nothing to show. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('the board', (run) => {
  test('g r opens it; a kind is in the address; a finding leads to its sentence', async () => {
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/overview`);
    await page.waitForSelector('.counts');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForSelector('.view-review tbody tr');
    await page.locator('.view-review .tabs a', { hasText: '会次缺漏' }).click();
    await page.waitForURL(/kind=series-gap/u);
    await page.waitForFunction(() => document.querySelectorAll('.view-review tbody tr').length === 3);
    expect(await page.locator('.view-review tbody tr').first().textContent()).toContain('缺第 54-60 次');
    await page.locator('.view-review tbody a').first().click();
    await page.waitForSelector('.source-text');
    await page.waitForFunction(() => CSS.highlights.has('jiyao-selected'));
  });

  test('unread text opens with its marks; English, narrow and dark', async () => {
    const { page } = await run.open(390, 'dark');
    await page.goto(`${run.app.url}#/review?kind=unread&lang=en`);
    await page.waitForSelector('.view-review tbody a');
    expect(await page.locator('.view-review tbody tr').count()).toBe(5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('.view-review tbody a').first().click();
    await page.waitForSelector('.source-text');
    await page.waitForFunction(() => CSS.highlights.has('jiyao-unread'));
    expect(page.url()).toContain('lang=en');
  });

  test('a period without findings says so', async () => {
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/review?from=2035-01-01`);
    await page.waitForSelector('.view-review .state.empty a');
  });
});
