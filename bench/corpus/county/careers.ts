/**
 * Who held which office when: people come, rise, move and go. Made once for the whole time of a county, in the order of days;
 * its size follows the offices and the years, never the number of meetings.
 */
import { type Field, fields } from '../fields.ts';
import type { Random } from '../random.ts';
import { bureauPost, type Move, type Post, townPost } from '../setting.ts';
import type { People, Person } from './people.ts';
import type { Seats } from './posts.ts';

export interface Tenure {
  person: Person;
  seats: Seats;
  /** Days as numbers; `to` is the first day on which the office is no longer held. */
  from: number;
  to: number;
}
export interface Careers {
  all(): readonly Tenure[];
  /** Who holds an office on a day. */
  at(post: Post, day: number): Person[];
  /** Who comes to a bureau or leaves it around a day, at most four, each told only once for a `body`. */
  moves(day: number, body: string): { person: Person; move: Move }[];
}
interface Chances {
  random: Random;
  people: People;
  /** First and last day, and the days on which terms begin. */
  begin: number;
  end: number;
  terms: readonly number[];
}

const year = 365;
/** Who shares a name with whom: a head of a bureau and a member of a township, who never sit in one room. */
const alike = (towns: readonly string[]): ReadonlyMap<string, Post> =>
  new Map([
    [`${townPost(towns[0] ?? '', 'member')} 3`, bureauPost(fields[2] as Field, '局长')],
    [`${townPost(towns[1] ?? '', 'chair')} 0`, bureauPost(fields[6] as Field, '副局长')],
  ]);

export function makeCareers(offices: readonly Seats[], towns: readonly string[], { random, people, begin, end, terms }: Chances): Careers {
  const byPost = new Map<Post, Tenure[]>(offices.map(({ post }) => [post, []]));
  const list: Tenure[] = [];
  /** Tenures whose end nobody has followed yet. */
  const open = new Set<Tenure>();
  const at = (post: Post, day: number): Tenure[] => (byPost.get(post) ?? []).filter(({ from, to }) => from <= day && day < to);

  /** When somebody who begins on `from` leaves: after some years, often with the term. */
  const leaves = (from: number, withTerm: number): number => {
    const planned = from + random.int(2 * year, 6 * year);
    const term = terms.find((day) => day > from + 200 && day <= planned);
    return term !== undefined && random.chance(withTerm) ? term : planned;
  };
  const hold = (person: Person, seats: Seats, from: number, to: number): void => {
    const tenure = { person, seats, from, to };
    for (const into of [byPost.get(seats.post), list]) into?.push(tenure);
    open.add(tenure);
  };
  /** Fills a seat from below or from outside; whoever rises leaves a seat, which is filled in turn. */
  const fill = (seats: Seats, day: number): void => {
    const below = random.chance(0.75) ? random.take(seats.from, 4) : [];
    const able = below.flatMap((post) => at(post, day).filter((one) => open.has(one) && !one.person.namesake && one.from < day - 200));
    const riser = able[0];
    if (riser) {
      riser.to = day;
      open.delete(riser);
    }
    hold(riser?.person ?? people.arrive(), seats, day, leaves(day, seats.withTerm));
    if (riser) fill(riser.seats, day);
  };

  const namesakes = alike(towns);
  for (const seats of offices)
    for (let seat = 0; seat < seats.seats; seat += 1) {
      const from = begin - random.int(100, 1000);
      const other = namesakes.get(`${seats.post} ${seat}`);
      const person = people.arrive(other ? at(other, begin)[0]?.person : undefined);
      hold(person, seats, from, Math.max(begin + random.int(60, 900), leaves(from, seats.withTerm)));
    }
  for (;;) {
    let due: Tenure | null = null;
    for (const one of open) if (one.to <= end && (due === null || one.to < due.to)) due = one;
    if (due === null) break;
    open.delete(due);
    // Of several alike one seat may stay empty for some months, not two at once.
    const { post, seats } = due.seats;
    const empty = seats > 2 && at(post, due.to).length === seats - 1 && random.chance(0.5);
    fill(due.seats, due.to + (empty ? random.int(20, 150) : 0));
  }
  return { all: () => list, at: (post, day) => at(post, day).map(({ person }) => person), moves: movesOf(list, begin) };
}

/** Appointments are told before the office begins, dismissals around its end. */
function movesOf(tenures: readonly Tenure[], begin: number): Careers['moves'] {
  const events = fields.flatMap((field) =>
    ['局长', '副局长'].flatMap((title) =>
      tenures
        .filter(({ seats }) => seats.post === bureauPost(field, title))
        .flatMap(({ person, from, to }) => [
          { person, day: from, move: { name: person.name, field, title, comes: true } },
          { person, day: to, move: { name: person.name, field, title, comes: false } },
        ])
        .filter(({ day }) => day > begin),
    ),
  );
  const told = new Set<string>();
  return (day, body) => {
    const now = events
      .map((event, index) => ({ ...event, id: `${body} ${index}` }))
      .filter((one) => !told.has(one.id) && one.day > day - (one.move.comes ? 0 : 20) && one.day <= day + 60)
      .slice(0, 4);
    for (const { id } of now) told.add(id);
    return now;
  };
}
