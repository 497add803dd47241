/** What every story does: starts cold, reads the sentence beside the page, reads a table as text. */
import type { Locator, Page } from 'playwright-core';

/** A cold start: a fresh profile on the app's own address. */
export async function start(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('#search-home');
}

/** The sentence that the panel shows, once it shows one that says this. */
export async function sentence(page: Page, says: RegExp | string): Promise<string> {
  const quote = page.locator('#evidence blockquote', { hasText: says });
  await quote.waitFor();
  return (await quote.textContent()) ?? '';
}

/** The section of the view under this heading. */
export const sectionOf = (page: Page, heading: string): Locator =>
  page.locator('#view section', { has: page.locator('h2', { hasText: heading }) }).first();

/** The text of every cell of every row, blanks made one. */
export async function cells(rows: Locator): Promise<string[][]> {
  const all = await rows.all();
  return Promise.all(
    all.map(async (row) => (await row.locator('td, th').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim())),
  );
}
