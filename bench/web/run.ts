/**
 * `npm run bench:web`: the network's figures as ratios of one run on one machine, each beside what it is asked to be. Options:
 * `--runs N` (5), `--quick` (a smaller graph, to see that it works), `--only paint,motion,layout,api,attendance,views`, `--records N` (4900:
 * more than 50,000 nodes and 200,000 edges) for the store that `api` opens.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Plugin, preview } from 'vite';
import { findChromium, launchBrowser } from '../../web/browser/launch.ts';
import { apiTimes } from './api.ts';
import { asJson, makeGraph } from './graph.ts';
import { attendanceFrames, viewTimes } from './views.ts';

/** What the pages offer on their global object. */
interface Bench {
  time(who: 'ours' | 'd3', n: number, m: number, ticks: number): Promise<number>;
  move(frames: number): Promise<{ lengths: number[]; drawn: number; tasks: number[] }>;
  firstPaint?: number;
  laidOut?: number;
  tasks: number[];
}
declare const self: Bench;

const quick = process.argv.includes('--quick');
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || (quick ? 3 : 5);
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : null;
const records = Number(process.argv[process.argv.indexOf('--records') + 1]) || (quick ? 100 : 4900);
const [n, m] = quick ? [2000, 8000] : [10_000, 40_000];
const at = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN;
const frame = 1000 / 60;
/** Frames of panning, and as many of zooming. */
const framesMoved = 150;
/** A frame is counted in whole sixtieths by the browser; this much over is rounding. */
const rounding = 0.05;

function say(what: string, value: string, asked: string, well: boolean): void {
  process.stdout.write(`${well ? 'well ' : 'SHORT'}  ${what.padEnd(58)} ${value.padStart(7)}   asked: ${asked}\n`);
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 844 } });
  page.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`));
  await page.goto(url);
  return page;
}

async function firstPaint(browser: Browser, url: string): Promise<{ page: Page; paint: number }> {
  const page = await open(browser, url);
  await page.waitForFunction(() => self.firstPaint !== undefined, undefined, { timeout: 120_000 });
  return { page, paint: await page.evaluate(() => self.firstPaint!) };
}

async function layout(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}layout.html`);
  const times: Record<'ours' | 'd3', number[]> = { ours: [], d3: [] };
  await page.waitForFunction(() => self.time !== undefined);
  for (let run = 0; run < runs; run += 1)
    for (const who of ['ours', 'd3'] as const)
      times[who].push(await page.evaluate(([w, a, b]) => self.time(w, a, b, 300), [who, n, m] as const));
  const ratio = at(times.d3, 0.5) / at(times.ours, 0.5);
  say(`layout ${n}/${m}, 300 ticks: d3-force ÷ ours, median of ${runs}`, `${ratio.toFixed(1)}`, '4 or more', ratio >= 4);
  await page.close();
}

async function paint(browser: Browser, url: string): Promise<void> {
  const times: Record<'ours' | 'naive', number[]> = { ours: [], naive: [] };
  for (let run = 0; run < runs; run += 1)
    for (const who of ['ours', 'naive'] as const) {
      const { page, paint: time } = await firstPaint(browser, `${url}${who}.html`);
      times[who].push(time);
      await page.close();
    }
  const ratio = at(times.ours, 0.5) / at(times.naive, 0.5);
  say(`first paint ${n}/${m}: ours ÷ d3 + SVG, median of ${runs}`, ratio.toFixed(3), 'under 0.15', ratio < 0.15);
}

