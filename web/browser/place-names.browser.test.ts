/** Several counties in which people and bodies have the same names: nowhere is a name without its place, and nothing opens mixed or empty. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

/** Minutes of a government's meeting; without a county the text names no place. */
const minutes = (county: string, number: number, date: string): string =>
  [
    county === '' ? '办公室文件' : `${county}人民政府办公室`,
    `县政府第${number}次常务会议纪要`,
    `${date}上午，王建国主持召开县政府第${number}次常务会议。现将会议纪要如下：`,
    '一、审议县发改局提交的《水库管理办法》',
    '会议同意《水库管理办法》。',
    '出席：王建国　张伟　赵海',
  ].join('\n');

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'jiyao-counties-'));
  const put = (name: string, text: string): void => writeFileSync(join(path, name), text);
  for (const [at, county] of ['青川县', '白水县', '云岭县'].entries()) {
    put(`a${at}.txt`, minutes(county, 11, '2022年3月8日'));
    put(`b${at}.txt`, minutes(county, 12, '2022年5月8日'));
    put(`c${at}.txt`, minutes(county, 1, '2023年2月8日'));
    put(`d${at}.txt`, minutes(county, 3, '2023年6月8日'));
  }
  put('e.txt', minutes('青川县', 4, '2023年8月8日'));
  put('x.txt', minutes('', 7, '2023年9月8日'));
  put('y.txt', minutes('', 9, '2023年9月18日'));
  return path;
}

