/** A body's page in a real browser: what it proposed and what came of it, orders seen from a day, the period, keyboard, a phone, many orders. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

const head = (n: number, date: string): string =>
  `青山县人民政府第${n}次常务会议纪要\n${date}，县长王建国主持召开县政府第${n}次常务会议。现将会议内容纪要如下：\n`;
const plan = '青山县公路养护方案';
const records: Record<string, string> = {
  'a.txt': `${head(3, '2023年3月6日')}一、审议县水务局提交的《${plan}》
会议原则同意《${plan}》。会议要求，由县水务局牵头，县交通局配合，于4月30日前完成勘查。
二、审议县水务局提交的《青山县河道整治方案》
会议同意《青山县河道整治方案》。会议要求，县水务局于6月10日前上报结果。
三、听取县水务局关于春灌工作的汇报
会议要求，县水务局要做好保障工作。
`,
  'b.txt': `${head(9, '2023年9月5日')}一、审议县水务局提交的《${plan}》
会议决定暂缓《${plan}》。
`,
};
/** Sixty meetings with ten orders each to one body of another place. */
const many = (n: number): string => {
  const day = new Date(Date.UTC(2015, 0, 6 + n * 14));
  const items = [...'一二三四五六七八九十'].map(
    (number) => `${number}、听取县水务局关于第${n}期${number}号工程的汇报\n会议要求，由县水务局牵头，于12月20日前完成勘查。\n`,
  );
  const date = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
  return head(n, date).replaceAll('青山县', '白河县') + items.join('');
};

let folder = '';
const written = async (): Promise<{ records: string }> => {
  folder = await mkdtemp(join(tmpdir(), 'jiyao-body-'));
  for (const [name, text] of Object.entries(records)) await writeFile(join(folder, name), text);
  for (let n = 1; n <= 60; n++) await writeFile(join(folder, `many-${n}.txt`), many(n));
  return { records: folder };
};

