/** A page that outlived its build: where the code of a view is gone it says so, and loading anew leads to that view. */
import { expect, test } from 'vitest';
import { findChromium, launchBrowser, startApp } from './launch.ts';
import { openPage } from './watch.ts';

const chromium = findChromium();

test.skipIf(!chromium)(
  'a view whose code was replaced offers to load the page anew; a server that is gone does not',
  { timeout: 120_000 },
  async () => {
    const app = await startApp();
    const browser = await launchBrowser(chromium ?? '');
    try {
      const { page, complaints } = await openPage(browser, 1280, 'light');
      await page.goto(app.url);
      await page.waitForSelector('.counts');
      const code = /\/assets\/(?:attendance|review)-[^/]*\.js$/u;
      await page.route(code, (route) => route.fulfill({ status: 404, body: 'gone' }));
      await page.goto(`${app.url}#/attendance`);
      await page.waitForSelector('#view .failed');
      expect(await page.locator('#view .failed h2').textContent()).toBe('程序已更新');
      await page.unroute(code);
      await page.getByRole('button', { name: '重新载入' }).click();
      await page.waitForSelector('.paoh .fact');
      expect(page.url()).toContain('#/attendance');
      await page.route('**/*', (route) => route.abort());
      await page.goto(`${app.url}#/review`);
      await page.waitForSelector('#view .failed');
      expect(await page.locator('#view .failed').textContent()).toContain('连不上服务');
      complaints();
    } finally {
      await browser.close();
      await app.close();
    }
  },
);