inBrowser(
  'names of several places',
  (run) => {
    test('suggestions and results of one name have their places', async () => {
      const { page } = await run.open(1280, 'light');
      await page.goto(`${run.app.url}#/overview`);
      await page.waitForSelector('#search-home');
      await page.fill('#search-home', '张伟');
      await page.waitForSelector('#search-home-list [role=option] .place-tag');
      await page.getByText('未写明地点·').first().waitFor();
      const people = page.locator('#search-home-list [role=group]').first().locator('[role=option]');
      const named = await people.allTextContents();
      expect(named.filter((one) => one.startsWith('张伟')).length).toBe(5);
      expect(new Set(named).size).toBeGreaterThanOrEqual(4);
      for (const county of ['青川县', '白水县', '云岭县']) expect(named).toContain(`张伟${county}`);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.hits .place-tag');
      expect(await page.locator('.hits a', { hasText: '白水县' }).count()).toBeGreaterThan(0);
      // Once a place is chosen its names stand bare.
      await page.goto(`${run.app.url}#/search?q=张伟&scope=白水县`);
      await page.waitForSelector('.hits li');
      expect(await page.locator('.hits .place-tag').count()).toBe(0);
    });

    test('home shows the places; a click chooses one, and its time line is one tab stop', async () => {
      const { page } = await run.open(1280, 'dark');
      await page.goto(`${run.app.url}#/overview`);
      await page.waitForSelector('.place-card');
      expect(await page.locator('.place-card h3').allTextContents()).toEqual(['青川县', '云岭县', '白水县']);
      expect(await page.locator('.meeting-timeline').count()).toBe(0);
      const first = page.locator('.place-card').first();
      expect(await first.textContent()).toContain('5 次会议');
      expect(await first.locator('.year-bars').getAttribute('aria-label')).toBe('2022 年 2 次，2023 年 3 次');
      expect(await first.textContent()).toContain('王建国');
      // Number 2 of 2023 is missing.
      expect(await first.textContent()).toContain('会次缺 1 个');
      await page.getByText('未写明地点的记录（2）').waitFor();
      await first.getByRole('link', { name: '青川县' }).click();
      await page.waitForSelector('.meeting-timeline a');
      expect(decodeURIComponent(page.url())).toContain('scope=青川县');
      expect(await page.locator('.meeting-timeline a').count()).toBe(5);
      expect(await page.locator('.meeting-timeline a[tabindex="0"]').count()).toBe(1);
      await page.locator('.meeting-timeline a[tabindex="0"]').focus();
      const here = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      expect(await here()).toMatch(/^县政府第11次常务会议，2022-03-08/u);
      await page.keyboard.press('ArrowRight');
      expect(await here()).toContain('2022-05-08');
      await page.keyboard.press('End');
      expect(await here()).toContain('2023-08-08');
      await page.keyboard.press('Home');
      expect(await here()).toContain('2022-03-08');
      await page.keyboard.press('End');
      expect(await page.locator('.meeting-timeline a[tabindex="0"]').count()).toBe(1);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.view-meeting h1');
      expect(decodeURIComponent(page.url())).toContain('2023-08-08');
      await page.waitForFunction(() => document.title.includes('青川县'));
    });

    test('records that name no place are no line together', async () => {
      const { page } = await run.open(390, 'light');
      await page.goto(`${run.app.url}#/overview`);
      await page.getByText('未写明地点的记录（2）').click();
      await page.getByRole('heading', { name: '未写明地点的会议' }).waitFor();
      expect(await page.locator('.meeting-timeline').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });

    test('attendance opens on the place and the term there is most of, says so, and offers the others', async () => {
      const { page } = await run.open(1280, 'light');
      await page.goto(`${run.app.url}#/attendance`);
      await page.waitForSelector('.paoh-cell');
      const note = page.locator('.opening');
      expect(await note.textContent()).toContain('先看青川县');
      expect(await note.textContent()).toContain('自 2023-02-08 起，3 次会议');
      expect(await page.locator('.paoh-head').count()).toBe(3);
      expect(await page.locator('.paoh .place-tag').count()).toBe(0);
      await note.getByRole('link', { name: /个地域一起看/u }).click();
      await page.waitForFunction(() => document.querySelectorAll('.paoh-head').length > 10);
      expect(await page.locator('.opening').count()).toBe(0);
      expect(await page.locator('.paoh-name .place-tag').count()).toBeGreaterThan(0);
      await page.goBack();
      await page
        .locator('.opening')
        .getByRole('link', { name: /白水县/u })
        .click();
      await page.waitForFunction(() => document.querySelectorAll('.paoh-head').length === 4);
    });

    test('two of one name are compared with their places; two of one place stand bare', async () => {
      const { page } = await run.open(1280, 'light');
      const compare = async (...who: string[]): Promise<void> => {
        await page.goto('about:blank');
        await page.goto(`${run.app.url}#/compare?who=${encodeURIComponent(who.map((one) => `official:${one}`).join('\n'))}`);
        await page.waitForSelector('.timeline');
      };
      await compare('青川县|张伟', '白水县|张伟');
      expect(await page.locator('h1').textContent()).toMatch(/^(?:青川县 · 张伟、白水县|白水县 · 张伟、青川县) · 张伟各以/u);
      expect(await page.locator('.view-compare').textContent()).toContain('各地的会议分别计算');
      await compare('青川县|张伟', '青川县|赵海');
      expect(await page.locator('h1').textContent()).not.toContain('青川县');
      expect(await page.locator('.view-head .place-tag').allTextContents()).toEqual(['青川县']);
      expect(await page.locator('.view-compare td .place-tag').count()).toBe(0);
    });

    test('a saved question calls places by their names, and its dates stay whole on a narrow page', async () => {
      const { page } = await run.open(390, 'dark');
      await page.goto(`${run.app.url}#/questions?q=chaired`);
      await page.waitForSelector('.answer tbody tr');
      const answer = page.locator('.answer tbody');
      await answer.getByText('未写明地点').first().waitFor();
      expect(await answer.textContent()).toContain('青川县');
      expect(await answer.locator('a[href*="record%3A"]').count()).toBe(0);
      const heights = await answer
        .locator('td.date')
        .evaluateAll((all) => all.map((one) => one.textContent === '' || getComputedStyle(one).whiteSpace));
      expect(new Set(heights)).toEqual(new Set(['nowrap']));
    });

    test('what is to review says where it is', async () => {
      const { page } = await run.open(1280, 'light');
      await page.goto(`${run.app.url}#/review?kind=series-gap`);
      await page.waitForSelector('.view-review tbody tr .place-tag');
      const rows = await page.locator('.view-review tbody tr').allTextContents();
      expect(rows.filter((row) => row.includes('白水县')).length).toBe(1);
      await page.goto(`${run.app.url}#/review?kind=series-gap&scope=白水县`);
      await page.waitForFunction(() => document.querySelectorAll('.view-review tbody tr').length === 1);
    });
  },
  () => Promise.resolve({ records: folder() }),
);
