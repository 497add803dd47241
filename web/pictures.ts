/** Takes a picture of every view in both themes from the running app, on the seeds or on the demo's made-up counties: `npm run pictures` writes docs/pictures/*.webp. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findChromium, launchBrowser, startApp } from './browser/launch.ts';
import { findPlaces } from './browser/places.ts';
import { goTo, openPage, type Theme } from './browser/watch.ts';
import type { ViewName } from './state.ts';

interface Shot {
  /** A name of browser/places.ts. */
  readonly place: string;
  /** On the made-up counties, where a view needs more than the five seeds; else on the seeds. */
  readonly demo?: true;
  /** What a reader does before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>;
}

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const sample = fileURLToPath(new URL('../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url));
const themes: readonly Theme[] = ['light', 'dark'];
/** Sharp text, and a tenth of the size of a PNG. */
const quality = 0.82;
/** What glides or fades in has come to rest by then, in milliseconds. */
const rest = 400;

/** Every view, where it has most to show. */
const shots: Readonly<Record<Exclude<ViewName, 'unknown'>, Shot>> = {
  overview: { place: 'overview', demo: true },
  attendance: { place: 'attendance of a place', demo: true },
  compare: { place: 'compare' },
  network: { place: 'network' },
  list: { place: 'directory of officials' },
  search: { place: 'search results' },
  official: { place: 'official', demo: true },
  meeting: { place: 'meeting with a fact' },
  document: { place: 'document', demo: true },
  organization: { place: 'overview', first: (page) => find(page, '县发改局', '.view-organization table') },
  node: { place: 'entry' },
  record: { place: 'record' },
  questions: { place: 'questions', first: async (page) => void (await page.waitForSelector('.answer table')) },
  paths: { place: 'paths' },
  review: { place: 'review' },
  audit: { place: 'audit' },
  import: { place: 'empty import', first: importOne },
  outcomes: { place: 'outcomes', demo: true },
  map: { place: 'map of a place', demo: true },
};

const chromium = findChromium();
if (!chromium) throw new Error('no Chromium found: install chromium, or set CHROMIUM to its path');
await mkdir(folder, { recursive: true });
const [seeds, demo] = [await startApp(), await startApp({ demo: true })];
const browser = await launchBrowser(chromium);
try {
  const places = { seeds: await findPlaces(seeds.url), demo: await findPlaces(demo.url, null) };
  const blank = await (await browser.newContext()).newPage();
  for (const theme of themes) {
    for (const [view, { place, first, demo: onDemo }] of Object.entries(shots)) {
      const { page } = await openPage(browser, 1280, theme);
      await goTo(page, onDemo ? `${demo.url}${places.demo[place]}` : `${seeds.url}${places.seeds[place]}`);
      await first?.(page);
      await page.waitForTimeout(rest);
      const file = `${view}${theme === 'dark' ? '-dark' : ''}.webp`;
      const picture = await asWebp(blank, await page.screenshot());
      await writeFile(`${folder}${file}`, picture);
      await page.context().close();
      process.stdout.write(`${file} ${Math.round(picture.length / 1024)} KB\n`);
    }
  }
} finally {
  await browser.close();
  await Promise.all([seeds.close(), demo.close()]);
}

/** What the search finds under this name, once it is shown. */
async function find(page: Page, name: string, shown: string): Promise<void> {
  await page.locator('#search-home').fill(name);
  await page.locator('#search-home-list [role=option]').first().click();
  await page.waitForSelector(shown);
}

/** A file that has been read and waits to be accepted. */
async function importOne(page: Page): Promise<void> {
  await page.setInputFiles('#import-files', sample);
  await page.locator('.import-record[data-state=read] summary').click();
}

/** The browser itself encodes. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const text = await page.evaluate(
    async ([source, share]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: share })).arrayBuffer());
      return btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
    },
    [png.toString('base64'), quality] as const,
  );
  return Buffer.from(text, 'base64');
}
