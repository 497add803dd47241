/** Facts lead to their sentence and back; addresses show the same thing again; text from records is never markup. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { EdgeDetail } from '../shapes.ts';
import { inBrowser } from './in-browser.ts';
import { startApp } from './launch.ts';
import { goAnew } from './watch.ts';

inBrowser('evidence', (run) => {
  let page: Page;
  beforeAll(() => {
    page = run.page;
  });
  const open = (name: string, shows: string): Promise<void> => goAnew(page, `${run.app.url}${run.places[name]}`, shows);

  test('a cell of the matrix opens its sentence, and the record at its place', async () => {
    await open('attendance', '.paoh .fact');
    await page.locator('.paoh .fact').nth(5).click();
    const quote = (await page.locator('#evidence blockquote mark').textContent()) ?? '';
    await page.locator('#evidence a.button').click();
    await page.waitForSelector('.source-text');
    expect(page.url()).toContain('#/record/');
    const text = (await page.locator('.source-text').textContent()) ?? '';
    expect(text).toContain(quote.split('\n')[0]);
  });

  test('an item of a meeting shows its place in the text, a fact in the text shows its sentence', async () => {
    await open('meeting', '.source-text');
    await page.locator('.agenda .heading').last().click();
    await page.waitForSelector('#evidence blockquote mark');
    await page.waitForFunction(() => CSS.highlights.has('jiyao-selected'));
    await page.waitForFunction(() => (document.querySelector('.source-pane')?.scrollTop ?? 0) > 100);
    await page.locator('.source-text .fact-text[role=button]').first().click();
    await page.waitForSelector('.source-text .fact-text.selected');
  });

  test('a sentence is cited and its link opens it elsewhere, after its record was read again', { timeout: 90_000 }, async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('meeting with a fact', '#evidence blockquote mark');
    const copied = async (name: string): Promise<string> => {
      await page.getByRole('button', { name }).click();
      await page.waitForFunction(() => document.querySelector('.copies [role=status]')?.textContent === '已复制');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const quote = (await page.locator('#evidence blockquote mark').textContent()) ?? '';
    const link = await copied('复制链接');
    const today = new Date().toLocaleDateString('sv');
    expect(await copied('复制引文')).toMatch(
      // On this machine the app has no address that another could follow.
      new RegExp(
        `^象山县人民政府办公室\\. 县政府第六十一次常务会议\\[R/OL\\]\\. \\(2021-12-31\\)\\[${today}\\]\\. 第\\d+–\\d+字\\. SHA-256: [0-9a-f]{64}\\.$`,
        'u',
      ),
    );
    expect(await copied('复制句子')).toMatch(
      new RegExp(`^“.*${quote}.*”（.*000_22ee396e709e2a7c\\.txt，2021-12-30，第\\d+–\\d+字，SHA-256 [0-9a-f]{64}）$`, 'u'),
    );
    const other = await startApp();
    const fresh = await run.open(1280, 'light');
    await fresh.page.goto(link.replace(run.app.url, other.url));
    await fresh.page.waitForSelector('#evidence blockquote mark');
    expect(await fresh.page.locator('#evidence blockquote mark').textContent()).toBe(quote);
    const marked = (): Promise<string> => fresh.page.evaluate(() => [...(CSS.highlights.get('jiyao-selected') ?? [])].map(String).join(''));
    await fresh.page.waitForFunction(() => CSS.highlights.has('jiyao-selected'));
    expect(await marked()).toBe(quote);
    expect(await fresh.complaints()).toEqual([]);
    // A fact that a later reading no longer has: the link still leads to its place.
    await fresh.page.goto('about:blank');
    await fresh.page.goto(link.replace(run.app.url, other.url).replace(/fact=\w+/u, 'fact=0123456789abcdef01234567'));
    await fresh.page.waitForFunction(() => CSS.highlights.has('jiyao-selected'));
    expect(await marked()).toContain(quote);
    expect(await fresh.page.locator('#evidence .failed').count()).toBe(1);
    await fresh.complaints();
    await fresh.page.goto('about:blank');
    await other.close();
  });

  test('where the browser refuses, the citation stands there to be copied by hand', async () => {
    await open('meeting with a fact', '#evidence blockquote mark');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.waitForSelector('.copies textarea:not([hidden])');
    expect(await page.locator('.copies textarea').inputValue()).toContain('[R/OL]');
    expect(await page.evaluate(() => String(getSelection()))).toContain('[R/OL]');
  });

  test('several sentences for one fact are walked one after another', async () => {
    const { neighbours } = (await (
      await fetch(`${run.app.url}api/v1/nodes/${encodeURIComponent('organization:象山县|县政府')}/neighbours?limit=200`)
    ).json()) as { neighbours: { evidence: { edge: string } }[] };
    const details = await Promise.all(
      neighbours.map(async ({ evidence }) => (await (await fetch(`${run.app.url}api/v1/edges/${evidence.edge}`)).json()) as EdgeDetail),
    );
    const [several] = details.filter(({ same }) => same.length > 1);
    expect(several?.same).toContain(several?.edge);
    const place = (n: number): string => `同一事实的依据：第 ${n} 条，共 ${several!.same.length} 条`;
    await page.goto(`${run.app.url}#/record/${encodeURIComponent(several!.record)}?fact=${several!.same[0]}`);
    await page.waitForSelector('.same-fact');
    expect(await page.locator('.same-fact span').textContent()).toBe(place(1));
    await page.getByRole('button', { name: '同一事实的下一条依据' }).click();
    await page.waitForFunction((text) => document.querySelector('.same-fact span')?.textContent === text, place(2));
    expect(page.url()).toContain(several!.same[1]);
  });

  test('unread stretches are shown on demand', async () => {
    await open('record', '.source-text');
    await page.locator('.reading input').check();
    expect(await page.evaluate(() => CSS.highlights.has('jiyao-unread'))).toBe(true);
    await page.locator('.reading input').uncheck();
    expect(await page.evaluate(() => CSS.highlights.has('jiyao-unread'))).toBe(false);
  });

  test('the range filters, and stays in the address', async () => {
    await open('overview', '.counts');
    await page.locator('#time-from').fill('2022');
    await page.locator('#time-from').press('Enter');
    await page.waitForURL(/from=2022-01-01/u);
    await page.waitForFunction(() => document.querySelectorAll('.meeting-timeline a').length === 2);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.meeting-timeline a').length > 2);
  });

  test('a query that would write is refused in words', async () => {
    await open('questions', '#cypher');
    await run.complaints();
    await page.locator('#cypher').fill('CREATE (n:Official {key: "x"}) RETURN n');
    await page.locator('#cypher + p button').click();
    await page.waitForSelector('.refused');
    expect((await page.locator('.refused p').first().textContent())?.length).toBeGreaterThan(5);
    expect((await run.complaints()).every((one) => one.includes('400') || one.includes('403') || one.includes('422'))).toBe(true);
  });
});
