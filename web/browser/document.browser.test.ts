/** A document's page in a real browser: the line through its meetings, titles by rule with what differs, shared words, the period, a phone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

const record = (n: number, date: string, items: string): string =>
  `青山县人民政府第${n}次常务会议纪要\n${date}，县长王建国主持召开县政府第${n}次常务会议。现将会议内容纪要如下：\n${items}`;
const name = '青山县供水管理办法';
const records: Record<string, string> = {
  '1.txt': record(
    3,
    '2021年3月6日',
    `一、审议县水务局提交的《${name}》（征求意见稿）\n会议决定暂缓《${name}》。\n二、审议县水务局提交的《${name}（试行）》\n会议原则同意《${name}（试行）》。\n`,
  ),
  '2.txt': record(20, '2022年9月5日', `一、审议县司法局提交的《${name}》（送审稿）\n会议同意《${name}》，修改完善后印发实施。\n`),
  '3.txt': record(
    41,
    '2024年2月1日',
    `一、审议县司法局提交的《关于废止〈${name}〉的决定》\n会议同意《关于废止〈${name}〉的决定》。\n二、审议县水务局提交的《青山县供水管网更新方案》\n会议同意《青山县供水管网更新方案》。\n三、审议县水务局提交的《青山县排水管理办法》\n会议同意《青山县排水管理办法》。\n`,
  ),
  // A record without a day: what it tells is listed and not drawn.
  '4.txt': `青山县人民政府专题会议纪要\n县长王建国主持召开专题会议。现将会议内容纪要如下：\n一、审议县水务局提交的《${name}》\n会议同意《${name}》。\n`,
};

let folder = '';
const written = async (): Promise<{ records: string }> => {
  folder = await mkdtemp(join(tmpdir(), 'jiyao-document-'));
  for (const [file, text] of Object.entries(records)) await writeFile(join(folder, file), text);
  return { records: folder };
};

inBrowser(
  'a document',
  (run) => {
    afterAll(() => rm(folder, { recursive: true, force: true }));
    const open = async (page: Page, title: string, rest = ''): Promise<void> => {
      await page.goto(`${run.app.url}#/document/${encodeURIComponent(`document:青山县|${title}`)}${rest}`);
      await page.waitForSelector('.view-document h1');
    };

    test('one line through its meetings: bodies and steps in lanes, each with its sentence, walked by keyboard', async () => {
      const { page } = await run.open(1280, 'light');
      await open(page, name);
      await page.waitForSelector('.timeline-mark');
      expect(await page.locator('.timeline .band-name').allTextContents()).toEqual(['会议', '县水务局', '县司法局', '上会', '决定']);
      expect((await page.locator('.timeline-line').getAttribute('points'))?.split(' ')).toHaveLength(2);
      expect(await page.locator('.timeline text.over').allTextContents()).toEqual(['第3次', '第20次']);
      expect(await page.locator('.view-head .latest').textContent()).toBe('最近的决定 2022-09-05 同意修改完善印发');
      expect(await page.locator('.view-head strong').textContent()).toContain('2021-03-06 至 2022-09-05');
      await page.locator('.timeline [tabindex="0"]').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#evidence blockquote mark');
      expect(await page.locator('#evidence blockquote').textContent()).toContain('修改完善后印发实施');
    });

    test('what has no day is in the table, and said', async () => {
      const { page } = await run.open(1280, 'light');
      await open(page, name);
      await page.waitForSelector('.timeline-mark');
      const rows = page.locator('.view-document section').first().locator('tbody tr');
      expect(await rows.count()).toBe(3);
      expect(await rows.last().textContent()).toContain('无日期');
      expect(await page.locator('.view-document section').first().textContent()).toContain('步无日期，只列在表中');
      await open(page, name, '?from=2022-01-01');
      await page.waitForSelector('.timeline');
      expect(await page.locator('.timeline-line').count()).toBe(0);
      expect(await rows.count()).toBe(1);
      expect(await page.locator('.outside-period').first().textContent()).toMatch(/^时段外 \d+（无日期 \d+）$/u);
      await open(page, name, '?from=2035-01-01&lang=en');
      await page.waitForSelector('.state.empty a');
    });

    test('titles by rule, what differs marked, never called the same; shared words marked; other kinds of the place left out', async () => {
      const { page } = await run.open(390, 'dark');
      await open(page, name);
      await page.waitForSelector('.titles');
      const section = page.locator('section:has(.titles)');
      expect(await section.textContent()).toContain('是否同一文件，规则不能断定');
      const told = await section
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.querySelector('.date')?.textContent,
            row.querySelector('.node-link')?.textContent,
            [...row.querySelectorAll('.node-link mark')].map((mark) => mark.textContent).join('|'),
            [...row.querySelectorAll('.tag')].map((tag) => tag.textContent).join('|'),
          ]),
        );
      expect(told).toEqual([
        ['2021-03-06', `${name}（征求意见稿）`, '（征求意见稿）', '稿次、试行、修订'],
        ['2021-03-06', `${name}（试行）`, '（试行）', '稿次、试行、修订'],
        ['2022-09-05', `${name}（送审稿）`, '（送审稿）', '稿次、试行、修订'],
        ['2024-02-01', `关于废止〈${name}〉的决定`, '关于废止〈|〉的决定', '关于废止…'],
        ['无日期', name, '', ''],
      ]);
      await section.locator('tr:has-text("废止") .fact').click();
      await page.waitForSelector('#evidence blockquote mark');
      await page.keyboard.press('Escape');
      const related = page.locator('section:has(mark.shared)');
      expect(await related.locator('mark.shared').allTextContents()).toEqual(['供水']);
      expect(await related.locator('tbody tr').allTextContents()).toHaveLength(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await related.locator('a').click();
      await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('管网更新'));
    });
  },
  written,
);
