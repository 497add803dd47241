/** Every view in a real browser on the real server: both widths, both languages, no complaint, no sideways scroll. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { inLanguage } from './places.ts';
import { goTo } from './watch.ts';

inBrowser('views', (run) => {
  for (const width of [1280, 390])
    for (const lang of ['zh', 'en'])
      test(`at ${width}, ${lang}`, { timeout: 180_000 }, async () => {
        const { page, complaints } = await run.open(width, 'light');
        for (const [name, hash] of Object.entries(run.places)) {
          await goTo(page, `${run.app.url}${inLanguage(hash, lang)}`);
          const wide = await page.evaluate(() => {
            const main = document.querySelector('main');
            return document.documentElement.scrollWidth > innerWidth || (main !== null && main.scrollWidth > main.clientWidth);
          });
          expect({ name, wide, complaints: await complaints() }).toEqual({ name, wide: false, complaints: [] });
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
      });
});
