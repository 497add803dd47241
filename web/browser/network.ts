/** The network under test: what its canvas says of itself, waiting until it stands, walking on it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Run } from './in-browser.ts';

/** The network of the page that all tests of a file share. */
export function network(run: Run) {
  const page = (): Page => run.page;
  const stage = () => page().locator('.network-canvas');
  const settled = async (): Promise<void> => {
    await page().waitForFunction(
      () => document.querySelector('.network-canvas[data-nodes][data-drawn]') && !document.querySelector('[aria-busy]'),
    );
    await page().waitForTimeout(250);
  };
  const count = async (what: 'nodes' | 'edges' = 'nodes'): Promise<number> => Number(await stage().getAttribute(`data-${what}`));
  return {
    stage,
    settled,
    /** How many nodes or facts are drawn. */
    count,
    /** A choice as it stands in the address. */
    filter: async (name: string): Promise<string | null> => new URLSearchParams(new URL(page().url()).hash.split('?')[1]).get(name),
    /** Opens a place of places.ts anew. */
    open: async (place: string, more = ''): Promise<void> => {
      await page().goto('about:blank');
      await page().goto(`${run.app.url}${run.places[place]}${more}`);
      await settled();
    },
    until: (nodes: (n: number) => boolean): Promise<void> => expect.poll(async () => nodes(await count()), { timeout: 20_000 }).toBe(true),
    /** The middle of the current node on the screen. */
    cursor: async (): Promise<[number, number]> => {
      const box = (await page().locator('#network-cursor').boundingBox())!;
      return [box.x + box.width / 2, box.y + box.height / 2];
    },
    /** Walks by the arrows until a node with such a key is current. */
    choose: async (pattern: RegExp): Promise<string> => {
      await stage().focus();
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        await page().keyboard.press(key);
        const found = (await page().locator('#network-cursor').getAttribute('data-key')) ?? '';
        if (pattern.test(found)) return found;
      }
      throw new Error(`no neighbour like ${pattern}`);
    },
    /** The picture, as one text. */
    pixels: (): Promise<string> =>
      page().evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.painted-canvas')!;
        const copy = document.createElement('canvas');
        [copy.width, copy.height] = [canvas.width, canvas.height];
        copy.getContext('2d')!.drawImage(canvas, 0, 0);
        return copy.toDataURL();
      }),
  };
}
