/** The truth set: the figure, its filters in the address, a claim beside its source, by keyboard, narrow and dark. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

interface Answer {
  counts: { held: number; open: number; failed: number };
  untrue: number;
  records: { text: string; claims: { says: string; state: string; isTrue: boolean; source: { start: number; end: number } }[] }[];
}

inBrowser('the truth set', (run) => {
  const answer = async (): Promise<Answer> => (await fetch(new URL('api/v1/audit', run.app.url))).json() as Promise<Answer>;

  test('g c opens it; the figure is what the server says, and each claim stands beside its source', async () => {
    const { counts, records } = await answer();
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/overview`);
    await page.waitForSelector('.counts');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForSelector('.view-audit .claim');
    expect(await page.locator('.audit-figure strong').textContent()).toBe(String(counts.held));
    expect(await page.locator('.audit-figure').textContent()).toContain('/ 300');
    const first = records[0]!;
    const marks = await page.locator('.claim .claim-source mark').allTextContents();
    for (const [at, { source }] of first.claims.entries()) expect(marks[at]).toBe(first.text.slice(source.start, source.end));
    expect(await page.locator('.claim-sentence').first().textContent()).toBe(first.claims[0]!.says);
    expect(await page.locator('.claim').count()).toBe(40);
    await page.locator('.rows-left .more').click();
    expect(await page.locator('.claim').count()).toBe(80);
  });

  test('states are in the address; false claims by themselves; one relation', async () => {
    const { counts, untrue, records } = await answer();
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/audit`);
    await page.locator('.tabs a', { hasText: '未读出' }).click();
    await page.waitForURL(/state=open/u);
    await page.waitForFunction(() => [...document.querySelectorAll('.claim')].every((one) => one.getAttribute('data-state') === 'open'));
    expect(await page.locator('.tabs a[aria-current] small').textContent()).toBe(String(counts.open));
    await page.goto(`${run.app.url}#/audit?state=untrue`);
    await page.waitForFunction((count) => document.querySelectorAll('.claim').length === count, Math.min(40, untrue));
    expect(await page.locator('.claim .tag').count()).toBe(Math.min(40, untrue));
    await page.selectOption('#audit-asks', 'absent');
    await page.waitForURL(/asks=absent/u);
    const wanted = records
      .flatMap(({ claims }) => claims)
      .filter((claim) => !claim.isTrue && 'relation' in claim && claim.relation === 'absent');
    expect(wanted.length).toBeGreaterThan(0);
    await page.waitForFunction((count) => document.querySelectorAll('.claim').length === count, wanted.length);
    await page.goto(`${run.app.url}#/audit?state=failed&asks=votes`);
    await page.waitForSelector('.state.empty a');
  });

  test('the whole record unfolds by keyboard, with the sentence marked', async () => {
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/audit`);
    await page.locator('.claim summary').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.claim-record mark');
    const { records } = await answer();
    expect(await page.locator('.claim-record').first().textContent()).toBe(records[0]!.text);
  });

  for (const width of [390, 768])
    test(`English and dark at ${width}`, async () => {
      const { page } = await run.open(width, 'dark');
      await page.goto(`${run.app.url}#/audit?lang=en`);
      await page.waitForSelector('.view-audit .claim');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await page.locator('.audit-bar').getAttribute('aria-label')).toMatch(/^Held \d+, Open \d+/u);
    });
});
