/** The truth of a county as lines: what a follower of its people, documents and meetings should find. Told in bench/README.md. */
import type { Place } from '../places.ts';
import type { Truth } from '../truth.ts';
import type { Careers, Tenure } from './careers.ts';
import { isoOf } from './days.ts';
import type { Paper } from './desk.ts';
import type { People } from './people.ts';
import type { Sitting } from './sitting.ts';
import type { Terms } from './terms.ts';

interface TermLine {
  body: 'government' | 'conference';
  term: number;
  from: string;
}
export interface PersonLine {
  kind: 'person';
  id: string;
  name: string;
  /** `to` is the first day without the office; null: held to the end. */
  posts: { body: string; title: string; from: string; to: string | null }[];
}
export interface MeetingLine {
  kind: 'meeting';
  id: string;
  body: string | null;
  series: string | null;
  term: number | null;
  number: number | null;
  date: string;
  /** Names of its records; none: it was held, and nothing was published. */
  records: string[];
  /** Ids by role. */
  people: Record<'chair' | 'present' | 'invited' | 'observer' | 'recorder' | 'absent', string[]>;
  /** Documents by id, with the number of the item. */
  documents: { id: string; item: number | null }[];
  slips: ({ slip: 'misspelt'; person: string; written: string } | { slip: 'item-number'; missing: number })[];
}
export type TruthLine =
  | { kind: 'county'; name: string; seed: number; county: number; from: number; years: number; towns: readonly string[]; terms: TermLine[] }
  | PersonLine
  | { kind: 'namesakes'; name: string; people: string[] }
  | MeetingLine
  | ({ kind: 'document' } & Paper);

interface Whole {
  place: Place;
  seed: number;
  index: number;
  from: number;
  years: number;
  careers: Careers;
  people: People;
  government: Terms;
  conference: Terms;
  begin: number;
  end: number;
}

/** What is known before the first meeting: the place, everybody with their offices, and who shares a name. */
export function* countyLines({ place, seed, index, from, years, careers, people, ...rest }: Whole): Iterable<TruthLine> {
  const terms = (['government', 'conference'] as const).flatMap((body) =>
    rest[body].days
      .filter((day, at, days) => day < rest.end && (days[at + 1] ?? rest.end) > rest.begin)
      .map((day) => ({ body, term: rest[body].at(day).term, from: isoOf(day) })),
  );
  yield { kind: 'county', name: place.name, seed, county: index, from, years, towns: place.towns, terms };
  const held = new Map(people.all().map((person) => [person, [] as Tenure[]]));
  for (const tenure of careers.all()) held.get(tenure.person)?.push(tenure);
  for (const person of people.all()) {
    const posts = (held.get(person) ?? []).map(({ seats: { body, title }, from: first, to }) => ({
      body,
      title,
      from: isoOf(first),
      to: to < rest.end ? isoOf(to) : null,
    }));
    yield { kind: 'person', id: person.id, name: person.name, posts };
  }
  for (const pair of people.pairs) yield { kind: 'namesakes', name: pair[0].name, people: pair.map(({ id }) => id) };
}

const roles = ['chair', 'present', 'invited', 'observer', 'recorder', 'absent'] as const;

interface Held {
  id: string;
  term: number | null;
  number: number | null;
  date: string;
  truths: readonly Truth[];
  records: string[];
  sitting: Sitting;
}
/** A meeting as its records tell it. */
export function meetingLine({ id, term, number, date, truths, records, sitting: { named, papers, slip } }: Held): MeetingLine {
  const [first] = truths as [Truth];
  const idsOf = (role: (typeof roles)[number]): string[] => [
    ...new Set(truths.flatMap(({ people }) => people.filter((one) => one.role === role).flatMap(({ name }) => named.get(name)?.id ?? []))),
  ];
  const numbers = first.items.flatMap((item) => item.number ?? []);
  const missing = numbers.length > 0 ? numbers.findIndex((one, at) => one !== at + 1) : -1;
  const misspelt = slip && first.people.some(({ name }) => name === slip.written) ? slip : null;
  return {
    kind: 'meeting',
    id,
    body: first.meeting.body,
    series: first.meeting.series,
    term,
    number,
    date,
    records,
    people: Object.fromEntries(roles.map((role) => [role, idsOf(role)])) as MeetingLine['people'],
    documents: first.items.flatMap(({ documents, number: item }) =>
      documents.flatMap((title) => {
        const paper = papers.get(title)?.paper;
        return paper ? [{ id: paper.id, item }] : [];
      }),
    ),
    slips: [
      ...(misspelt ? [{ slip: 'misspelt', person: misspelt.person.id, written: misspelt.written } as const] : []),
      ...(missing >= 0 ? [{ slip: 'item-number', missing: missing + 1 } as const] : []),
    ],
  };
}
