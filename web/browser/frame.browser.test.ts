/** The frame: a place chosen once stays through all views and in the address; the period narrows what has a time; what neither does is said. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { pagesOf } from './testing/paper.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-frame-'));
for (const records of ['seeds', 'ingest/samples/text'])
  cpSync(records, folder, { recursive: true, filter: (path) => !/\.(?:json|md)$|gold/u.test(path) });
const [here, there] = ['象山县', '云岭县'];

inBrowser(
  'the frame',
  (run) => {
    const settle = async (): Promise<void> => {
      await run.page.waitForFunction(() => !document.querySelector('#view [aria-busy], #view .waiting'));
      await run.page.waitForLoadState('networkidle');
    };
    const goTo = async (letter: string): Promise<void> => {
      await run.page.locator('main').focus();
      await run.page.keyboard.press('g');
      await run.page.keyboard.press(letter);
      await settle();
    };
    const open = async (hash: string): Promise<void> => {
      await run.page.goto('about:blank');
      await run.page.goto(`${run.app.url}${hash}`);
      await run.page.waitForSelector('#view *');
      await settle();
    };
    const shown = async (): Promise<string> => (await run.page.locator('#view').textContent()) ?? '';
    const notes = async (): Promise<string> => (await run.page.locator('.bar-notes').textContent()) ?? '';
    const scopeOf = (): string | null => new URLSearchParams(new URL(run.page.url()).hash.split('?')[1]).get('scope');

    test('the picker: by name, pinyin and initials, with the keyboard alone; no place at the end', async () => {
      const { page } = run;
      await open('#/attendance');
      const scope = page.locator('#scope');
      const options = page.locator('#scope-list [role=option]');
      await scope.click();
      await options.first().waitFor();
      expect(await options.first().textContent()).toBe(`${here}4 次会议`);
      expect(await options.last().textContent()).toMatch(/^未写明地点的记录（\d+）$/u);
      expect(await scope.getAttribute('aria-expanded')).toBe('true');
      for (const typed of ['云岭', 'yunling', 'ylx']) {
        await scope.fill(typed);
        expect(await options.allTextContents()).toEqual([expect.stringContaining(there), expect.stringContaining('未写明地点')]);
        const current = await scope.getAttribute('aria-activedescendant');
        expect(await page.locator(`[id="${current}"]`).textContent()).toContain(there);
      }
      await scope.fill('zzz');
      await page.keyboard.press('Escape');
      expect([await scope.getAttribute('aria-expanded'), await scope.inputValue(), scopeOf()]).toEqual(['false', '', null]);
      await scope.fill('xsx');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('scope='));
      expect([scopeOf(), await scope.inputValue()]).toEqual([here, here]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('scope');
    });

    test('chosen once, it stays through every view, in the address and after loading anew', async () => {
      const { page } = run;
      await open(`#/overview?scope=${encodeURIComponent(here)}`);
      for (const letter of ['m', 'a', 'd', 'n', 'l', 's', 'p', 'r', 'q', 'b', 'o']) {
        await goTo(letter);
        expect([letter, scopeOf(), await page.locator('#scope').inputValue()]).toEqual([letter, here, here]);
        expect([letter, (await shown()).includes(there)]).toEqual([letter, false]);
      }
      await goTo('l');
      for (const tab of ['officials', 'organizations', 'documents', 'records', 'meetings']) {
        await page.locator(`#view .tabs a[href*="tab=${tab}"]`).click();
        await page.waitForFunction((name) => location.hash.includes(`tab=${name}`), tab);
        await page.waitForSelector('#view tbody tr');
        await settle();
        const all = await page.locator('#view tbody').textContent();
        expect([tab, scopeOf(), all?.includes(there)]).toEqual([tab, here, false]);
      }
      await page.reload();
      await page.waitForSelector('#view tbody tr');
      expect(await page.locator('#scope').inputValue()).toBe(here);
      await page.locator('#view .outside-note a').first().click();
      await page.waitForFunction(() => !location.hash.includes('scope='));
      await page.getByText(there).first().waitFor();
    });

    test('the period narrows search, questions and the directory, and says what is outside', async () => {
      const { page } = run;
      const place = `scope=${encodeURIComponent(here)}`;
      await open(`#/search?q=${encodeURIComponent('预算')}&${place}&from=2022-01-01`);
      const days = await page.locator('#view .hits time').allTextContents();
      expect(days.length).toBeGreaterThan(0);
      expect(days.every((day) => day >= '2022-01-01')).toBe(true);
      const before = await page.locator('#view .hits li').count();
      await page.getByRole('link', { name: /在所选时段之外/u }).click();
      await page.waitForFunction((n) => document.querySelectorAll('#view .hits li').length > n, before);
      expect([page.url().includes('from='), scopeOf()]).toEqual([false, here]);

      await open(`#/list?tab=documents&${place}&to=2021-12-31`);
      expect(await shown()).toContain('象山县海洋经济发展“十四五”规划');
      expect(await shown()).not.toContain('象山县2024年财政预算收支安排方案');

      await open(`#/questions?q=chaired&${place}&from=2022-01-01&to=2022-12-31`);
      await page.waitForSelector('.answer tbody tr');
      expect(await page.locator('.answer tbody tr').count()).toBe(1);
      expect(await shown()).toContain('2022-01-01 – 2022-12-31');
      await page.locator('#time-from').fill('2021');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.answer tbody tr').length === 3);
    });

    test('a page of another place says so and leads to it; what says nothing is greyed and says so', async () => {
      const { page } = run;
      const meeting = encodeURIComponent('meeting:象山县|县政府|常务会议|61|2021-12-30');
      await open(`#/meeting/${meeting}?scope=${encodeURIComponent(there)}&from=2022-01-01`);
      expect(await shown()).toContain('县政府第61次常务会议');
      expect(await notes()).toMatch(/本视图不分时段.*本页属于 象山县/u);
      expect(await page.locator('#time').evaluate((one) => one.hasAttribute('inert'))).toBe(true);
      await page.getByRole('button', { name: '改看该地' }).click();
      await page.waitForFunction(() => !document.querySelector('.own-place'));
      expect(scopeOf()).toBe(here);
      await goTo('b');
      await expect.poll(notes).toBe('本视图不分地域和时段');
      await goTo('a');
      await expect.poll(notes).toBe('');
      expect(await page.locator('#time').evaluate((one) => one.hasAttribute('inert'))).toBe(false);
    });

    test('paper names place and period; a phone shows the picker', async () => {
      const { page } = run;
      await open(`#/list?scope=${encodeURIComponent(here)}&to=2021-12-31`);
      const [first = ''] = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
      expect(first).toContain('地域：象山县·时间：…–2021-12-31');
      const phone = await run.open(390, 'dark');
      await phone.page.goto(`${run.app.url}#/list?scope=${encodeURIComponent(here)}`);
      await phone.page.locator('#scope').click();
      const list = (await phone.page.locator('#scope-list').boundingBox())!;
      expect(list.x).toBeGreaterThanOrEqual(0);
      expect(list.x + list.width).toBeLessThanOrEqual(390);
      expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  },
  { records: folder },
);
