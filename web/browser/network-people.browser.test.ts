/** A person's network of people: edges of shared meetings, the list behind an edge, the other form; and that all of it is always in sight. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { radius } from '../network/columns.ts';
import { findings } from './axe.ts';
import { inBrowser } from './in-browser.ts';
import { network } from './network.ts';
import { bytesOf } from './testing/downloaded.ts';

interface File {
  nodes: { key: string; title: string; degree: number; x: number; y: number }[];
  edges: { from: string; to: string; meetings: number }[];
}

inBrowser('people of a network', (run) => {
  const { filter, open, settled, stage, count, until } = network(run);
  const page = (): Page => run.page;
  const file = async (): Promise<File> => {
    await page().locator('.menu summary', { hasText: '导出' }).click();
    const [download] = await Promise.all([page().waitForEvent('download'), page().locator('.menu [data-file=json]').click()]);
    return JSON.parse((await bytesOf(download)).toString()) as File;
  };
  const seed = async (): Promise<string> => (await filter('seed')) ?? '';

  /** The first step comes to the person asked about, the next along an edge. */
  const toCompanion = async (): Promise<void> => {
    await stage().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown']) {
      await page().keyboard.press(key);
      const at = await filter('node');
      if (at && at !== (await seed())) return;
    }
    throw new Error('no companion');
  };

  test('shows people alone, the strongest first; the API says the same of every tie', async () => {
    await open('people around a person');
    const { nodes, edges } = await file();
    expect(nodes.every(({ key }) => key.startsWith('official:'))).toBe(true);
    const key = await seed();
    const ask = async (limit: number) =>
      (await (await fetch(`${run.app.url}api/v1/officials/${encodeURIComponent(key)}/company?limit=${limit}`)).json()) as {
        company: { key: string; together: number }[];
        hidden: number;
      };
    const { company, hidden } = await ask(nodes.length - 1);
    expect(new Set(nodes.map((node) => node.key))).toEqual(new Set([key, ...company.map((one) => one.key)]));
    const own = new Map(
      edges.flatMap((tie) => (tie.from === key ? [[tie.to, tie.meetings]] : tie.to === key ? [[tie.from, tie.meetings]] : [])),
    );
    expect(own).toEqual(new Map(company.map((one) => [one.key, one.together])));
    expect(await page().locator('.view-network .base').textContent()).toContain(`另有 ${hidden} 人`);
    expect(await findings(page())).toEqual([]);
  });

  test('a person and m, or a row of the table, list the meetings; each role leads to its sentence; Escape leads back', async () => {
    await open('people around a person');
    await toCompanion();
    await page().keyboard.press('m');
    await page().waitForSelector('.edge-meetings li');
    expect(await page().evaluate(() => document.activeElement?.tagName)).toBe('H2');
    const told = Number(/(\d+) 次/u.exec((await page().locator('.edge-panel h2').textContent()) ?? '')?.[1]);
    expect(await page().locator('.edge-meetings li').count()).toBe(told);
    const [one, other] = ((await filter('tie')) ?? '').split('\n');
    for (const role of await page().locator('.edge-meetings .fact').allTextContents()) expect(role).not.toMatch(/请假|发言/u);
    await page().locator('.edge-meetings .fact').first().click();
    await page().waitForSelector('#evidence blockquote mark');
    expect(await findings(page())).toEqual([]);
    await page().keyboard.press('Escape');
    await page().waitForSelector('#evidence', { state: 'hidden' });
    await page().keyboard.press('Escape');
    await page().waitForSelector('.edge-panel', { state: 'hidden' });
    expect(await page().evaluate(() => document.activeElement?.className)).toContain('network-canvas');
    await page().locator('.network-tools a', { hasText: '看表格' }).click();
    const name = (key = ''): string => key.split('|').at(-1) ?? '';
    const row = page()
      .locator('.network-table tbody tr', { hasText: name(other === (await seed()) ? one : other) })
      .first();
    expect(await row.locator('.shared').textContent()).toBe(String(told));
    await row.locator('.shared').click();
    await page().waitForSelector('.edge-meetings li');
    expect(await page().locator('.edge-meetings li').count()).toBe(told);
  });

  test('the other form has the meetings, in the address; what was opened before is kept as it was', async () => {
    await open('people around a person');
    await page().locator('[data-form=meetings]').click();
    await expect.poll(() => page().locator('.kinds input[data-kind=Meeting]').count()).toBe(1);
    expect(await filter('form')).toBe('meetings');
    await page().locator('[data-form=people]').click();
    await expect.poll(() => page().locator('.kinds input').count()).toBe(0);
    const { meetings } = (await (await fetch(`${run.app.url}api/v1/meetings`)).json()) as { meetings: { key: string }[] };
    await open('people around a person', `&open=${encodeURIComponent(meetings[0]!.key)}`);
    expect(await page().locator('.kinds input[data-kind=Meeting]').count()).toBe(1);
  });

  test('another is expanded and undone; the period counts; what was said and can be undone ends with it', async () => {
    await open('people around a person', '&size=70');
    const nodes = await count();
    const disabled = (): Promise<boolean> => page().locator('button.undo').isDisabled();
    expect(await disabled()).toBe(true);
    await toCompanion();
    await page().keyboard.press('h');
    await until((n) => n === nodes - 1);
    expect(await disabled()).toBe(false);
    expect(await page().locator('#network-live').textContent()).not.toBe('');
    await page().locator('button.undo').click();
    await until((n) => n === nodes);
    expect(await disabled()).toBe(true);
    await stage().focus();
    await page().keyboard.press('ArrowLeft');
    expect(await page().locator('#network-live').textContent()).not.toContain('撤销');
    await open('people around a person', '&from=2035-01-01');
    expect(await page().locator('.view-network .base').textContent()).toContain('0 次会议');
  });

  /** The marks with the room of a label's first line under each, on the screen; and what of the canvas is free. */
  async function outside(): Promise<string[]> {
    await page().locator('.zoom-tools button').last().click();
    await settled();
    const [x, y, k] = ((await stage().getAttribute('data-view')) ?? '').split(',').map(Number) as [number, number, number];
    const { nodes } = await file();
    const size = await page().evaluate(() => {
      const { clientWidth: width, clientHeight: height } = document.querySelector('.network-canvas')!;
      const bar = document.querySelector<HTMLElement>('.node-bar')!;
      return { width, height: height - (getComputedStyle(bar).position === 'absolute' ? bar.offsetHeight : 0) };
    });
    expect(nodes.length).toBe(await count());
    const scale = Math.min(1.5, Math.max(0.16, Math.sqrt(k)));
    return nodes.flatMap((node) => {
      const r = radius(node.degree) * scale;
      const [sx, sy] = [node.x * k + x, node.y * k + y];
      const within = sx - r >= 0 && sx + r <= size.width && sy - r >= 0 && sy + r + 15 <= size.height;
      return within ? [] : [`${node.title} at ${Math.round(sx)},${Math.round(sy)} of ${size.width}×${size.height}`];
    });
  }

  test.each([
    [1440, 900],
    [900, 700],
    [390, 800],
  ])('fitted at %i by %i, nothing is out of sight: bars and panels open or not, before and after expanding', async (width, height) => {
    await page().setViewportSize({ width, height });
    const { meetings } = (await (await fetch(`${run.app.url}api/v1/meetings`)).json()) as { meetings: { key: string }[] };
    const opened = meetings.map(({ key }) => encodeURIComponent(key));
    for (const [place, more] of [
      ['people around a person', ''],
      ['network of a person', `&open=${opened.slice(0, 3).join('%0A')}&node=${opened[0]}`],
      ['network', ''],
      ['network', '?hulls=1&size=300'],
    ] as const) {
      await open(place, more);
      expect([place, more, await outside()]).toEqual([place, more, []]);
    }
    await open('people around a person');
    await toCompanion();
    await page().keyboard.press('m');
    await page().waitForSelector('.edge-meetings li');
    expect(await outside()).toEqual([]);
    await page().setViewportSize({ width: 1280, height: 800 });
  });
});
