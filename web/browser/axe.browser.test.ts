/** No serious or critical finding of axe in any view, in both themes; and the page by keyboard alone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { findChromium, launchBrowser, type RunningApp, startApp } from './launch.ts';
import { findPlaces, inLanguage, type Places } from './places.ts';
import { openPage } from './watch.ts';

const chromium = findChromium();

describe.skipIf(!chromium)('access', () => {
  let app: RunningApp;
  let browser: Browser;
  let places: Places;
  beforeAll(async () => {
    app = await startApp();
    places = await findPlaces(app.url);
    browser = await launchBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  for (const [theme, lang] of [
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const)
    test(`axe, ${theme}`, { timeout: 180_000 }, async () => {
      const { page } = await openPage(browser, 1280, theme);
      const found: Record<string, string[]> = {};
      for (const [name, hash] of Object.entries(places)) {
        await page.goto(`${app.url}${inLanguage(hash, lang)}`);
        await page.waitForFunction(() => document.querySelector('#view .view > :not(.state)') && !document.querySelector('[aria-busy]'));
        const bad = await seriousFindings(page);
        if (bad.length) found[name] = bad;
      }
      expect(found).toEqual({});
      await page.context().close();
    });

  test('by keyboard: search, views, evidence, a walk in the network', async () => {
    const { page, complaints } = await openPage(browser, 1280, 'light');
    await page.goto(`${app.url}${places.overview}`);
    await page.waitForSelector('.counts');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-home');
    await page.keyboard.type('李晓东');
    await page.waitForSelector('#search-home-list [role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.life');
    expect(page.url()).toContain('#/official/');
    await page.keyboard.press(']');
    await page.waitForSelector('#evidence blockquote mark');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#evidence', { state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.waitForSelector('.network-stage[data-drawn]');
    await page.locator('.network-stage').focus();
    const walked = new Set<string | null>();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      walked.add(await page.locator('#network-cursor').getAttribute('data-key'));
    }
    expect(walked.size).toBeGreaterThan(1);
    expect(await page.locator('.network-stage').getAttribute('aria-activedescendant')).toBe('network-cursor');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] .keys');
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.waitForSelector('.life');
    expect(complaints()).toEqual([]);
    await page.context().close();
  });
});
