/** Bodies → outcomes: the picture says what the table says, what is pressed lists its items, and all of it by keyboard. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('outcomes', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const open = async (hash: string, mark: string): Promise<void> => {
    await page.goto(`${run.app.url}${hash}`);
    await page.waitForSelector(mark);
  };
  const labels = (selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  const listed = (): Promise<string[]> => page.locator('#view section tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));

  test('every count of the picture stands in the table, and no other', async () => {
    await open('#/outcomes', '.sankey .station');
    const drawn = (await labels('.sankey .ribbon')).map((label) => label.replace(/ (\d+) 项议题$/u, ' $1')).sort();
    const stations = (await labels('.sankey .station-body')).map((label) => label.replace(/ (\d+) 项议题$/u, ' $1'));
    await page.getByRole('button', { name: '看表格' }).click();
    await page.waitForSelector('.outcomes-table tbody tr');
    expect(page.url()).toContain('as=table');
    const told = await page.locator('.outcomes-table table').evaluate((table) => {
      const text = (row: Element): string[] => [...row.children].map((cell) => cell.textContent.trim());
      const [heads = [], ...rows] = [...table.querySelectorAll('tr')].map(text);
      return { heads, rows };
    });
    const bodies = told.rows.slice(0, -1);
    expect(bodies.map(([name, count]) => `${name} ${count}`)).toEqual(stations);
    const cells = bodies.flatMap(([name, , ...counts]) =>
      counts.flatMap((count, i) => (count ? [`${name} → ${told.heads[i + 2]} ${count}`] : [])),
    );
    expect(cells.sort()).toEqual(drawn);
    expect(drawn).toContain('县发改局 → 原则同意 6');
  });

  test('a body lists its items, a ribbon those of one outcome, a decision its sentence', async () => {
    await open('#/outcomes', '.sankey .station');
    await page.locator('.station-body', { hasText: '县发改局' }).click();
    await page.waitForSelector('#view section tbody tr');
    expect(await listed()).toHaveLength(8);
    expect(new URL(page.url()).hash).toContain(`by=${encodeURIComponent('organization:象山县|县发改局')}`);
    expect(await page.locator('.sankey .ribbon.dim').count()).toBeGreaterThan(10);
    expect((await labels('.sankey .ribbon:not(.dim)')).every((label) => label.startsWith('县发改局'))).toBe(true);
    await page.locator('.ribbon[aria-label^="县发改局 → 印发"] path').dispatchEvent('click');
    await page.waitForFunction(() => document.querySelectorAll('#view section tbody tr').length === 2);
    expect((await listed()).map((row) => row.slice(0, 10))).toEqual(['2021-06-08', '2021-06-08']);
    await page.locator('#view section .fact', { hasText: '印发' }).first().click();
    await page.waitForSelector('#evidence mark');
    expect(await page.locator('#evidence blockquote').textContent()).toContain('印发');
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('#view section tbody tr').length === 8);
  });

  test('by keyboard: walk, Enter selects, Escape clears', async () => {
    await open('#/outcomes', '.sankey .station');
    await page.locator('.sankey [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(label).toMatch(/^县发改局 → /u);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#view section tbody tr');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.includes('by='));
    await page.waitForFunction(() => document.querySelectorAll('.sankey .dim').length === 0);
    expect(await page.locator('#view section tbody tr').count()).toBe(0);
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^未载决定/u);
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.waitForFunction(() => location.hash.startsWith('#/attendance'));
  });

  test('the bodies gathered in one are opened; none is written over another', async () => {
    await open('#/outcomes', '.sankey .station');
    const rest = page.locator('.station-body', { hasText: '另有' });
    await rest.click();
    await page.waitForSelector('#view section tbody tr');
    const behind = await listed();
    expect(behind).toHaveLength(Number(/(\d+) 项议题/u.exec((await rest.getAttribute('aria-label')) ?? '')?.[1]));
    await page.getByRole('button', { name: /^再画/u }).click();
    await page.waitForFunction(() => document.querySelectorAll('.sankey .station-body').length === 23);
    expect(await page.locator('.station-body', { hasText: '另有' }).count()).toBe(0);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.waitForTimeout(200);
      const overlaps = await page.locator('.sankey text').evaluateAll((texts) => {
        const boxes = texts.map((text) => text.getBoundingClientRect());
        const touch = (a: DOMRect, b: DOMRect): boolean =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
        return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => touch(a, b))).length;
      });
      expect([width, overlaps]).toEqual([width, 0]);
    }
    await page.setViewportSize({ width: 1280, height: 844 });
  });

  test('the time range filters; an empty period says so; another place is another picture', async () => {
    await open('#/outcomes?from=2021-12-01&to=2021-12-31', '.sankey .station');
    expect(await labels('.sankey .station-body')).toEqual([
      '县住建局 1 项议题',
      '县发改局 1 项议题',
      '县疫情防控办 1 项议题',
      '县财政局 1 项议题',
    ]);
    await open('#/outcomes?from=2035-01-01', '#view .state.empty');
    expect(await page.locator('.sankey').count()).toBe(0);
    await open('#/outcomes', '.sankey .station');
    await page.locator('#scope').click();
    await page.getByRole('option', { name: '未写明地点的记录' }).click();
    await page.waitForSelector('#view .state.empty');
    expect(page.url()).toContain('scope=');
    await page.locator('#scope').fill('xiangshan');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sankey .station');
  });
});
