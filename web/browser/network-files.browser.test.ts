/** What a network is kept as: the table that says the same, files, saved views and their stories. */
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { network } from './network.ts';
import { bytesOf } from './testing/downloaded.ts';

inBrowser('what a network is kept as', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const { choose, count, open, pixels, settled, until } = network(run);
  beforeEach(() => open('network of a person'));

  const download = async (ending: string): Promise<Buffer> => {
    await page.locator('.menu summary', { hasText: '导出' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`.menu [data-file=${ending}]`).click()]);
    return bytesOf(file);
  };

  test('the table says the same: as many facts, each with its sentence', async () => {
    const edges = await count('edges');
    await page.locator('.network-tools a', { hasText: '看表格' }).click();
    await page.waitForSelector('.network-table table');
    expect(await page.locator('.network-table tbody tr').count()).toBe(Math.min(100, edges));
    await page.locator('.network-table .fact').first().click();
    await page.waitForSelector('#evidence blockquote mark');
  });

  test('files hold exactly what is seen; a library opens the GEXF', async () => {
    await page.locator('.kinds input[data-kind=Meeting]').uncheck();
    await page.locator('.kinds input[data-kind=Meeting]').check();
    await settled();
    const [nodes, edges] = [await count(), await count('edges')];
    const graph = gexf.parse(graphology.MultiDirectedGraph, (await download('gexf')).toString(), {
      allowUndeclaredAttributes: false,
    });
    expect([graph.order, graph.size]).toEqual([nodes, edges]);
    expect(graph.nodes().every((key) => Number.isFinite(graph.getNodeAttribute(key, 'x')))).toBe(true);
    const json = JSON.parse((await download('json')).toString()) as {
      nodes: { key: string }[];
      edges: { from: string; to: string }[];
    };
    expect([json.nodes.length, json.edges.length]).toEqual([nodes, edges]);
    expect(new Set(json.nodes.map((node) => node.key))).toEqual(new Set(graph.nodes()));
    const svg = (await download('svg')).toString();
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
    expect((await download('png')).subarray(1, 4).toString()).toBe('PNG');
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
});
