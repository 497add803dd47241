/** What axe cannot see of a page as it stands: how large a target is, what lies over what, what moves. */
import type { Page } from 'playwright-core';

/** WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, or as much room around the middle. */
const least = 24;

/**
 * Targets that are smaller than that and have another within the room. Exempt are links within a line of text, and ribbons, whose width
 * is their number: the table has a link for each.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
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
export const overlaps = (page: Page): Promise<string[]> =>
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

/** What moves although the reader asks for stillness; the first few. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .flatMap((element) =>
        ['', '::before', '::after']
          .filter((part) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part || null);
            return /[1-9]/u.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
          })
          .map((part) => `${element.outerHTML.slice(0, 60)} ${part}`),
      )
      .slice(0, 3),
  );
