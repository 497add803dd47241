/** Problems of the API in a real browser: a sentence in the page's language, the server's words folded below it. */
import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser('problems', (run) => {
  for (const [lang, sentence, shut] of [
    ['zh', '请求里的值不合要求：limit 太大或太长，至多 1000。', '服务的原话'],
    ['en', 'A value of the request does not fit: limit is too large or long, at most 1000.', 'What the server said'],
  ] as const)
    test(`what the API refuses is told in words of ${lang}`, async () => {
      const { page, complaints } = await run.open(390, 'light');
      // The real refusal of the real server, for a question the page would not ask.
      await page.route('**/api/v1/attendance*', (route) => route.continue({ url: `${run.app.url}api/v1/officials?limit=5000` }));
      await page.goto(`${run.app.url}#/attendance?lang=${lang}`);
      await page.waitForSelector('.state.failed');
      expect(await page.locator('.state.failed > p').first().textContent()).toBe(sentence);
      expect(await page.locator('.state.failed .problem summary').textContent()).toBe(shut);
      const words = page.locator('.state.failed .problem p');
      expect(await words.isVisible()).toBe(false);
      await page.locator('.state.failed .problem summary').click();
      expect(await words.textContent()).toContain('bad-parameters The request does not fit the schema: querystring/limit');
      expect(await complaints()).toHaveLength(2);
    });

  test('a refused query is told in Chinese, with the reason the server gives', async () => {
    const { page, complaints } = await run.open(1280, 'dark');
    await page.goto(`${run.app.url}#/questions`);
    await page.waitForSelector('#cypher');
    await page.fill('#cypher', 'MATCH (n) DELETE n');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.refused');
    expect(await page.locator('.refused > p').first().textContent()).toBe('这里只能读取，语句里有改动图谱的操作。');
    expect(await page.locator('.refused .problem p').isVisible()).toBe(true);
    expect(await page.locator('.refused .problem p').textContent()).toMatch(/^query-write \S/u);
    expect(await complaints()).toHaveLength(2);
  });
});
