/** Story 10, by pointer and with the keyboard alone: import a new file and see it join what was there; taken back, it is gone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onOwnApp } from '../in-browser.ts';
import { meetings } from './gold.ts';
import { hands } from './hand.ts';
import { cells, sectionOf, sentence, start } from './story.ts';

/** The minutes of a later meeting: those of the 61st, under another number and day. */
const next = readFileSync(new URL('../../../seeds/000_22ee396e709e2a7c.txt', import.meta.url), 'utf8')
  .replaceAll('第六十一次', '第六十二次')
  .replaceAll('2021年12月30日', '2022年1月20日')
  .replaceAll('2021年12月31日', '2022年1月21日');

onOwnApp('the story of joining', (run) => {
  for (const hand of hands)
    test(`10 bring in a new file and see it join, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await start(page, run.app.url);
      const chaired = meetings.filter(({ people }) => people.some(({ name, role }) => name === '李晓东' && role === 'chair'));
      const before = chaired.map(({ meeting }) => meeting.date);
      const dates = async (): Promise<string[]> =>
        (await cells(sectionOf(page, '逐次会议').locator('tbody tr'))).map(([date = '']) => date);
      await hand.find(page, 'lxd', '李晓东');
      await page.waitForSelector('.view-official .timeline-mark');
      expect(await dates()).toEqual(before);
      await hand.press(page, page.locator('#views a[href^="#/import"]'));
      await page.waitForSelector('.import-zone');
      await page.setInputFiles('#import-files', [{ name: 'next.txt', mimeType: 'text/plain', buffer: Buffer.from(next) }]);
      await page.waitForSelector('.import-record[data-state=read]');
      await hand.press(page, page.locator('#import-accept'));
      await page.waitForSelector('.import-record[data-state=stored]');
      const bringing = page.url();
      // The person is the same one, now at one more meeting, between those of before and after.
      await hand.find(page, 'lxd', '李晓东');
      await page.waitForSelector('.view-official .timeline-mark');
      expect(await dates()).toEqual([...before, '2022-01-20'].sort());
      const row = sectionOf(page, '逐次会议').locator('tbody tr', { hasText: '2022-01-20' });
      await hand.press(page, row.locator('.fact', { hasText: '主持' }));
      expect(await sentence(page, '第六十二次')).toContain('2022年1月20日上午，李晓东主持召开县政府第六十二次常务会议');
      await hand.press(page, row.locator('a'));
      await page.waitForSelector('.view-meeting nav.steps');
      expect(await page.locator('.steps > span > a').allTextContents()).toEqual(['县政府第61次常务会议', '县政府第5次常务会议']);
      // Taken back: Undo stands where it was imported.
      while (page.url() !== bringing) {
        await page.goBack();
        await page.waitForTimeout(100);
      }
      await hand.press(page, page.locator('#import-undo'));
      await page.waitForSelector('.import-record[data-state=undone]');
      await hand.find(page, 'lxd', '李晓东');
      await page.waitForSelector('.view-official .timeline-mark');
      expect(await dates()).toEqual(before);
    });
});
