/** Stories 1, 2 and 5, each by pointer and (story 9) with the keyboard alone: a person's meetings, who chaired, how two are connected. */
import { expect, test } from 'vitest';
import { inBrowser } from '../in-browser.ts';
import { inRole, meetings, presentAt, roleWords, waysBetween } from './gold.ts';
import { hands } from './hand.ts';
import { cells, sectionOf, sentence, start } from './story.ts';

inBrowser('stories of people', (run) => {
  for (const hand of hands) {
    test(`1 an official by initials, and every meeting by role, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await start(page, run.app.url);
      await hand.find(page, 'sjl', '史建立');
      await page.waitForSelector('.view-official .timeline-mark');
      const expected = meetings.flatMap(({ meeting, people }) =>
        people
          .filter(({ name }) => name === '史建立')
          .map(({ role }) => [meeting.date, `县政府第${meeting.number}次常务会议`, roleWords[role]]),
      );
      expect(expected.map(([, , role]) => role)).toEqual(['列席', '列席', '出席', '出席']);
      const table = sectionOf(page, '逐次会议');
      expect(await cells(table.locator('tbody tr'))).toEqual(expected);
      // The lanes of the picture say the same by role, and the rate tells its base.
      expect(await page.locator('.view-official .base strong').textContent()).toContain('到会 4 / 4');
      for (const role of ['出席', '列席'])
        expect(await page.locator(`.view-official .timeline-mark[aria-label$="${role}"]`).count()).toBe(2);
      await hand.press(page, table.locator('tbody tr .fact').first());
      expect(await sentence(page, '史建立')).toMatch(/列\s*席：.*史建立/su);
    });

    test(`2 who chaired before and after, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await start(page, run.app.url);
      await hand.find(page, '第61次常务会议', '县政府第61次常务会议');
      await page.waitForSelector('.view-meeting .roster');
      const at = meetings.findIndex(({ meeting }) => meeting.number === 61);
      const chairs = [meetings[at - 1]!, meetings[at]!, meetings[at + 1]!].map((one) => inRole(one, 'chair'));
      expect(chairs).toEqual([['包朝阳'], ['李晓东'], ['李晓东']]);
      const steps = page.locator('.view-meeting nav.steps > span');
      expect(await steps.locator('.chairs .node-link').allTextContents()).toEqual([...chairs[0]!, ...chairs[2]!]);
      expect(await steps.locator('.date').allTextContents()).toEqual([meetings[at - 1]!.meeting.date, meetings[at + 1]!.meeting.date]);
      await hand.press(page, steps.first().locator('.chairs .fact'));
      expect(await sentence(page, '包朝阳')).toContain('包朝阳主持召开县政府第五十三次常务会议');
      await hand.press(page, steps.last().locator('.chairs .fact'));
      expect(await sentence(page, '第五次')).toContain('李晓东主持召开县政府第五次常务会议');
    });

    test(`5 how two officials are connected, with sentences, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await start(page, run.app.url);
      await hand.press(page, page.locator('#views a[href^="#/paths"]'));
      await page.waitForSelector('#path-a');
      await hand.find(page, 'bcy', '包朝阳', page.locator('#path-a'));
      await expect.poll(() => page.locator('#path-a').inputValue()).toBe('包朝阳');
      await hand.find(page, 'lxd', '李晓东', page.locator('#path-b'));
      await page.waitForSelector('.path');
      // They never sat in one room, but others sat with both.
      expect(meetings.some((one) => presentAt(one).has('包朝阳') && presentAt(one).has('李晓东'))).toBe(false);
      const ways = waysBetween('包朝阳', '李晓东');
      expect(await page.locator('.paths-found').textContent()).toBe(`${ways.length} 条最短路径，列出前 20 条，每步有据`);
      await hand.press(page, page.locator('.view-paths button.more'));
      await expect.poll(() => page.locator('.paths-found').textContent()).toBe(`${ways.length} 条最短路径，每步有据`);
      expect(await page.locator('.path').count()).toBe(ways.length);
      // Nobody is a way by having been excused: the step would say 请假.
      expect(await page.locator('.path .fact').allTextContents()).not.toContainEqual(expect.stringContaining('请假'));
      const told: string[][] = [];
      for (const path of await page.locator('.path').all()) {
        const nodes = (await path.locator('.path-node').allInnerTexts()).map((text) => text.trim());
        told.push(nodes);
        const [first = '', , between = '', , last = ''] = nodes;
        const quotes = await path.locator('.path-edge q').allTextContents();
        expect(quotes.map((text, i) => text.replace(/\s/gu, '').includes([first, between, between, last][i]!))).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
      expect(told.map(String).sort()).toEqual(ways.map((way) => String(['包朝阳', ...way, '李晓东'])).sort());
      await hand.press(page, page.locator('.path .fact').first());
      expect(await sentence(page, '包朝阳')).toContain('包朝阳主持召开');
    });
  }
});
