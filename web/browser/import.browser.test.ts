/** Importing: what was read first, skip, undo, a folder, by keyboard, narrow and dark, in English. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from './axe.ts';
import { onOwnApp } from './in-browser.ts';

const sample = readFileSync(new URL('../../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url), 'utf8');
const bytes = (text: string): Buffer => Buffer.from(text);

onOwnApp('bring in', (run) => {
  const records = async (): Promise<number> =>
    ((await (await fetch(new URL('api/v1/status', run.app.url))).json()) as { records: number }).records;
  const states = (page: Page, wanted: string): Promise<unknown> =>
    page.waitForFunction(
      (text) => [...document.querySelectorAll('.import-record')].map((row) => row.getAttribute('data-state')).join(' ') === text,
      wanted,
    );

  test('g b; a file is read, shown, accepted, found, and taken back', async () => {
    const { page } = await run.open(1280, 'light');
    const before = await records();
    await page.goto(`${run.app.url}#/overview`);
    await page.waitForSelector('.counts');
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForSelector('.import-zone');
    await page.setInputFiles('#import-files', [
      { name: 'new.txt', mimeType: 'text/plain', buffer: bytes(sample) },
      { name: 'other.txt', mimeType: 'text/plain', buffer: bytes(sample.replace('年', '年 ')) },
      { name: 'bad.pdf', mimeType: 'application/pdf', buffer: bytes('%PDF-1.4 broken') },
      { name: 'notes.xyz', mimeType: 'text/plain', buffer: bytes('x') },
    ]);
    await states(page, 'refused read read');
    expect(page.url()).toContain('import=');
    expect(await page.locator('.import-messages[role=alert]').textContent()).toContain('不是能读的格式，未收：notes.xyz');
    const row = page.locator('.import-record', { hasText: 'new.txt' });
    // Title, date, place and chair stand there without unfolding.
    expect(await row.locator('.import-head').textContent()).toMatch(/市政府第27次常务会议.*2023-09-14.*沅平市.*主持 顾文澜/u);
    expect(await row.locator('summary').textContent()).toBe('到会等 12 人，议题 5 项 · 没有存疑之处');
    await row.locator('summary').click();
    expect(await row.locator('.import-people li').first().textContent()).toContain('主持 1 顾文澜');
    expect(await row.locator('ol li').first().textContent()).toMatch(/审计整改责任办法.*原则同意/u);
    expect(await records()).toBe(before);
    expect(await findings(page)).toEqual([]);
    // The address holds the import.
    await page.reload();
    await states(page, 'refused read read');
    await page.locator('.import-record', { hasText: 'other.txt' }).getByRole('button', { name: '跳过' }).click();
    await states(page, 'refused read skipped');
    await page.locator('#import-accept').focus();
    await page.keyboard.press('Enter');
    await states(page, 'refused stored skipped');
    expect(await page.locator('#import-live').textContent()).toContain('1 份已入库');
    expect(await records()).toBe(before + 1);
    await page.locator('.import-record a', { hasText: 'new.txt' }).click();
    await page.waitForSelector('.source-text');
    await page.goBack();
    await states(page, 'refused stored skipped');
    await page.locator('#import-undo').click();
    await states(page, 'refused undone skipped');
    expect(await records()).toBe(before);
    await page.locator('#import-new').click();
    await page.waitForFunction(() => !document.querySelector('.import-record') && document.querySelector('.import-zone'));
    // What was done is listed.
    expect(await page.locator('.import-import').first().textContent()).toContain('1 份已撤销');
  });

  test('what cannot be read is told in Chinese words with what to do, and the rest goes on', { timeout: 60_000 }, async () => {
    const { page } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/import`);
    await page.waitForSelector('.import-zone');
    const zip = zipSync({
      'broken.docx': new Uint8Array(bytes('PK\u0003\u0004 broken')),
      'setup.exe': new Uint8Array(bytes('MZ')),
      'good.txt': new Uint8Array(bytes(sample.replace('2023', '2022'))),
    });
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-wrong-'));
    const file = (name: string, content: Uint8Array | string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    await page.setInputFiles('#import-files', [
      file('a-empty.txt', ''),
      file('b-program.pdf', new Uint8Array([0x4d, 0x5a, 0x90, 0, ...Array<number>(500).fill(0)])),
      file('c-cut.zip', zip.slice(0, zip.length / 2)),
      file('d-mixed.zip', zip),
      file('e-huge.txt', '会议审议了某事。\n'.repeat(1_200_000)),
      file('e-random.docx', createHash('sha512').update('a').digest()),
      file('f-weather.txt', '今天天气很好。'),
      file('tool.exe', 'MZ'),
    ]);
    await states(page, 'refused refused refused refused refused read refused refused');
    const told = await page.locator('.import-record .import-messages').allTextContents();
    const wanted = [
      '空文件',
      '的内容是程序文件',
      '压缩包已损坏',
      '损坏的 Word 文件',
      '名为 .docx，内容却不是',
      '是程序文件，不是',
      '看不出是会议记录',
    ];
    expect(wanted.filter((words) => !told.some((text) => text.includes(words)))).toEqual([]);
    const left = await page.locator('.import-messages[role=alert]').textContent();
    expect(left).toContain('tool.exe：程序文件，不是会议记录');
    expect(left).toContain('e-huge.txt 有 28.6 MB，至多 20 MB');
    await page.locator('#import-accept').click();
    await states(page, 'refused refused refused refused refused stored refused refused');
    await page.locator('#import-undo').click();
    await states(page, 'refused refused refused refused refused undone refused refused');
    rmSync(folder, { recursive: true, force: true });
  });

  test('a folder, in English, narrow and dark; hidden files stay out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-import-'));
    mkdirSync(join(folder, '2024'));
    writeFileSync(join(folder, '2024', 'a.txt'), sample);
    writeFileSync(join(folder, '.hidden.txt'), sample);
    const { page } = await run.open(390, 'dark');
    await page.goto(`${run.app.url}#/import?lang=en`);
    await page.waitForSelector('.import-zone');
    await page.setInputFiles('#import-folder', folder);
    await states(page, 'read');
    expect(await page.locator('.import-record strong').first().textContent()).toBe('2024/a.txt');
    await page.locator('.import-record summary').click();
    expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth <= document.querySelector('main')!.clientWidth)).toBe(
      true,
    );
    expect(await findings(page)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('files dropped on the place are read; an import that has ended says so', async () => {
    const { page, complaints } = await run.open(1280, 'light');
    await page.goto(`${run.app.url}#/import?import=00000000-0000-4000-8000-000000000000`);
    await page.waitForSelector('#view p[role=alert]');
    // An import nobody knows is no longer there: the answer says so, and so does the page.
    expect((await complaints()).filter((one) => !/404/u.test(one))).toEqual([]);
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt'));
      return transfer;
    }, sample);
    await page.dispatchEvent('.import-zone', 'drop', { dataTransfer: data });
    await states(page, 'read');
  });

  test('an import that was left is found again; storing is stopped by keyboard, and goes on', { timeout: 120_000 }, async () => {
    const { page } = await run.open(1440, 'light');
    const before = await records();
    await page.goto(`${run.app.url}#/import`);
    await page.waitForSelector('.import-zone');
    const many = Array.from({ length: 50 }, (_, at) => ({
      name: `y${at}.txt`,
      mimeType: 'text/plain',
      buffer: bytes(sample.replaceAll('2023', String(1950 + at))),
    }));
    await page.setInputFiles('#import-files', many);
    await states(page, many.map(() => 'read').join(' '));
    await page.goto(`${run.app.url}#/overview`);
    await page.waitForSelector('.counts');
    await page.goto(`${run.app.url}#/import`);
    const listed = page.locator('.import-import', { hasText: '50 份待定' });
    await listed.waitFor();
    expect(await findings(page)).toEqual([]);
    await listed.getByRole('link', { name: '接着处理' }).click();
    await states(page, many.map(() => 'read').join(' '));
    await page.locator('#import-accept').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /正在入库：[1-9]\d* \/ 50/u.test(document.querySelector('#import-live')?.textContent ?? ''));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('import-stop');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#import-stop', { state: 'hidden' });
    const stored = await page.locator('.import-record[data-state=stored]').count();
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(50);
    expect(await page.locator('.import-record[data-state=read]').count()).toBe(50 - stored);
    expect(await records()).toBe(before + stored);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('import-accept');
    await page.keyboard.press('Enter');
    await states(page, many.map(() => 'stored').join(' '));
    expect(await records()).toBe(before + 50);
    // Undone from the list.
    await page.locator('#import-new').click();
    await page.getByRole('button', { name: '撤销（50）' }).click();
    await page.waitForFunction(() => document.querySelector('#import-said')?.textContent?.startsWith('已撤销'));
    expect(await records()).toBe(before);
  });

  test('a record is taken out on its page, comes back there, and later from the list', async () => {
    const { page, complaints } = await run.open(900, 'dark');
    const before = await records();
    await page.goto(`${run.app.url}${run.places.record}`);
    await page.locator('#take-out').click();
    await page.waitForSelector('#take-out-do:not([disabled])');
    expect(await page.locator('dialog').textContent()).toMatch(/随它撤出 \d+ 处.*只有它讲到，随之撤出/u);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await records()).toBe(before);
    await page.locator('#take-out').click();
    await page.waitForSelector('#take-out-do:not([disabled])');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#take-out-undo');
    expect(await records()).toBe(before - 1);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.source-text');
    expect(await records()).toBe(before);
    await page.locator('#take-out').click();
    await page.waitForSelector('#take-out-do:not([disabled])');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#take-out-undo');
    await page.goto(`${run.app.url}#/import`);
    await page.locator('.import-import[data-kind=taken] [data-act=undo]').click();
    await page.waitForFunction(() => document.querySelector('#import-said')?.textContent?.startsWith('已撤销'));
    expect(await records()).toBe(before);
    expect(await complaints()).toEqual([]);
  });

  test('an unknown address is told as unknown, with ways on', async () => {
    const { page, complaints } = await run.open(390, 'light');
    for (const [path, named] of [
      ['#/nosuchview/abc', '#/nosuchview/abc'],
      ['nosuch', '#/nosuch'],
      ['nosuch.html', '#/nosuch.html'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${run.app.url}${path}`);
      await page.waitForSelector('.view-unknown h1');
      expect(await page.locator('.view-unknown').textContent()).toContain(`“${named}”`);
      expect(await findings(page)).toEqual([]);
    }
    await page.locator('.view-unknown nav a').first().click();
    await page.waitForSelector('.counts');
    await page.goto(`${run.app.url}attendance?lang=en`);
    await page.waitForSelector('.view-attendance');
    expect(page.url()).toBe(`${run.app.url}#/attendance?lang=en`);
    // The browser notes that the page of nosuch.html came with 404.
    expect((await complaints()).filter((one) => !/404/u.test(one))).toEqual([]);
  });
});
