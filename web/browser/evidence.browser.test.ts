/** Facts lead to their sentence and back; addresses show the same thing again; text from records is never markup. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('evidence', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const open = async (name: string, wait: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${run.app.url}${run.places[name]}`);
    await page.waitForSelector(wait);
  };

  test('a cell of the matrix opens its sentence, and the record at its place', async () => {
    await open('attendance', '.paoh .fact');
    await page.locator('.paoh .fact').nth(5).click();
    const quote = (await page.locator('#evidence blockquote mark').textContent()) ?? '';
    await page.locator('#evidence a.button').click();
    await page.waitForSelector('.source-text');
    expect(page.url()).toContain('#/record/');
    const text = (await page.locator('.source-text').textContent()) ?? '';
    expect(text).toContain(quote.split('\n')[0]);
  });

  test('an item of a meeting shows its place in the text, a fact in the text shows its sentence', async () => {
    await open('meeting', '.source-text');
    await page.locator('.agenda .heading').last().click();
    await page.waitForSelector('#evidence blockquote mark');
    await page.waitForFunction(() => CSS.highlights.has('jiyao-selected'));
    await page.waitForFunction(() => (document.querySelector('.source-pane')?.scrollTop ?? 0) > 100);
    await page.locator('.source-text .fact-text[role=button]').first().click();
    await page.waitForSelector('.source-text .fact-text.selected');
  });

  test('unread stretches are shown on demand', async () => {
    await open('record', '.source-text');
    await page.locator('.reading input').check();
    expect(await page.evaluate(() => CSS.highlights.has('jiyao-unread'))).toBe(true);
    await page.locator('.reading input').uncheck();
    expect(await page.evaluate(() => CSS.highlights.has('jiyao-unread'))).toBe(false);
  });

  test('the range filters, and stays in the address', async () => {
    await open('overview', '.counts');
    await page.locator('#time-from').fill('2022');
    await page.locator('#time-from').press('Enter');
    await page.waitForURL(/from=2022-01-01/u);
    await page.waitForFunction(() => document.querySelectorAll('section table tbody tr').length === 2);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('section table tbody tr').length > 2);
  });

  test('a query that would write is refused in words', async () => {
    await open('questions', '#cypher');
    await run.complaints();
    await page.locator('#cypher').fill('CREATE (n:Official {key: "x"}) RETURN n');
    await page.locator('#cypher + p button').click();
    await page.waitForSelector('.refused');
    expect((await page.locator('.refused p').first().textContent())?.length).toBeGreaterThan(5);
    expect((await run.complaints()).every((one) => one.includes('400') || one.includes('403') || one.includes('422'))).toBe(true);
  });
});
