/** Takes the pictures of the README from the running app: `npm run pictures` writes docs/pictures/*.png. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findChromium, launchBrowser, startApp } from './browser/launch.ts';
import { findPlaces, type Places } from './browser/places.ts';
import { goTo, openPage } from './browser/watch.ts';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const shots: readonly (readonly [file: string, place: string, theme: 'light' | 'dark'])[] = [
  ['overview', 'overview', 'light'],
  ['attendance', 'attendance', 'light'],
  ['network', 'network', 'light'],
  ['official', 'official', 'light'],
  ['meeting', 'meeting with a fact', 'light'],
  ['meeting-dark', 'meeting with a fact', 'dark'],
];

const chromium = findChromium();
if (!chromium) throw new Error('no Chromium found: install chromium, or set CHROMIUM to its path');
await mkdir(folder, { recursive: true });
const app = await startApp();
const browser = await launchBrowser(chromium);
try {
  const places: Places = await findPlaces(app.url);
  for (const [file, place, theme] of shots) {
    const { page } = await openPage(browser, 1280, theme);
    await goTo(page, `${app.url}${places[place]}`);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}${file}.png` });
    await page.context().close();
    process.stdout.write(`${file}.png\n`);
  }
} finally {
  await browser.close();
  await app.close();
}
