/** Bringing in: what was read first, skip, undo, a folder, by keyboard, narrow and dark, in English. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from './axe.ts';
import { inBrowser } from './in-browser.ts';

const sample = readFileSync(new URL('../../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url), 'utf8');
const bytes = (text: string): Buffer => Buffer.from(text);

inBrowser('bring in', (run) => {
  const records = async (): Promise<number> =>
    ((await (await fetch(new URL('api/v1/status', run.app.url))).json()) as { records: number }).records;
  const states = (page: Page, wanted: string): Promise<unknown> =>
    page.waitForFunction(
      (text) => [...document.querySelectorAll('.bring-record')].map((row) => row.getAttribute('data-state')).join(' ') === text,
      wanted,
    );

  test('g b; a file is read, shown, accepted, found, and taken back', async () => {
    const { page } = await run.open(1280, 'light');
    const before = await records();
    await page.goto(`${run.app.url}#/overview`);
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
    expect(await findings(page)).toEqual([]);
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
  });

  test('what cannot be read is told in Chinese words with what to do, and the rest goes on', { timeout: 60_000 }, async () => {
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/bring`);
    await page.waitForSelector('.bring-zone');
    const zip = zipSync({
      'broken.docx': new Uint8Array(bytes('PK\u0003\u0004 broken')),
      'good.txt': new Uint8Array(bytes(sample.replace('2023', '2022'))),
    });
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-wrong-'));
    const file = (name: string, content: Uint8Array | string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    await page.setInputFiles('#bring-files', [
      file('a-empty.txt', ''),
      file('b-program.pdf', new Uint8Array([0x4d, 0x5a, 0x90, 0, ...Array<number>(500).fill(0)])),
      file('c-cut.zip', zip.slice(0, zip.length / 2)),
      file('d-mixed.zip', zip),
      file('e-huge.txt', '会议审议了某事。\n'.repeat(1_200_000)),
      file('f-weather.txt', '今天天气很好。'),
      file('tool.exe', 'MZ'),
    ]);
    await states(page, 'refused refused refused refused read refused refused');
    const told = await page.locator('.bring-record .bring-messages').allTextContents();
    const wanted = ['空文件', '不是文字，而是程序', '压缩包已损坏', '损坏的 Word 文件', '最多 20 MB', '看不出是会议记录'];
    expect(wanted.filter((words) => !told.some((text) => text.includes(words)))).toEqual([]);
    expect(await page.locator('.bring-messages[role=alert]').textContent()).toContain('tool.exe');
    await page.locator('#bring-accept').click();
    await states(page, 'refused refused refused refused stored refused refused');
    await page.locator('#bring-undo').click();
    await states(page, 'refused refused refused refused undone refused refused');
    rmSync(folder, { recursive: true, force: true });
  });

  test('a folder, in English, narrow and dark; hidden files stay out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-bring-'));
    mkdirSync(join(folder, '2024'));
    writeFileSync(join(folder, '2024', 'a.txt'), sample);
    writeFileSync(join(folder, '.hidden.txt'), sample);
    const { page } = await run.open(390, 'dark');
    await page.goto(`${run.app.url}#/bring?lang=en`);
    await page.waitForSelector('.bring-zone');
    await page.setInputFiles('#bring-folder', folder);
    await states(page, 'read');
    expect(await page.locator('.bring-record strong').textContent()).toBe('2024/a.txt');
    await page.locator('.bring-record summary').click();
    expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth <= document.querySelector('main')!.clientWidth)).toBe(
      true,
    );
    expect(await findings(page)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('files dropped on the place are read; an import that has ended says so', async () => {
    const { page, complaints } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/bring?import=00000000-0000-4000-8000-000000000000`);
    await page.waitForSelector('#view p[role=alert]');
    // An import nobody knows is no longer there: the answer says so, and so does the page.
    expect((await complaints()).filter((one) => !/404/u.test(one))).toEqual([]);
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt'));
      return transfer;
    }, sample);
    await page.dispatchEvent('.bring-zone', 'drop', { dataTransfer: data });
    await states(page, 'read');
  });
});
