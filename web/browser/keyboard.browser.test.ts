/** The pages by keyboard alone. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('keyboard', (run) => {
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
