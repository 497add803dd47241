/** The page of a meeting: source and lists lead to each other, what is unread is shown, and on paper it is one page. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { MeetingDetail, MeetingRow } from '../shapes.ts';
import { inBrowser, type Run } from './in-browser.ts';
import { pagesOf, plain } from './testing/paper.ts';

const sample = fileURLToPath(new URL('../../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url));

const ask = async <T>({ app }: Run, path: string): Promise<T> => (await fetch(`${app.url}api/v1/${path}`)).json() as Promise<T>;
const open = async ({ app, page }: Run, key: string, rest = ''): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${app.url}#/meeting/${encodeURIComponent(key)}${rest}`);
  await page.waitForSelector('.source-text');
};

inBrowser(
  'a meeting of a portal',
  (run) => {
    test('a fact pressed in the source marks its row, a row pressed marks the source', async () => {
      const [{ key }] = (await ask<{ meetings: [MeetingRow] }>(run, 'meetings')).meetings;
      await open(run, key);
      const [submitter] = (await ask<MeetingDetail>(run, `meetings/${encodeURIComponent(key)}`)).items.flatMap((one) => one.submitters);
      await run.page.locator(`.source-text [data-edge="${submitter!.evidence.edge}"]`).first().click();
      await run.page.waitForSelector('.meeting-left .here');
      expect(await run.page.locator('.meeting-left .here').count()).toBe(1);
      expect(await run.page.locator('.meeting-left .here').textContent()).toContain(submitter!.node.title);
      await run.page.locator('.orders .sentence').first().click();
      await run.page.waitForFunction(() => document.querySelector('.orders .here') && CSS.highlights.has('jiyao-selected'));
      const shown = await run.page.evaluate(() => [...CSS.highlights.get('jiyao-selected')!].map(String).join(''));
      const sentence = (await run.page.locator('.orders .here .sentence').textContent()) ?? '';
      expect(shown.length).toBeGreaterThan(1);
      expect(sentence).toContain(shown);
      await run.page.keyboard.press('Escape');
      await run.page.waitForFunction(() => !document.querySelector('.here') && !CSS.highlights.has('jiyao-selected'));
    });

    test('tasks stand by their due day, with lead and support and the base they are counted on', async () => {
      expect(await run.page.locator('.orders > li').first().textContent()).toMatch(/10月31日前\s*2023-10-31.*牵头.*配合/su);
      const orders = await run.page.locator('.orders > li').allTextContents();
      const dated = orders.map((text) => !text.includes('未载期限'));
      expect(dated.filter(Boolean).length).toBeGreaterThan(0);
      expect(dated.filter((one) => !one).length).toBeGreaterThan(0);
      expect(dated.lastIndexOf(true)).toBeLessThan(dated.indexOf(false));
      expect(await run.page.locator('section:has(.orders) > .quiet').textContent()).toBe(
        `${orders.length} 句责成，出自 5 个议题中的 4 个；${dated.filter(Boolean).length} 句写明期限。`,
      );
    });

    test('what is unread is listed; pressing a stretch shows it in the source, and the address keeps it', async () => {
      await run.page.locator('.unread a').first().click();
      await run.page.waitForFunction(() => CSS.highlights.has('jiyao-unread') && CSS.highlights.has('jiyao-selected'));
      expect(run.page.url()).toMatch(/at=\d+/u);
      const text = (): Promise<string> =>
        run.page.evaluate(() => [...CSS.highlights.get('jiyao-selected')!].map(String).join('').slice(0, 8));
      expect(await run.page.locator('.unread a').first().textContent()).toContain(await text());
      expect(await run.page.locator('.reading input').isChecked()).toBe(true);
      const [before, address] = [await text(), run.page.url()];
      await run.page.goto('about:blank');
      await run.page.goto(address);
      await run.page.waitForFunction(() => CSS.highlights.has('jiyao-unread') && CSS.highlights.has('jiyao-selected'));
      expect(await text()).toBe(before);
    });
  },
  { records: sample },
);

inBrowser('meetings of a series', (run) => {
  let meetings: MeetingRow[];
  beforeAll(async () => {
    meetings = (await ask<{ meetings: MeetingRow[] }>(run, 'meetings')).meetings;
  });

  test('{ and } go to the meetings before and after in the series', async () => {
    const titles = meetings
      .filter(({ series, date }) => series === '常务会议' && date)
      .map(({ title }) => title)
      .reverse();
    expect(titles).toHaveLength(4);
    await open(run, meetings.find(({ title }) => title === titles[1])!.key);
    for (const [key, title] of [
      ['}', titles[2]],
      ['{', titles[1]],
      ['{', titles[0]],
    ]) {
      await run.page.keyboard.press(key!);
      await run.page.waitForFunction((wanted) => document.querySelector('#view h1')?.textContent === wanted, title);
    }
    await run.page.waitForSelector('[data-press="}"]');
    expect(await run.page.locator('[data-press="{"]').count()).toBe(0);
  });

  test('every meeting of the seeds is printed on one page, from the dark as well: who, what, by whom, and where it comes from', async () => {
    const dark = await run.open(1280, 'dark');
    for (const { key, title, date } of meetings) {
      await dark.page.goto('about:blank');
      await dark.page.goto(`${run.app.url}#/meeting/${encodeURIComponent(key)}`);
      await dark.page.waitForSelector('.source-text');
      const meeting = await ask<MeetingDetail>(run, `meetings/${encodeURIComponent(key)}`);
      const pages = await pagesOf(await dark.page.pdf({ preferCSSPageSize: true }));
      expect({ title, pages: pages.length }).toEqual({ title, pages: 1 });
      const [said = ''] = pages;
      const wanted = [
        title,
        date ?? '无日期',
        ...meeting.roster.map(({ official }) => official.title),
        ...meeting.items.flatMap(({ heading, submitters }) => [heading, ...submitters.map(({ node }) => node.title)]),
        ...meeting.records.map(({ source }) => source),
        'SHA-256',
        '打印于',
        '#/meeting/',
      ];
      expect(wanted.map(plain).filter((words) => !said.includes(words))).toEqual([]);
      // The source beside it and the frame stay on the screen.
      expect(['标出未读部分', '出席表', '现将会议讨论研究的有关事项纪要如下'].filter((words) => said.includes(words))).toEqual([]);
    }
    // Black on white: nothing of the dark ground is left on paper.
    await dark.page.emulateMedia({ media: 'print' });
    expect(
      await dark.page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]),
    ).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
});
