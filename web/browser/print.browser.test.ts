/** Views on paper: the question, the period and the address above; all that the picture says, in black on white; no frame. */

import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { AttendanceAnswer } from '../shapes.ts';
import { inBrowser } from './in-browser.ts';
import { pagesOf, plain } from './testing/paper.ts';

inBrowser('print', (run) => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await run.open(1280, 'dark'));
  });
  const open = async (name: string, rest = ''): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${run.app.url}${run.places[name]}${rest}`);
    await page.waitForFunction(() => document.querySelector('#view .view > :not(.state)') && !document.querySelector('[aria-busy]'));
  };
  /** The words of each page, or of the first alone: to print and read them all takes longest of all. */
  const printed = async (pageRanges = ''): Promise<string[]> => pagesOf(await page.pdf({ preferCSSPageSize: true, pageRanges }));

  test('every view says on paper what it asks, of which period, and where it is; the frame stays on the screen', async () => {
    for (const name of ['overview', 'compare', 'directory', 'official', 'document', 'organization', 'record', 'review', 'paths']) {
      await open(name, `${run.places[name]!.includes('?') ? '&' : '?'}to=2023-12-31`);
      const question = plain((await page.locator('#view h1').first().textContent()) ?? '');
      const [first = ''] = await printed('1');
      // The text of a record is the same in every period.
      const period = name === 'record' ? [] : ['…–2023-12-31'];
      const wanted = [question, ...period, `#/${run.places[name]!.split(/[/?]/u)[1]}`, '打印于'].map(plain);
      expect({ name, missing: wanted.filter((words) => !first.includes(words)) }).toEqual({ name, missing: [] });
      expect({ name, frame: ['跟随系统', 'YYYY-MM-DD', '原文依据'].filter((words) => first.includes(words)) }).toEqual({ name, frame: [] });
    }
  });

  test('attendance names everybody with the days of each role, however much of the picture is in sight', async () => {
    await open('attendance');
    const { officials } = (await (await fetch(`${run.app.url}api/v1/attendance`)).json()) as AttendanceAnswer;
    const inSight = await page.locator('.paoh-name').count();
    expect(inSight).toBeLessThan(officials.length);
    const said = (await printed()).join('');
    expect(officials.map(({ name }) => plain(name)).filter((name) => !said.includes(name))).toEqual([]);
    expect(said).toMatch(/李晓东3\/4主持3：[\d、-]{32}/u);
    await open('attendance', '?name=李晓东');
    expect((await printed()).join('')).not.toContain('包朝阳');
  });

  test('the network is drawn for paper in light colours, and taken away again', async () => {
    await open('network');
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('.network-canvas')?.dataset.nodes) > 0);
    await page.evaluate(() =>
      window.addEventListener('beforeprint', () => {
        const ground = document.querySelector('.on-paper svg rect')?.getAttribute('fill');
        document.body.dataset.ground = `${ground} ${document.querySelectorAll('.on-paper svg path').length}`;
      }),
    );
    const said = (await printed()).join('');
    // Words with a halo are drawn twice, the halo and the word.
    expect(said).toMatch(/2021-12-30.*县住建局|县住建局.*2021-12-30/u);
    const [ground = '', paths = ''] = (await page.evaluate(() => document.body.dataset.ground ?? '')).split(' ');
    expect(Number(paths)).toBeGreaterThan(20);
    expect(Number.parseInt(ground.slice(1, 3), 16)).toBeGreaterThan(240);
    expect(await page.locator('.on-paper svg').count()).toBe(0);
  });
});
