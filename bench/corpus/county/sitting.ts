/** One meeting of a county as the layouts see it: who came, who did not, what lay on the table. The same for all its records. */
import type { Place } from '../places.ts';
import type { Random } from '../random.ts';
import type { Post, Setting } from '../setting.ts';
import type { Planned } from './calendar.ts';
import type { Careers } from './careers.ts';
import { dayOf } from './days.ts';
import { choose, type Desk, type Waiting } from './desk.ts';
import type { Person } from './people.ts';
import { misspelt } from './slips.ts';

export interface Sitting {
  setting: Setting;
  /** Everybody named, by the name as written. */
  named: ReadonlyMap<string, Person>;
  /** The documents on the table, by title. */
  papers: ReadonlyMap<string, Waiting>;
  /** Somebody whose name is written wrongly in the record. */
  slip: { person: Person; written: string } | null;
}
export interface SittingOptions {
  random: Random;
  place: Place;
  careers: Careers;
  desk: Desk;
  planned: Planned;
  number: number;
  term: number;
  /** Which way to print the meeting's name. */
  way: number;
  /** Whether the meeting appoints. */
  appoints: boolean;
  /** Whether a name may be written wrongly, an item numbered wrongly. */
  slips: boolean;
  /** What the party group calls its own rules. */
  rules: { title: string; state: 'open' | 'off' | 'done' };
}

/** Share of those with an office of several seats who do not come. */
const away = 0.13;

export function openSitting(options: SittingOptions): Sitting {
  const { random, place, careers, desk, planned, rules } = options;
  const { day, kind } = planned;
  const named = new Map<string, Person>();
  const written = new Map<Person, string>();
  const papers = new Map<string, Waiting>();
  const kept = new Map<string, unknown>();
  const wrong = options.slips && random.chance(0.06);
  const sitting: { slip: Sitting['slip'] } = { slip: null };

  const write = (person: Person): string => {
    const known = written.get(person);
    if (known !== undefined) return known;
    const other = wrong && sitting.slip === null && !person.namesake ? misspelt(person.name) : null;
    const name = other ?? person.name;
    if (other !== null) sitting.slip = { person, written: other };
    written.set(person, name);
    named.set(name, person);
    return name;
  };
  const once = <T>(what: string, make: () => T): T => {
    if (!kept.has(what)) kept.set(what, make());
    return kept.get(what) as T;
  };
  const cameTo = (post: Post): { present: string[]; absent: string[] } =>
    once(`seats ${post}`, () => {
      const all = careers.at(post, day);
      const absent = all.filter((_one, at) => at > 0 && random.chance(away));
      return { present: all.filter((one) => !absent.includes(one)).map(write), absent: absent.map(write) };
    });
  const setting: Setting = {
    place,
    day: dayOf(day),
    full: random.chance(0.35),
    town: planned.town,
    bureau: planned.bureau,
    series: kind.layout === 'minutes' ? (kind.series === '办公会议' ? `${place.chief}办公会议` : kind.series) : null,
    // Most do. Of the others only the folder tells whose they are.
    named: random.chance(0.9),
    earlier: null,
    skip: options.slips && random.chance(0.04) ? random.int(1, 3) : null,
    moves: options.appoints ? careers.moves(day, kind.desk).map(({ person, move }) => ({ ...move, name: write(person) })) : [],
    holder: (post) => {
      const { present } = cameTo(post);
      if (present.length === 0) throw new RangeError(`nobody holds ${post} on day ${day}`);
      return once(`holder ${post}`, () => random.pick(present));
    },
    present: (post) => cameTo(post).present,
    absent: (post) => cameTo(post).absent,
    length: () => random.int(2, 5),
    number: () => options.number,
    term: () => options.term,
    way: () => options.way,
    fields: (count) => choose(random, desk.fields(kind.desk, day), count + (kind.desk === 'government' ? 3 : 0)),
    waits: (field) => desk.waiting(kind.desk, day, field) !== null,
    title: (field) => {
      const any = kind.desk === 'congress' || kind.desk === 'directors' ? desk.waiting(kind.desk, day) : null;
      const own = any ?? desk.waiting(kind.desk, day, field);
      const one = own && !papers.has(own.paper.title) ? own : desk.draw(field, dayOf(day).year);
      papers.set(one.paper.title, one);
      return one.paper.title;
    },
    again: (title) => (papers.get(title)?.off ?? 0) > 0 || (title === rules.title && rules.state === 'off'),
    open: (title) => title !== rules.title || rules.state !== 'done',
    once,
  };
  return {
    setting,
    named,
    papers,
    get slip() {
      return sitting.slip;
    },
  };
}
