/**
 * The network of a large store through the real app: from navigation to the picture of all groups, and from a key to the members
 * of one. The store is loaded once from made-up records and kept for the next run.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startApp } from '../../web/browser/launch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** The data folder of a store of so many made-up records; loads it where it is not there yet, some minutes for thousands. */
async function loaded(records: number): Promise<string> {
  const folder = join(tmpdir(), `jiyao-bench-${records}`);
  const data = join(folder, 'data');
  if (existsSync(join(folder, 'done'))) return data;
  process.stdout.write(`       loading ${records} made-up records into ${data}, once\n`);
  const node = (...args: string[]): Promise<unknown> =>
    run(process.execPath, ['--import', 'tsx', ...args], {
      cwd: root,
      env: { ...process.env, JIYAO_DATA: data, NEO4J_URI: '', JIYAO_LLM_URL: '' },
      maxBuffer: 2 ** 28,
    });
  await node('bench/corpus/cli.ts', '--count', String(records), '--seed', '7', '--out', folder);
  await node('ingest/cli.ts', 'ingest', '--quiet', join(folder, 'text'));
  await writeFile(join(folder, 'done'), '');
  return data;
}

/** Milliseconds from navigation until a picture with more than `more` nodes stands on the page. */
async function pictured(page: Page, more: number): Promise<number> {
  const seen = await page.waitForFunction(
    (least) => {
      const stage = document.querySelector<HTMLElement>('.network-canvas[data-drawn]');
      return Number(stage?.dataset.nodes ?? 0) > least && performance.now();
    },
    more,
    { polling: 'raf', timeout: 120_000 },
  );
  return Number(await seen.jsonValue());
}

export interface ApiTimes {
  nodes: number;
  edges: number;
  /** Milliseconds of each run. */
  opened: number[];
  expanded: number[];
}

/** Opens the network on a store of so many records, each time on a new page. */
export async function apiTimes(browser: Browser, records: number, runs: number): Promise<ApiTimes> {
  const data = await loaded(records);
  const app = await startApp({ settings: { JIYAO_DATA: data } });
  try {
    const all = await fetch(`${app.url}api/v1/graph/groups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { total } = (await all.json()) as { total: { nodes: number; edges: number } };
    const times: ApiTimes = { ...total, opened: [], expanded: [] };
    for (let i = 0; i < runs; i += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN' });
      await page.goto(`${app.url}#/network`);
      times.opened.push(await pictured(page, 1));
      const stage = page.locator('.network-canvas');
      const groups = Number(await stage.getAttribute('data-nodes'));
      await stage.focus();
      await page.keyboard.press('ArrowRight');
      const begun = await page.evaluate(() => performance.now());
      await page.keyboard.press('e');
      times.expanded.push((await pictured(page, groups)) - begun);
      await page.close();
    }
    return times;
  } finally {
    await app.close();
  }
}