inBrowser(
  'a body',
  (run) => {
    afterAll(() => rm(folder, { recursive: true, force: true }));
    const open = async (page: Page, body: string, rest = ''): Promise<void> => {
      await page.goto(`${run.app.url}#/organization/${encodeURIComponent(`organization:${body}`)}${rest}`);
      await page.waitForSelector('.view-organization h1');
    };
    const counts = (page: Page, i: number): Promise<string[]> =>
      page.locator('.view-organization section .counts').nth(i).locator('.role-word').allTextContents();
    const choice = (page: Page, name: string): Locator => page.locator(`[data-choice="${name}"]`);
    /** The rows of the orders. */
    const rows = (page: Page): Locator => page.locator('.view-organization section').nth(1).locator('.table:not(:has(.by-year)) tbody tr');

    test('what it brought, by outcome: counts make the base, a mark for each, its sentence by keyboard', async () => {
      const { page } = await run.open(1280, 'light');
      await open(page, '青山县|县水务局');
      await page.waitForSelector('.timeline-mark');
      expect(await page.locator('h2').first().textContent()).toBe('提出 4 件');
      expect(await counts(page, 0)).toEqual(['同意1', '原则同意1', '暂缓1', '未载决定1']);
      const picture = page.locator('svg.timeline').first();
      expect(await picture.locator('.timeline-mark').count()).toBe(4);
      expect(await picture.locator('.band-name').allTextContents()).toEqual(['同意', '原则同意', '暂缓', '未载决定']);
      expect(await picture.locator('[tabindex="0"]').count()).toBe(1);
      await picture.locator('[tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#evidence blockquote mark');
      expect(await page.locator('#evidence blockquote').textContent()).toContain('暂缓');
      // The evidence takes the focus, and gives it back.
      await page.waitForFunction(() => document.activeElement?.closest('#evidence'));
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement?.matches('.timeline-mark'));
    });

    test('orders seen from today, which the page says; nothing is called done or late', async () => {
      const { page } = await run.open(1280, 'light');
      await page.clock.setFixedTime(new Date('2023-06-10T08:00:00'));
      await open(page, '青山县|县水务局');
      await page.waitForSelector('.seen-from');
      expect(await page.locator('.seen-from').textContent()).toContain('今天（2023-06-10）');
      expect(await counts(page, 1)).toEqual(['期限未到1', '期限已过1', '未定日期1']);
      expect(await rows(page).locator('td:first-child').allTextContents()).toEqual([
        '期限未到2023-06-10',
        '期限已过2023-04-30',
        '未定日期',
      ]);
      const passed = rows(page).nth(1);
      expect(await passed.locator('td').nth(1).textContent()).toBe('4月30日前');
      expect(await passed.locator('td').nth(2).textContent()).toBe('牵头');
      // The plan comes back in September: that is told, so the page does not say that records hold nothing.
      expect(await passed.textContent()).toContain('2023-09-05');
      expect(await passed.textContent()).not.toContain('记录未载办结');
      await passed.locator('.after .fact').click();
      await page.waitForSelector('#evidence blockquote mark');
    });

    test('a period: its end is the day, what is outside is said, an empty one offers all time', async () => {
      const { page } = await run.open(390, 'dark');
      await open(page, '青山县|县水务局', '?to=2023-08-31');
      await page.waitForSelector('.seen-from');
      expect(await page.locator('h2').first().textContent()).toBe('提出 3 件');
      expect(await page.locator('.outside-period').first().textContent()).toBe('时段外 1');
      expect(await page.locator('.seen-from').textContent()).toContain('时段末日（2023-08-31）');
      expect(await counts(page, 1)).toEqual(['期限已过2', '未定日期1']);
      const told = rows(page).filter({ hasText: '期限已过' });
      expect((await told.allTextContents()).map((row) => row.includes('期限已过，记录未载办结'))).toEqual([false, true]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await open(page, '青山县|县水务局', '?from=2030-01-01&lang=en');
      await page.waitForSelector('.state.empty a');
      expect(await page.locator('.outside-period').first().textContent()).toBe('outside the period: 4');
    });

    test('choices are the server\u2019s: state and part, counted together, by keyboard, in the address', async () => {
      const { page } = await run.open(1280, 'light');
      await open(page, '青山县|县水务局', '?to=2023-08-31');
      await page.waitForSelector('.seen-from');
      await choice(page, 'due passed').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('[data-choice="due passed"]')?.getAttribute('aria-pressed') === 'true');
      await page.waitForFunction(() => document.activeElement?.matches('[data-choice="due passed"]'));
      expect(await rows(page).count()).toBe(2);
      expect(await counts(page, 2)).toEqual(['牵头1', '未分主次1']);
      await choice(page, 'part lead').click();
      await page.waitForFunction(() => document.querySelector('[data-choice="part lead"]')?.getAttribute('aria-pressed') === 'true');
      expect(await counts(page, 1)).toEqual(['期限已过1']);
      expect(page.url()).toMatch(/due=passed.*part=lead/u);
      // What the other part of the page shows stays.
      expect(await page.locator('h2').first().textContent()).toBe('提出 3 件');
      expect(await choice(page, 'outcome deferred').count()).toBe(0);
      await choice(page, 'outcome approved-in-principle').click();
      await page.waitForFunction(
        () => document.querySelector('[data-choice="outcome approved-in-principle"]')?.getAttribute('aria-pressed') === 'true',
      );
      expect(await page.locator('.view-organization section').first().locator('tbody tr').count()).toBe(1);
      await page.goBack();
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('[data-choice="part lead"]')?.getAttribute('aria-pressed') === 'false');
      expect(await rows(page).count()).toBe(2);
    });

    test('hundreds of orders: counted by year, the first page listed, the rest said and offered, a year one press away', async () => {
      const watched = await run.open(1280, 'light');
      const { page } = watched;
      await open(page, '白河县|县水务局');
      await page.waitForSelector('.by-year');
      expect(await page.locator('h2').nth(1).textContent()).toBe('受命 600 项');
      const years = page.locator('.view-organization section').nth(1).locator('.by-year');
      const told = await years.locator('tbody a').allTextContents();
      expect(told.map(Number).reduce((sum, count) => sum + count)).toBe(600);
      expect(await rows(page).count()).toBe(30);
      const left = page.locator('.view-organization section').nth(1).locator('.rows-left');
      expect(await left.textContent()).toContain('显示 30 / 600');
      expect(await page.locator('.view-organization section').nth(1).locator('caption').last().textContent()).toContain('显示 30 / 600');
      // On paper the counts stand, and what is shown of how many; what only works on a screen goes.
      expect(await watched.complaints()).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await left.locator('.quiet').isVisible()).toBe(true);
      expect(await choice(page, 'due passed').isVisible()).toBe(true);
      expect(await left.locator('.all').isVisible()).toBe(false);
      await page.emulateMedia({ media: null });
      // Paper is laid out otherwise: these shifts are no reader's. They are told two frames after.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await watched.complaints();
      await left.locator('.more').click();
      await left.getByText('显示 60 / 600').waitFor();
      expect(await rows(page).count()).toBe(60);
      await left.locator('.all').click();
      await left.locator('button').first().waitFor({ state: 'detached' });
      await rows(page).nth(599).waitFor();
      expect(await rows(page).count()).toBe(600);
      await years.locator('tbody a').first().click();
      await page.waitForFunction((count) => document.querySelectorAll('h2')[1]?.textContent === `受命 ${count} 项`, told[0]);
      expect(page.url()).toMatch(/from=2015-01-01.*to=2015-12-31/u);
    });
  },
  written,
);
