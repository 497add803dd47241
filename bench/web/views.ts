/** The real app in frames and milliseconds: attendance of hundreds while it scrolls, and every view from a cold start and from home. */
import type { Browser, Page } from 'playwright-core';
import { startApp } from '../../web/browser/launch.ts';
import { manyMeetings } from '../../web/browser/many-meetings.ts';
import { findPlaces } from '../../web/browser/places.ts';
import { viewNames } from '../../web/state.ts';

const frames = 150;
const viewport = { width: 1280, height: 844 };

/** Lengths of frames in milliseconds while 400 people at 500 meetings scroll sideways, then down, half a cell a frame and more. */
export async function attendanceFrames(browser: Browser): Promise<number[]> {
  const app = await startApp();
  try {
    const page = await browser.newPage({ viewport });
    await page.route('**/api/v1/attendance*', (route) => route.fulfill({ json: manyMeetings(400, 500) }));
    await page.goto(`${app.url}#/attendance?sort=name`);
    await page.waitForSelector('.paoh-cell');
    await page.waitForTimeout(500);
    return await page.evaluate(async (frames) => {
      const sheet = document.querySelector('.paoh')!;
      const lengths: number[] = [];
      for (const [x, y] of [
        [40, 0],
        [0, 26],
      ] as const) {
        // No function has a name here: tsx would call a helper for it that the page does not have.
        let before = await new Promise<number>((done) => requestAnimationFrame(done));
        for (let i = 0; i < frames; i += 1) {
          sheet.scrollBy(x, y);
          const now = await new Promise<number>((done) => requestAnimationFrame(done));
          lengths.push(now - before);
          before = now;
        }
      }
      return lengths;
    }, frames);
  } finally {
    await app.close();
  }
}

/** Milliseconds on the page's clock when its view stands, with nothing still loading. */
async function standing(page: Page, view: string): Promise<number> {
  const seen = await page.waitForFunction(
    (name) =>
      document.querySelector(`#view > .view-${name} > :not(.state)`) &&
      !document.querySelector('[aria-busy]') &&
      (!document.querySelector('.network-canvas') || document.querySelector('.network-canvas[data-drawn]')) &&
      performance.now(),
    view,
    { polling: 'raf' },
  );
  return Number(await seen.jsonValue());
}

export interface ViewTimes {
  view: string;
  /** From navigation, with an empty cache. */
  cold: number[];
  /** From home. */
  switched: number[];
}

/** Every view on the seeds, `runs` times. */
export async function viewTimes(browser: Browser, runs: number): Promise<ViewTimes[]> {
  const app = await startApp();
  try {
    const places = Object.values(await findPlaces(app.url));
    const all: ViewTimes[] = [];
    for (const view of viewNames) {
      const place = places.find((hash) => hash.split(/[/?]/u)[1] === view);
      if (!place) throw new Error(`web/browser/places.ts names no place for the view ${view}`);
      const times: ViewTimes = { view, cold: [], switched: [] };
      for (let i = 0; i < runs; i += 1) {
        const context = await browser.newContext({ viewport });
        const page = await context.newPage();
        await page.goto(`${app.url}${place}`);
        times.cold.push(await standing(page, view));
        await page.goto(`${app.url}${view === 'overview' ? '#/questions' : '#/overview'}`);
        await standing(page, view === 'overview' ? 'questions' : 'overview');
        const begun = await page.evaluate((hash) => {
          const now = performance.now();
          location.hash = hash;
          return now;
        }, place);
        times.switched.push((await standing(page, view)) - begun);
        await context.close();
      }
      all.push(times);
    }
    return all;
  } finally {
    await app.close();
  }
}
