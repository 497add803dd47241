/**
 * The corpus: an endless row of records with their truth, each a function of seed and number alone. Nothing is kept.
 */
import { bureau } from './bureau.ts';
import { committee, directors } from './congress.ts';
import { consultative } from './consultative.ts';
import { minutes } from './minutes.ts';
import { news } from './news.ts';
import { notice } from './notice.ts';
import { asPrinted, type Block, drawPaper, print } from './paper.ts';
import { party } from './party.ts';
import { openRandom } from './random.ts';
import { special } from './special.ts';
import { township } from './township.ts';
import { closeWorld, openWorld, type Truth, type World } from './world.ts';

/** The kinds of record; how often each is drawn follows its weight. */
export const layouts: Readonly<Record<string, { weight: number; write: (w: World) => Block[] }>> = {
  minutes: { weight: 8, write: minutes },
  news: { weight: 3, write: news },
  directors: { weight: 1, write: directors },
  committee: { weight: 2, write: committee },
  consultative: { weight: 2, write: consultative },
  party: { weight: 2, write: party },
  special: { weight: 3, write: special },
  township: { weight: 2, write: township },
  bureau: { weight: 2, write: bureau },
  notice: { weight: 1, write: notice },
};

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
  const w = openWorld(random, `${name}.txt`);
  const paper = drawPaper(random);
  const blocks = layouts[layout]?.write(w) ?? [];
  return { name, text: print(blocks, paper), truth: asPrinted(closeWorld(w), paper) };
}

/** Records 0 to `count` - 1, one after another. */
export function* makeCorpus(seed: number, count: number): Iterable<Made> {
  for (let index = 0; index < count; index += 1) yield makeRecord(seed, index);
}
