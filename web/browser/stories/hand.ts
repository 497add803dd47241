/** How a person gets about a page: by pointer, or with the keyboard alone. A story told once is walked both ways. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  readonly name: string;
  /** Presses something that is shown. */
  press(page: Page, target: Locator): Promise<void>;
  /** Ticks a box, or takes its tick away. */
  tick(page: Page, box: Locator): Promise<void>;
  /** Chooses a mark of the network by the name that it is told by. */
  mark(page: Page, name: string): Promise<void>;
  /** Goes to a field and replaces what stands in it. */
  write(page: Page, field: Locator, text: string): Promise<void>;
  /** Types into the search of the page (or of `field`) and takes the result of this name. */
  find(page: Page, words: string, title: string, field?: Locator): Promise<void>;
}

/** More steps of Tab than any page of the seeds has stops. */
const mostStops = 600;
/** Less than the width of a mark, in pixels, and the turn by which points on a spiral spread evenly. */
const step = 14;
const golden = Math.PI * (3 - Math.sqrt(5));

const options = (page: Page): Locator => page.locator('.search-list:visible [role=option]');
const exactly = (page: Page, title: string): Locator =>
  options(page)
    .filter({ has: page.getByText(title, { exact: true }) })
    .first();
const searchOf = (page: Page): Locator => page.locator('#search-home:visible, #search:visible').first();

/** A mouse, and keys only to type words. */
export const pointer: Hand = {
  name: 'by pointer',
  press: (_, target) => target.first().click(),
  tick: (_, box) => box.first().click(),
  mark: async (page, name) => {
    const { x, y, width, height } = (await page.locator('.network-canvas').boundingBox())!;
    // The pointer looks around from the middle outwards, until what is under it says the name.
    for (let i = 0; i < (width * height) / step ** 2; i += 1) {
      const [away, turn] = [step * Math.sqrt(i / Math.PI), i * golden];
      const [px, py] = [x + width / 2 + away * Math.cos(turn), y + height / 2 + away * Math.sin(turn)];
      if (px < x || px > x + width || py < y || py > y + height) continue;
      await page.mouse.move(px, py);
      const [told = ''] = await page.locator('.tooltip:visible').allTextContents();
      if (!told.split(' · ').includes(name)) continue;
      await page.mouse.click(px, py);
      return;
    }
    throw new Error(`no mark says ${name}`);
  },
  write: async (page, field, text) => {
    await field.click();
    await field.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  },
  find: async (page, words, title, field = searchOf(page)) => {
    await field.click();
    await field.press('ControlOrMeta+a');
    await page.keyboard.type(words);
    await exactly(page, title).click();
  },
};

/** How many stops of Tab lie between the focus and an element, as far as the document tells; below zero where it lies before. */
function stopsTo(wanted: Element): number {
  const { activeElement } = document;
  if (activeElement === wanted) return 0;
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (one) => one === wanted || one === activeElement || (one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility()),
  );
  const [from, to] = [stops.indexOf(activeElement as HTMLElement), stops.indexOf(wanted as HTMLElement)];
  return from < 0 || to < 0 ? 1 : to - from;
}
/**
 * Tab, or Shift and Tab where that is nearer, until the focus is on the target: what cannot be reached so cannot be pressed. Looks only
 * where the target should be by now, since a look costs as much as a press.
 */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < mostStops; ) {
    // Asked anew each time: a view that is drawn again holds another element.
    const away = await target.first().evaluate(stopsTo);
    if (away === 0) return;
    for (let at = 0; at < Math.abs(away); at += 1) await page.keyboard.press(away > 0 ? 'Tab' : 'Shift+Tab');
    stops += Math.abs(away);
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

/** Keys only. */
export const keyboard: Hand = {
  name: 'with the keyboard alone',
  press: async (page, target) => {
    await reach(page, target);
    await page.keyboard.press('Enter');
  },
  tick: async (page, box) => {
    await reach(page, box);
    await page.keyboard.press('Space');
  },
  mark: async (page, name) => {
    await reach(page, page.locator('.network-canvas'));
    for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(arrow);
      const told = (await page.locator('#network-cursor').getAttribute('aria-label')) ?? '';
      if (told.split(' · ').includes(name)) return;
    }
    throw new Error(`the arrows do not lead to ${name}`);
  },
  write: async (page, field, text) => {
    await reach(page, field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  },
  find: async (page, words, title, field) => {
    if (field) await reach(page, field);
    else await page.keyboard.press('/');
    // What was looked for before may still stand there.
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(words);
    await exactly(page, title).waitFor();
    const wanted = await exactly(page, title).getAttribute('id');
    for (let step = 0; step < mostStops; step += 1) {
      await page.keyboard.press('ArrowDown');
      const current = page.locator('.search-list:visible [aria-selected=true]');
      if ((await current.getAttribute('id')) === wanted) break;
    }
    await page.keyboard.press('Enter');
  },
};

/** Both ways. */
export const hands: readonly Hand[] = [pointer, keyboard];
