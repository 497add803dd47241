/**
 * Documents on their way: which wait for whom, what became of them where, and titles for new ones. What has come to its end is
 * handed out and forgotten, so that what is kept does not grow with the number of meetings.
 */
import { type Field, fields } from '../fields.ts';
import type { Place } from '../places.ts';
import type { Random } from '../random.ts';

export interface Stage {
  date: string;
  /** The meeting's id; null: handed in, outside a meeting. */
  meeting: string | null;
  item: number | null;
  submitters: readonly string[];
  /** `submitted`, `told` (no decision), or the decisions of the item. */
  decisions: readonly string[];
  forwarded: readonly string[];
}
export interface Paper {
  id: string;
  title: string;
  bureau: string;
  stages: Stage[];
}
interface Waiting {
  paper: Paper;
  field: Field | null;
  /** Put off so many times. */
  off: number;
  /** Brought to the body from this day on. */
  ready: number;
}
export interface Desk {
  /** The first document that waits for a body on a day, of a field or of any. */
  waiting(body: string, day: number, field?: Field): Waiting | null;
  /** Fields with a document that waits. */
  fields(body: string, day: number): Field[];
  /** A new document of a field, not yet waiting anywhere. */
  draw(field: Field, year: number): Waiting;
  /** Hands a new document in. */
  submit(body: string, field: Field, date: string, day: number): void;
  /** Notes what a meeting did with a document, and sends it on. */
  decide(one: Waiting, body: string, day: number, stage: Stage, rank: 'only' | 'first' | 'second'): void;
  /** Those that came to their end since the last call; at the end of all, the others too. */
  finished(all?: boolean): Paper[];
}

export function openDesk(random: Random, place: Place): Desk {
  const piles = new Map<string, Waiting[]>();
  const done: Paper[] = [];
  const uses = new Map<string, number>();
  let count = 0;
  const pile = (body: string): Waiting[] => {
    const found = piles.get(body) ?? [];
    piles.set(body, found);
    return found;
  };
  const put = (one: Waiting, body: string, ready: number): void => void pile(body).push({ ...one, ready });
  const remove = (paper: Paper): void => {
    for (const [body, list] of piles)
      if (list.some((one) => one.paper === paper))
        piles.set(
          body,
          list.filter((one) => one.paper !== paper),
        );
  };

  /** A title that the county has not had: plain, then with its year, then for a part of the place and in parts. */
  const title = (topic: string, year: number): string => {
    const use = (key: string): number => {
      const times = uses.get(key) ?? 0;
      uses.set(key, times + 1);
      return times;
    };
    const [about, rest] = topic.startsWith('关于') ? ['关于', topic.slice(2)] : [place.name, topic];
    if (use(topic) === 0) return about + rest;
    const times = use(`${topic} ${year}`);
    const when = /五”|（20/u.test(topic) ? '' : `${year}年`;
    if (times === 0 && when !== '') return about + when + rest;
    const town = place.towns[times % place.towns.length] ?? '';
    const part = Math.floor(times / place.towns.length);
    const more = part === 0 && when !== '' ? '' : `（${year}年第${part + 1}批）`;
    return `${about}${when}${town.replace(/(?:镇|乡|街道)$/u, '片区')}${rest}${more}`;
  };
  const make = (field: Field, year: number): Waiting => {
    count += 1;
    // What the year has not had yet comes first.
    const times = (topic: string): number => uses.get(`${topic} ${year}`) ?? (uses.has(topic) ? 0 : -1);
    const least = Math.min(...field.documents.map(times));
    const topic = random.pick(field.documents.filter((one) => times(one) === least));
    const paper = {
      id: `d${String(count).padStart(5, '0')}`,
      title: title(topic, year),
      bureau: field.bureau[0],
      stages: [],
    };
    return { paper, field, off: 0, ready: 0 };
  };
  return {
    waiting: (body, day, field) => pile(body).find((one) => one.ready <= day && (!field || one.field === field)) ?? null,
    fields: (body, day) => [...new Set(pile(body).flatMap((one) => (one.ready <= day && one.field ? [one.field] : [])))],
    draw: make,
    submit(body, field, date, day) {
      const one = make(field, Number(date.slice(0, 4)));
      one.paper.stages.push({
        date,
        meeting: null,
        item: null,
        submitters: [place.word + field.bureau[0]],
        decisions: ['submitted'],
        forwarded: [],
      });
      put(one, body, day);
    },
    decide(one, body, day, stage, rank) {
      const decisions = ofDocument(stage.decisions, rank);
      one.paper.stages.push({ ...stage, decisions: decisions.length > 0 ? decisions : ['told'] });
      remove(one.paper);
      const soon = day + random.int(10, 45);
      if (decisions.includes('deferred')) put({ ...one, off: one.off + 1 }, body, soon);
      else {
        const to = onward(body, decisions, stage.forwarded, random);
        if (to) put(one, to, soon);
        else done.push(one.paper);
      }
    },
    finished(all = false) {
      if (all) for (const list of piles.values()) done.push(...list.splice(0).map(({ paper }) => paper));
      return done.splice(0);
    },
  };
}

/** Where a document goes next; null: it has come to its end, or goes where no record follows. */
function onward(body: string, decisions: readonly string[], forwarded: readonly string[], random: Random): string | null {
  if (forwarded.some((to) => to.includes('人大'))) return random.chance(0.4) ? 'directors' : 'congress';
  if (body === 'bureau' && decisions.includes('forwarded')) return 'government';
  // Talked about before it is decided: consulted on, or on the way to the session.
  if (decisions.length === 0) return { conference: 'government', directors: 'congress' }[body] ?? null;
  return null;
}

/** Of two documents in one item that passes and puts off, the first passes and the second is put off. */
function ofDocument(decisions: readonly string[], rank: 'only' | 'first' | 'second'): readonly string[] {
  if (rank === 'only' || !decisions.includes('deferred') || !decisions.some((one) => one.startsWith('approved'))) return decisions;
  return rank === 'first' ? decisions.filter((one) => one !== 'deferred') : ['deferred'];
}

/** Fields in drawn order: those that wait first, then others. */
export function choose(random: Random, waiting: readonly Field[], count: number): Field[] {
  const first = random.take(waiting, count);
  return [
    ...first,
    ...random.take(
      fields.filter((field) => !first.includes(field)),
      count - first.length,
    ),
  ];
}
export type { Waiting };
