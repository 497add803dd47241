/** What is new on home: the first start, a file imported by the page and undone, the way to its review, a period, earlier ones. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from './axe.ts';
import { onOwnApp } from './in-browser.ts';
import { goTo } from './watch.ts';

const sample = readFileSync(new URL('../../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url));

onOwnApp('news', (run) => {
  const rows = (page: Page): Promise<string[]> => page.locator('.news tbody tr td:first-child').allInnerTexts();
  const home = (query = ''): string => `${run.app.url}#/overview${query}`;
  const bring = async (page: Page, name: string, content: Uint8Array): Promise<void> => {
    await page.goto(`${run.app.url}#/import`);
    await page.waitForSelector('.import-zone');
    await page.setInputFiles('#import-files', [{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }]);
    await page.locator('#import-accept:enabled').click();
    await page.waitForFunction(
      () => document.querySelector('.import-record') && !document.querySelector('.import-record:not([data-state=stored])'),
    );
  };
  const undo = async (page: Page): Promise<void> => {
    await page.goBack();
    await page.locator('#import-undo').click();
    await page.waitForFunction(
      () => document.querySelector('.import-record') && !document.querySelector('.import-record:not([data-state=undone])'),
    );
  };

  test('the first start shows five new records, their meetings and what of them needs review', async () => {
    const { page } = await run.open(1280, 'light');
    await goTo(page, home());
    const shown = await rows(page);
    expect(shown).toHaveLength(5);
    for (const row of shown) expect(row).toMatch(/^新\s+\d{3}_\w+\.txt\s+\S+会议/u);
    expect(await page.locator('section:has(> .news) > .quiet').first().textContent()).toMatch(
      /^最近一次：\d{4}-\d{2}-\d{2} \d{2}:\d{2}，由命令行，新 5 份。$/u,
    );
    await page.waitForFunction(() => [...document.querySelectorAll('.news td.number')].every((one) => one.textContent !== '…'));
    const link = page.locator('.news tbody tr:first-child td.number a');
    const number = Number(await link.textContent());
    expect(number).toBeGreaterThan(0);
    await link.click();
    await page.waitForSelector('.view-review tbody tr');
    expect(await page.locator('.view-review tbody tr').count()).toBe(number);
    // The record is called by its title, not by its key.
    await page.locator('.view-review > .row a', { hasText: '会议' }).waitFor();
    await page.locator('.view-review .tabs a').nth(1).click();
    await page.waitForURL(/kind=/u);
    expect(page.url()).toContain('record=');
    await page.locator('.view-review > .row a', { hasText: '看全部记录' }).click();
    await page.waitForURL((url) => !url.hash.includes('record='));
    await page.waitForFunction(() => document.querySelector('.view-review .view-head')?.textContent?.includes('5 份记录'));
  });

  test('a file brought in is named as new, and gone when it is undone', async () => {
    const { page } = await run.open(1280, 'light');
    await bring(page, 'fresh.txt', sample);
    await goTo(page, home());
    expect((await rows(page))[0]).toMatch(/^新\s+fresh\.txt/u);
    expect(await rows(page)).toHaveLength(6);
    expect(await page.locator('section:has(> .news) > .quiet').first().textContent()).toContain('由页面导入，新 1 份');
    await page.locator('.news a', { hasText: 'fresh.txt' }).click();
    await page.waitForSelector('.source-text');
    await page.goBack();
    await page.waitForSelector('.news tbody');
    await undo(page);
    await goTo(page, home());
    expect((await rows(page)).join()).not.toContain('fresh.txt');
    expect(await rows(page)).toHaveLength(5);
  });

  test('earlier ones on demand; English, narrow and dark', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`${at}.txt`, new Uint8Array(Buffer.concat([sample, Buffer.from(`\n第${at}份。\n`)]))]),
    );
    // By the API: how the page takes files in is another test's.
    const imports = new URL('api/v1/imports', run.app.url).href;
    const headers = { origin: new URL(run.app.url).origin };
    const send = async (path: string, body?: Uint8Array<ArrayBuffer> | string): Promise<{ id: string; records: { state: string }[] }> => {
      const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
      const answer = await fetch(`${imports}${path}`, {
        method: 'POST',
        headers: body ? { ...headers, 'content-type': type } : headers,
        ...(body ? { body } : {}),
      });
      return (await answer.json()) as { id: string; records: { state: string }[] };
    };
    const { id } = await send('');
    await send(`/${id}/files?name=six.zip`, new Uint8Array(zipSync(files)));
    await expect
      .poll(
        async () =>
          ((await (await fetch(`${imports}/${id}`, { headers })).json()) as { records: { state: string }[] }).records.map(
            ({ state }) => state,
          ),
        { timeout: 20_000 },
      )
      .toEqual(Array(6).fill('read'));
    await send(`/${id}/decide`, JSON.stringify({ accept: [0, 1, 2, 3, 4, 5], skip: [] }));
    const { page } = await run.open(390, 'dark');
    await goTo(page, home('?lang=en'));
    expect(await rows(page)).toHaveLength(8);
    expect((await rows(page))[0]).toMatch(/^new\s+six\.zip\/5\.txt/u);
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'Earlier ones' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.news tbody tr').length === 11);
    expect(await page.getByRole('button', { name: 'Earlier ones' }).count()).toBe(0);
    await send(`/${id}/undo`);
  });

  test('a period leaves out what is not of it, and says so', async () => {
    const { page } = await run.open(1280, 'light');
    await goTo(page, home('?from=2021-01-01&to=2021-12-31'));
    expect(await rows(page)).toHaveLength(2);
    expect(await page.locator('.news > .quiet').textContent()).toBe('3 份不在所选时段或地域，没有列出。');
  });
});
