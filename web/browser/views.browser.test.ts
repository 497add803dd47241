/** Every view in a real browser on the real server: both widths, both languages, no complaint, no sideways scroll. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchBrowser, type RunningApp, startApp } from './launch.ts';
import { findPlaces, inLanguage, type Places } from './places.ts';
import { openPage } from './watch.ts';

const chromium = findChromium();
if (!chromium) console.warn('BROWSER TESTS ARE SKIPPED: no Chromium found. Install chromium, or set CHROMIUM to its path.');

describe.skipIf(!chromium)('views', () => {
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

  for (const width of [1280, 390])
    for (const lang of ['zh', 'en'])
      test(`at ${width}, ${lang}`, { timeout: 180_000 }, async () => {
        const { page, complaints } = await openPage(browser, width, 'light');
        for (const [name, hash] of Object.entries(places)) {
          await page.goto(`${app.url}${inLanguage(hash, lang)}`);
          await page.waitForFunction(() => document.querySelector('#view .view > :not(.state)') && !document.querySelector('[aria-busy]'));
          const wide = await page.evaluate(() => {
            const main = document.querySelector('main');
            return document.documentElement.scrollWidth > innerWidth || (main !== null && main.scrollWidth > main.clientWidth);
          });
          expect({ name, wide, complaints: complaints() }).toEqual({ name, wide: false, complaints: [] });
          // Chinese breaks anywhere: a squeezed cell is a column of single characters.
          const squeezed = await page.evaluate(() =>
            [...document.querySelectorAll('.table td:not(.number)')]
              .filter((cell) => cell.textContent.trim().length > 3 && cell.clientWidth < 60)
              .map((cell) => cell.textContent),
          );
          expect({ name, squeezed }).toEqual({ name, squeezed: [] });
          expect(await page.locator('.failed').count(), name).toBe(0);
          expect(await page.evaluate(() => document.documentElement.lang), name).toBe(lang);
          if (!/empty|directory|entry|search|questions/u.test(name))
            expect(await page.locator('#view [data-edge], #view a[href]').count(), name).toBeGreaterThan(0);
        }
        await page.context().close();
      });
});
