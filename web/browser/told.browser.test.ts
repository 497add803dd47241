/** A meeting that two records tell, in the browser: each thing once, each record's sentence a press away, disputes marked. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MeetingRow } from '../shapes.ts';
import { inBrowser } from './in-browser.ts';

const minutes = (change: Readonly<Record<string, string>> = {}): string =>
  Object.entries(change).reduce(
    (text, [from, to]) => text.replace(from, to),
    `青川县人民政府第12次常务会议纪要
2023年5月8日上午，县长王建国主持召开县政府第12次常务会议。现将会议纪要如下：
一、审议县水利局提交的《青川县水库管理办法》
会议同意《青川县水库管理办法》。
二、听取县应急管理局关于安全生产工作情况的汇报
会议要求，县教育局要做好校园安全工作。
三、研究乡村振兴示范带建设
会议强调，要抓好落实。
出席：王建国　李明　赵海
`,
  );

const records = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-told-'));
  await writeFile(join(folder, 'a.txt'), minutes());
  await writeFile(
    join(folder, 'b.txt'),
    minutes({
      '会议同意《': '会议决定暂缓审议《',
      '　赵海': '\n请假：赵海',
      校园安全: '校园消防安全',
      '三、研究乡村振兴示范带': '三、研究部署乡村振兴示范带',
    }),
  );
  return { records: folder };
};

inBrowser(
  'a meeting told twice',
  (run) => {
    const open = async (page: typeof run.page): Promise<void> => {
      const { meetings } = (await (await fetch(`${run.app.url}api/v1/meetings`)).json()) as { meetings: MeetingRow[] };
      expect(meetings.length).toBe(1);
      expect(meetings[0]).toMatchObject({ items: 3, attendance: 3 });
      await page.goto(`${run.app.url}#/meeting/${encodeURIComponent(String(meetings[0]?.key))}`);
      await page.waitForSelector('.agenda');
    };

    test('each item stands once and says how many records tell it', async () => {
      const { page } = run;
      await open(page);
      expect(await page.locator('.agenda > li').count()).toBe(3);
      expect(await page.locator('.agenda .told > small').allTextContents()).toEqual([
        '2 份记录写到 · 各份记录所载决定不一',
        '2 份记录写到',
        '2 份记录写到',
      ]);
      expect(await page.locator('.view-head').textContent()).toContain('2 份记录写到这次会议');
      const third = page.locator('.agenda > li').nth(2);
      expect(await third.textContent()).toContain('研究部署乡村振兴示范带建设');
    });

    test('where the records disagree both are shown, each with its decision; a person once a role', async () => {
      const { page } = run;
      const first = page.locator('.agenda > li').first();
      const lines = await first.locator('.told li').allTextContents();
      expect(lines.map((line) => (line.includes('暂缓') ? '暂缓' : '同意')).sort()).toEqual(['同意', '暂缓'].sort());
      expect(await page.locator('.roster .disputed').count()).toBe(2);
      const chairs = page.locator('.roster dd').first().locator('.person');
      expect(await chairs.count()).toBe(1);
    });

    test('the sentence of the other record opens beside the page', async () => {
      const { page } = run;
      const before = await page.locator('.source-text').textContent();
      await page.locator('.agenda > li').nth(1).locator('.told button').click();
      await page.waitForFunction(() => document.querySelector('.agenda .here'));
      await page.waitForFunction((text) => document.querySelector('.source-text')?.textContent !== text, before);
    });

    test('review tells that the texts are nearly the same', async () => {
      const { page } = run;
      await page.goto(`${run.app.url}#/review?kind=near-same`);
      await page.waitForFunction(() => /a\.txt.*b\.txt|b\.txt.*a\.txt/su.test(document.querySelector('main')?.textContent ?? ''));
    });

    for (const [width, theme] of [
      [1440, 'light'],
      [390, 'dark'],
      [900, 'light'],
    ] as const)
      test(`nothing runs over at ${width}, ${theme}`, async () => {
        const { page } = await run.open(width, theme);
        await open(page);
        if (process.env.TOLD_PICTURES) await page.screenshot({ path: join(process.env.TOLD_PICTURES, `told-${width}-${theme}.png`) });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      });
  },
  records,
);
