/** Stories 5 to 8: two people in the network, two days of it, files of what is visible, a link to it; all but 8 also by keys (story 9). */
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../in-browser.ts';
import { bytesOf } from '../testing/downloaded.ts';
import { asOf, meetingName, meetings, onlyNamed, roleWords, textOf, undated, waysBetween } from './gold.ts';
import { type Hand, hands, pointer } from './hand.ts';
import { cells, sentence, start } from './story.ts';

const stage = (page: Page): Locator => page.locator('.network-canvas');
const counts = async (page: Page): Promise<[nodes: number, edges: number]> => [
  Number(await stage(page).getAttribute('data-nodes')),
  Number(await stage(page).getAttribute('data-edges')),
];
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.network-canvas[data-nodes][data-drawn]');
  await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
}
/** From the start page to the network around a person or body. */
async function networkOf(hand: Hand, page: Page, url: string, words: string, name: string): Promise<void> {
  await start(page, url);
  await hand.find(page, words, name);
  await hand.press(page, page.locator('.view-head .base a', { hasText: '关系图' }));
  await settled(page);
}

inBrowser('stories of the network', (run) => {
  for (const hand of hands) {
    test(`5 two officials chosen in the network, the ways between them, each step a press from its sentence, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await networkOf(hand, page, run.app.url, 'bcy', '包朝阳');
      await hand.mark(page, '包朝阳');
      await hand.press(page, page.locator('.node-bar button', { hasText: '从此找路径' }));
      await hand.find(page, 'lxd', '李晓东', page.locator('#path-end'));
      await page.waitForSelector('.network-paths .path');
      expect(await page.locator('h1').textContent()).toBe('包朝阳与李晓东之间有什么关联？');
      const ways = waysBetween('包朝阳', '李晓东');
      expect(await page.locator('.paths-found').textContent()).toBe(`${ways.length} 条最短路径，列出前 5 条，每步有据`);
      const paths = await page.locator('.network-paths .path').all();
      const told = await Promise.all(paths.map((path) => path.locator('.path-node .node-link').allTextContents()));
      expect(new Set(told.map(String)).size).toBe(5);
      const known = new Set(ways.map((way) => ['包朝阳', ...way, '李晓东'].join()));
      expect(told.filter((path) => !known.has(path.join()))).toEqual([]);
      // All that is listed stands in the picture.
      expect((await counts(page))[0]).toBeGreaterThanOrEqual(new Set(told.flat()).size);
      const [first, meeting, between, other, last] = told[0] as [string, string, string, string, string];
      const facts = paths[0]!.locator('.path-edge .fact');
      expect(await facts.count()).toBe(4);
      const steps = [
        [first, meeting],
        [between, meeting],
        [between, other],
        [last, other],
      ] as const;
      for (const [i, [who, held]] of steps.entries()) {
        await hand.press(page, facts.nth(i));
        await page.waitForFunction((i) => document.querySelectorAll('.network-paths .fact')[i]?.matches('.selected'), i);
        const quote = async (): Promise<string> => (await sentence(page, new RegExp([...who].join('\\s*'), 'u'))).replace(/\s/gu, '');
        // The words are those of the record of that meeting, once they have come.
        await expect.poll(async () => textOf(held).includes(await quote()), { timeout: 10_000 }).toBe(true);
      }
    });

    test(`6 the graph at the end of 2021 beside that of 2023, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await start(page, run.app.url);
      await hand.press(page, page.locator('#views a[href^="#/network"]'));
      await settled(page);
      // All of it, and of that who was at which meeting: this is what the rosters say.
      for (const size of ['150', '300']) {
        await hand.press(page, page.locator('.view-network .base button', { hasText: '多显示一些' }));
        await page.waitForURL(`**size=${size}*`);
        await settled(page);
      }
      for (const kind of ['Item', 'Document', 'Organization']) {
        await hand.tick(page, page.locator(`.kinds input[data-kind=${kind}]`));
        await page.waitForURL(`**${kind}*`);
      }
      await hand.press(page, page.locator('.network-tools a', { hasText: '看表格' }));
      await page.waitForSelector('.network-table table');
      const at = async (year: string): Promise<string[]> => {
        await hand.write(page, page.locator('#network-until'), year);
        await page.waitForURL(`**day=${year}-12-31*`);
        // The name alone, without the place beside it.
        return page.locator('.network-table section .node-link').evaluateAll((links) =>
          links.map((link) => {
            const own = link.cloneNode(true) as Element;
            for (const tag of own.querySelectorAll('.place-tag')) tag.remove();
            return own.textContent ?? '';
          }),
        );
      };
      const [early, late] = [asOf('2021-12-31'), asOf('2023-12-31')];
      expect([early.meetings.size, late.meetings.size]).toEqual([2, 4]);
      // Without an edge are the undated, and whoever a record names beside its roster: each is accounted for.
      const aloneEarly = await at('2021');
      expect(new Set(aloneEarly)).toEqual(new Set(undated));
      const nodesEarly = early.people.size + early.meetings.size + aloneEarly.length;
      expect(await counts(page)).toEqual([nodesEarly, early.rows]);
      const aloneLate = await at('2023');
      const named = onlyNamed('2023-12-31');
      expect(aloneLate.filter((name) => !undated.includes(name) && !named.has(name))).toEqual([]);
      const nodesLate = late.people.size + late.meetings.size + aloneLate.length;
      expect(await counts(page)).toEqual([nodesLate, late.rows]);
      await hand.write(page, page.locator('#network-since'), '2021');
      const told = page.locator('.view-network .base .since');
      await expect.poll(() => told.first().textContent()).toBe(`2021-12-31 时 ${nodesEarly} 个节点、${early.rows} 条关系`);
      expect(await told.last().textContent()).toBe(`其后新增 ${nodesLate - nodesEarly} 个节点、${late.rows - early.rows} 条关系，已突出`);
      await hand.press(page, page.locator('.network-table .more'));
      const rows = await cells(page.locator('.network-table tbody tr'));
      const expected = meetings.flatMap(({ meeting, people }) =>
        people
          .filter(({ role }) => role in roleWords)
          .map(({ name, role }) =>
            [meeting.date, name, roleWords[role], meetingName(meeting.number), meeting.date > '2021-12-31' ? '新增' : ''].join(),
          ),
      );
      expect(rows.map(String).sort()).toEqual(expected.sort());
    });

    test(`7 what is seen as SVG and GEXF, opened by a library, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await networkOf(hand, page, run.app.url, 'lxd', '李晓东');
      await hand.press(page, page.locator('.network-tools [data-form=meetings]'));
      await page.waitForSelector('.kinds input[data-kind=Meeting]');
      const [nodes, edges] = await counts(page);
      const file = async (ending: string): Promise<string> => {
        const menu = page.locator('.network-tools details', { has: page.locator(`[data-file=${ending}]`) });
        await hand.press(page, menu.locator('summary'));
        const [download] = await Promise.all([page.waitForEvent('download'), hand.press(page, menu.locator(`[data-file=${ending}]`))]);
        return (await bytesOf(download)).toString();
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
    await pointer.press(page, page.locator('.network-table tbody tr', { hasText: '提交' }).locator('.fact').first());
    const told = await sentence(page, '县发改局');
    const seen = async (on: Page): Promise<unknown> => ({
      heading: await on.locator('h1').textContent(),
      base: await on.locator('.view-network .base').textContent(),
      kinds: await on.locator('.kinds input:checked').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-kind'))),
      rows: await cells(on.locator('.network-table tbody tr')),
      chosen: await on.locator('.network-table .fact.selected').count(),
      time: [await on.locator('#time-from').inputValue(), await on.locator('#time-to').inputValue()],
    });
    const other = await run.open(1280, 'light');
    await other.page.goto(page.url());
    expect(await sentence(other.page, '县发改局')).toBe(told);
    await other.page.waitForSelector('.network-table tbody tr');
    await other.page.waitForFunction(() => !document.querySelector('[aria-busy]'));
    const mine = await seen(page);
    expect(mine).toMatchObject({ time: ['2022-01-01', ''], chosen: 1 });
    expect(await seen(other.page)).toEqual(mine);
    // And what the address leaves out was not there: no row of 2021.
    expect((mine as { rows: string[][] }).rows.some(([date]) => date?.startsWith('2021'))).toBe(false);
  });
});
