/** Records of several places. Attendance: terms are told within one body's series, shares count one place's meetings, a place can be chosen. */
import { expect, test } from 'vitest';
import type { AttendanceAnswer, MeetingList } from '../shapes.ts';
import { inBrowser } from './in-browser.ts';

inBrowser(
  'several places',
  (run) => {
    const open = async (hash: string): Promise<void> => {
      await run.page.goto(`${run.app.url}${hash}`);
      await run.page.waitForSelector('.paoh-cell, .attendance-table');
    };
    const columns = (): Promise<number> => run.page.locator('.paoh-head').count();

    test('numbers of different places begin no term', async () => {
      const { meetings, scopes } = (await (await fetch(`${run.app.url}api/v1/attendance`)).json()) as AttendanceAnswer;
      expect(scopes.length).toBe(meetings.length);
      const numbers = meetings.filter(({ date }) => date !== null).flatMap(({ number }) => number ?? []);
      expect(numbers.some((number, i) => i > 0 && number <= numbers[i - 1]!)).toBe(true);
      await open('#/attendance?all=1');
      expect(await columns()).toBe(meetings.length);
      expect(await run.page.locator('.term-name').count()).toBe(0);
      await open('#/attendance?as=table&all=1');
      // Each of them was at one of the one meeting of the place, or at none.
      const shares = await run.page.locator('.attendance-table tbody tr td.number').allTextContents();
      expect(new Set(shares.map((share) => share.trim()))).toEqual(new Set(['1/1', '0/1']));
      expect(await run.page.locator('.attendance-table tbody').textContent()).toContain('云岭县');
    });

    test('home shows each place that met as a card, and draws no line of them all', async () => {
      await run.page.goto(`${run.app.url}#/overview`);
      await run.page.waitForSelector('.place-card');
      const { meetings } = (await (await fetch(`${run.app.url}api/v1/meetings`)).json()) as MeetingList;
      const places = new Set(meetings.map(({ scope }) => scope).filter((scope) => !scope.startsWith('record:')));
      expect(places.size).toBeGreaterThan(3);
      expect(new Set(await run.page.locator('.place-card h3').allTextContents())).toEqual(places);
      expect(await run.page.locator('.meeting-timeline').count()).toBe(0);
    });

    test('an empty part says which choice made it so, and leads out of it', async () => {
      const { page } = run;
      await page.goto(`${run.app.url}#/attendance?scope=${encodeURIComponent('他县')}`);
      await page.getByText('所选的地域或会议没有内容').waitFor();
      await page.getByRole('link', { name: '看全部' }).click();
      await page.waitForSelector('.paoh-cell');
      await page.goto(`${run.app.url}#/network?without=Meeting,Item,Official,Organization,Document`);
      await page
        .locator('.network-table .empty')
        .getByText(/^筛选隐藏了 \d+ 项$/u)
        .waitFor();
      await page.getByRole('link', { name: '看全部' }).click();
      await page.waitForSelector('.network-canvas:visible');
      expect(Number(await page.locator('.network-canvas').getAttribute('data-nodes'))).toBeGreaterThan(0);
    });

    test('one place, one series, and back', async () => {
      const { page } = run;
      await open('#/attendance');
      const all = await columns();
      await page.locator('#scope').click();
      await page.keyboard.type('ylx');
      await page.getByRole('option', { name: '云岭县' }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.paoh-head').length === 1);
      expect(page.url()).toContain('scope=');
      await page.locator('#series').click();
      const one = page.locator('#series-list [role=option]').nth(1);
      const name = await one.locator('span').textContent();
      await one.click();
      await page.waitForFunction(() => location.hash.includes('series='));
      await page.waitForFunction(() => document.querySelectorAll('.paoh-head').length === 1);
      await page.reload();
      await page.waitForSelector('.paoh-cell');
      expect(await page.locator('#scope').inputValue()).toBe('云岭县');
      expect(await page.locator('#series').inputValue()).toBe(name);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('button', { name: '看所有地域' }).click();
      await page.waitForFunction((n) => document.querySelectorAll('.paoh-head').length === n, all);
      expect(page.url()).not.toMatch(/scope|body|series/u);
    });
  },
  { records: 'ingest/samples/text' },
);
