/** Where the keyboard is: the way past the menu first, the evidence when it opens, back at what opened it; tooltips that end; forced colours. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { inBrowser } from './in-browser.ts';
import { goAnew } from './watch.ts';

inBrowser('focus', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const open = (name: string, shows: string): Promise<void> => goAnew(page, `${run.app.url}${run.places[name]}`, shows);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      return one?.matches('#evidence h2')
        ? 'evidence'
        : (one?.getAttribute('data-edge') ?? one?.getAttribute('data-control') ?? one?.className ?? '');
    });

  test.each(['overview', 'attendance', 'network', 'meeting', 'empty import'])(
    'the way past the menu is the first stop of %s',
    async (name) => {
      await open(name, 'main > .view > *');
      await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('skip');
      const box = (await page.locator('.skip').boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('view');
    },
  );

  test('evidence takes the focus and is announced; Escape closes it and leads back', async () => {
    await open('attendance', '.paoh .fact');
    const fact = page.locator('.paoh .fact').nth(5);
    const edge = await fact.getAttribute('data-edge');
    await fact.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#evidence blockquote mark');
    expect(await focused()).toBe('evidence');
    const quote = (await page.locator('#evidence blockquote mark').textContent()) ?? '';
    expect(await page.locator('#evidence [role=status]').first().textContent()).toContain(quote.slice(0, 4));
    await page.keyboard.press('Escape');
    await page.waitForSelector('#evidence', { state: 'hidden' });
    expect(await focused()).toBe(edge);
    // By a press too; and the button in the panel closes it as Escape does.
    await fact.click();
    await page.waitForSelector('#evidence blockquote mark');
    expect(await focused()).toBe('evidence');
    await page.locator('#evidence [data-control=close]').click();
    await page.waitForSelector('#evidence', { state: 'hidden' });
    expect(await focused()).toBe(edge);
  });

  test('walking from fact to fact, the focus stays on the button that walks, or on the page', async () => {
    await open('attendance', '.paoh .fact');
    await page.locator('.paoh .fact').first().click();
    await page.waitForSelector('#evidence blockquote mark');
    const next = page.locator('#evidence [data-control=nextEvidence]');
    await next.focus();
    for (const _ of [1, 2]) {
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForFunction((url) => location.href !== url, before);
      await page.waitForSelector('#evidence blockquote mark');
      expect(await focused()).toBe('nextEvidence');
    }
    const fact = page.locator('.paoh .fact').nth(3);
    const edge = await fact.getAttribute('data-edge');
    await fact.focus();
    await page.keyboard.press(']');
    await page.waitForSelector('#evidence blockquote mark');
    expect(await focused()).toBe(edge);
  });

  test('a page opened on a fact begins at its beginning', async () => {
    await open('meeting with a fact', '#evidence blockquote mark');
    expect(await focused()).not.toBe('evidence');
  });

  test('a tooltip ends with what it was about: Escape, the wheel, another view', async () => {
    const shown = (): Promise<boolean> => page.locator('.tooltip').isVisible();
    await open('attendance', '.paoh .fact');
    for (const ending of [() => page.keyboard.press('Escape'), () => page.mouse.wheel(0, 60), () => page.goto(`${run.app.url}#/list`)]) {
      await page.mouse.move(5, 5);
      const mark = page.locator('[data-tip]').first();
      await mark.hover();
      await expect.poll(shown).toBe(true);
      await ending();
      await expect.poll(shown).toBe(false);
    }
  });

  test('where the system chooses the colours, lines, marks and what is chosen are seen', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
      await open('attendance', '.paoh .fact .mark');
      const seen = await page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const style = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
        const line = style('.paoh-line');
        const current = style('#views [aria-current]');
        return {
          line: line.borderLeftWidth === '2px' && line.borderLeftColor !== ground,
          mark: [...document.querySelectorAll('.paoh .mark > *')].every((shape) => {
            const { fill, stroke } = getComputedStyle(shape);
            return fill !== ground || stroke !== ground;
          }),
          current: current.outlineStyle === 'solid' && current.outlineColor !== ground,
        };
      });
      expect(seen).toEqual({ line: true, mark: true, current: true });
      expect(await findings(page)).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', reducedMotion: 'reduce' });
  });
});
