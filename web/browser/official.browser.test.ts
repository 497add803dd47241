/** A person's page in a real browser: posts on the axis of the meetings, the rate with its base, who proposed what, the way to compare. */
import { beforeAll, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

interface Detail {
  official: { key: string };
  offices: { evidence: { date: string | null } }[];
  changes: { change: string; evidence: { date: string | null } }[];
  with: unknown[];
  attendance: { gaps: unknown[] };
  approvals: { submitters: unknown[] }[];
}
/** Everybody of the records, as the API tells them. */
async function everybody(url: string): Promise<Detail[]> {
  const ask = async <T>(path: string): Promise<T> => (await fetch(new URL(`api/v1/${path}`, url))).json() as Promise<T>;
  const { officials } = await ask<{ officials: { key: string }[] }>('officials?limit=1000');
  return Promise.all(
    officials.map(async ({ key }) => ({
      ...(await ask<Omit<Detail, 'approvals'>>(`officials/${encodeURIComponent(key)}`)),
      ...(await ask<Pick<Detail, 'approvals'>>(`officials/${encodeURIComponent(key)}/approvals`)),
    })),
  );
}

inBrowser(
  'official',
  (run) => {
    let seen: Detail[];
    beforeAll(async () => {
      seen = await everybody(run.app.url);
    });

    test.each([
      [1280, 'light'],
      [390, 'dark'],
    ] as const)('at %i, %s', async (width, theme) => {
      const { page } = await run.open(width, theme);
      const one = seen.find(
        (each) =>
          each.offices.some(({ evidence }) => evidence.date !== null) &&
          each.with.length > 0 &&
          each.approvals.some(({ submitters }) => submitters.length > 0),
      );
      await page.goto(`${run.app.url}#/official/${encodeURIComponent(one?.official.key ?? '')}`);
      await page.waitForSelector('.timeline-mark');
      const rate = /到会 (\d+) \/ (\d+)（(\d+) %）/u.exec((await page.locator('.base strong').textContent()) ?? '');
      const [present, base, percent] = (rate ?? []).slice(1).map(Number) as [number, number, number];
      expect(percent).toBe(Math.round((present / base) * 100));
      expect(base).toBeGreaterThanOrEqual(present);
      expect(await page.locator('section', { hasText: '未列名的会议' }).locator('li').count()).toBe(one?.attendance.gaps.length ?? -1);
      expect(await page.locator('.timeline .band-name').allTextContents()).toContain('任职');
      await page.locator('.timeline-mark[aria-label*="任职"]').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('#evidence blockquote mark');
      await page.keyboard.press('Escape');
      expect(await page.locator('.view-official td .cited .fact').count()).toBeGreaterThan(0);
      await page.locator('.bars a[href*="compare"]').first().click();
      await page.waitForSelector('.view-compare .timeline');
      const moved = seen.find(({ changes }) => changes.some(({ change, evidence }) => change === 'dismissed' && evidence.date !== null));
      await page.goto(`${run.app.url}#/official/${encodeURIComponent(moved?.official.key ?? '')}`);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.timeline .band-name')].some(({ textContent }) => textContent === '免去'),
      );
      await page.locator('.timeline-mark[aria-label*="免去"]').first().click();
      await page.waitForSelector('#evidence blockquote mark');
      expect(await page.locator('#evidence blockquote').textContent()).toContain('免去');
    });
  },
  { records: 'ingest/samples/text' },
);
