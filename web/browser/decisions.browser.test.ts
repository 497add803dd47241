/** A decision that names no document: on every page its mark opens the sentence, with rule, citation and link, and looks like the others. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { ApprovalList, MeetingDetail, MeetingRow, Outcome } from '../shapes.ts';
import { inBrowser } from './in-browser.ts';

const body = 'organization:象山县|县发改局';
const id = encodeURIComponent;

inBrowser('a decision without a document', (run) => {
  let page: Page;
  let meeting: MeetingDetail;
  let official: string;
  let decision: Outcome;
  const ask = async <T>(path: string): Promise<T> => (await fetch(`${run.app.url}api/v1/${path}`)).json() as Promise<T>;
  beforeAll(async () => {
    page = run.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { meetings } = await ask<{ meetings: MeetingRow[] }>('meetings');
    meeting = await ask(`meetings/${id(meetings.find(({ date }) => date === '2023-12-20')?.key ?? '')}`);
    const brought = meeting.items.find(({ number, submitters }) => number === 4 && submitters.some(({ node }) => node.key === body));
    decision = brought!.decided.find(({ document, kind }) => !document && kind === 'approved-in-principle')!;
    const chair = meeting.roster.find(({ role }) => role === 'CHAIRED')!;
    official = chair.official.key;
    const { approvals } = await ask<ApprovalList>(`officials/${id(official)}/approvals`);
    expect(approvals.map(({ evidence }) => evidence.edge)).toContain(decision.evidence.edge);
  });

  /** Goes there, presses the mark within `place`, and reads the panel and what it copies. */
  async function pressed(hash: string, place: string): Promise<void> {
    const { edge, quote, rule, source } = decision.evidence;
    await page.goto('about:blank');
    await page.goto(`${run.app.url}${hash}`);
    const mark = page.locator(`${place} [data-edge="${edge}"]`).first();
    await mark.waitFor();
    await mark.click();
    await page.waitForSelector('#evidence blockquote mark');
    expect(page.url()).toContain(`fact=${edge}`);
    expect(await page.locator('#evidence blockquote mark').textContent()).toBe(quote);
    expect(await page.locator('#evidence blockquote').textContent()).toContain('原则同意');
    expect(await page.locator('#evidence .statement').textContent()).toContain('议决 · 原则同意');
    expect(await page.locator('#evidence [data-rule]').getAttribute('data-rule')).toBe(rule);
    const copied = async (name: string): Promise<string> => {
      await page.getByRole('button', { name }).click();
      await page.waitForFunction(() => document.querySelector('.copies [role=status]')?.textContent === '已复制');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('复制引文')).toContain('[R/OL]');
    expect(await copied('复制句子')).toMatch(new RegExp(`^“.*${quote}.*”（.*${source.replaceAll('.', '\\.')}，2023-12-20`, 'u'));
    expect(await copied('复制链接')).toContain(edge);
  }

  test.each<[name: string, hash: () => string, place: string]>([
    ['the picture of a body', () => `#/organization/${id(body)}`, 'svg.timeline'],
    ['the table of a body', () => `#/organization/${id(body)}`, 'td'],
    ['a meeting', () => `#/meeting/${id(meeting.meeting.key)}`, '.agenda'],
    ['the source of a meeting', () => `#/meeting/${id(meeting.meeting.key)}`, '.source-text'],
    ['outcomes', () => `#/outcomes?body=${id(body)}`, '#view section td'],
    ['outcomes as a table', () => `#/outcomes?body=${id(body)}&as=table`, '#view section td'],
    ['an official', () => `#/official/${id(official)}`, '.view-official td'],
    ['the chosen meetings of attendance', () => `#/attendance?columns=${id(meeting.meeting.key)}`, '.decided-at'],
  ])('%s opens its sentence', async (_, hash, place) => {
    await pressed(hash(), place);
  });

  test('its link shows the sentence in the record', async () => {
    await pressed(`#/meeting/${id(meeting.meeting.key)}`, '.agenda');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForFunction(() => CSS.highlights.has('jiyao-selected'));
    const marked = await page.evaluate(() => [...(CSS.highlights.get('jiyao-selected') ?? [])].map(String).join(''));
    expect(marked).toBe(decision.evidence.quote);
  });

  test('decisions with and without a document look the same', async () => {
    await page.goto(`${run.app.url}#/organization/${id(body)}`);
    await page.waitForSelector('.view-organization td .decisions');
    const looks = await page
      .locator('.view-organization td .decisions > *')
      .evaluateAll((marks) => marks.map((mark) => `${mark.tagName} ${mark.className}`));
    expect(looks.length).toBeGreaterThan(10);
    expect([...new Set(looks)]).toEqual(['BUTTON fact']);
  });
});
