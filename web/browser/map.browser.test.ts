/** A record set at a glance: pictures and tables say the same, a chair's tick opens its sentence, a burst lists its items. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { chairOf, chairs, count, dayOf, loud, missing, stoodIn, writeYears } from './yearly-records.ts';

const held = Array.from({ length: count }, (_, i) => i + 1).filter((number) => number !== missing);

let folder = '';
const start = async (): Promise<{ records: string }> => {
  folder = await mkdtemp(join(tmpdir(), 'jiyao-years-'));
  await writeYears(folder);
  return { records: folder };
};

inBrowser(
  'the map of a record set',
  (run) => {
    let page: Page;
    beforeAll(() => {
      page = run.page;
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const open = async (hash: string, mark: string): Promise<void> => {
      await page.goto(`${run.app.url}${hash}`);
      await page.waitForSelector(mark);
    };
    const labels = (selector: string): Promise<string[]> =>
      page.locator(selector).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const rows = (table: string): Promise<string[][]> =>
      page
        .locator(`.table[aria-label="${table}"] tbody tr`)
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

    test('a bar for each meeting, as high as its items; the tables say the same', async () => {
      await open('#/map', '.year-bar');
      const bars = await labels('.year-bar');
      expect(bars).toHaveLength(held.length);
      expect(bars[0]).toBe(`县政府第1次常务会议 ${dayOf(1)} · 5 项议题 原则同意 2 未载决定 3`);
      const heads = await page.locator('.years h3').allTextContents();
      expect(heads).toEqual(['2018 12 次会议，60 项议题', '2019 11 次会议，55 项议题', '2020 12 次会议，60 项议题']);
      const ticks = await page.locator('.chair-tick').count();
      expect(ticks).toBe(held.length);
      const topics = (await labels('.topic')).map((label) => /^(\S+) (\d+) 项议题/u.exec(label)?.slice(1));
      await page.getByRole('button', { name: '看表格' }).click();
      await page.waitForSelector('.table[aria-label="逐次会议"]');
      const meetings = await rows('逐次会议');
      expect(meetings.map(([date, title, , items]) => `${title} ${date} · ${items} 项议题`)).toEqual(
        bars.map((label) => label.replace(/ 原则同意.*$/u, '')),
      );
      expect((await rows('历年会议')).map(([year, count_, items]) => `${year} ${count_} 次会议，${items} 项议题`)).toEqual(heads);
      const people = await rows('谁主持');
      expect(people.map(([, name, first, last, times]) => [name, first, last, Number(times)])).toEqual(
        [...chairs].map((name) => {
          const own = held.filter((number) => chairOf(number) === name);
          return [name, dayOf(own[0] ?? 0), dayOf(own.at(-1) ?? 0), own.length];
        }),
      );
      expect((await rows('一时集中的议题')).map(([name, , , items]) => [name, items])).toEqual(topics);
    });

    test('a band is thick only between meetings in a row; a tick opens its sentence', async () => {
      await open('#/map', '.chair-tick');
      const own = held.filter((number) => chairOf(number) === chairs[0]);
      const inRow = own.filter((number, i) => i > 0 && own[i - 1] === number - 1).length;
      const others = held.filter((number) => chairOf(number) === chairs[1]);
      const theirs = others.filter((number, i) => i > 0 && others[i - 1] === number - 1).length;
      expect(await page.locator('.chairs .span.solid').count()).toBe(inRow + theirs);
      expect(await page.locator('.chairs .span:not(.solid)').count()).toBe(own.length - 1 - inRow + others.length - 1 - theirs);
      await page.locator(`.chair-tick[aria-label*="第${stoodIn}次"]`).click();
      await page.waitForSelector('#evidence mark');
      expect(await page.locator('#evidence blockquote').textContent()).toContain(`${chairs[1]}主持召开县政府第${stoodIn}次常务会议`);
    });

    test('a burst lists its items, each with a sentence that has the word', async () => {
      await open('#/map', '.topic');
      const topic = page.locator('.topic', { hasText: '浒苔' });
      expect(await topic.count()).toBe(1);
      await topic.click();
      await page.waitForSelector('.topic-items tbody tr');
      expect(page.url()).toContain('topic=');
      const listed = await page.locator('.topic-items tbody tr').evaluateAll((all) => all.map((row) => row.textContent));
      expect(listed).toHaveLength(4 * loud.length);
      for (const row of listed) expect(loud.map(dayOf)).toContain(row.slice(0, 10));
      await page.locator('.topic-items .fact').first().click();
      await page.waitForSelector('#evidence mark');
      expect(await page.locator('#evidence blockquote').textContent()).toContain('浒苔');
    });

    test('by keyboard: along the bars, along the ticks, to a topic', async () => {
      await open('#/map', '.topic');
      const label = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      await page.locator('.year-bar[tabindex="0"]').first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await label()).toContain('县政府第2次常务会议');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.startsWith('#/meeting/'));
      await page.goBack();
      await page.waitForSelector('.chair-tick');
      await page.locator('.chair-tick[tabindex="0"]').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#evidence mark');
      await page.keyboard.press('Escape');
      await page.locator('.topic[tabindex="0"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.topic-items tbody tr');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
    });

    test('a year sets the time; with few records there is no speaking of bursts; an empty period says so', async () => {
      await open('#/map', '.year-bar');
      await page.getByRole('link', { name: '2019', exact: true }).click();
      await page.waitForFunction(() => location.hash.includes('from=2019-01-01') && document.querySelectorAll('.years > li').length === 1);
      expect(await page.locator('.year-bar').count()).toBe(11);
      expect(await page.locator('.topic').count()).toBe(0);
      expect(await page.locator('#view section').last().textContent()).toContain('不足 100 项、12 个月');
      await open('#/map?from=2035-01-01', '#view .state.empty');
      expect(await page.locator('.year-bar').count()).toBe(0);
    });
  },
  start,
);
