/** The facts of a record as the score compares them: one string each, by field, with where it comes from. */
import type { Zone } from './zones.ts';

/** What scoring looks at; both a gold file and an extracted record fit. Everything may be missing. */
export interface Scored {
  source?: string;
  meeting?: Readonly<Record<string, string | number | null>> | undefined;
  issuer?: string | null;
  issued?: string | null;
  people?: readonly { name: string; role: string; title?: string | null }[];
  items?: readonly ScoredItem[];
  organizations?: readonly string[];
  documents?: readonly string[];
  distribution?: readonly string[];
  projects?: readonly string[];
  targets?: readonly { indicator: string; value: string }[];
  /** Where a reader found each value; people give none. */
  facts?: readonly { path: string; start: number; end: number }[];
}
export interface ScoredItem {
  number?: number | null;
  heading?: string | null;
  action?: string | null;
  submitters?: readonly string[];
  documents?: readonly string[];
  decisions?: readonly string[];
  forwarded_to?: readonly string[];
  studied?: readonly string[];
  responsible?: readonly string[];
}
export interface Compared {
  /** JSON Pointer of the value in its record. */
  path: string;
  /** Words that show where it stands, the most telling first. */
  words: string[];
}

/** White space, title marks, width and a final mark of punctuation make no difference. */
export function plain(text: string | number): string {
  return String(text)
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[《》〈〉<>]|[。:;,]$/gu, '');
}

/** The zones where one looks first for a missed fact of a field; a value that is not written as such counts in the first. */
export const homes: Readonly<Record<string, readonly Zone[]>> = {
  meeting: ['opening', 'masthead'],
  issue: ['masthead'],
  people: ['roster', 'opening'],
  roles: ['roster', 'opening'],
  titles: ['roster', 'opening'],
  headings: ['heading'],
  actions: ['heading'],
  submitters: ['heading'],
  'item documents': ['heading'],
  studied: ['heading'],
  decisions: ['decision'],
  'forwarded to': ['decision'],
  responsible: ['prose', 'decision'],
  distribution: ['distribution'],
};
/** Fields whose values are made of the text, not copied from it: they stand where their item or person stands. */
export const made: ReadonlySet<string> = new Set(['decisions', 'actions']);

const meetingParts = ['body', 'title', 'series', 'number', 'date', 'session', 'place'] as const;
const itemLists = [
  ['submitters', 'submitters'],
  ['item documents', 'documents'],
  ['decisions', 'decisions'],
  ['forwarded to', 'forwarded_to'],
  ['responsible', 'responsible'],
  ['studied', 'studied'],
] as const;

/** Field → fact → where it comes from; `itemNames` are the items' names in both records (score.ts). */
export function factsOf(record: Scored, itemNames: readonly string[]): Map<string, Map<string, Compared>> {
  const facts = new Map<string, Map<string, Compared>>();
  const add = (field: string, path: string, words: readonly unknown[], ...parts: readonly (string | number | null | undefined)[]): void => {
    if (parts.at(-1) == null || parts.every((part) => part == null || plain(part) === '')) return;
    const fact = parts.map((part) => (part == null ? '' : plain(part))).join('|');
    const known = facts.get(field) ?? new Map<string, Compared>();
    facts.set(field, known);
    if (!known.has(fact)) known.set(fact, { path, words: words.filter((word): word is string => typeof word === 'string') });
  };
  for (const part of meetingParts)
    add('meeting', `/meeting/${part}`, [record.meeting?.[part], record.meeting?.title], part, record.meeting?.[part]);
  add('issue', '/issuer', [record.issuer], 'issuer', record.issuer);
  add('issue', '/issued', [record.issued, record.issuer], 'issued', record.issued);
  for (const [index, { name, role, title }] of (record.people ?? []).entries()) {
    add('people', `/people/${index}/name`, [name], name);
    add('roles', `/people/${index}/name`, [name], role, name);
    add('titles', `/people/${index}/title`, [title, name], name, title);
  }
  for (const [index, item] of (record.items ?? []).entries()) {
    const [id, path] = [itemNames[index], `/items/${index}`];
    add('headings', `${path}/heading`, [item.heading], id, item.heading);
    add('actions', `${path}/action`, [item.heading], id, item.action);
    for (const [field, list] of itemLists)
      for (const [at, one] of (item[list] ?? []).entries())
        add(field, `${path}/${list}/${at}`, made.has(field) ? [item.heading] : [one, item.heading], id, one);
  }
  for (const field of ['organizations', 'documents', 'distribution', 'projects'] as const)
    for (const [at, one] of (record[field] ?? []).entries()) add(field, `/${field}/${at}`, [one], one);
  for (const [at, { indicator, value }] of (record.targets ?? []).entries())
    add('targets', `/targets/${at}/value`, [value, indicator], indicator, value);
  return facts;
}