async function motion(browser: Browser, url: string): Promise<void> {
  const pan: number[] = [];
  const zoom: number[] = [];
  const fresh: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page } = await firstPaint(browser, `${url}ours.html`);
    await page.waitForFunction(() => self.laidOut !== undefined, undefined, { timeout: 300_000 });
    const opening = await page.evaluate(() => [...self.tasks]);
    const { lengths, drawn, tasks } = await page.evaluate((frames) => self.move(frames), framesMoved);
    pan.push(at(lengths.slice(0, framesMoved), 0.95) / frame);
    zoom.push(at(lengths.slice(framesMoved), 0.95) / frame);
    fresh.push(drawn / lengths.length);
    longest.push(Math.max(0, ...opening, ...tasks) / 50);
    await page.close();
  }
  const median = `median of ${runs}`;
  for (const [what, p95] of [
    ['pan', at(pan, 0.5)],
    ['zoom', at(zoom, 0.5)],
  ] as const)
    say(`${what} ${n}/${m}: p95 frame ÷ 1/60 s, ${median}`, p95.toFixed(2), '1.5 or less', p95 <= 1.5 + rounding);
  const share = at(fresh, 0.5);
  say(`frames drawn anew while moving ÷ all, ${median}`, share.toFixed(2), 'a third or more', share >= 1 / 3);
  const task = at(longest, 0.5);
  say(`longest task of the page ÷ 50 ms, opening and moving, ${median}`, task.toFixed(2), '1 or less (0: none as long)', task <= 1);
}

async function api(browser: Browser): Promise<void> {
  const { nodes, edges, opened, expanded } = await apiTimes(browser, records, runs);
  const size = `${nodes} nodes, ${edges} ties`;
  for (const [what, times] of [
    ['as groups', opened],
    ['a group opened', expanded],
  ] as const)
    say(`${size}: ${what} ÷ 2 s, median of ${runs}`, (at(times, 0.5) / 2000).toFixed(2), 'under 1', at(times, 0.5) < 2000);
}

async function attendance(browser: Browser): Promise<void> {
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) all.push(at(await attendanceFrames(browser), 0.95));
  const p95 = at(all, 0.5) / frame;
  say(`attendance 400 × 500 scrolling: p95 frame ÷ 1/60 s, median of ${runs}`, p95.toFixed(2), '1.5 or less', p95 <= 1.5 + rounding);
}

async function views(browser: Browser): Promise<void> {
  const all = (await viewTimes(browser, runs)).map(({ view, cold, switched }) => ({
    view,
    cold: at(cold, 0.5),
    switched: at(switched, 0.5),
  }));
  for (const how of ['cold', 'switched'] as const) {
    const lightest = Math.min(...all.map((one) => one[how]));
    for (const one of all.sort((a, b) => b[how] - a[how]))
      process.stdout.write(`       ${one.view.padEnd(14)} ${how === 'cold' ? 'from navigation' : 'from home'} ${one[how].toFixed(0)} ms\n`);
    const ratio = all[0]![how] / lightest;
    say(
      `views on the seeds, ${how === 'cold' ? 'from navigation' : 'from home'}: heaviest ÷ lightest`,
      ratio.toFixed(2),
      '3 or less',
      ratio <= 3,
    );
  }
}

const chromium = findChromium();
if (!chromium) throw new Error('no Chromium found: install chromium, or set CHROMIUM to its path');
const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = await mkdtemp(join(tmpdir(), 'jiyao-bench-'));
const input = ['layout', 'naive', 'ours'].map((name) => join(root, `${name}.html`));
await build({
  configFile: false,
  root,
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir, target: 'es2022', rolldownOptions: { input } },
});
await writeFile(join(outDir, 'graph.json'), asJson(makeGraph(n, m)));
/** Pages and data come as they are, as from Jiyao's own server: packing them would take longer than drawing. */
const unpacked: Plugin = {
  name: 'unpacked',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      delete request.headers['accept-encoding'];
      next();
    });
  },
};
const server = await preview({
  configFile: false,
  root,
  logLevel: 'error',
  build: { outDir },
  plugins: [unpacked],
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await launchBrowser(chromium);
try {
  const url = server.resolvedUrls?.local[0] ?? '';
  for (const [name, part] of Object.entries({ paint, motion, layout, api, attendance, views }))
    if (!only || only.includes(name)) await part(browser, url);
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true, force: true });
}
