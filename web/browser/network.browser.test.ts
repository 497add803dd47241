/**
 * The network in a real browser: growing, hiding, pinning, undoing, paths, time, files, the keys, and the table that says the same.
 * Over 300 lines are one list: every test is one thing a reader does, on one page that must not complain.
 */
import { readFileSync } from 'node:fs';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('network', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  beforeEach(() => open('network of a person'));

  const stage = () => page.locator('.network-stage');
  const count = async (what: 'nodes' | 'edges' = 'nodes'): Promise<number> => Number(await stage().getAttribute(`data-${what}`));
  const filter = async (name: string): Promise<string | null> => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get(name);
  const settled = async (): Promise<void> => {
    await page.waitForFunction(
      () => document.querySelector('.network-stage[data-nodes][data-drawn]') && !document.querySelector('[aria-busy]'),
    );
    await page.waitForTimeout(250);
  };
  async function open(place: string, more = ''): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${run.app.url}${run.places[place]}${more}`);
    await settled();
  }
  const until = (nodes: (n: number) => boolean): Promise<void> =>
    expect.poll(async () => nodes(await count()), { timeout: 20_000 }).toBe(true);
  /** The middle of the current node on the screen. */
  const cursor = async (): Promise<[number, number]> => {
    const box = (await page.locator('#network-cursor').boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const choose = async (pattern: RegExp): Promise<string> => {
    await stage().focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      const found = (await page.locator('#network-cursor').getAttribute('data-key')) ?? '';
      if (pattern.test(found)) return found;
    }
    throw new Error(`no neighbour like ${pattern}`);
  };
  const pixels = async (): Promise<string> =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.network-canvas')!;
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [canvas.width, canvas.height];
      copy.getContext('2d')!.drawImage(canvas, 0, 0);
      return copy.toDataURL();
    });
  const download = async (ending: string): Promise<string> => {
    await page.locator('.menu summary', { hasText: '导出' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`.menu [data-file=${ending}]`).click()]);
    return (await file.path())!;
  };

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
    await choose(/^meeting:/u);
    await page.locator('.node-bar button', { hasText: '从此找路径' }).click();
    await page.waitForSelector('.hint');
    await stage().focus();
    await page.keyboard.press('ArrowLeft');
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowLeft']) {
      if (((await filter('path')) ?? '').includes('\n')) break;
      await page.keyboard.press(key);
    }
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/之间有什么关联/u);
    await page.locator('.base button', { hasText: '不看路径' }).click();
    await expect.poll(() => filter('path')).toBe(null);
  });

  test('playback: nodes enter with their first fact, where they belong', async () => {
    await open('network');
    const nodes = await count();
    const slider = page.locator('#network-day');
    await slider.focus();
    await page.keyboard.press('Home');
    await until((n) => n < nodes);
    const early = await count();
    expect(await filter('day')).toBe('2021-06-08');
    await page.keyboard.press('ArrowRight');
    await until((n) => n > early);
    await page.keyboard.press('End');
    await until((n) => n === nodes);
    expect(await filter('day')).toBe(null);
  });

  test('the range of the page filters, and what is hidden by it is no longer chosen', async () => {
    await choose(/^meeting:/u);
    await page.locator('#time-from').fill('2035');
    await page.locator('#time-from').press('Enter');
    await expect.poll(() => page.locator('.node-bar > *').count()).toBe(0);
    await page.goBack();
    await until((n) => n > 1);
  });

  test('the table says the same: as many facts, each with its sentence', async () => {
    const edges = await count('edges');
    await page.locator('.network-tools a', { hasText: '看表格' }).click();
    await page.waitForSelector('.network-twin table');
    expect(await page.locator('.network-twin tbody tr').count()).toBe(Math.min(100, edges));
    await page.locator('.network-twin .fact').first().click();
    await page.waitForSelector('#evidence blockquote mark');
  });

  test('files hold exactly what is seen; a library opens the GEXF', async () => {
    await page.locator('.kinds input[data-kind=Meeting]').uncheck();
    await page.locator('.kinds input[data-kind=Meeting]').check();
    await settled();
    const [nodes, edges] = [await count(), await count('edges')];
    const graph = gexf.parse(graphology.MultiDirectedGraph, readFileSync(await download('gexf'), 'utf8'), {
      allowUndeclaredAttributes: false,
    });
    expect([graph.order, graph.size]).toEqual([nodes, edges]);
    expect(graph.nodes().every((key) => Number.isFinite(graph.getNodeAttribute(key, 'x')))).toBe(true);
    const json = JSON.parse(readFileSync(await download('json'), 'utf8')) as {
      nodes: { key: string }[];
      edges: { from: string; to: string }[];
    };
    expect([json.nodes.length, json.edges.length]).toEqual([nodes, edges]);
    expect(new Set(json.nodes.map((node) => node.key))).toEqual(new Set(graph.nodes()));
    const svg = readFileSync(await download('svg'), 'utf8');
    const drawn = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const parts = (filled: boolean): string[] =>
        [...parsed.querySelectorAll('path')]
          .filter((path) => (path.getAttribute('fill') !== 'none') === filled)
          .flatMap((path) => (path.getAttribute('d') ?? '').split(/(?=M)/u));
      return {
        texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
        marks: new Set(parts(true).filter((part) => part.endsWith('Z'))).size,
        ties: new Set(parts(false).filter((part) => /^M[^MLZ]+L[^MLZ]+$/u.test(part))).size,
      };
    }, svg);
    expect(drawn.texts).toContain('李晓东');
    const pairs = new Set(json.edges.map(({ from, to }) => [from, to].sort().join(' ')));
    expect(drawn).toMatchObject({ marks: nodes, ties: pairs.size });
    expect(
      readFileSync(await download('png'))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('saved views come back with their places, and are told in order from a link', async () => {
    const menu = page.locator('.menu', { hasText: '视图' });
    const keep = async (name: string): Promise<void> => {
      await menu.locator('summary').click();
      await menu.locator('input:not([type])').fill(name);
      await menu.locator('form button').click();
      await expect
        .poll(() =>
          menu
            .locator('li')
            .allTextContents()
            .then((all) => all.join()),
        )
        .toContain(name);
    };
    await keep('第一幕');
    await menu.locator('textarea').fill('先看这个人');
    await menu.locator('textarea').blur();
    const [first, nodes] = [await pixels(), await count()];
    await menu.locator('summary').click();
    await choose(/^meeting:/u);
    await page.keyboard.press('e');
    await until((n) => n > nodes);
    await keep('第二幕');
    await menu.locator('li a').first().click();
    await until((n) => n === nodes);
    await menu.locator('summary').click();
    await page.locator('.zoom-tools button').last().click();
    await settled();
    expect(await pixels()).toBe(first);
    await menu.locator('summary').click();
    await menu.locator('button', { hasText: '依次讲述' }).click();
    await page.waitForSelector('.story h2');
    const link = page.url();
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.goto(link);
    await settled();
    await expect.poll(() => page.locator('.story').textContent()).toContain('先看这个人');
    await page.locator('.story a', { hasText: '下一幕' }).click();
    await until((n) => n > nodes);
    expect(await page.locator('.story h2').textContent()).toContain('2 / 2');
    await page.locator('.story a', { hasText: '结束讲述' }).click();
    await page.waitForSelector('.story', { state: 'hidden' });
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
