/** A page that keeps every complaint: console, page errors, failed requests, the content policy, what jumps while it is read. */
import { group } from 'd3';
import type { Browser, Page } from 'playwright-core';

export type Theme = 'light' | 'dark';

export interface Watched {
  readonly page: Page;
  /** The complaints since the last call. */
  complaints(): Promise<string[]>;
}

/** Up to here the shifts at one address are let pass: the limit of a good page by web.dev/articles/cls. */
const shiftLimit = 0.1;

/** One layout shift: its share of the page (as the browser measures it), where, and what moved from where to where. */
interface Shift {
  readonly value: number;
  readonly place: string;
  readonly at: string;
}

declare global {
  interface Window {
    jiyaoShift(shift: Shift): Promise<void>;
    jiyaoPolicy(report: string): Promise<void>;
    /** Passes on the shifts that the browser has not told yet. */
    jiyaoFlush?: () => void;
  }
  /** https://wicg.github.io/layout-instability/ */
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }
}

/** Opens a page of this size and theme, in a profile of its own. */
export async function openPage(browser: Browser, width: number, colorScheme: Theme): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  let found: string[] = [];
  let shifts: Shift[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`page: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    // A view that is left gives up what it was still asking for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') found.push(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`answer: ${response.status()} ${response.url()}`);
  });
  // Told at once, since a page that is left takes along what it only kept.
  await page.exposeFunction('jiyaoShift', (shift: Shift) => void shifts.push(shift));
  await page.exposeFunction('jiyaoPolicy', (report: string) => void found.push(`policy: ${report}`));
  // tsx, which runs the pictures, names inner functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (inner) => inner');
  await page.addInitScript(watchInPage);
  const complaints = async (): Promise<string[]> => {
    await page.evaluate(() => window.jiyaoFlush?.());
    const jumps = [...group(shifts, ({ place }) => place).values()].flatMap((here) => {
      const sum = here.reduce((all, { value }) => all + value, 0);
      const worst = here.sort((a, b) => b.value - a.value).slice(0, 3);
      return sum > shiftLimit ? [`shift: ${sum.toFixed(3)} in all; ${worst.map(({ at }) => at).join('; ')}`] : [];
    });
    const now = [...found, ...jumps];
    found = [];
    shifts = [];
    return now;
  };
  return { page, complaints };
}

/** Goes to an address and waits until its view stands there, with nothing still loading, as it will be read. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => {
    const view = /^#\/([a-z]+)/u.exec(location.hash)?.[1] ?? 'overview';
    return document.querySelector(`#view > .view-${view} > :not(.state)`) && !document.querySelector('[aria-busy]');
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens an address in a document of its own, not as a change of the one before, and waits for what it shows. */
export async function goAnew(page: Page, address: string, shows: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector(shows);
}

/** Runs in every document before its own scripts: tells shifts that no key or press explains, and reports of the content policy. */
function watchInPage(): void {
  const named = (node: Node | null): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return 'something that is gone';
    return `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((name) => `.${name}`).join('')}`;
  };
  const place = ({ x, y, width, height }: DOMRect): string => [x, y, width, height].map(Math.round).join(' ');
  const tell = (entries: PerformanceEntryList): void => {
    for (const { value, hadRecentInput, sources } of entries as LayoutShift[]) {
      // Paper has another layout, and comes and goes by itself.
      if (hadRecentInput || printing || matchMedia('print').matches) continue;
      const moved = sources.map((one) => `${named(one.node)} from ${place(one.previousRect)} to ${place(one.currentRect)}`);
      void window.jiyaoShift({ value, place: location.hash, at: `${value.toFixed(3)} at ${location.hash}: ${moved.join(', ')}` });
    }
  };
  let printing = false;
  window.addEventListener('beforeprint', () => {
    window.jiyaoFlush?.();
    printing = true;
  });
  window.addEventListener('afterprint', () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        observer.takeRecords();
        printing = false;
      }),
    ),
  );
  const observer = new PerformanceObserver((list) => tell(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.jiyaoFlush = () => tell(observer.takeRecords());
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
    void window.jiyaoPolicy(`${effectiveDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
}
