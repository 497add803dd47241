/** Tests in a real browser: one app and one Chromium for a file, and pages of which none may complain when a test ends. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { findChromium, launchBrowser, type RunningApp, type StartOptions, startApp } from './launch.ts';
import { findPlaces, type Places } from './places.ts';
import { openPage, type Theme, type Watched } from './watch.ts';

/** What the tests of a file are given. What is running can be asked for inside a test or hook, not before. */
export interface Run extends Watched {
  readonly app: RunningApp;
  readonly browser: Browser;
  /** The address of every view, where the records are the seeds; else empty. */
  readonly places: Places;
  /** Another page with a profile of its own; closed, and asked for its complaints, when the test ends. */
  open(width: number, theme: Theme): Promise<Watched>;
}

interface Running {
  readonly app: RunningApp;
  readonly browser: Browser;
  readonly places: Places;
  /** The page all tests of the file share: 1280 wide, light. */
  readonly shared: Watched;
}

/**
 * A block of tests on the running app over the seeds, or over what `start` says; skipped, and said so, where there is no Chromium.
 * After every test each of its pages must be without complaints; a test that provokes some takes them by asking for them.
 */
export function inBrowser(name: string, tests: (run: Run) => void, start: StartOptions | (() => Promise<StartOptions>) = {}): void {
  const chromium = findChromium();
  if (!chromium) console.warn(`BROWSER TESTS ARE SKIPPED (${name}): no Chromium found. Install chromium, or set CHROMIUM to its path.`);
  describe.skipIf(!chromium)(name, () => {
    let running: Running | null = null;
    let others: Watched[] = [];
    const now = (): Running => {
      if (!running) throw new Error('nothing runs before the tests do');
      return running;
    };
    beforeAll(async () => {
      const options = typeof start === 'function' ? await start() : start;
      const app = await startApp(options);
      const places = options.records === undefined ? await findPlaces(app.url) : {};
      const browser = await launchBrowser(chromium ?? '');
      running = { app, browser, places, shared: await openPage(browser, 1280, 'light') };
    });
    afterEach(async () => {
      const found = [await now().shared.complaints()];
      for (const other of others) {
        found.push(await other.complaints());
        await other.page.context().close();
      }
      others = [];
      expect(found.flat()).toEqual([]);
    });
    afterAll(async () => {
      await running?.browser.close();
      await running?.app.close();
    });
    tests({
      get app() {
        return now().app;
      },
      get browser() {
        return now().browser;
      },
      get places() {
        return now().places;
      },
      get page() {
        return now().shared.page;
      },
      complaints: () => now().shared.complaints(),
      open: async (width, theme) => {
        const other = await openPage(now().browser, width, theme);
        others.push(other);
        return other;
      },
    });
  });
}
