/** What axe cannot see: how large a target is, what lies over what, where the focus goes, what moves, and that every picture has its words. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { inLanguage } from './places.ts';
import { goTo } from './watch.ts';

/** WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, or as much room around the middle. */
const least = 24;

/**
 * Targets that are smaller than that and have another within the room. Exempt are links within a line of text, and ribbons, whose width
 * is their number: the table has a link for each.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen');
    const targets = [
      ...document.querySelectorAll('button, a.button, input, select, textarea, summary, [role=button]:not(.ribbon), [role=option]'),
    ]
      .filter(shown)
      .filter((one) => !one.matches(':disabled') && !one.closest('.source-text, q, .base, td, li, p, dd, label'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return targets
      .filter(({ box }) => Math.min(box.width, box.height) < least - 0.5)
      .filter(({ element, box }) => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return targets.some(
          (other) =>
            other.element !== element &&
            Math.hypot(Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)) <
              least / 2,
        );
      })
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)}`)
      .slice(0, 5);
  }, least);

/** Pairs of texts that lie over each other by more than a hair, or touch where they do not belong together. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const texts: { node: Node; text: string; box: DOMRect; layer: Element | null; block: Element | null }[] = [];
    for (let node = walker.nextNode(); node && texts.length < 1500; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('.unseen, dialog, [hidden], details:not([open])')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      const { data } = node as Text;
      range.setStart(node, data.length - data.trimStart().length);
      range.setEnd(node, data.trimEnd().length);
      // What floats or sticks lies over what scrolls under it; within one layer nothing may.
      let layer: Element | null = parent;
      while (layer && !/sticky|fixed/u.test(getComputedStyle(layer).position)) layer = layer.parentElement;
      let block: Element | null = parent;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      // What its box cuts off with an ellipsis is not seen, and lies over nothing.
      let cutting: Element | null = parent;
      while (cutting && getComputedStyle(cutting).textOverflow !== 'ellipsis') cutting = cutting.parentElement;
      const end = cutting?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
      for (const { x, y, right, height } of range.getClientRects())
        if (x < end)
          texts.push({
            node,
            text: node.textContent.trim().slice(0, 24),
            box: new DOMRect(x, y, Math.min(right, end) - x, height),
            layer,
            block,
          });
    }
    const found: string[] = [];
    texts.sort((a, b) => a.box.top - b.box.top);
    for (const [i, a] of texts.entries())
      for (let j = i + 1; j < texts.length && texts[j]!.box.top < a.box.bottom; j += 1) {
        const b = texts[j]!;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
        const sameLine = high > Math.min(a.box.height, b.box.height) * 0.45;
        // Words of two blocks that touch read as one; a text that is cut off has two boxes, with and without its end.
        if (a.node !== b.node && a.layer === b.layer && sameLine && wide > (a.block === b.block ? 3 : -3))
          found.push(`${a.text} | ${b.text}`);
      }
    return [...new Set(found)].slice(0, 5);
  });

inBrowser('reach', (run) => {
  for (const [width, lang] of [
    [390, 'en'],
    [390, 'zh'],
    [640, 'en'],
    [1280, 'zh'],
  ] as const)
    test(`at ${width}, ${lang}: targets are large enough, no text lies over another`, { timeout: 180_000 }, async () => {
      const { page } = await run.open(width, 'light');
      const found: Record<string, unknown> = {};
      for (const [name, hash] of Object.entries(run.places)) {
        await goTo(page, `${run.app.url}${inLanguage(hash, lang)}`);
        const [small, over] = [await smallTargets(page), await overlaps(page)];
        if (small.length || over.length) found[name] = { small, over };
      }
      expect(found).toEqual({});
    });

  test('what moves stands still where the reader asks for that', async () => {
    const { page } = await run.open(1280, 'light');
    const found: Record<string, string[]> = {};
    for (const [name, hash] of Object.entries(run.places)) {
      await goTo(page, `${run.app.url}${hash}`);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          ['', '::before', '::after']
            .filter((part) => {
              const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part || null);
              return /[1-9]/u.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
            })
            .map((part) => `${element.outerHTML.slice(0, 60)} ${part}`),
        ),
      );
      if (moving.length) found[name] = moving.slice(0, 3);
    }
    expect(found).toEqual({});
  });

  test('every picture has its table, beside it or a press away', async () => {
    const { page } = await run.open(1280, 'light');
    const drawn: string[] = [];
    for (const [name, hash] of Object.entries(run.places)) {
      await goTo(page, `${run.app.url}${hash}`);
      if (!(await page.locator('#view figure svg, #view .paoh, #view .network-canvas:visible').count())) continue;
      drawn.push(name);
      if (await page.locator('#view table').count()) continue;
      expect(name + (await page.locator('#view :is(a, button)', { hasText: '看表格' }).count())).toBe(`${name}1`);
      await page.locator('#view :is(a, button)', { hasText: '看表格' }).first().click();
      await page.waitForSelector('#view table');
      expect({ name, rows: await page.locator('#view tbody tr').count() }).not.toEqual({ name, rows: 0 });
    }
    expect(drawn).toEqual(expect.arrayContaining(['attendance', 'network', 'official', 'outcomes', 'document', 'organization']));
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
