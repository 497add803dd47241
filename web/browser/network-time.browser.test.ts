/** The time of the network: playback day by day, what enters and leaves as it goes, and the range of the page. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { network } from './network.ts';

type Point = readonly [x: number, y: number];

declare global {
  interface Window {
    /** What was seen at some points, a row for each picture. */
    jiyaoColours?: string[][];
  }
}

inBrowser('the time of the network', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const { choose, count, cursor, filter, open, until } = network(run);
  beforeEach(() => open('network of a person'));
  const slider = () => page.locator('#network-day');
  const said = (): Promise<string | null> => page.locator('#network-live').textContent();
  const button = () => page.locator('.playback button');

  test('playback: nodes enter with their first fact, where they belong', async () => {
    await open('network');
    const nodes = await count();
    await slider().focus();
    await page.keyboard.press('Home');
    await until((n) => n < nodes);
    const early = await count();
    expect(await filter('day')).toBe('2021-06-08');
    await page.keyboard.press('ArrowRight');
    await until((n) => n > early);
    await page.keyboard.press('End');
    await until((n) => n === nodes);
    expect(await filter('day')).toBe(null);
  });

  test('play and pause by the space bar, a day on and back by the arrows, each told', async () => {
    await open('network');
    const whole = `全部时间：${await count()} 个节点，${await count('edges')} 条关系`;
    await slider().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    expect(await button().textContent()).toContain('暂停');
    await expect.poll(() => filter('day')).not.toBe('2021-06-08');
    await page.keyboard.press('Space');
    expect(await button().textContent()).toContain('播放');
    const paused = await filter('day');
    expect(await said()).toBe(`${paused ? `截至 ${paused}` : '全部时间'}：${await count()} 个节点，${await count('edges')} 条关系`);
    await page.waitForTimeout(1200);
    expect(await filter('day')).toBe(paused);
    await page.keyboard.press('Home');
    await button().focus();
    await page.keyboard.press('ArrowRight');
    const next = await filter('day');
    expect(next).not.toBe('2021-06-08');
    expect(await said()).toContain(`截至 ${next}：`);
    await page.keyboard.press('ArrowLeft');
    expect(await filter('day')).toBe('2021-06-08');
    // Played to its end it rests there, and the slider moved by hand ends it too.
    await page.keyboard.press('Enter');
    await page.locator('#network-day').press('ArrowRight');
    expect(await button().textContent()).toContain('播放');
    await slider().press('End');
    await slider().press('ArrowLeft');
    await slider().press('ArrowLeft');
    await button().press('Enter');
    await expect.poll(said, { timeout: 10_000 }).toBe(whole);
    expect(await button().textContent()).toContain('播放');
  });

  /** Where a meeting of the seeds stands in the whole picture, on the screen. */
  async function placeOf(number: number): Promise<Point> {
    const { meetings } = (await (await fetch(`${run.app.url}api/v1/meetings`)).json()) as { meetings: { key: string; number: number }[] };
    const { key } = meetings.find((one) => one.number === number)!;
    const viewNow = async (): Promise<number[]> =>
      ((await page.locator('.network-canvas').getAttribute('data-view')) ?? '').split(',').map(Number);
    await open('network', `?node=${encodeURIComponent(key)}`);
    const [[left, top], [x, y, k]] = [await cursor(), (await viewNow()) as [number, number, number]];
    const box = (await page.locator('.network-canvas').boundingBox())!;
    // Without a node there is no bar, and the picture is fitted into more room.
    await open('network', '?day=2021-06-08');
    const [atX, atY, zoom] = (await viewNow()) as [number, number, number];
    const now = (await page.locator('.network-canvas').boundingBox())!;
    return [((left - box.x - x) / k) * zoom + atX + now.x, ((top - box.y - y) / k) * zoom + atY + now.y];
  }

  /** The colours at some points, in each picture that was drawn while something was done and shortly after. */
  async function colours(points: readonly Point[], doing: () => Promise<void>): Promise<string[][]> {
    await page.evaluate((points) => {
      const [stage, canvas] = [document.querySelector('.network-canvas')!, document.querySelector<HTMLCanvasElement>('.painted-canvas')!];
      const box = stage.getBoundingClientRect();
      const seen: string[][] = [];
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const at = ([x, y]: Point): string => {
        pen.drawImage(canvas, -Math.round(x - box.left), -Math.round(y - box.top));
        return pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
      };
      new MutationObserver(() => seen.push(points.map(at))).observe(stage, { attributes: true, attributeFilter: ['data-drawn'] });
      window.jiyaoColours = seen;
    }, points);
    await doing();
    await page.waitForTimeout(500);
    return page.evaluate(() => window.jiyaoColours ?? []);
  }

  test('what enters or leaves passes through shades while all else stands; asked for stillness, it is there or gone at once', async () => {
    const points = [await placeOf(61), await placeOf(53)];
    await open('network', '?day=2021-06-08');
    const on = () => colours(points, () => slider().press('ArrowRight'));
    const back = () => colours(points, () => slider().press('ArrowLeft'));
    const [whole] = (await on()).at(-1)!;
    const [gone, other] = (await back()).at(-1)!;
    // The colour of a meeting in the model.
    expect([whole, other]).toEqual(['0,114,178', '0,114,178']);
    expect(gone).not.toBe(whole);
    // Without motion: no picture but these.
    expect(new Set((await on()).map(String))).toEqual(new Set([`${whole},${other}`]));
    expect(new Set((await back()).map(String))).toEqual(new Set([`${gone},${other}`]));
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const red = (colour = ''): number => Number(colour.split(',')[0]);
    for (const [go, from, to] of [
      [on, gone, whole],
      [back, whole, gone],
    ] as const) {
      const pictures = await go();
      const shades = pictures.map(([shade]) => red(shade));
      const way = Math.sign(red(to) - red(from));
      expect(pictures.at(-1)).toEqual([to, other]);
      expect(pictures.every(([, stays]) => stays === other)).toBe(true);
      expect(shades.every((shade, i) => (shade - (shades[i - 1] ?? red(from))) * way >= 0)).toBe(true);
      expect(shades.filter((shade) => shade !== red(from) && shade !== red(to))).not.toEqual([]);
    }
    // Steps that come before the last has passed end where they should.
    await slider().press('ArrowRight');
    await slider().press('ArrowRight');
    await slider().press('ArrowLeft');
    const interrupted = await colours(points, () => slider().press('ArrowLeft'));
    expect(interrupted.at(-1)).toEqual([gone, other]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  test('the range of the page filters, and what is hidden by it is no longer chosen', async () => {
    await choose(/^meeting:/u);
    await page.locator('#time-from').fill('2035');
    await page.locator('#time-from').press('Enter');
    await expect.poll(() => page.locator('.node-bar > *').count()).toBe(0);
    await page.goBack();
    await until((n) => n > 1);
  });
});
