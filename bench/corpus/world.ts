/**
 * The world of one record while it is being written: chance, its setting, and the truth, which grows as the text does.
 * Whoever writes a body, a title or a person into the text notes it here in the same breath.
 */
import type { Role } from '../../ingest/record.ts';
import type { Field } from './fields.ts';
import type { Day } from './numerals.ts';
import type { Place } from './places.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';
import type { Matter, Truth } from './truth.ts';

export interface Office {
  title: string;
  /** The bodies that the office names. */
  bodies: readonly string[];
}
export interface World {
  random: Random;
  /** Gives people, numbers and documents. */
  setting: Setting;
  place: Place;
  /** The first day of the meeting. */
  day: Day;
  /** Bureaux by their full names (县自然资源和规划局) in this record, or short. */
  full: boolean;
  truth: Truth;
  /** Notes a body and returns it. */
  org(name: string): string;
  /** Notes a document and returns it in its marks, with a draft mark inside or behind where given. */
  doc(title: string, draft?: string): string;
  /** Notes a person in a role. */
  person(role: Role, name: string, title?: string | null): string;
  /** The bureau of a field, e.g. 县水利局; noted. */
  bureau(field: Field): string;
  /** The second bureau of a field; noted. */
  second(field: Field): string;
}

const addTo = <T>(list: T[], one: T): T => {
  if (!list.includes(one)) list.push(one);
  return one;
};

export function openWorld(random: Random, setting: Setting, source: string): World {
  const { place, day, full } = setting;
  const truth: Truth = {
    source,
    kind: 'minutes',
    meeting: { body: null, title: null, series: null, number: null, date: null, session: null, place: null },
    issuer: null,
    issued: null,
    people: [],
    items: [],
    organizations: [],
    documents: [],
    distribution: [],
  };
  const org = (name: string): string => addTo(truth.organizations, name);
  return {
    random,
    setting,
    place,
    day,
    full,
    truth,
    org,
    doc: (title, draft = '') => {
      addTo(truth.documents, title);
      if (draft === '') return `《${title}》`;
      return draft.startsWith('|') ? `《${title}（${draft.slice(1)}）》` : `《${title}》（${draft}）`;
    },
    person: (role, name, title = null) => {
      const known = truth.people.find((one) => one.name === name && one.role === role);
      if (known) known.title ??= title;
      else truth.people.push({ name, role, title });
      return name;
    },
    bureau: ({ bureau }) => org(place.word + bureau[full ? 1 : 0]),
    second: ({ second }) => org(place.word + second),
  };
}

/** What follows from the whole text: the fullest office goes to rows without one, `mentioned` gives way to any other role. */
export function closeWorld({ truth }: World): Truth {
  const offices = new Map<string, string>();
  for (const { name, title } of truth.people) if (title && title.length > (offices.get(name)?.length ?? 0)) offices.set(name, title);
  const others = new Set(truth.people.filter(({ role }) => role !== 'mentioned').map(({ name }) => name));
  truth.people = truth.people
    .filter(({ name, role }) => role !== 'mentioned' || !others.has(name))
    .map((one) => ({ ...one, title: one.title ?? offices.get(one.name) ?? null }));
  return truth;
}

/** One matter of the agenda as it will be printed, and what is true of it. */
export interface Draft {
  heading: string;
  body: string[];
  item: Matter;
}
export function draft(heading: string, action: Matter['action'], body: string[], more: Partial<Matter> = {}): Draft {
  const empty = { submitters: [], documents: [], decisions: [], forwarded_to: [], studied: [], responsible: [] };
  return { heading, body, item: { number: null, heading, action, ...empty, ...more } };
}
