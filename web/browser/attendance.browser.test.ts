/** The attendance picture at full size: only what is in sight is in the page, the keyboard walks it, choices lead on. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { manyMeetings } from './many-meetings.ts';

inBrowser('attendance', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  test('400 people at 500 meetings: the page holds what is in sight, to the last cell', async () => {
    await page.route('**/api/v1/attendance*', (route) => route.fulfill({ json: manyMeetings(400, 500) }));
    await page.goto(`${run.app.url}#/attendance?sort=name`);
    await page.waitForSelector('.paoh-cell');
    const held = (): Promise<number> => page.locator('.paoh-cell, .paoh-name, .paoh-head, .paoh-line').count();
    expect(await held()).toBeLessThan(1500);
    await page.locator('.paoh').evaluate((frame) => frame.scrollTo(frame.scrollWidth, frame.scrollHeight));
    await page.waitForFunction(() => [...document.querySelectorAll('.paoh-head a')].some((link) => link.textContent === '500'));
    expect(await page.locator('.paoh-name').last().isVisible()).toBe(true);
    expect(await held()).toBeLessThan(1500);
    await page.unroute('**/api/v1/attendance*');
  });

  test('two people are compared, a meeting shows what it decided', async () => {
    await page.goto(`${run.app.url}#/overview`);
    await page.reload();
    await page.goto(`${run.app.url}#/attendance`);
    await page.locator('.paoh-name input').nth(0).check();
    await page.locator('.paoh-name input').nth(2).check();
    await page.locator('.paoh-head input').nth(1).check();
    await page.waitForSelector('.decided-at .decisions .fact');
    expect(page.url()).toMatch(/rows=.+columns=|columns=.+rows=/u);
    await page.getByRole('link', { name: '比较' }).click();
    await page.waitForSelector('.lanes .timeline-mark');
    expect(await page.locator('.lanes .band-name').count()).toBe(2);
    await page.locator('.lanes .timeline-mark').first().click();
    await page.waitForSelector('.evidence mark, .evidence .marked, #evidence mark');
  });

  test('arrows walk from mark to mark', async () => {
    await page.goto(`${run.app.url}#/attendance?sort=presence`);
    await page.locator('.paoh').focus();
    await page.keyboard.press('ArrowRight');
    const place = (): Promise<string[]> =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest<HTMLElement>('.paoh-cell');
        return [cell?.dataset.row ?? '', cell?.dataset.column ?? ''];
      });
    const first = await place();
    await page.keyboard.press('ArrowDown');
    const second = await place();
    expect(Number(second[0])).toBeGreaterThan(Number(first[0]));
    expect(second[1]).toBe(first[1]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('fact='));
  });

  test('order, name and form show what the address says, also when one goes to another', async () => {
    await page.goto(`${run.app.url}#/attendance?as=table&sort=name&name=李`);
    await page.waitForSelector('.attendance-table');
    const said = async (): Promise<(string | null)[]> => [
      await page.locator('#sort').inputValue(),
      await page.locator('#name').inputValue(),
      await page.locator('.controls button').textContent(),
    ];
    expect(await said()).toEqual(['name', '李', '看图']);
    await page.goto(`${run.app.url}#/attendance`);
    await page.waitForSelector('.paoh');
    expect(await said()).toEqual(['role', '', '看表格']);
    await page.goBack();
    await page.waitForSelector('.attendance-table');
    expect(await said()).toEqual(['name', '李', '看图']);
  });
});
