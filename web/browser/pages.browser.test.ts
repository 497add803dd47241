/** A fact of a PDF leads to its page, drawn by the page itself from a file without embedded fonts, with its words marked. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordDetail } from '../shapes.ts';
import { findings } from './axe.ts';
import { inBrowser } from './in-browser.ts';

const samples = fileURLToPath(new URL('../../ingest/samples/formats/', import.meta.url));
const address = (name: string, rest = ''): string => `#/record/${encodeURIComponent(`record:${name}`)}${rest}`;

/** Share of dark points in the mark; where the ink in and close around it begins and ends, and where it does, in shares of the page's width. */
const ink = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sheet canvas')!;
    const paper = canvas.getBoundingClientRect();
    const mark = document.querySelector('.sheet-mark')!.getBoundingClientRect();
    const scale = canvas.width / paper.width;
    const top = Math.round((mark.top - paper.top) * scale);
    const height = Math.max(1, Math.round(mark.height * scale));
    const [from, to] = [mark.left - mark.height / 2, mark.right + mark.height / 2].map((x) => Math.round((x - paper.left) * scale)) as [
      number,
      number,
    ];
    const { data } = canvas.getContext('2d')!.getImageData(from, top, to - from, height);
    const columns: number[] = [];
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) columns.push(from + ((at / 4) % (to - from)));
    const share = (x: number): number => x / canvas.width;
    return {
      dark: columns.length / (mark.width * scale * height),
      left: share(Math.min(...columns)),
      right: share(Math.max(...columns)),
      markLeft: (mark.left - paper.left) / paper.width,
      markRight: (mark.right - paper.left) / paper.width,
    };
  });

