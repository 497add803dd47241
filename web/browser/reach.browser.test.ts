/** Every view where there is less room: no complaint, no sideways scroll, all within reach; and what is empty, and where the keyboard stands. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { askEveryView, reachable, stands } from './testing/every-view.ts';
import { goTo } from './watch.ts';

inBrowser('reach', (run) => {
  for (const [width, lang] of [
    [390, 'en'],
    [390, 'zh'],
    [640, 'en'],
  ] as const)
    test(`at ${width}, ${lang}: each view stands, targets are large enough, no text lies over another`, { timeout: 600_000 }, async () => {
      await askEveryView(run, width, 'light', lang, { ...stands(lang), ...reachable });
    });

  test('an empty period says so in every view, and offers the way out', async () => {
    const { page } = await run.open(1280, 'light');
    for (const name of ['overview', 'attendance', 'outcomes', 'network', 'official', 'organization', 'document', 'review', 'directory']) {
      const hash = run.places[name]!.split('?')[0]!;
      await goTo(page, `${run.app.url}${hash}?from=2035-01-01`);
      const way = page.locator('#view .state:visible :is(a, button), #view .outside-period:visible').first();
      expect({ name, told: await way.count() }).toEqual({ name, told: 1 });
    }
  });

  for (const width of [1280, 390])
    test(`at ${width}: what the keyboard stands on is in sight`, async () => {
      const { page } = await run.open(width, 'light');
      for (const name of ['official', 'meeting with a fact', 'attendance', 'outcomes']) {
        await goTo(page, `${run.app.url}${run.places[name]}`);
        const hidden: string[] = [];
        for (let step = 0; step < 70; step += 1) {
          await page.keyboard.press('Tab');
          const found = await page.evaluate(() => {
            const on = document.activeElement;
            if (!on || on === document.body || on.matches('.unseen, .skip')) return null;
            const { left, right, top, bottom } = on.getBoundingClientRect();
            // Any of nine places of it is enough (WCAG 2.2, 2.4.11: not entirely hidden).
            const seen = [0.1, 0.5, 0.9].some((a) =>
              [0.1, 0.5, 0.9].some((b) => {
                const at = document.elementFromPoint(left + (right - left) * a, top + (bottom - top) * b);
                return at !== null && (on.contains(at) || at.contains(on));
              }),
            );
            return seen ? null : on.outerHTML.slice(0, 120);
          });
          if (found) hidden.push(found);
        }
        expect({ name, hidden }).toEqual({ name, hidden: [] });
      }
    });
});
