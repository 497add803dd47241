/**
 * The corpus: an endless row of records with their truth, each a function of seed and number alone. Nothing is kept.
 */
import { layouts } from './layouts.ts';
import { asPrinted, drawPaper, print } from './paper.ts';
import { openRandom } from './random.ts';
import { drawnSetting } from './setting.ts';
import type { Truth } from './truth.ts';
import { closeWorld, openWorld } from './world.ts';

export interface Made {
  /** Base name, e.g. 000042-minutes. */
  name: string;
  text: string;
  truth: Truth;
}

const drawn = Object.entries(layouts).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));

/** Record `index` under `seed`. */
export function makeRecord(seed: number, index: number): Made {
  const random = openRandom(seed, index);
  const layout = random.pick(drawn);
  const name = `${String(index).padStart(6, '0')}-${layout}`;
  const w = openWorld(random, drawnSetting(random), `${name}.txt`);
  const paper = drawPaper(random);
  const blocks = layouts[layout]?.write(w) ?? [];
  return { name, text: print(blocks, paper), truth: asPrinted(closeWorld(w), paper) };
}

/** Records 0 to `count` - 1, one after another. */
export function* makeCorpus(seed: number, count: number): Iterable<Made> {
  for (let index = 0; index < count; index += 1) yield makeRecord(seed, index);
}