const folder = mkdtempSync(join(tmpdir(), 'jiyao-pages-'));
for (const name of ['named-font.pdf', 'scan.png']) copyFileSync(join(samples, name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

inBrowser(
  'pages',
  (run) => {
    let page: Page;
    beforeAll(() => {
      page = run.page;
    });
    const drawn = (number: number) => page.waitForSelector(`.sheet[data-drawn="${number}"] canvas`);
    const record = async (name: string): Promise<RecordDetail> =>
      (await (await fetch(`${run.app.url}api/v1/records/${encodeURIComponent(`record:${name}`)}`)).json()) as RecordDetail;
    /** A fact on one of these pages that is a part of a line, whole, which does not fill the page. */
    const shortFact = ({ facts, anchors }: RecordDetail, wanted: (number: number) => boolean) => {
      const lines = anchors?.lines ?? [];
      const found = facts.flatMap(({ edge, start, end }) => {
        const on = lines.filter((line) => line.start < end && line.end > start);
        const isWhole = on.length === 1 && on[0]!.start >= start && on[0]!.end <= end;
        return edge && isWhole && wanted(on[0]!.page) && on[0]!.box[2]! < 6000 ? [{ edge, line: on[0]! }] : [];
      });
      expect(found.length).toBeGreaterThan(0);
      return found[0]!;
    };

    test('a fact of a PDF: its evidence leads to the page, drawn, with its words marked where the ink is', async () => {
      const detail = await record('named-font.pdf');
      const { edge, line } = shortFact(detail, (number) => number > 1);
      await page.goto(`${run.app.url}${address('named-font.pdf', `?fact=${encodeURIComponent(edge)}`)}`);
      await page.waitForSelector('.source-text');
      await page.getByRole('link', { name: '看原文页' }).click();
      await drawn(line.page);
      expect(page.url()).toContain(`page=${line.page}`);
      expect(await page.locator('.sheet-mark').count()).toBe(1);
      const seen = await ink(page);
      expect(seen.dark).toBeGreaterThan(0.02);
      expect(seen.markLeft).toBeCloseTo(line.box[0]! / 10_000, 2);
      expect(Math.abs(seen.left - seen.markLeft)).toBeLessThan(0.02);
      expect(Math.abs(seen.right - seen.markRight)).toBeLessThan(0.03);
      expect(await page.locator('.source-text').isVisible()).toBe(false);
    });

    test('another fact turns to its page; keys and buttons turn; the text comes back', async () => {
      const detail = await record('named-font.pdf');
      const first = shortFact(detail, (number) => number === 1);
      await page.goto(`${run.app.url}${address('named-font.pdf', '?page=2')}`);
      await drawn(2);
      expect(await page.locator('.sheet-mark').count()).toBe(0);
      // The text is hidden, so that the press on it is made by hand; a real one before it tells the browser why the page makes room.
      await page.keyboard.press('Shift');
      await page.evaluate(
        (edge) => document.querySelector<HTMLElement>(`.source-text [data-edge="${CSS.escape(edge)}"]`)!.click(),
        first.edge,
      );
      await drawn(1);
      await page.waitForSelector('.sheet-mark');
      // Pressing the line on the page leads to a fact on it.
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('.sheet-mark'));
      // The panel has gone, so the sheet is wider: it is told within a frame and drawn anew.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await drawn(1);
      const [left = 0, top = 0, width = 0, height = 0] = first.line.box;
      const sheet = (await page.locator('.sheet canvas').boundingBox())!;
      const position = { x: (sheet.width * (left + width / 2)) / 10_000, y: (sheet.height * (top + height / 2)) / 10_000 };
      await page.locator('.sheet canvas').click({ position });
      await page.waitForSelector('#evidence blockquote mark');
      await page.waitForSelector('.sheet-mark');
      await page.locator('.sheet').focus();
      await page.keyboard.press('ArrowRight');
      await drawn(2);
      await page.getByRole('button', { name: '下一页' }).click();
      await drawn(3);
      expect(page.url()).toContain('page=3');
      await page.keyboard.press('End');
      await page.waitForFunction(
        (last) => document.querySelector('.sheet')?.getAttribute('data-drawn') === String(last),
        detail.anchors!.starts.length,
      );
      expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: '文字' }).click();
      await page.waitForSelector('.source-text', { state: 'visible' });
      expect(page.url()).not.toContain('page=');
    });

    test('beside a meeting; at 390 pixels, in English, in the dark, nothing is wider than the page', async () => {
      const [meeting] = (await record('named-font.pdf')).meetings;
      await page.goto(`${run.app.url}#/meeting/${encodeURIComponent(meeting!.key)}?page=1`);
      await drawn(1);
      await page.locator('.agenda [data-edge]').last().click();
      await page.waitForSelector('.sheet-mark');
      expect(page.url()).not.toMatch(/page=1(?!\d)/u);
      const small = await run.open(390, 'dark');
      await small.page.goto(`${run.app.url}${address('named-font.pdf', '?page=1&lang=en')}`);
      await small.page.waitForSelector('.sheet[data-drawn="1"] canvas');
      expect(await small.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      expect(await small.page.locator('.pages-steps').textContent()).toContain('Page 1 of');
      expect(await findings(small.page)).toEqual([]);
    });

    test('a scan is its picture, the words marked in it', async () => {
      const { edge } = shortFact(await record('scan.png'), () => true);
      await page.goto(`${run.app.url}${address('scan.png', `?page=1&fact=${encodeURIComponent(edge)}`)}`);
      await drawn(1);
      await page.waitForSelector('.sheet-mark');
      const seen = await ink(page);
      expect(seen.dark).toBeGreaterThan(0.02);
      expect(Math.abs(seen.left - seen.markLeft)).toBeLessThan(0.02);
    });

    test('a file that is not kept, and one that cannot be drawn, say so in words', async () => {
      const file = '**/api/v1/records/*/file';
      await page.route(file, (route) =>
        route.fulfill({
          status: 404,
          contentType: 'application/problem+json',
          body: '{"code":"file-not-kept","status":404,"detail":"no"}',
        }),
      );
      await page.goto('about:blank');
      await page.goto(`${run.app.url}${address('named-font.pdf', '?page=1')}`);
      expect(await page.locator('.sheet .failed').textContent()).toContain('没有保存原件');
      await page.unroute(file);
      await page.route(file, (route) => route.fulfill({ status: 200, contentType: 'application/pdf', body: '%PDF-1.4 broken' }));
      await page.locator('.sheet .failed button').click();
      await page.waitForFunction(() => document.querySelector('.sheet .failed')?.textContent?.includes('画不出来'));
      await page.unroute(file);
      await page.locator('.sheet .failed button').click();
      await drawn(1);
      await run.complaints();
    });
  },
  { records: folder },
);
