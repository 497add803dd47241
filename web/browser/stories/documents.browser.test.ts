/** Stories 3 and 4, each by pointer and (story 9) with the keyboard alone: what a body proposed and what became of it; who was there. */
import { expect, test } from 'vitest';
import { inBrowser } from '../in-browser.ts';
import { decisionWords, inRole, meetings, presentAt, roleWords } from './gold.ts';
import { hands } from './hand.ts';
import { cells, sectionOf, sentence, start } from './story.ts';

inBrowser('stories of documents', (run) => {
  for (const hand of hands) {
    test(`3 what the reform bureau proposed and what became of each, ${hand.name}`, async () => {
      const { page } = await run.open(1280, 'light');
      await start(page, run.app.url);
      await hand.find(page, '发改局', '县发改局');
      await page.waitForSelector('.view-organization table');
      const brought = meetings.flatMap(({ meeting, items }) =>
        items.filter(({ submitters }) => submitters.includes('县发改局')).map((item) => ({ date: meeting.date, ...item })),
      );
      expect(brought.flatMap(({ documents }) => documents)).toHaveLength(4);
      const part = sectionOf(page, '提出');
      expect(await part.locator('h2').textContent()).toBe(`提出 ${brought.length} 件`);
      const rows = await cells(part.locator('tbody tr'));
      expect(rows).toHaveLength(brought.length);
      for (const { date, number, documents, decisions } of brought) {
        const row = rows.find(
          ([day, what = '']) =>
            day === date && (documents.length ? documents.some((one) => what.includes(one)) : what.startsWith(`${number}. `)),
        );
        const told = decisions.length ? decisions.map((kind) => decisionWords[kind]) : ['未载决定'];
        expect({ date, number, outcome: row?.[2]?.split(' ').sort() }).toEqual({ date, number, outcome: told.sort() });
      }
      const plan = part.locator('tbody tr', { hasText: '海洋经济发展' });
      await hand.press(page, plan.locator('.fact', { hasText: '原则同意' }));
      expect(await sentence(page, '原则同意')).toContain('海洋经济发展“十四五”规划');
    });

    test(`4 everyone present when a document was approved in principle, ${hand.name}`, async () => {
      const title = '象山县2022年财政预算收支安排方案';
      const { page } = await run.open(1280, 'light');
      await start(page, run.app.url);
      await hand.find(page, '2022年财政预算', title);
      const part = sectionOf(page, '决定时谁在场');
      await part.locator('.roster').waitFor();
      const held = meetings.filter(({ items }) =>
        items.some(({ documents, decisions }) => documents.includes(title) && decisions.includes('approved-in-principle')),
      );
      expect(held.map(({ meeting }) => meeting.number)).toEqual([61]);
      const [meeting] = held as [(typeof held)[number]];
      expect(await part.locator('[data-meeting] .base').textContent()).toContain('原则同意');
      expect(new Set(await part.locator('.person a').allTextContents())).toEqual(presentAt(meeting));
      for (const role of ['chair', 'present', 'invited', 'observer']) {
        const group = part.locator('dt', { hasText: new RegExp(`^${roleWords[role]} \\d`, 'u') }).locator('+ dd');
        expect(await group.locator('.person a').allTextContents()).toEqual(inRole(meeting, role));
      }
      // Presence, with its base; and it says that this is no approval.
      expect(await part.locator('strong').textContent()).toBe(`在场 ${presentAt(meeting).size} 人，名单所列 ${presentAt(meeting).size} 人`);
      expect(await part.textContent()).toContain('在场不等于同意：决定由会议作出');
      await hand.press(page, part.locator('.person', { hasText: '应伟刚' }).locator('.fact'));
      expect(await sentence(page, '应伟刚')).toMatch(/应邀出席：应伟刚/u);
    });

    test(`4 the absent are counted apart, ${hand.name}`, async () => {
      const title = '关于高水平培育新时代半岛工匠队伍的实施意见';
      const { page } = await run.open(390, 'dark');
      await start(page, run.app.url);
      await hand.find(page, '半岛工匠', title);
      const part = sectionOf(page, '决定时谁在场');
      await part.locator('.roster').waitFor();
      const meeting = meetings.find(({ items }) => items.some(({ documents }) => documents.includes(title)))!;
      const [present, absent] = [presentAt(meeting), inRole(meeting, 'absent')];
      expect(absent).toEqual(['高岷']);
      const names = await part.locator('.person a').allTextContents();
      expect(new Set(names)).toEqual(present);
      expect(names).not.toContain('高岷');
      expect(await part.locator('.base').textContent()).toContain(`在场 ${present.size} 人，名单所列 ${present.size + 1} 人请假 1`);
    });
  }
});
