/** No finding of axe in any view, in both themes; and the page by keyboard alone. */
import { expect, test } from 'vitest';
import { findings } from './axe.ts';
import { inBrowser } from './in-browser.ts';
import { inLanguage } from './places.ts';
import { goTo } from './watch.ts';

inBrowser('access', (run) => {
  for (const [theme, lang] of [
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const)
    test(`axe, ${theme}`, { timeout: 180_000 }, async () => {
      const { page } = await run.open(1280, theme);
      const found: Record<string, string[]> = {};
      for (const [name, hash] of Object.entries(run.places)) {
        await goTo(page, `${run.app.url}${inLanguage(hash, lang)}`);
        const bad = await findings(page);
        if (bad.length) found[name] = bad;
      }
      expect(found).toEqual({});
    });

  test('by keyboard: search, views, evidence, a walk in the network', async () => {
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}${run.places.overview}`);
    await page.waitForSelector('.counts');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-home');
    await page.keyboard.type('李晓东');
    await page.waitForSelector('#search-home-list [role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.timeline');
    expect(page.url()).toContain('#/official/');
    await page.keyboard.press(']');
    await page.waitForSelector('#evidence blockquote mark');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#evidence', { state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.waitForSelector('.network-canvas[data-drawn]');
    await page.locator('.network-canvas').focus();
    const walked = new Set<string | null>();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      walked.add(await page.locator('#network-cursor').getAttribute('data-key'));
    }
    expect(walked.size).toBeGreaterThan(1);
    expect(await page.locator('.network-canvas').getAttribute('aria-activedescendant')).toBe('network-cursor');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] .keys');
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.waitForSelector('.timeline');
  });
});
