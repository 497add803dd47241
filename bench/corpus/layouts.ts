/** The layouts of records, by name. To add one: a file with one function that writes blocks and notes the truth, and a line here. */
import { bureau } from './bureau.ts';
import { committee, directors } from './congress.ts';
import { consultative } from './consultative.ts';
import { minutes } from './minutes.ts';
import { news } from './news.ts';
import { notice } from './notice.ts';
import type { Block } from './paper.ts';
import { party } from './party.ts';
import { special } from './special.ts';
import { township } from './township.ts';
import type { World } from './world.ts';

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
