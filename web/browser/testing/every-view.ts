/**
 * One visit of every view, and all that can be asked of it there: coming to a page costs more than most questions. Each question gives what is
 * wrong, in a few lines; what is found is told by view and question.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Run } from '../in-browser.ts';
import { inLanguage } from '../places.ts';
import { goTo, type Theme, type Watched } from '../watch.ts';
import { moving, overlaps, smallTargets } from './targets.ts';

type Question = (page: Page, view: string) => Promise<readonly string[]>;
export type Questions = Readonly<Record<string, Question>>;

/** What is wrong with a view whatever it shows: it scrolls sideways, is squeezed, has failed, speaks another language, or leads nowhere. */
export const stands = (lang: string): Questions => ({
  'scrolls sideways': (page) =>
    page.evaluate(() => {
      const main = document.querySelector('main');
      const wide = document.documentElement.scrollWidth > innerWidth || (main !== null && main.scrollWidth > main.clientWidth);
      return wide ? [`${document.documentElement.scrollWidth} of ${innerWidth}`] : [];
    }),
  // Chinese breaks anywhere: a squeezed cell is a column of single characters.
  'squeezed cells': (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.table td:not(.number)')]
        .filter((cell) => cell.textContent.trim().length > 3 && cell.clientWidth < 60)
        .map((cell) => cell.textContent),
    ),
  failed: (page) => page.locator('.failed').allTextContents(),
  'another language': async (page) => [await page.evaluate(() => document.documentElement.lang)].filter((told) => told !== lang),
  'leads nowhere': async (page, view) =>
    /empty|directory|entry|search|questions/u.test(view) || (await page.locator('#view [data-edge], #view a[href]').count()) > 0
      ? []
      : [page.url()],
});
/** Targets are large enough, and no text lies over another. */
export const reachable: Questions = { 'small targets': smallTargets, 'lies over another': overlaps };
export const still: Questions = { moves: moving };

/** Goes to every view in this language; none of the questions may find anything, and none of the views may complain. */
export async function askEveryView(run: Run, width: number, theme: Theme, lang: string, questions: Questions): Promise<Watched> {
  const watched = await run.open(width, theme);
  const { page, complaints } = watched;
  const found: Record<string, Record<string, readonly string[]>> = {};
  for (const [view, hash] of Object.entries(run.places)) {
    await goTo(page, `${run.app.url}${inLanguage(hash, lang)}`);
    const here: Record<string, readonly string[]> = {};
    for (const [name, question] of Object.entries(questions)) here[name] = await question(page, view);
    here.complaints = await complaints();
    const wrong = Object.entries(here).filter(([, told]) => told.length > 0);
    if (wrong.length > 0) found[view] = Object.fromEntries(wrong);
  }
  expect(Object.keys(run.places).length).toBeGreaterThan(30);
  expect(found).toEqual({});
  return watched;
}
