/** The network in a real browser: growing, hiding, pinning, undoing, edges, paths, groups and the lasso, on a page that must not complain. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { network } from './network.ts';

inBrowser('network', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const { choose, count, cursor, filter, open, pixels, settled, stage, until } = network(run);
  beforeEach(() => open('network of a person'));

  test('the same address gives the same picture; expansion grows it, z takes it back, Z brings it again', async () => {
    const [first, nodes] = [await pixels(), await count()];
    await open('network of a person');
    expect(await pixels()).toBe(first);
    await choose(/^meeting:/u);
    await page.keyboard.press('e');
    await until((n) => n > nodes);
    const grown = await count();
    expect(grown).toBeLessThanOrEqual(nodes + 25);
    await expect.poll(() => page.locator('#network-live').textContent()).toMatch(/新增 \d+ 个/u);
    await page.keyboard.press('z');
    await until((n) => n === nodes);
    await page.keyboard.press('Z');
    await until((n) => n === grown);
    await page.goBack();
    await until((n) => n === nodes);
  });

  test('one kind of neighbour is expanded by itself, and collapsed again', async () => {
    const nodes = await count();
    await choose(/^meeting:/u);
    await page.locator('.neighbour[data-kind=Item]').click();
    await until((n) => n > nodes);
    const kinds = await page.locator('.kinds label').allTextContents();
    expect(kinds.some((text) => text.includes('议题'))).toBe(true);
    await stage().focus();
    await page.keyboard.press('c');
    await until((n) => n === nodes);
  });

  test('hiding by key and by kind, each undone; the count says so', async () => {
    const nodes = await count();
    const key = await choose(/^meeting:/u);
    await page.keyboard.press('h');
    await until((n) => n === nodes - 1);
    expect(await filter('hide')).toBe(key);
    expect(await filter('node')).toBe(null);
    await page.locator('.base button', { hasText: '恢复' }).click();
    await until((n) => n === nodes);
    await page.locator('.kinds input[data-kind=Meeting]').uncheck();
    await until((n) => n < nodes);
    expect(await page.locator('.base').textContent()).toContain('筛选隐藏了');
    await stage().focus();
    await page.keyboard.press('z');
    await until((n) => n === nodes);
  });

  test('a node carried to another place is pinned there, and p lets it go', async () => {
    await choose(/^meeting:/u);
    const [x, y] = await cursor();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => filter('pin')).toMatch(/^-?\d+,-?\d+ meeting:/u);
    await settled();
    const at = await filter('at');
    if (at === null) await page.locator('.zoom-tools button').last().click();
    await stage().focus();
    await page.keyboard.press('p');
    await expect.poll(() => filter('pin')).toBe(null);
  });

  test('a press on a tie opens its sentence', async () => {
    const seed = await cursorOf(await seedKey());
    await choose(/^meeting:/u);
    const [x, y] = await cursor();
    await page.mouse.click((x * 2 + seed[0]) / 3, (y * 2 + seed[1]) / 3);
    await page.waitForSelector('#evidence blockquote mark');
    expect(await page.locator('.node-bar .fact').count()).toBeGreaterThan(0);
  });

  test('the path between two nodes, chosen one after the other', async () => {
    const from = await choose(/^meeting:/u);
    await page.locator('.node-bar button', { hasText: '从此找路径' }).click();
    await page.waitForSelector('.hint:visible');
    // The arrows only walk, along as many edges as the reader likes; Enter takes the other end.
    await stage().focus();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    expect(await filter('path')).toBe(from);
    if ((await filter('node')) === from) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/之间有什么关联/u);
    await page.locator('.base button', { hasText: '不看路径' }).click();
    await expect.poll(() => filter('path')).toBe(null);
  });

  test('as groups, of which one is opened', async () => {
    await open('network');
    const nodes = await count();
    await page.locator('.network-tools button', { hasText: '分组' }).click();
    await until((n) => n < nodes / 2);
    const groups = await count();
    // The groups of the place are not tied to that of the record without one: the address leads there.
    const onPeople = async (): Promise<void> => {
      await page.goto(`${page.url().replace(/&node=[^&]*/u, '')}&node=${encodeURIComponent('group:Official|象山县')}`);
      await page.waitForSelector('#network-cursor[data-key^="group:Official"]');
      await stage().focus();
    };
    await onPeople();
    await page.keyboard.press('e');
    await until((n) => n === groups + 25);
    expect(await page.locator('.view-network .base').textContent()).toMatch(/归为 \d+ 组/u);
    await page.keyboard.press('z');
    await until((n) => n === groups);
    await page.keyboard.press('Z');
    await until((n) => n === groups + 25);
    await onPeople();
    await page.keyboard.press('c');
    await until((n) => n === groups);
  });

  test('the lasso chooses several, which are hidden together', async () => {
    const nodes = await count();
    const box = (await stage().boundingBox())!;
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 3, box.y + 3);
    await page.mouse.down();
    for (const [x, y] of [
      [box.width - 3, 3],
      [box.width - 3, box.height - 3],
      [3, box.height - 3],
    ] as const)
      await page.mouse.move(box.x + x, box.y + y, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(() => page.locator('.node-bar').textContent()).toContain(`选中 ${nodes} 项`);
    await stage().focus();
    await page.keyboard.press('h');
    await until((n) => n === 1);
    await page.keyboard.press('z');
    await until((n) => n === nodes);
  });

  async function seedKey(): Promise<string> {
    return (await filter('seed')) ?? '';
  }
  async function cursorOf(key: string): Promise<[number, number]> {
    await open('network of a person', `&node=${encodeURIComponent(key)}`);
    return cursor();
  }
});
