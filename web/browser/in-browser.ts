/** Tests in a real browser: one Chromium and one app over the seeds for all files, and pages of which none may complain when a test ends. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { findChromium, type RunningApp, type StartOptions, startApp } from './launch.ts';
import { findPlaces, type Places } from './places.ts';
import type { Shared } from './shared.ts';
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

/** The app that all files share, which none of them closes. */
const ofAll = ({ seeds, places }: Shared): [RunningApp, Places] => [{ url: seeds, close: () => Promise.resolve() }, places];
/** An app of this file's own. */
async function appOf(options: StartOptions): Promise<[RunningApp, Places]> {
  const app = await startApp(options);
  return [app, options.records === undefined ? await findPlaces(app.url) : {}];
}

/**
 * A block of tests on the running app over the seeds, or over what `start` says; skipped, and said so, where there is no Chromium.
 * After every test each of its pages must be without complaints; a test that provokes some takes them by asking for them.
 */
export function inBrowser(name: string, tests: (run: Run) => void, start: StartOptions | (() => Promise<StartOptions>) = {}): void {
  const found = findChromium();
  if (!found) console.warn(`BROWSER TESTS ARE SKIPPED (${name}): no Chromium found. Install chromium, or set CHROMIUM to its path.`);
  describe.skipIf(!found)(name, () => {
    let running: Running | null = null;
    let others: Watched[] = [];
    const now = (): Running => {
      if (!running) throw new Error('nothing runs before the tests do');
      return running;
    };
    beforeAll(async () => {
      const options = typeof start === 'function' ? await start() : start;
      const shared = inject('shared');
      const [app, places] = Object.keys(options).length === 0 ? ofAll(shared) : await appOf(options);
      const browser = await chromium.connect(shared.browser);
      running = { app, browser, places, shared: await openPage(browser, 1280, 'light') };
    });
    afterEach(async () => {
      const complaints = [await now().shared.complaints()];
      for (const other of others) {
        complaints.push(await other.complaints());
        await other.page.context().close();
      }
      others = [];
      expect(complaints.flat()).toEqual([]);
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

/** The same for tests that change what is stored: on an app over the seeds that no other file sees. */
export const onOwnApp = (name: string, tests: (run: Run) => void): void => inBrowser(name, tests, { own: true });
