/** A page that outlived its build: where the code of a view is gone it says so, and loading anew leads to that view. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('an old page', (run) => {
  test('a view whose code was replaced offers to load the page anew; a server that is gone does not', async () => {
    const { page, complaints } = await run.open(1280, 'light');
    await page.goto(run.app.url);
    await page.waitForSelector('.counts');
    const code = /\/assets\/(?:attendance|review)-[^/]*\.js$/u;
    await page.route(code, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(`${run.app.url}#/attendance`);
    await page.waitForSelector('#view .failed');
    expect(await page.locator('#view .failed h2').textContent()).toBe('程序已更新');
    await page.unroute(code);
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.waitForSelector('.paoh .fact');
    expect(page.url()).toContain('#/attendance');
    await page.route('**/*', (route) => route.abort());
    await page.goto(`${run.app.url}#/review`);
    await page.waitForSelector('#view .failed');
    expect(await page.locator('#view .failed').textContent()).toContain('连不上服务');
    // What failed on purpose is told by the browser as well.
    expect(await complaints()).not.toEqual([]);
  });
});
