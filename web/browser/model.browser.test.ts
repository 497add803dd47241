/** What a language model read is told apart on the pages: in the evidence, the roster, the matrix and the text. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type FakeEndpoint, fakeEndpoint, honest, proposing, report } from '../../ingest/second-opinion/testing.ts';
import { inBrowser } from './in-browser.ts';
import type { StartOptions } from './launch.ts';

let model: FakeEndpoint;
let folder: string;
afterAll(async () => {
  await model?.close();
  await rm(folder, { recursive: true, force: true });
});
const withModel = async (): Promise<StartOptions> => {
  folder = await mkdtemp(join(tmpdir(), 'jiyao-model-'));
  await writeFile(join(folder, 'news.txt'), report);
  model = await fakeEndpoint(() => proposing(honest));
  return { records: folder, settings: { JIYAO_LLM_URL: model.settings.url, JIYAO_LLM_MODEL: 'test-model' } };
};

inBrowser(
  'a second opinion',
  (run) => {
    test('the record says so, its facts are dashed, their evidence has the tag', async () => {
      const { page } = run;
      await page.goto(`${run.app.url}#/record/${encodeURIComponent('record:news.txt')}`);
      await page.waitForSelector('.source-text');
      expect(await page.locator('.view-head').textContent()).toContain('由模型 test-model 读出');
      const dashed = page.locator('.source-text .fact-text.by-model[role=button]', { hasText: '钱卫东' });
      await dashed.click();
      await page.waitForSelector('#evidence .tag.by-model');
      expect(await page.locator('#evidence .statement').textContent()).toContain('模型');
      await page.locator('.source-text .fact-text:not(.by-model)[role=button]', { hasText: '王建国' }).click();
      await page.waitForFunction(() => document.querySelector('#evidence .statement')?.textContent?.includes('王建国'));
      expect(await page.locator('#evidence .tag.by-model').count()).toBe(0);
    });

    test('the roster and the matrix tell it apart', async () => {
      const { page } = run;
      await page.locator('.view-head a').first().click();
      await page.waitForSelector('.roster .tag.by-model');
      expect(await page.locator('.roster .person', { has: page.locator('.by-model') }).count()).toBe(2);
      await page.goto(`${run.app.url}#/attendance`);
      await page.waitForSelector('.fact.by-model');
      expect(await page.locator('.fact.by-model').count()).toBe(2);
      expect(await page.locator('.fact.by-model').first().getAttribute('aria-label')).toContain('模型');
    });
  },
  withModel,
);
