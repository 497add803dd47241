/** A page that keeps every complaint: console errors, page errors, failed requests, reports of the content policy. */
import type { Browser, Page } from 'playwright-core';

export interface Watched {
  readonly page: Page;
  /** The complaints since the last call. */
  complaints(): string[];
}

/** Opens a page of this size and theme. Complaints of the content policy come to the console as errors. */
export async function openPage(browser: Browser, width: number, colorScheme: 'light' | 'dark'): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  let found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`page: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    // A view that is left gives up what it was still asking for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') found.push(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`answer: ${response.status()} ${response.url()}`);
  });
  const complaints = (): string[] => {
    const now = found;
    found = [];
    return now;
  };
  return { page, complaints };
}
