/** Made-up records say so: on every page in both languages, on paper, in citations, in files; other stores say nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { bytesOf } from './testing/downloaded.ts';
import { pagesOf, plain } from './testing/paper.ts';

const mark = '示例：虚构数据';
const shown = (page: Page): Promise<void> =>
  page
    .waitForFunction(() => document.querySelector('#view .view > :not(.state)') && !document.querySelector('[aria-busy]'))
    .then(() => undefined);

inBrowser(
  'made-up records',
  (run) => {
    const open = async (name: string): Promise<Page> => {
      await run.page.goto('about:blank');
      await run.page.goto(`${run.app.url}${run.places[name]}`);
      await shown(run.page);
      return run.page;
    };

    test('every page has the bar, in its language', async () => {
      for (const name of ['overview', 'attendance', 'network', 'meeting', 'record', 'review', 'questions', 'empty import']) {
        const page = await open(name);
        expect(await page.locator('.notice strong').textContent(), name).toBe(mark);
        expect(await page.locator('.notice').isVisible(), name).toBe(true);
        expect(await page.title(), name).toContain(mark);
      }
      await run.page.goto(`${run.app.url}#/overview?lang=en`);
      await expect.poll(() => run.page.locator('.notice strong').textContent()).toBe('Demo: made-up records');
    });

    test('each sheet of paper has it, that of a meeting too', async () => {
      for (const name of ['directory of documents', 'meeting', 'network']) {
        const page = await open(name);
        const sheets = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
        expect(sheets.length, name).toBeGreaterThan(0);
        for (const words of sheets) expect(words, name).toContain(plain(mark));
      }
    });

    test('citations and copied sentences have it', async () => {
      const page = await open('meeting with a fact');
      await page.evaluate(() => {
        const written: string[] = [];
        Object.assign(globalThis, { written });
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void written.push(text) } });
      });
      const buttons = page.locator('.copies button');
      await buttons.nth(0).click();
      await buttons.nth(1).click();
      const written = await page.evaluate(() => (globalThis as unknown as { written: string[] }).written);
      expect(written[0]).toMatch(/（示例：虚构数据 \/ Demo: made-up records）\[R\/OL\]/u);
      expect(written[1]).toContain(mark);
    });

    test('files of the network have it: in their names, in the picture, in the data', async () => {
      const page = await open('network of a person');
      await page.waitForSelector('.network-canvas[data-drawn]');
      const save = async (ending: string): Promise<{ name: string; bytes: Buffer }> => {
        await page.locator('.menu summary', { hasText: '导出' }).click();
        const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`.menu [data-file=${ending}]`).click()]);
        return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
      };
      const [svg, json, png] = [await save('svg'), await save('json'), await save('png')];
      for (const { name } of [svg, json, png]) expect(name).toContain(mark);
      expect(svg.bytes.toString()).toMatch(new RegExp(`<text[^>]*>${mark}`, 'u'));
      expect((JSON.parse(json.bytes.toString()) as { title: string }).title).toContain(mark);
      // Red writing at the foot, where else is the ground.
      const red = await page.evaluate(async (source) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))]));
        const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        pen?.drawImage(bitmap, 0, 0);
        const { data } = pen?.getImageData(0, bitmap.height - 60, 600, 60) ?? { data: [] };
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at] === 138 && data[at + 1] === 28 && data[at + 2] === 18) count += 1;
        return count;
      }, png.bytes.toString('base64'));
      expect(red).toBeGreaterThan(200);
    });
  },
  { madeUp: true },
);

inBrowser('records that are not made up', (run) => {
  test('there is no bar, no mark, no word of it', async () => {
    await run.page.goto(`${run.app.url}${run.places.meeting}`);
    await shown(run.page);
    expect(await run.page.locator('.notice').isVisible()).toBe(false);
    expect(await run.page.content()).not.toContain('data-made-up');
    expect((await pagesOf(await run.page.pdf({ preferCSSPageSize: true }))).join('')).not.toContain(plain(mark));
  });
});
