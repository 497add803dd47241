/** Stories 6, 7 and 8: the graph of two days, files of what is seen, a link that opens the same view; 6 and 7 also by keys (story 9). */
import { readFileSync } from 'node:fs';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../in-browser.ts';
import { meetings, roleWords } from './gold.ts';
import { type Hand, hands, pointer } from './hand.ts';
import { cells, sentence, start } from './story.ts';

const stage = (page: Page): Locator => page.locator('.network-stage');
const counts = async (page: Page): Promise<[nodes: number, edges: number]> => [
  Number(await stage(page).getAttribute('data-nodes')),
  Number(await stage(page).getAttribute('data-edges')),
];
/** From the start page to the network around a person or body. */
async function networkOf(hand: Hand, page: Page, url: string, words: string, name: string): Promise<void> {
  await start(page, url);
  await hand.find(page, words, name);
  await hand.press(page, page.locator('.view-head .base a', { hasText: '关系图' }));
  await page.waitForSelector('.network-stage[data-nodes][data-drawn]');
  await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
}

inBrowser('stories of the network', (run) => {
  for (const hand of hands) {
    test(`6 the graph at the end of 2021 beside that of 2023, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await networkOf(hand, page, run.app.url, 'sjl', '史建立');
      await hand.write(page, page.locator('#network-until'), '2021');
      await expect.poll(() => page.locator('#network-until').inputValue()).toBe('2021-12-31');
      await expect.poll(() => page.url()).toContain('day=2021-12-31');
      const early = await counts(page);
      await hand.write(page, page.locator('#network-until'), '2023');
      await expect.poll(() => page.url()).toContain('day=2023-12-31');
      const late = await counts(page);
      expect(late[0]).toBeGreaterThan(early[0]);
      await hand.write(page, page.locator('#network-since'), '2021');
      const told = page.locator('.view-network .base .since');
      await expect.poll(() => told.first().textContent()).toBe(`2021-12-31 时 ${early[0]} 个节点、${early[1]} 条关系`);
      expect(await told.last().textContent()).toBe(`其后新增 ${late[0] - early[0]} 个节点、${late[1] - early[1]} 条关系，已突出`);
      await hand.press(page, page.locator('.network-tools a', { hasText: '看表格' }));
      await page.waitForSelector('.network-twin table');
      const own = (await cells(page.locator('.network-twin tbody tr', { hasText: '史建立' }))).filter(([, from]) => from === '史建立');
      const expected = meetings.flatMap(({ meeting, people }) =>
        people
          .filter(({ name }) => name === '史建立')
          .map(({ role }) => [
            meeting.date,
            '史建立',
            roleWords[role],
            `县政府第${meeting.number}次常务会议`,
            meeting.date > '2021-12-31' ? '新增' : '',
          ]),
      );
      expect(own.filter(([, , tie]) => Object.values(roleWords).includes(tie ?? ''))).toEqual(expected);
    });

    test(`7 what is seen as SVG and GEXF, opened by a library, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await networkOf(hand, page, run.app.url, 'lxd', '李晓东');
      const [nodes, edges] = await counts(page);
      const file = async (ending: string): Promise<string> => {
        const menu = page.locator('.network-tools details', { has: page.locator(`[data-file=${ending}]`) });
        await hand.press(page, menu.locator('summary'));
        const [download] = await Promise.all([page.waitForEvent('download'), hand.press(page, menu.locator(`[data-file=${ending}]`))]);
        return readFileSync((await download.path())!, 'utf8');
      };
      const graph = gexf.parse(graphology.MultiDirectedGraph, await file('gexf'), { allowUndeclaredAttributes: false });
      expect([graph.order, graph.size]).toEqual([nodes, edges]);
      const titles = graph.mapNodes((_, { label }) => String(label));
      expect(titles).toContain('李晓东');
      const chaired = meetings.filter(({ people }) => people.some(({ name, role }) => name === '李晓东' && role === 'chair'));
      expect(titles).toEqual(expect.arrayContaining(chaired.map(({ meeting }) => `县政府第${meeting.number}次常务会议`)));
      const svg = await file('svg');
      const shown = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return parsed.querySelector('parsererror') ? [] : [...parsed.querySelectorAll('text')].map((one) => one.textContent);
      }, svg);
      expect(shown).toContain('李晓东');
    });
  }

  test('8 a link opens the same view for someone else: content, selection, time, filter', async () => {
    const { page } = await run.open(1280, 'light');
    await networkOf(pointer, page, run.app.url, '发改局', '县发改局');
    await pointer.press(page, page.locator('.kinds input[data-kind=Document]'));
    await pointer.write(page, page.locator('#time-from'), '2022');
    await expect.poll(() => page.url()).toContain('from=2022-01-01');
    await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
    await pointer.press(page, page.locator('.network-tools a', { hasText: '看表格' }));
    await pointer.press(page, page.locator('.network-twin tbody tr', { hasText: '提交' }).locator('.fact').first());
    const told = await sentence(page, '县发改局');
    const seen = async (on: Page): Promise<unknown> => ({
      heading: await on.locator('h1').textContent(),
      base: await on.locator('.view-network .base').textContent(),
      kinds: await on.locator('.kinds input:checked').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-kind'))),
      rows: await cells(on.locator('.network-twin tbody tr')),
      chosen: await on.locator('.network-twin .fact.selected').count(),
      time: [await on.locator('#time-from').inputValue(), await on.locator('#time-to').inputValue()],
    });
    const other = await run.open(1280, 'light');
    await other.page.goto(page.url());
    expect(await sentence(other.page, '县发改局')).toBe(told);
    await other.page.waitForSelector('.network-twin tbody tr');
    await other.page.waitForFunction(() => !document.querySelector('[aria-busy]'));
    const mine = await seen(page);
    expect(mine).toMatchObject({ time: ['2022-01-01', ''], chosen: 1 });
    expect(await seen(other.page)).toEqual(mine);
    // And what the address leaves out was not there: no row of 2021.
    expect((mine as { rows: string[][] }).rows.some(([date]) => date?.startsWith('2021'))).toBe(false);
  });
});
