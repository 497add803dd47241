/** The board: by keyboard, by kind, one click to the sentence, in both languages, with nothing to show. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchBrowser, type RunningApp, startApp } from './launch.ts';
import { openPage } from './watch.ts';

const chromium = findChromium();

describe.skipIf(!chromium)('the board', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test('g r opens it; a kind is in the address; a finding leads to its sentence', async () => {
    const { page, complaints } = await openPage(browser, 1280, 'light');
    await page.goto(`${app.url}#/overview`);
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
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  test('unread text opens with its marks; English, narrow and dark', async () => {
    const { page, complaints } = await openPage(browser, 390, 'dark');
    await page.goto(`${app.url}#/review?kind=unread&lang=en`);
    await page.waitForSelector('.view-review tbody a');
    expect(await page.locator('.view-review tbody tr').count()).toBe(5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('.view-review tbody a').first().click();
    await page.waitForSelector('.source-text');
    await page.waitForFunction(() => CSS.highlights.has('jiyao-unread'));
    expect(page.url()).toContain('lang=en');
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  test('a period without findings says so', async () => {
    const { page } = await openPage(browser, 1280, 'light');
    await page.goto(`${app.url}#/review?from=2035-01-01`);
    await page.waitForSelector('.view-review .state.empty a');
    await page.context().close();
  });
});
