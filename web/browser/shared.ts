/** What all browser tests share, started once for all of them: a Chromium, and the app over the seeds for those that only read. */
import type { TestProject } from 'vitest/node';
import { findChromium, launchSharedBrowser, startApp } from './launch.ts';
import { findPlaces, type Places } from './places.ts';

export interface Shared {
  /** Where the browser is connected to. */
  readonly browser: string;
  /** The address of the app. */
  readonly seeds: string;
  readonly places: Places;
}
declare module 'vitest' {
  export interface ProvidedContext {
    shared: Shared;
  }
}

/** Vitest's global set-up of the browser tests: gives back what runs at the end. Without a Chromium nothing is started. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = findChromium();
  if (!chromium) return undefined;
  const app = await startApp();
  const browser = await launchSharedBrowser(chromium);
  project.provide('shared', { browser: browser.wsEndpoint(), seeds: app.url, places: await findPlaces(app.url) });
  return async () => {
    await browser.close();
    await app.close();
  };
}
