/** Story 10: bring in a new file and see it join; what was read first, skip, undo, a folder, by keyboard, narrow and dark, in English. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { findChromium, launchBrowser, type RunningApp, startApp } from './launch.ts';
import { openPage } from './watch.ts';

const chromium = findChromium();
const sample = readFileSync(new URL('../../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url), 'utf8');
const bytes = (text: string): Buffer => Buffer.from(text);

describe.skipIf(!chromium)('bring in', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  const records = async (): Promise<number> =>
    ((await (await fetch(new URL('api/v1/status', app.url))).json()) as { records: number }).records;
  const states = (page: Page, wanted: string): Promise<unknown> =>
    page.waitForFunction(
      (text) => [...document.querySelectorAll('.bring-record')].map((row) => row.getAttribute('data-state')).join(' ') === text,
      wanted,
    );

  test('g b; a file is read, shown, accepted, found, and taken back', async () => {
    const { page, complaints } = await openPage(browser, 1280, 'light');
    const before = await records();
    await page.goto(`${app.url}#/overview`);
    await page.waitForSelector('.counts');
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForSelector('.bring-zone');
    await page.setInputFiles('#bring-files', [
      { name: 'new.txt', mimeType: 'text/plain', buffer: bytes(sample) },
      { name: 'other.txt', mimeType: 'text/plain', buffer: bytes(sample.replace('年', '年 ')) },
      { name: 'bad.pdf', mimeType: 'application/pdf', buffer: bytes('%PDF-1.4 broken') },
      { name: 'notes.xyz', mimeType: 'text/plain', buffer: bytes('x') },
    ]);
    await states(page, 'refused read read');
    expect(page.url()).toContain('import=');
    expect(await page.locator('.bring-messages[role=alert]').textContent()).toContain('未收 1 个');
    const row = page.locator('.bring-record', { hasText: 'new.txt' });
    await row.locator('summary').click();
    expect(await row.locator('.legend li').count()).toBeGreaterThan(1);
    expect(await row.locator('ol li').count()).toBeGreaterThan(0);
    expect(await records()).toBe(before);
    expect(await seriousFindings(page)).toEqual([]);
    // The address holds the import.
    await page.reload();
    await states(page, 'refused read read');
    await page.locator('.bring-record', { hasText: 'other.txt' }).getByRole('button', { name: '跳过' }).click();
    await states(page, 'refused read skipped');
    await page.locator('#bring-accept').focus();
    await page.keyboard.press('Enter');
    await states(page, 'refused stored skipped');
    expect(await page.locator('#bring-live').textContent()).toContain('1 份已入库');
    expect(await records()).toBe(before + 1);
    await page.locator('.bring-record a', { hasText: 'new.txt' }).click();
    await page.waitForSelector('.source-text');
    await page.goBack();
    await states(page, 'refused stored skipped');
    await page.locator('#bring-undo').click();
    await states(page, 'refused undone skipped');
    expect(await records()).toBe(before);
    await page.locator('.bring-sum a.button').click();
    await page.waitForFunction(() => !document.querySelector('.bring-record') && document.querySelector('.bring-zone'));
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  test('a folder, in English, narrow and dark; hidden files stay out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-bring-'));
    mkdirSync(join(folder, '2024'));
    writeFileSync(join(folder, '2024', 'a.txt'), sample);
    writeFileSync(join(folder, '.hidden.txt'), sample);
    const { page, complaints } = await openPage(browser, 390, 'dark');
    await page.goto(`${app.url}#/bring?lang=en`);
    await page.waitForSelector('.bring-zone');
    await page.setInputFiles('#bring-folder', folder);
    await states(page, 'read');
    expect(await page.locator('.bring-record strong').textContent()).toBe('2024/a.txt');
    await page.locator('.bring-record summary').click();
    expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth <= document.querySelector('main')!.clientWidth)).toBe(
      true,
    );
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints()).toEqual([]);
    await page.context().close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('files dropped on the place are read; an import that has ended says so', async () => {
    const { page } = await openPage(browser, 1280, 'light');
    await page.goto(`${app.url}#/bring?import=00000000-0000-4000-8000-000000000000`);
    await page.waitForSelector('#view p[role=alert]');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt'));
      return transfer;
    }, sample);
    await page.dispatchEvent('.bring-zone', 'drop', { dataTransfer: data });
    await states(page, 'read');
    await page.context().close();
  });
});
